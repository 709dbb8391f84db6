import type { Clock } from '../../../core/clock.ts';
import type { Carried } from '../../../ledger/carried.ts';
import type { EventStore } from '../../../store/events.ts';
import type { StateDb } from '../../../store/state.ts';
import { openAlarmsOf } from './alarm-book.ts';
import { watchRejects } from './watch-rejects.ts';
import { type Judged, openSilence, settleSilence } from './watch-silence.ts';

export interface AlarmParts {
  db: StateDb;
  clock: Clock;
  events: Pick<EventStore, 'read'>;
  workspaces: { list(): { id: number; timezone: string }[]; get(id: number): { id: number; timezone: string } };
}

/** Looks, every few minutes, whether an event that should come does not, and whether more is refused than usual. */
export interface Alarms {
  heard(block: readonly Carried[]): void;
  /** One look at every workspace: raises alarms and ends them. */
  look(): Promise<void>;
  watched(workspace: number): Promise<Judged[]>;
  /** Watches an event of a source, or no longer. */
  rule(workspace: number, source: number, event: string, watched: boolean): Promise<void>;
}

export function openAlarms({ db, clock, events, workspaces }: AlarmParts): Alarms {
  const silence = openSilence(db, events, clock());

  async function lookAt(workspace: { id: number; timezone: string }): Promise<void> {
    const now = clock();
    const open = await openAlarmsOf(db, workspace.id);
    await watchRejects(db, workspace.id, open, now);
    await settleSilence(db, workspace.id, await silence.judge(workspace, await heardUntil(db, now)), open, now);
  }

  return {
    heard: silence.heard,
    async look() {
      for (const workspace of workspaces.list()) await lookAt(workspace);
    },
    watched: async (workspace) => silence.judge(workspaces.get(workspace), await heardUntil(db, clock())),
    async rule(workspace, source, event, watched) {
      await db
        .insertInto('quiet_rule')
        .values({ workspace, source, event, watched })
        .onConflict((conflict) => conflict.columns(['source', 'event']).doUpdateSet({ watched }))
        .execute();
      silence.forget(workspace);
    },
  };
}

/** What waits in the journal may hold the event that seems to be missing, so nothing after its oldest entry is judged. */
async function heardUntil(db: StateDb, now: number): Promise<number> {
  const row = await db.selectFrom('journal').select('known').orderBy('seq').limit(1).executeTakeFirst();
  return Math.min(now, row?.known.getTime() ?? now);
}
