import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Frame } from '../frame/period.ts';
import { api, dataOf } from './client.ts';
import type { paths } from './schema.generated.ts';

export type QualityReport = Awaited<ReturnType<typeof askQuality>>;
export type Refused = Awaited<ReturnType<typeof askRefused>>['rejects'][number];
export type Alarm = Awaited<ReturnType<typeof askAlarms>>[number];
export type Watched = Awaited<ReturnType<typeof askWatched>>[number];
export type KeyedSource = Awaited<ReturnType<typeof askKeyedSources>>[number];
export type SourceSettings = NonNullable<paths['/api/v1/sources/{id}']['patch']['requestBody']>['content']['application/json'];
export type Plan = NonNullable<paths['/api/v1/sources/{id}/plan']['put']['requestBody']>['content']['application/json'];
export type Conformance = Awaited<ReturnType<typeof askConformance>>;

export interface RefusedFilter {
  source?: string;
  reason?: string;
}

const PAGE = 20;

export function qualityQuery(query: Frame) {
  return queryOptions({ queryKey: ['quality', query], queryFn: () => askQuality(query), placeholderData: keepPreviousData });
}

/** What was refused and not taken since, in the order it came. */
export function refusedQuery(filter: RefusedFilter) {
  return infiniteQueryOptions({
    queryKey: ['refused', filter],
    queryFn: ({ pageParam }) => askRefused(filter, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** Open ones first, then the latest. */
export function alarmsQuery() {
  return queryOptions({ queryKey: ['alarms'], queryFn: askAlarms });
}

export function watchedQuery() {
  return queryOptions({ queryKey: ['watched'], queryFn: askWatched });
}

/** Sources with what may be set of them; for who may set it. */
export function keyedSourcesQuery() {
  return queryOptions({ queryKey: ['sources', 'keys'], queryFn: askKeyedSources });
}

/** How well a source keeps to its plan; refused with `no_plan` where it has none. */
export function conformanceQuery(id: number) {
  return queryOptions({ queryKey: ['conformance', id], queryFn: () => askConformance(id), retry: false });
}

/** A draft of a plan, from what a source sent. */
export function suggestionQuery(id: number) {
  return queryOptions({
    queryKey: ['suggestion', id],
    queryFn: () => dataOf(api.GET('/api/v1/sources/{id}/plan/suggestion', { params: { path: { id }, query: { days: 14 } } })),
  });
}

/** Reads what was refused again by the plans and rules of now, and takes what is good; rows of files are left to their imports. */
export function tryAgain(filter: RefusedFilter) {
  return dataOf(api.POST('/api/v1/rejects/replay', { body: filter as never }));
}

export function acknowledge(id: string) {
  return api.POST('/api/v1/alarms/{id}/acknowledge', { params: { path: { id } } });
}

/** Watches an event of a source for silence, or no longer. */
export function watch({ source, event, watched }: { source: number; event: string; watched: boolean }) {
  return api.PUT('/api/v1/sources/{id}/quiet/{event}', { params: { path: { id: source, event } }, body: { watched } });
}

export function changeSource(id: number, body: SourceSettings) {
  return dataOf(api.PATCH('/api/v1/sources/{id}', { params: { path: { id } }, body }));
}

export function rotateKey(id: number) {
  return dataOf(api.POST('/api/v1/sources/{id}/rotate', { params: { path: { id } } }));
}

export function removeKey(id: number) {
  return api.DELETE('/api/v1/sources/{id}/key', { params: { path: { id } } });
}

export function savePlan(id: number, body: Plan) {
  return dataOf(api.PUT('/api/v1/sources/{id}/plan', { params: { path: { id } }, body }));
}

function askQuality(query: Frame) {
  return dataOf(api.GET('/api/v1/reports/quality', { params: { query } }));
}

function askRefused(filter: RefusedFilter, after: string) {
  return dataOf(api.GET('/api/v1/rejects', { params: { query: { ...filter, limit: PAGE, ...(after ? { after } : {}) } as never } }));
}

async function askAlarms() {
  return (await dataOf(api.GET('/api/v1/alarms', { params: { query: { state: 'all' } } }))).alarms;
}

async function askWatched() {
  return (await dataOf(api.GET('/api/v1/alarms/watched'))).watched;
}

async function askKeyedSources() {
  return (await dataOf(api.GET('/api/v1/sources/keys'))).sources;
}

function askConformance(id: number) {
  return dataOf(api.GET('/api/v1/sources/{id}/plan/conformance', { params: { path: { id }, query: { days: 7 } } }));
}
