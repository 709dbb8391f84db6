import { FunilError } from '../../../core/errors.ts';
import type { StateDb } from '../../../store/state.ts';
import type { Size, StoryName } from './parts.ts';

export interface DemoRow {
  workspace: number;
  story: StoryName;
  size: Size;
  seed: string;
  until: Date;
  state: 'making' | 'ready' | 'failed' | 'removing';
  facts: string;
  error: string | null;
  created_at: Date;
  ready_at: Date | null;
}

const COLUMNS = ['workspace', 'story', 'size', 'seed', 'until', 'state', 'facts', 'error', 'created_at', 'ready_at'] as const;

export async function readDemos(db: StateDb): Promise<DemoRow[]> {
  return (await db.selectFrom('demo').select(COLUMNS).orderBy('workspace').execute()) as DemoRow[];
}

/** What was planted in a workspace. Throws FunilError `no_demo` (404) for a workspace that is none, or whose story is not told to its end. */
export async function readTruth(db: StateDb, workspace: number): Promise<object> {
  const row = await db.selectFrom('demo').select(['truth', 'state']).where('workspace', '=', workspace).executeTakeFirst();
  if (row?.truth) return row.truth;
  throw new FunilError('no_demo', row ? 'This demo shop is not ready yet.' : 'This workspace is no demo shop: nobody knows its truth.', {
    status: 404,
    hint: row ? 'Wait until it is ready: GET /api/v1/demo says how far it is.' : 'Name a demo shop with the header x-funil-workspace.',
  });
}
