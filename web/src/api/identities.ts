import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Words } from '../words/use-words.ts';
import { api, dataOf } from './client.ts';

const PAGE = 20;

export type Act = Awaited<ReturnType<typeof askActs>>['rows'][number];
export type MergePreview = Awaited<ReturnType<typeof previewMerge>>;
export type SplitPreview = Awaited<ReturnType<typeof previewSplit>>;

/** Merges and splits, the latest first: of one lead, or all. */
export function actsQuery(lead?: string) {
  return infiniteQueryOptions({
    queryKey: ['acts', lead],
    queryFn: ({ pageParam }) => askActs(lead, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
}

function askActs(lead: string | undefined, after: string) {
  const query = { limit: PAGE, ...(lead ? { lead } : {}), ...(after ? { after } : {}) };
  return dataOf(api.GET('/api/v1/identities/acts', { params: { query } }));
}

export function undoAct(id: string, why: string) {
  return api.POST('/api/v1/identities/acts/{id}/undo', { params: { path: { id } }, body: { why } });
}

export function mergePreviewQuery(one: string, into: string) {
  return queryOptions({
    queryKey: ['preview', one, into],
    queryFn: () => previewMerge(one, into),
    staleTime: 0,
    gcTime: 0,
  });
}

function previewMerge(one: string, into: string) {
  return dataOf(api.GET('/api/v1/identities/merges/preview', { params: { query: { one, into } } }));
}

export function merge(one: string, into: string, why: string) {
  return api.POST('/api/v1/identities/merges', { body: { one, into, why } });
}

export interface Identifier {
  kind: IdentifierKind;
  value: string;
}

const identifierNames = {
  user: 'identifier.user',
  email: 'identifier.email',
  phone: 'identifier.phone',
  external: 'identifier.external',
  anonymous: 'identifier.anonymous',
} as const;

export type IdentifierKind = keyof typeof identifierNames;

export const identifierKinds = Object.keys(identifierNames) as IdentifierKind[];

export function isIdentifierKind(kind: string): kind is IdentifierKind {
  return Object.hasOwn(identifierNames, kind);
}

/** What a kind is called; one that has no name is shown as it is stored. */
export function kindName({ t }: Pick<Words, 't'>, kind: string): string {
  return isIdentifierKind(kind) ? t(identifierNames[kind]) : kind;
}

export function splitPreviewQuery(identifier: Identifier) {
  return queryOptions({
    queryKey: ['preview', identifier],
    queryFn: () => previewSplit(identifier),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
}

function previewSplit(query: Identifier) {
  return dataOf(api.GET('/api/v1/identities/splits/preview', { params: { query } }));
}

export function split(identifier: Identifier, why: string) {
  return api.POST('/api/v1/identities/splits', { body: { ...identifier, why } });
}

export type Rules = Awaited<ReturnType<typeof askRules>>;
export type RulesDryRun = Awaited<ReturnType<typeof tryRules>>;
export type Proposal = Awaited<ReturnType<typeof askProposals>>['rows'][number];

/** What can be changed of the rules. */
export type RuleFields = Pick<Rules, 'priority' | 'kinds' | 'phoneCountry' | 'blocked' | 'shared' | 'kiosks'>;

/** Asked once for each look at the page, so that nothing changes under what is being edited. */
export function identityRulesQuery() {
  return queryOptions({ queryKey: ['identity-rules'], queryFn: askRules, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
}

function askRules() {
  return dataOf(api.GET('/api/v1/identity-rules'));
}

export function tryRules(body: RuleFields) {
  return dataOf(api.POST('/api/v1/identity-rules/dry-run', { body }));
}

export function saveRules(body: RuleFields & { version: number; from?: string; note?: string }) {
  return dataOf(api.PUT('/api/v1/identity-rules', { body }));
}

export function proposalsQuery() {
  return infiniteQueryOptions({
    queryKey: ['proposals'],
    queryFn: ({ pageParam }) => askProposals(pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
}

function askProposals(after: string) {
  return dataOf(api.GET('/api/v1/identities/proposals', { params: { query: { limit: PAGE, ...(after ? { after } : {}) } } }));
}

/** Two leads that are two people are proposed no more. */
export function refuseProposal(one: string, other: string) {
  return api.POST('/api/v1/identities/proposals/refusals', { body: { one, other } });
}
