import type { EventStore } from '../store/events.ts';
import { type Carried, tokenOf } from './carried.ts';
import { PROFILE_COLUMNS, profileRow, type StoredKind, TABLES } from './tables.ts';

/**
 * Writes a block's new facts, one insert a table, as soon as `after` allows. A repeated try (`again`) writes only what is not there yet; should an
 * insert of the try before still be under way, its token makes the engine drop one of the two. Returns what `meanwhile` does, which is done while
 * the engine writes.
 */
export async function land<T>(
  events: EventStore,
  block: Carried[],
  again: boolean,
  { after, meanwhile }: { after: Promise<unknown>; meanwhile: () => Promise<T> },
): Promise<T> {
  const token = tokenOf(block);
  const { profiles, facts } = byTable(block);
  let beside: Promise<T> | undefined;
  const given = () => {
    beside ??= meanwhile();
  };
  // Profiles go first: once the event is there, a repeated try takes it for landed.
  const missed = again ? await missing(events, profiles) : profiles;
  const writing = [events.insert('profiles', PROFILE_COLUMNS, missed, { token: `profiles-${token}`, after })];
  for (const [kind, alike] of facts) {
    const { table, columns } = TABLES[kind];
    writing.push(
      events.insert(table, columns, rowsOf(kind, alike), { token: `${table}-${token}`, after: writing.at(-1) as Promise<void>, given }),
    );
  }
  try {
    await Promise.all(writing);
  } finally {
    await Promise.allSettled([beside]);
  }
  return beside ?? meanwhile();
}

/** The new facts of each kind, and what they tell of people. */
function byTable(block: readonly Carried[]): { profiles: unknown[][]; facts: Map<StoredKind, Carried[]> } {
  const profiles: unknown[][] = [];
  const facts = new Map<StoredKind, Carried[]>();
  for (const carried of block) {
    const { kind } = carried.fact;
    if (carried.fate !== 'new' || kind === 'alias') continue;
    const profile = profileRow(carried);
    if (profile) profiles.push(profile);
    const alike = facts.get(kind);
    if (alike) alike.push(carried);
    else facts.set(kind, [carried]);
  }
  return { profiles, facts };
}

/** One row at a time: all rows of a block at once are more than the garbage collector passes over lightly. */
function* rowsOf(kind: StoredKind, alike: readonly Carried[]): Iterable<unknown[]> {
  const row = TABLES[kind].row as (carried: Carried) => unknown[];
  for (const carried of alike) yield row(carried);
}

const PROFILE_ID = PROFILE_COLUMNS.indexOf('id');
const IDS_PER_LOOKUP = 10_000;

async function missing(events: EventStore, profiles: unknown[][]): Promise<unknown[][]> {
  const there = new Set<unknown>();
  for (let at = 0; at < profiles.length; at += IDS_PER_LOOKUP) {
    const ids = profiles.slice(at, at + IDS_PER_LOOKUP).map((row) => BigInt(row[PROFILE_ID] as string));
    const known = await events.read<{ id: string }>('select id from profiles where id in {ids:Array(UInt64)}', { ids }, { lane: 'intake' });
    for (const { id } of known) there.add(id);
  }
  return profiles.filter((row) => !there.has(row[PROFILE_ID]));
}
