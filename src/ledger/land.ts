import type { EventStore } from '../store/events.ts';
import { type Carried, isKind, tokenOf } from './carried.ts';
import { PROFILE_COLUMNS, profileRow, type StoredKind, TABLES } from './tables.ts';

/**
 * Writes a block's new facts, one insert a table. A repeated try (`again`) writes only what is not there yet; should an insert of the
 * try before still be under way, its token makes the engine drop one of the two.
 */
export async function land(events: EventStore, block: Carried[], again: boolean): Promise<void> {
  const token = tokenOf(block);
  const profiles: unknown[][] = [];
  const fresh = new Map<StoredKind, unknown[][]>();
  for (const carried of block) {
    const { kind } = carried.fact;
    const profile = carried.fate === 'new' && isKind(carried, 'event') ? profileRow(carried) : null;
    if (profile) profiles.push(profile);
    if (carried.fate !== 'new' || kind === 'alias') continue;
    const row = TABLES[kind].row as (carried: Carried) => unknown[];
    const rows = fresh.get(kind);
    if (rows) rows.push(row(carried));
    else fresh.set(kind, [row(carried)]);
  }
  // Profiles go first: once the event is there, a repeated try takes it for landed.
  await events.insert('profiles', PROFILE_COLUMNS, again ? await missing(events, profiles) : profiles, `profiles-${token}`);
  for (const [kind, rows] of fresh) await events.insert(TABLES[kind].table, TABLES[kind].columns, rows, `${TABLES[kind].table}-${token}`);
}

const PROFILE_ID = PROFILE_COLUMNS.indexOf('id');
const IDS_PER_LOOKUP = 10_000;

async function missing(events: EventStore, profiles: unknown[][]): Promise<unknown[][]> {
  const there = new Set<unknown>();
  for (let at = 0; at < profiles.length; at += IDS_PER_LOOKUP) {
    const ids = profiles.slice(at, at + IDS_PER_LOOKUP).map((row) => row[PROFILE_ID]);
    for (const { id } of await events.read<{ id: string }>('select id from profiles where id in {ids:Array(UUID)}', { ids })) there.add(id);
  }
  return profiles.filter((row) => !there.has(row[PROFILE_ID]));
}
