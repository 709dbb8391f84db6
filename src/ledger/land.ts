import type { EventStore } from '../store/events.ts';
import { type Carried, isKind } from './carried.ts';
import { PROFILE_COLUMNS, profileRow, type StoredKind, TABLES } from './tables.ts';

/** Writes a block's new facts, one insert a table. A repeated try writes only what is not there yet, and its token is dropped by the engine if it is. */
export async function land(events: EventStore, block: Carried[]): Promise<void> {
  const token = `${block[0]?.batch}-${block[block.length - 1]?.batch}`;
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
  await events.insert('profiles', PROFILE_COLUMNS, profiles, `profiles-${token}`);
  for (const [kind, rows] of fresh) await events.insert(TABLES[kind].table, TABLES[kind].columns, rows, `${TABLES[kind].table}-${token}`);
}
