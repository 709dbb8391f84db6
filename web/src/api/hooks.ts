import { queryOptions } from '@tanstack/react-query';
import type { Vendor } from '../../../src/funnel/traffic/hooks/vendors.ts';
import { api, dataOf } from './client.ts';

export type Hook = Awaited<ReturnType<typeof askHooks>>[number];
export type HookDelivery = Awaited<ReturnType<typeof askDeliveries>>[number];
export type { Vendor };

export function hooksQuery() {
  return queryOptions({ queryKey: ['hooks'], queryFn: askHooks });
}

async function askHooks() {
  return (await dataOf(api.GET('/api/v1/hooks'))).hooks;
}

export function vendorsQuery() {
  return queryOptions({
    queryKey: ['vendors'],
    queryFn: async () => (await dataOf(api.GET('/api/v1/hooks/vendors'))).vendors,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function deliveriesQuery(id: number) {
  return queryOptions({ queryKey: ['hooks', id, 'deliveries'], queryFn: () => askDeliveries(id), staleTime: 0 });
}

async function askDeliveries(id: number) {
  return (await dataOf(api.GET('/api/v1/hooks/{id}/deliveries', { params: { path: { id } } }))).deliveries;
}

/** The secret is in the answer and nowhere else. */
export function makeHook(name: string, vendor: Vendor, secret: string) {
  return dataOf(api.POST('/api/v1/hooks', { body: { name, vendor, ...(secret ? { secret } : {}) } }));
}

/** Another secret; the one before stays good for a day. */
export function rotateHook(id: number, secret: string) {
  return dataOf(api.POST('/api/v1/hooks/{id}/rotate', { params: { path: { id } }, body: secret ? { secret } : {} }));
}

export function closeHook(id: number) {
  return api.DELETE('/api/v1/hooks/{id}', { params: { path: { id } } });
}

export function replayHook(id: number) {
  return dataOf(api.POST('/api/v1/hooks/{id}/replay', { params: { path: { id } } }));
}
