import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Frame } from '../frame/period.ts';
import { api, dataOf } from './client.ts';
import type { paths } from './schema.generated.ts';

const PAGE = 20;

export interface CostsFilter extends Frame {
  method?: string;
  search?: string;
}

export type StatedCost = paths['/api/v1/costs']['post']['requestBody']['content']['application/json'];
export type Cost = Awaited<ReturnType<typeof askCosts>>['rows'][number];
export type Statement = Cost['statements'][number];
export type CampaignsReport = Awaited<ReturnType<typeof askCampaigns>>;

/** What each campaign cost and brought. */
export function campaignsQuery(query: Frame) {
  return queryOptions({ queryKey: ['campaigns', query], queryFn: () => askCampaigns(query), placeholderData: keepPreviousData });
}

/** Costs that cover days of the period, the latest stated first, each with its history. */
export function costsQuery(filter: CostsFilter) {
  return infiniteQueryOptions({
    queryKey: ['costs', filter],
    queryFn: ({ pageParam }) => askCosts(filter, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** Says a cost, or says it anew; answers once reports count it. */
export function stateCost(body: StatedCost) {
  return dataOf(api.POST('/api/v1/costs', { body }));
}

function askCampaigns(query: Frame) {
  return dataOf(api.GET('/api/v1/reports/campaigns', { params: { query } }));
}

function askCosts(filter: CostsFilter, after: string) {
  return dataOf(api.GET('/api/v1/costs', { params: { query: { ...filter, limit: PAGE, ...(after ? { after } : {}) } as never } }));
}
