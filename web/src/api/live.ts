import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './client.ts';

export interface LiveFilter {
  source?: string;
  verdict?: Verdict;
}

export const VERDICTS = ['accepted', 'duplicate', 'rejected'] as const;

export type Verdict = (typeof VERDICTS)[number];
export type LiveEntry = Awaited<ReturnType<typeof askLive>>['entries'][number];

const SHOWN = 100;

/** The last things that came in, oldest first. The server notes them from the first look on. */
export function liveQuery(filter: LiveFilter) {
  return queryOptions({ queryKey: ['live', filter], queryFn: () => askLive(filter), placeholderData: keepPreviousData, staleTime: 0 });
}

function askLive(filter: LiveFilter) {
  return dataOf(api.GET('/api/v1/live', { params: { query: { ...filter, limit: SHOWN } } }));
}
