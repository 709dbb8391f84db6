import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './client.ts';
import type { paths } from './schema.generated.ts';

type LeadAds = paths['/api/v1/lead-ads']['get']['responses']['200']['content']['application/json'];

export type LeadSource = LeadAds['sources'][number];
export type AdLead = LeadAds['leads'][number];
export type LeadSettings = NonNullable<paths['/api/v1/lead-ads/{id}']['put']['requestBody']>['content']['application/json'];
export type LeadVendor = 'meta' | 'google_lead_form' | 'linkedin';

const POLL_MS = 10_000;

export function leadAdsQuery() {
  return queryOptions({ queryKey: ['lead-ads'], queryFn: () => dataOf(api.GET('/api/v1/lead-ads')), refetchInterval: POLL_MS });
}

/** The secret is shown this once; Google's is chosen here, the others' are given by the vendor. */
export function connectVendor(vendor: LeadVendor, name: string, secret: string) {
  return dataOf(api.POST('/api/v1/hooks', { body: { name, vendor, ...(secret === '' ? {} : { secret }) } }));
}

export function saveLeadSettings(id: number, body: LeadSettings) {
  return api.PUT('/api/v1/lead-ads/{id}', { params: { path: { id } }, body });
}
