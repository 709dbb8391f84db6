import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './client.ts';

export type Import = Awaited<ReturnType<typeof askImports>>[number];
export type Upload = Awaited<ReturnType<typeof uploadFile>>;
export type DryRun = Awaited<ReturnType<typeof askDryRun>>;
/** A mapping's name, or a mapping. */
export type MappingGiven = string | Record<string, unknown>;

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

/** What the first rows of an upload become with a mapping; nothing is kept. */
export function dryRunQuery(upload: Upload, mapping: MappingGiven) {
  return queryOptions({ queryKey: ['dry-run', upload, mapping], queryFn: () => askDryRun(upload.id, mapping), retry: false });
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
