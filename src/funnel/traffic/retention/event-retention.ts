import type { Selectable } from 'kysely';
import { DateTime } from 'luxon';
import type { Logger } from 'pino';
import type { Clock } from '../../../core/clock.ts';
import type { Freshness } from '../../../ledger/freshness.ts';
import { nextMoments } from '../../../ledger/journal.ts';
import { agesOfEvents, type Old, type RemovingOld, removeOldEvents } from '../../../ledger/old-events.ts';
import type { EventStore } from '../../../store/events.ts';
import { forgetAnswers } from '../../../store/older-answers.ts';
import type { StateDb } from '../../../store/state.ts';
import type { StateTables } from '../../../store/state-tables.ts';
import type { ApplyLoop } from '../apply-loop.ts';
import { choicesWith } from './retention.ts';

/** For how many months a page may offer to keep events. */
const MONTHS = [3, 6, 14, 25, 37] as const;

type Kept = Selectable<StateTables['retention']>;

/** What it takes to remove what is kept for long enough. */
export interface Removal extends RemovingOld {
  db: StateDb;
  freshness: Freshness;
  clock: Clock;
  config: { dataDir: string };
}

/** The first moment (ms) of the day (UTC) that was so many months ago: what happened before it was kept for long enough. */
export function keptSince(now: number, months: number): number {
  return DateTime.fromMillis(now, { zone: 'utc' }).startOf('day').minus({ months }).toMillis();
}

/** For how long a workspace keeps its events, how many there are, and how many each choice would remove now. */
export async function readEventRetention(db: StateDb, events: EventStore, workspace: number, now: number) {
  const set = await db.selectFrom('retention').selectAll().where('workspace', '=', workspace).executeTakeFirst();
  const months = set?.event_months ?? null;
  const choices = choicesWith(MONTHS, months);
  const { stored, oldest, older } = await agesOfEvents(
    events,
    workspace,
    choices.map((choice) => keptSince(now, choice)),
  );
  return {
    months,
    stored,
    oldest: oldest === null ? null : new Date(oldest).toISOString(),
    older: choices.map((choice, nth) => ({ months: choice, events: older[nth] as number })),
    removed: Number(set?.events_removed ?? 0),
    removedBefore: set?.events_since?.toISOString() ?? null,
    removedAt: set?.events_removed_at?.toISOString() ?? null,
  };
}

/** The moment up to which events were removed, by workspace; without those that lost none. */
export async function removedBefore(db: StateDb): Promise<ReadonlyMap<number, Date>> {
  const rows = await db.selectFrom('retention').select(['workspace', 'events_since']).where('events_since', 'is not', null).execute();
  return new Map(rows.map(({ workspace, events_since: since }) => [workspace, since as Date]));
}

/** Removes the events that their workspace kept for long enough, once a day or when it says anew for how long. Returns how many went. */
export async function enforceEventRetention(parts: Removal & { apply: Pick<ApplyLoop, 'paused'> }): Promise<number> {
  const { db, apply, clock } = parts;
  let removed = 0;
  for (const kept of await db.selectFrom('retention').selectAll().where('event_months', 'is not', null).execute()) {
    const { workspace } = kept;
    const before = keptSince(clock(), kept.event_months as number);
    const cutShort = begunOf(kept);
    if (!cutShort && kept.events_before?.getTime() === before) continue;
    removed += await apply.paused(async () => endRemoval(parts, cutShort ?? (await begin(parts, { workspace, before }))));
  }
  return removed;
}

/** Ends the removals that a kill cut short. Nothing else may be writing to the ledger. */
export async function endRemovals({ log, ...parts }: Removal & { log: Logger }): Promise<void> {
  for (const kept of await parts.db.selectFrom('retention').selectAll().execute()) {
    const begun = begunOf(kept);
    if (!begun) continue;
    await endRemoval(parts, begun).catch((error: unknown) =>
      log.error(
        { err: error, workspace: begun.workspace },
        'a removal of old events was cut short and could not be ended; it is tried again',
      ),
    );
  }
}

/** A removal, and how many events it is of: those that are gone already could not be counted again. */
interface Begun extends Old {
  going: number;
}

function begunOf({ workspace, events_before: before, events_going: going, events_removed_at: ended }: Kept): Begun | null {
  return before === null || ended !== null ? null : { workspace, before: before.getTime(), going: Number(going) };
}

async function begin({ db, events }: Removal, { workspace, before }: Old): Promise<Begun> {
  const { older } = await agesOfEvents(events, workspace, [before]);
  const going = older[0] as number;
  await db
    .updateTable('retention')
    .set({ events_before: new Date(before), events_going: going, events_removed_at: null })
    .where('workspace', '=', workspace)
    .execute();
  return { workspace, before, going };
}

async function endRemoval(parts: Removal, { going, ...old }: Begun): Promise<number> {
  const { db, freshness, clock, config } = parts;
  if (going > 0) {
    const learned = await db.transaction().execute((tx) => nextMoments(tx, clock(), 1));
    await removeOldEvents(parts, old, learned);
    await forgetAnswers(config.dataDir, old.workspace);
    freshness.landed();
  }
  await db
    .updateTable('retention')
    .set(({ eb, fn }) => ({
      events_removed: eb('events_removed', '+', String(going)),
      events_removed_at: new Date(clock()),
      ...(going > 0 && { events_since: fn<Date>('greatest', ['events_since', 'events_before']) }),
    }))
    .where('workspace', '=', old.workspace)
    .execute();
  return going;
}
