import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './client.ts';

export type Plan = NonNullable<Awaited<ReturnType<typeof askPlan>>>;
export type PlanFields = Pick<Plan, 'mode' | 'events'>;
export type Conformance = Awaited<ReturnType<typeof askConformance>>;

/** The plan of a source; null where it has none. */
export function planQuery(id: number) {
  return queryOptions({ queryKey: ['plan', id], queryFn: () => askPlan(id), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
}

async function askPlan(id: number) {
  const { versions } = await dataOf(api.GET('/api/v1/sources/{id}/plan/versions', { params: { path: { id } } }));
  return versions.reduce<(typeof versions)[number] | null>((newest, one) => (newest && newest.version > one.version ? newest : one), null);
}

export function conformanceQuery(id: number) {
  return queryOptions({ queryKey: ['plan', id, 'conformance'], queryFn: () => askConformance(id) });
}

function askConformance(id: number) {
  return dataOf(api.GET('/api/v1/sources/{id}/plan/conformance', { params: { path: { id }, query: { days: 7 } } }));
}

/** A draft from what the source sent in two weeks. */
export function draftPlan(id: number) {
  return dataOf(api.GET('/api/v1/sources/{id}/plan/suggestion', { params: { path: { id }, query: { days: 14 } } }));
}

export function savePlan(id: number, body: PlanFields) {
  return dataOf(api.PUT('/api/v1/sources/{id}/plan', { params: { path: { id } }, body }));
}
