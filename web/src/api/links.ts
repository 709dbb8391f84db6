import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Frame } from '../frame/period.ts';
import { api, dataOf } from './client.ts';
import type { paths } from './schema.generated.ts';

type BodyOf<P extends '/api/v1/links' | '/api/v1/codes'> = paths[P]['post']['requestBody']['content']['application/json'];

export type LinkSent = BodyOf<'/api/v1/links'>;
export type CodesSent = BodyOf<'/api/v1/codes'>;
export type ListedLink = Awaited<ReturnType<typeof askLinks>>['links'][number];
export type LinkDetails = Awaited<ReturnType<typeof askLink>>;
export type LinkWords = Awaited<ReturnType<typeof askWords>>;
export type Taxonomy = LinkWords['taxonomy'];
export type LinkFault = Awaited<ReturnType<typeof checkLink>>['faults'][number];
export type Code = Awaited<ReturnType<typeof askCodes>>['codes'][number];

export function linksQuery(frame: Frame, search: string, archived: boolean) {
  const query = { ...periodOf(frame), search, archived };
  return queryOptions({ queryKey: ['links', query], queryFn: () => askLinks(query), placeholderData: keepPreviousData });
}

export function linkQuery(id: string, frame: Frame) {
  const query = periodOf(frame);
  return queryOptions({ queryKey: ['links', id, query], queryFn: () => askLink(id, query), placeholderData: keepPreviousData });
}

/** What links may say, and have said so far. */
export function wordsQuery() {
  return queryOptions({ queryKey: ['links', 'words'], queryFn: askWords });
}

/** What is wrong with a link that is being written. */
export function checkQuery(sent: LinkSent, id: string | undefined) {
  const body = id === undefined ? sent : { ...sent, id };
  return queryOptions({ queryKey: ['link-check', body], queryFn: () => checkLink(body), placeholderData: keepPreviousData, retry: false });
}

export function codesQuery(frame: Frame) {
  const query = periodOf(frame);
  return queryOptions({ queryKey: ['codes', query], queryFn: () => askCodes(query), placeholderData: keepPreviousData });
}

export function saveLink({ domain, slug, ...sent }: LinkSent, id: string | undefined) {
  if (id === undefined) return dataOf(api.POST('/api/v1/links', { body: { domain, slug, ...sent } }));
  return dataOf(api.PUT('/api/v1/links/{id}', { params: { path: { id } }, body: sent }));
}

export function endLink(id: string, isEnded: boolean) {
  const params = { path: { id } };
  return isEnded ? api.POST('/api/v1/links/{id}/archive', { params }) : api.POST('/api/v1/links/{id}/reopen', { params });
}

export function makeCodes(body: CodesSent) {
  return dataOf(api.POST('/api/v1/codes', { body }));
}

export function endCode(code: string, isEnded: boolean) {
  const params = { path: { code } };
  return isEnded ? api.POST('/api/v1/codes/{code}/archive', { params }) : api.POST('/api/v1/codes/{code}/reopen', { params });
}

export function saveTaxonomy(body: Taxonomy) {
  return dataOf(api.PUT('/api/v1/links/taxonomy', { body }));
}

export function addDomain(host: string) {
  return dataOf(api.POST('/api/v1/links/domains', { body: { host } }));
}

export function removeDomain(host: string) {
  return api.DELETE('/api/v1/links/domains/{host}', { params: { path: { host } } });
}

function periodOf({ from, to }: Frame): { from?: string; to?: string } {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function askLinks(query: { from?: string; to?: string; search: string; archived: boolean }) {
  return dataOf(api.GET('/api/v1/links', { params: { query } }));
}

function askLink(id: string, query: { from?: string; to?: string }) {
  return dataOf(api.GET('/api/v1/links/{id}', { params: { path: { id }, query } }));
}

function askWords() {
  return dataOf(api.GET('/api/v1/links/words'));
}

function checkLink(body: LinkSent & { id?: string }) {
  return dataOf(api.POST('/api/v1/links/check', { body }));
}

function askCodes(query: { from?: string; to?: string }) {
  return dataOf(api.GET('/api/v1/codes', { params: { query } }));
}
