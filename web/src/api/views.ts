import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './client.ts';

export type SavedView = Awaited<ReturnType<typeof askViews>>[number];

/** Views of the list of leads: the workspace's, and the reader's own. */
export function viewsQuery() {
  return queryOptions({ queryKey: ['views'], queryFn: askViews });
}

async function askViews() {
  return (await dataOf(api.GET('/api/v1/views', { params: { query: { list: 'leads' } } }))).views;
}

export function saveView(name: string, search: Record<string, string | number>, shared: boolean) {
  return dataOf(api.POST('/api/v1/views', { body: { list: 'leads', name, search, shared } }));
}

export function renameView(id: string, name: string) {
  return dataOf(api.PATCH('/api/v1/views/{id}', { params: { path: { id } }, body: { name } }));
}

export function removeView(id: string) {
  return api.DELETE('/api/v1/views/{id}', { params: { path: { id } } });
}
