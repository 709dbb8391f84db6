import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, Problem } from './client.ts';

export interface Workspace {
  slug: string;
  name: string;
  motion: string;
  currency: string;
  timezone: string;
  /** Filled by the demo, with nobody real in it. */
  demo?: boolean;
}

/** The workspaces the reader may see; none where they may not be listed. */
export function workspacesQuery() {
  return queryOptions({
    queryKey: ['workspaces'],
    queryFn: async (): Promise<Workspace[]> => {
      try {
        return (await dataOf(api.GET('/api/v1/workspaces'))).workspaces;
      } catch (error) {
        if (error instanceof Problem && error.status === 403) return [];
        throw error;
      }
    },
  });
}
