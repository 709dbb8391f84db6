import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './client.ts';

export const erasureReasons = ['asked', 'unneeded', 'unlawful', 'obligation'] as const;

export type ErasureReason = (typeof erasureReasons)[number];
export type Erasure = Awaited<ReturnType<typeof askErasure>>;

export function erasureQuery(id: string) {
  return queryOptions({ queryKey: ['preview', 'erasure', id], queryFn: () => askErasure(id), staleTime: 0, gcTime: 0 });
}

function askErasure(id: string) {
  return dataOf(api.GET('/api/v1/leads/{id}/erasure', { params: { path: { id } } }));
}

export function eraseLead(id: string, reason: ErasureReason, reference: string) {
  return dataOf(api.DELETE('/api/v1/leads/{id}', { params: { path: { id } }, body: { reason, ...(reference ? { reference } : {}) } }));
}
