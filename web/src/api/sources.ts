import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './client.ts';

export type Source = Awaited<ReturnType<typeof askSources>>[number];

/** Where facts come from, and what became of them. */
export function sourcesQuery() {
  return queryOptions({ queryKey: ['sources'], queryFn: askSources });
}

/** A source of browsers. Its write key is in the answer and nowhere else. */
export function makeSource(name: string, origins: string[]) {
  return dataOf(api.POST('/api/v1/sources', { body: { name, kind: 'browser', origins } }));
}

async function askSources() {
  return (await dataOf(api.GET('/api/v1/sources'))).sources;
}
