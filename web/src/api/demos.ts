import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './client.ts';

/** Demo shops, and how far they are. */
export function demosQuery() {
  return queryOptions({
    queryKey: ['demos'],
    queryFn: async () => (await dataOf(api.GET('/api/v1/demo'))).demos,
  });
}

/** Begins to make a small shop; shops that are there already stay. */
export function makeDemo() {
  return dataOf(api.POST('/api/v1/demo', { body: { story: 'b2c', size: 'small', seed: 1 } }));
}
