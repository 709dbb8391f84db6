import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PageDocument } from '../../../src/funnel/capture/pages/blocks/document.ts';
import { type Days, daysOf, type Frame } from '../frame/period.ts';
import { api, dataOf } from './client.ts';
import type { paths } from './schema.generated.ts';

type NewPage = paths['/api/v1/pages']['post']['requestBody']['content']['application/json'];

export type LandingRow = Awaited<ReturnType<typeof askPages>>['pages'][number];
export type Landing = Awaited<ReturnType<typeof askPage>>;
export type Finding = Awaited<ReturnType<typeof askFindings>>[number];
export type Tests = Awaited<ReturnType<typeof askTests>>;
export type LandingTest = Tests['tests'][number];

const at = (id: string) => ({ params: { path: { id } } });
const BYTES = { headers: { 'Content-Type': 'application/octet-stream' }, bodySerializer: (file: unknown) => file as File };

export function pagesQuery(frame: Frame) {
  const days = daysOf(frame);
  return queryOptions({ queryKey: ['landing', 'list', days], queryFn: () => askPages(days), placeholderData: keepPreviousData });
}

/** Read once: what somebody is writing must not change under their hands. */
export function pageQuery(id: string) {
  return queryOptions({ queryKey: ['landing', id], queryFn: () => askPage(id), refetchOnWindowFocus: false });
}

export function findingsQuery(id: string, draftVersion: number) {
  return queryOptions({ queryKey: ['landing', id, 'findings', draftVersion], queryFn: () => askFindings(id), staleTime: 0 });
}

export function testsQuery(id: string) {
  return queryOptions({ queryKey: ['landing', id, 'tests'], queryFn: () => askTests(id) });
}

/** Forms that a page can hold. */
export function formsQuery() {
  return queryOptions({ queryKey: ['landing-forms'], queryFn: async () => (await dataOf(api.GET('/api/v1/forms'))).forms });
}

export function beginPage(body: NewPage) {
  return dataOf(api.POST('/api/v1/pages', { body }));
}

export function savePage(id: string, draft: { draftVersion: number; name: string; slug: string; document: PageDocument }) {
  return dataOf(api.PUT('/api/v1/pages/{id}/draft', { ...at(id), body: draft as never }));
}

export function publishPage(id: string, when: { since?: string; until?: string }) {
  return dataOf(api.POST('/api/v1/pages/{id}/publish', { ...at(id), body: when }));
}

export function unpublishPage(id: string) {
  return dataOf(api.POST('/api/v1/pages/{id}/unpublish', at(id)));
}

export function keepVersion(id: string) {
  return dataOf(api.POST('/api/v1/pages/{id}/versions', at(id)));
}

export function restoreVersion(id: string, version: number) {
  return dataOf(api.POST('/api/v1/pages/{id}/restore', { ...at(id), body: { version } }));
}

export function beginTest(id: string, variants: { version: number; weight: number }[]) {
  return dataOf(api.POST('/api/v1/pages/{id}/tests', { ...at(id), body: { variants } }));
}

export function endTest(id: string, test: string) {
  return dataOf(api.POST('/api/v1/pages/{id}/tests/{test}/end', { params: { path: { id, test } } }));
}

export function uploadPicture(file: File) {
  return dataOf(api.POST('/api/v1/pages/pictures', { body: file, ...BYTES }));
}

function askPages(query: Days) {
  return dataOf(api.GET('/api/v1/pages', { params: { query } }));
}

async function askPage(id: string) {
  const { draft, ...page } = await dataOf(api.GET('/api/v1/pages/{id}', at(id)));
  return { ...page, draft: draft as unknown as PageDocument };
}

async function askFindings(id: string) {
  return (await dataOf(api.GET('/api/v1/pages/{id}/findings', at(id)))).findings;
}

function askTests(id: string) {
  return dataOf(api.GET('/api/v1/pages/{id}/tests', at(id)));
}
