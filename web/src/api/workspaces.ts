import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from './client.ts';

export type Workspace = Awaited<ReturnType<typeof listWorkspaces>>[number];

/** The workspaces the reader may see. */
export function workspacesQuery() {
  return queryOptions({ queryKey: ['workspaces'], queryFn: listWorkspaces });
}

async function listWorkspaces() {
  return (await dataOf(api.GET('/api/v1/workspaces'))).workspaces;
}
