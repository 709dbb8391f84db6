import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './client.ts';
import type { paths } from './schema.generated.ts';

export type Import = Awaited<ReturnType<typeof askImports>>[number];
export type Upload = Awaited<ReturnType<typeof uploadFile>>;
export type DryRun = Awaited<ReturnType<typeof askDryRun>>;
export type FileKind = Awaited<ReturnType<typeof askKinds>>[number];
/** A page of rows that were not taken; the address answers CSV, too, which is asked for elsewhere. */
type RejectsPage = Exclude<paths['/api/v1/imports/{id}/rejects']['get']['responses'][200]['content']['application/json'], string>;
export type Reject = RejectsPage['rejects'][number];
export type Replayed = Awaited<ReturnType<typeof replayRejects>>;
/** A mapping as it stands. */
export type MappingGiven = Record<string, unknown>;
/** What a line of the file should say instead. */
export interface MendedRow {
  line: number;
  row: string;
}

const BYTES = { headers: { 'Content-Type': 'application/octet-stream' }, bodySerializer: (file: unknown) => file as File };
const POLL_MS = 1_000;

/** The last imports, the newest first; asked again as long as one is under way. */
export function importsQuery() {
  return queryOptions({
    queryKey: ['imports'],
    queryFn: askImports,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? POLL_MS : false),
    staleTime: 0,
  });
}

export function isUnderWay({ state }: Pick<Import, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}

export function mappingsQuery() {
  return queryOptions({ queryKey: ['mappings'], queryFn: async () => (await dataOf(api.GET('/api/v1/mappings'))).mappings });
}

export function kindsQuery() {
  return queryOptions({ queryKey: ['mapping-kinds'], queryFn: askKinds, staleTime: Number.POSITIVE_INFINITY });
}

/** An upload as a file of that kind is best guessed to be read. */
export function guessAs(id: string, kind: string) {
  return dataOf(api.GET('/api/v1/uploads/{id}', { params: { path: { id }, query: { kind } } }));
}

export function saveMapping(name: string, mapping: MappingGiven) {
  return dataOf(api.PUT('/api/v1/mappings/{name}', { params: { path: { name } }, body: mapping }));
}

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', id],
    queryFn: () => dataOf(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
  });
}

/** Rows that were not taken, in the order of the file; those taken since among them. */
export function rejectsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['rejects', id],
    queryFn: ({ pageParam }) => askRejectsPage(id, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** Tries the rows that are open again, with what was mended; those that are good now are taken. */
export function replayRejects(id: string, rows: MendedRow[]) {
  return dataOf(api.POST('/api/v1/imports/{id}/replay', { params: { path: { id } }, body: rows.length > 0 ? { rows } : {} }));
}

/** What the first rows of an upload become with a mapping; nothing is kept. */
export function dryRunQuery(upload: Upload, mapping: MappingGiven) {
  return queryOptions({
    queryKey: ['dry-run', upload, mapping],
    queryFn: () => askDryRun(upload.id, mapping),
    retry: false,
    placeholderData: keepPreviousData,
  });
}

export function uploadFile(file: File) {
  return dataOf(api.POST('/api/v1/uploads', { params: { query: { name: file.name } }, body: file, ...BYTES }));
}

/** A file the upload looks rows up in, under the name its mapping gives it. */
export function addLookup(id: string, name: string, file: File) {
  return dataOf(api.POST('/api/v1/uploads/{id}/files', { params: { path: { id }, query: { name } }, body: file, ...BYTES }));
}

export function startImport(upload: string, mapping: MappingGiven) {
  return dataOf(api.POST('/api/v1/imports', { body: { upload, mapping: mapping as never } }));
}

export function cancelImport(id: string) {
  return dataOf(api.POST('/api/v1/imports/{id}/cancel', { params: { path: { id } } }));
}

export function resumeImport(id: string) {
  return dataOf(api.POST('/api/v1/imports/{id}/resume', { params: { path: { id } } }));
}

/** The rows still open, as CSV. */
export async function askRejects(id: string): Promise<Blob> {
  const request = { params: { path: { id }, query: { format: 'csv' as const } }, parseAs: 'blob' as const };
  return dataOf<Blob>(api.GET('/api/v1/imports/{id}/rejects', request));
}

async function askImports() {
  return (await dataOf(api.GET('/api/v1/imports'))).imports;
}

function askDryRun(id: string, mapping: MappingGiven) {
  return dataOf(api.POST('/api/v1/uploads/{id}/preview', { params: { path: { id } }, body: { mapping: mapping as never, rows: 10 } }));
}

const REJECTS_PAGE = 50;

function askRejectsPage(id: string, after: string): Promise<RejectsPage> {
  const query = { limit: REJECTS_PAGE, ...(after ? { after } : {}) };
  return dataOf<unknown>(api.GET('/api/v1/imports/{id}/rejects', { params: { path: { id }, query } })) as Promise<RejectsPage>;
}

async function askKinds() {
  return (await dataOf(api.GET('/api/v1/mappings/kinds'))).kinds;
}
