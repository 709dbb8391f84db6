import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type Workspace, workspacesQuery } from '../api/workspaces.ts';

/** Of all amounts; a sign for none until it is known. */
export function useCurrency(): string {
  return useWorkspaces().current?.currency ?? 'XXX';
}

/** The workspaces the reader may see, and the one the address names (else the first). Empty until known. */
export function useWorkspaces(): { workspaces: Workspace[]; current: Workspace | undefined } {
  const { workspace } = useSearch({ from: '__root__' });
  const { data: workspaces = [] } = useQuery(workspacesQuery());
  return { workspaces, current: workspaces.find(({ slug }) => slug === workspace) ?? workspaces[0] };
}
