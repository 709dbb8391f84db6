import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Frame } from '../frame/period.ts';
import { api, dataOf } from './client.ts';

const PAGE = 50;

export interface SalesFilter extends Frame {
  search?: string;
  status?: string;
}

export type Order = Awaited<ReturnType<typeof askOrders>>['rows'][number];
export type Deal = Awaited<ReturnType<typeof askDeals>>['rows'][number];
export type Product = Awaited<ReturnType<typeof askProducts>>['rows'][number];

/** Orders of the period, the latest first. */
export function ordersQuery(filter: SalesFilter) {
  return infiniteQueryOptions({
    queryKey: ['orders', filter],
    queryFn: ({ pageParam }) => askOrders(filter, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** Deals of the period, the latest first. */
export function dealsQuery(filter: SalesFilter) {
  return infiniteQueryOptions({
    queryKey: ['deals', filter],
    queryFn: ({ pageParam }) => askDeals(filter, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function productsQuery(frame: Frame, by: 'product' | 'method') {
  return queryOptions({ queryKey: ['products', frame, by], queryFn: () => askProducts(frame, by), placeholderData: keepPreviousData });
}

function askOrders(filter: SalesFilter, after: string) {
  return dataOf(api.GET('/api/v1/orders', { params: { query: { ...filter, limit: PAGE, ...(after ? { after } : {}) } as never } }));
}

function askDeals(filter: SalesFilter, after: string) {
  return dataOf(api.GET('/api/v1/deals', { params: { query: { ...filter, limit: PAGE, ...(after ? { after } : {}) } as never } }));
}

function askProducts(frame: Frame, by: 'product' | 'method') {
  return dataOf(api.GET('/api/v1/reports/products', { params: { query: { ...frame, by } as never } }));
}
