import type { ReactNode } from 'react';
import { Zone } from '../words/zone.ts';
import { useWorkspaces } from './use-workspaces.ts';

/** What it holds reads and writes moments in the workspace's time zone. */
export function ZoneOfWorkspace({ children }: { children: ReactNode }) {
  return <Zone value={useWorkspaces().current?.timezone}>{children}</Zone>;
}
