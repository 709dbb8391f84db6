import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Credited } from '../../../src/core/method.ts';
import type { Frame } from '../frame/period.ts';
import type { BreakdownBy, StepsBy } from '../funnel/funnel-search.ts';
import { type Level, type Model, models } from '../words/labels.ts';
import { askReport } from './ask-report.ts';
import { api, dataOf } from './client.ts';
import type { paths } from './schema.generated.ts';

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type FunnelReport = Answer<'/api/v1/reports/funnel'>;
export type MethodsReport = Answer<'/api/v1/reports/methods'>;
export type SeriesReport = Answer<'/api/v1/reports/series'>;
export type CohortsReport = Answer<'/api/v1/reports/cohorts'>;
export type CycleReport = Answer<'/api/v1/reports/cycle'>;
export type ConversionReport = Answer<'/api/v1/reports/conversion'>;
export type CreditReport = Answer<'/api/v1/reports/attribution'>;
export type StepsReport = Answer<'/api/v1/reports/steps'>;
export type EventsReport = Answer<'/api/v1/reports/events'>;
export type LeadsPage = Answer<'/api/v1/leads'>;
export type LeadPage = Answer<'/api/v1/leads/{id}'>;
export type Lead = LeadsPage['rows'][number];
export type Moment = LeadPage['rows'][number];
export type Unit = 'day' | 'week' | 'month';

const kept = { placeholderData: keepPreviousData } as const;

export function funnelQuery(query: Frame) {
  return queryOptions({
    queryKey: ['funnel', query],
    queryFn: (context) => askReport(context, (how) => api.GET('/api/v1/reports/funnel', { params: { query }, ...how })),
    ...kept,
  });
}

/** All models side by side; the one asked for comes first and fills the main columns. */
export function methodsQuery(query: Frame, model: Model) {
  const asked = { ...query, models: [model, ...models.filter((other) => other !== model)].join(',') };
  return queryOptions({
    queryKey: ['methods', asked],
    queryFn: (context) => askReport(context, (how) => api.GET('/api/v1/reports/methods', { params: { query: asked as never }, ...how })),
    ...kept,
  });
}

export function seriesQuery(query: Frame, unit: Unit) {
  return queryOptions({
    queryKey: ['series', query, unit],
    queryFn: (context) => askReport(context, (how) => api.GET('/api/v1/reports/series', { params: { query: { ...query, unit } }, ...how })),
    ...kept,
  });
}

/** Of all methods, or of leads first touched by one. */
export function cohortsQuery(query: Frame, method?: Credited) {
  const asked = { ...query, ...(method ? { method } : {}) };
  return queryOptions({
    queryKey: ['cohorts', asked],
    queryFn: (context) => askReport(context, (how) => api.GET('/api/v1/reports/cohorts', { params: { query: asked as never }, ...how })),
    ...kept,
  });
}

export function cycleQuery(query: Frame) {
  return queryOptions({
    queryKey: ['cycle', query],
    queryFn: (context) => askReport(context, (how) => api.GET('/api/v1/reports/cycle', { params: { query }, ...how })),
    ...kept,
  });
}

export function conversionQuery(query: Frame, by: BreakdownBy, method?: Credited) {
  const asked = { ...query, by, ...(method ? { method } : {}) };
  return queryOptions({
    queryKey: ['conversion', asked],
    queryFn: (context) => askReport(context, (how) => api.GET('/api/v1/reports/conversion', { params: { query: asked }, ...how })),
    ...kept,
  });
}

export function creditQuery(query: Frame, model: Model, by: 'channel' | 'campaign') {
  return queryOptions({
    queryKey: ['credit', query, model, by],
    queryFn: (context) =>
      askReport(context, (how) => api.GET('/api/v1/reports/attribution', { params: { query: { ...query, model, by } as never }, ...how })),
    ...kept,
  });
}

/** Which events the shop sent, the most frequent first. */
export function eventsQuery(query: Frame) {
  return queryOptions({
    queryKey: ['events', query],
    queryFn: (context) => askReport(context, (how) => api.GET('/api/v1/reports/events', { params: { query }, ...how })),
    ...kept,
  });
}

/** Event types separated by commas, done in that order within `windowDays` of the first. */
export function stepsQuery(query: Frame, steps: string, windowDays: number, by: StepsBy) {
  return queryOptions({
    queryKey: ['steps', query, steps, windowDays, by],
    queryFn: (context) =>
      askReport(context, (how) => api.GET('/api/v1/reports/steps', { params: { query: { ...query, steps, windowDays, by } }, ...how })),
    ...kept,
  });
}

export interface LeadFilter extends Frame {
  search?: string;
  level?: Level;
  method?: string;
  channel?: string;
  country?: string;
  reached?: string;
  stoppedAt?: string;
  unreached?: string;
  by?: string;
  key?: string;
  steps?: string;
  windowDays?: number;
  seenFrom?: string;
  seenTo?: string;
}

export function leadsQuery(filter: LeadFilter, limit: number) {
  return infiniteQueryOptions({
    queryKey: ['leads', filter, limit],
    queryFn: ({ pageParam }) => askLeads(filter, limit, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    ...kept,
  });
}

/** A page of leads; `after` is the `next` of the page before, or ''. */
export function askLeads(filter: LeadFilter, limit: number, after: string) {
  return dataOf(api.GET('/api/v1/leads', { params: { query: { ...filter, limit, ...(after ? { after } : {}) } as never } }));
}

export function leadQuery(id: string, asKnownOn?: string) {
  return infiniteQueryOptions({
    queryKey: ['lead', id, asKnownOn],
    queryFn: ({ pageParam }) => {
      const query = { limit: 100, ...(asKnownOn ? { asKnownOn } : {}), ...(pageParam ? { before: pageParam } : {}) };
      return dataOf(api.GET('/api/v1/leads/{id}', { params: { path: { id }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** What the SQL behind the figures of a period is asked with, by name of the parameter. */
export function questionValuesQuery(query: Frame) {
  return queryOptions({
    queryKey: ['question-values', query],
    queryFn: async () => (await dataOf(api.GET('/api/v1/questions/values', { params: { query } }))).values,
  });
}
