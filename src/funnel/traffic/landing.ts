import { setTimeout as sleep } from 'node:timers/promises';
import type { StateDb } from '../../store/state.ts';

const PAUSE = 25;
const PATIENCE = 30_000;

export interface LandingParts {
  db: StateDb;
  apply: { paused<T>(task: () => Promise<T>): Promise<T> };
}

/** Waits, at most half a minute, until the ledger has what stands in that entry of the journal, and reports have heard of it. False when it has not landed yet. */
export async function hasLanded({ db, apply }: LandingParts, seq: string): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    const waiting = await db.selectFrom('journal').select('seq').where('seq', '=', seq).executeTakeFirst();
    if (!waiting) {
      // Between two blocks reports have heard of the last one.
      await apply.paused(async () => undefined);
      return true;
    }
    await sleep(PAUSE);
  }
  return false;
}
