import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type Workspace, workspacesQuery } from '../api/workspaces.ts';
import { useWords } from '../words/use-words.ts';

/** Writes an amount in the workspace's currency; bare until that is known. */
export function useAmount(): (value: number) => string {
  const { money, parts } = useWords();
  const currency = useWorkspaces().current?.currency;
  return useCallback((value) => (currency ? money(value, currency) : parts(value)), [money, parts, currency]);
}

/** The workspaces the reader may see, and the one the address names (else the first). Empty until known. */
export function useWorkspaces(): { workspaces: Workspace[]; current: Workspace | undefined } {
  const { workspace } = useSearch({ from: '__root__' });
  const { data: workspaces = [] } = useQuery(workspacesQuery());
  return { workspaces, current: workspaces.find(({ slug }) => slug === workspace) ?? workspaces[0] };
}
