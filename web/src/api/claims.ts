import { queryOptions } from '@tanstack/react-query';
import type { ClaimSettings as Kept } from '../../../src/core/claim-settings.ts';
import { api, dataOf } from './client.ts';

type Undated<Entry> = Omit<Entry, 'since'>;

export type OwnRule = Undated<Kept['rules'][number]>;
export type OwnClickId = Undated<Kept['clickIds'][number]>;
export type OwnCode = Undated<Kept['codes'][number]>;

/** What a workspace says of claims; since when an entry says it is the server's matter. */
export interface ClaimSettings {
  rules: OwnRule[];
  clickIds: OwnClickId[];
  codes: OwnCode[];
}

export type DryRun = Awaited<ReturnType<typeof tryClaims>>;
export type Restatement = Awaited<ReturnType<typeof askRestatements>>['restatements'][number];

/** First and last day; absent ends are open. */
export interface Span {
  from?: string;
  to?: string;
}

const LOOK_EVERY = 1_000;

/** Asked once for each look at the page, so that nothing changes under what is being edited. */
export function claimsQuery() {
  return queryOptions({ queryKey: ['claims', 'newest'], queryFn: askClaims, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
}

async function askClaims() {
  return withSettings(await dataOf(api.GET('/api/v1/claims')));
}

/** The description of a condition's value does not say that it is a text or a list of texts. */
function withSettings<T extends { version: number }>(answer: T): T & ClaimSettings {
  return answer as T & ClaimSettings;
}

/** What rules can be made of, and what is claimed without any. */
export function builtInClaimsQuery() {
  return queryOptions({ queryKey: ['claims', 'built-in'], queryFn: () => dataOf(api.GET('/api/v1/claims/built-in')) });
}

export function claimVersionsQuery() {
  return queryOptions({ queryKey: ['claims', 'versions'], queryFn: () => dataOf(api.GET('/api/v1/claims/versions')) });
}

export async function claimVersion(version: number) {
  return withSettings(await dataOf(api.GET('/api/v1/claims/versions/{version}', { params: { path: { version } } })));
}

export async function saveClaims(base: number, note: string, settings: ClaimSettings) {
  return withSettings(await dataOf(api.PUT('/api/v1/claims', { body: { version: base, ...(note ? { note } : {}), ...settings } })));
}

export function tryClaims(settings: ClaimSettings, span: Span) {
  return dataOf(api.POST('/api/v1/claims/dry-run', { body: { ...settings, ...span } }));
}

export function putToHistory(version: number, span: Span) {
  return dataOf(api.POST('/api/v1/claims/restatements', { body: { version, ...span } }));
}

/** What was put to history; looked at again and again while some of it is not done. */
export function restatementsQuery() {
  return queryOptions({
    queryKey: ['claims', 'restatements'],
    queryFn: askRestatements,
    refetchInterval: ({ state }) => (state.data?.restatements.some((one) => one.state === 'waiting') ? LOOK_EVERY : false),
  });
}

function askRestatements() {
  return dataOf(api.GET('/api/v1/claims/restatements'));
}
