import { type Bloom, createBloom, wordsOf } from '../lib/bloom.ts';
import { wholeRows } from '../lib/whole-rows.ts';
import type { EventStore } from '../store/events.ts';
import type { Carried } from './carried.ts';
import { type StoredKind, TABLES } from './tables.ts';

/** Which facts the ledger holds already. Exact: the filter only spares the question for ids that are certainly new. */
export interface Seen {
  /** Fills the filter from the ledger; called once before the first block. */
  warm(): Promise<void>;
  /** Settles the fate of every fact of a block whose first entry was accepted at the moment `first` (ms). */
  judge(block: Carried[], first: number): Promise<void>;
}

const ID_BYTES = 8;
/** Ids read before they are added together: the more, the closer they lie. */
const IDS_AT_ONCE = 1_000_000;
/** The filter has room for this many facts at least, and for some more than there are when Funil starts. */
const FEWEST = 1_000_000;
const ROOM = 1.25;
/** A server takes questions of a megabyte at most. */
const IDS_PER_LOOKUP = 10_000;

export function openSeen(events: EventStore): Seen {
  let filter = createBloom(FEWEST);

  return {
    async warm() {
      const tables = Object.values(TABLES).map(({ table }) => table);
      const counts = await events.read<{ rows: string }>(
        `select sum(rows) as rows from system.parts where active and database = currentDatabase() and table in {tables:Array(String)}`,
        { tables },
      );
      filter = createBloom(Math.max(FEWEST, Math.ceil(Number(counts[0]?.rows) * ROOM)));
      await addIds(events, tables, filter);
    },
    async judge(block, first) {
      for (const [kind, some] of doubtful(filter, block)) {
        for (let at = 0; at < some.length; at += IDS_PER_LOOKUP) {
          await settle(events, TABLES[kind].table, some.slice(at, at + IDS_PER_LOOKUP), first);
        }
      }
    },
  };
}

/** As they come: all at once they would take as much memory again as the filter, and keep it. */
async function addIds(events: EventStore, tables: readonly string[], filter: Bloom): Promise<void> {
  const all = tables.map((table) => `select id from ${table}`).join(' union all ');
  const stored = events.stream(`select id from (${all})`, 'RowBinary');
  for await (const words of wholeRows(stored, ID_BYTES, IDS_AT_ONCE)) filter.addAll(words);
}

/** Marks what the block says twice, and gathers what the ledger may hold already. Aliases are told apart where they are done. */
function doubtful(filter: Bloom, block: Carried[]): Map<StoredKind, Carried[]> {
  const first = new Set<string>();
  const doubts = new Map<StoredKind, Carried[]>();
  for (const carried of block) {
    const { kind } = carried.fact;
    if (first.has(carried.id)) carried.fate = 'duplicate';
    else if (kind !== 'alias' && perhapsSeen(filter, carried.id)) {
      const known = doubts.get(kind);
      if (known) known.push(carried);
      else doubts.set(kind, [carried]);
    }
    first.add(carried.id);
  }
  return doubts;
}

/** Adds the id and tells whether it may have been there. */
function perhapsSeen(filter: Bloom, id: string): boolean {
  const [high, low] = wordsOf(id);
  if (filter.has(high, low)) return true;
  filter.add(high, low);
  return false;
}

/**
 * Asks the ledger. A row written by this very block's entries is an earlier try of ours; any older one makes the fact a duplicate.
 * No two entries have one moment, and later ones have later moments.
 */
async function settle(events: EventStore, table: string, doubtful: Carried[], first: number): Promise<void> {
  const rows = await events.read<{ id: string; since: string }>(
    `select id, toUnixTimestamp64Milli(min(known)) as since from ${table} where workspace in {workspaces:Array(UInt32)} and id in {ids:Array(UInt64)} group by id`,
    { workspaces: [...new Set(doubtful.map((one) => one.workspace))], ids: doubtful.map((one) => BigInt(one.id)) },
    { lane: 'intake' },
  );
  const moments = new Map(rows.map((row) => [row.id, Number(row.since)]));
  for (const carried of doubtful) {
    const since = moments.get(carried.id);
    if (since !== undefined) carried.fate = since >= first ? 'landed' : 'duplicate';
  }
}
