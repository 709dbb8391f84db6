import { type Bloom, createBloom } from '../lib/bloom.ts';
import type { EventStore } from '../store/events.ts';
import type { Carried } from './carried.ts';
import { type StoredKind, TABLES } from './tables.ts';

/** Which facts the ledger holds already. Exact: the filter only spares the question for ids that are certainly new. */
export interface Seen {
  /** Fills the filter from the ledger; called once before the first block. */
  warm(): Promise<void>;
  /** Settles the fate of every fact of a block that starts at journal entry `firstBatch`. */
  judge(block: Carried[], firstBatch: string): Promise<void>;
}

const ID_BYTES = 16;
/** A server takes questions of a megabyte at most. */
const IDS_PER_LOOKUP = 10_000;

export function openSeen(events: EventStore): Seen {
  let filter = createBloom();

  return {
    async warm() {
      filter = createBloom();
      for (const { table } of Object.values(TABLES)) {
        const bytes = await events.readBytes(`select id from ${table}`, {}, 'RowBinary');
        const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        // The engine writes a UUID as two little-endian 64-bit halves; the filter takes 32 bits of each.
        for (let at = 0; at < bytes.byteLength; at += ID_BYTES) filter.add(words.getUint32(at + 4, true), words.getUint32(at + 12, true));
      }
    },
    async judge(block, firstBatch) {
      for (const [kind, some] of doubtful(filter, block)) {
        for (let at = 0; at < some.length; at += IDS_PER_LOOKUP) {
          await settle(events, TABLES[kind].table, some.slice(at, at + IDS_PER_LOOKUP), BigInt(firstBatch));
        }
      }
    },
  };
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
  const high = Number.parseInt(id.slice(0, 8), 16);
  const low = Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16);
  if (filter.has(high, low)) return true;
  filter.add(high, low);
  return false;
}

/** Asks the ledger. A row written by this very block's entries is an earlier try of ours; any older one makes the fact a duplicate. */
async function settle(events: EventStore, table: string, doubtful: Carried[], firstBatch: bigint): Promise<void> {
  const rows = await events.read<{ id: string; batch: string }>(
    `select id, min(batch) as batch from ${table} where workspace in {workspaces:Array(UInt32)} and id in {ids:Array(UUID)} group by id`,
    { workspaces: [...new Set(doubtful.map((one) => one.workspace))], ids: doubtful.map((one) => one.id) },
  );
  const batches = new Map(rows.map((row) => [row.id, BigInt(row.batch)]));
  for (const carried of doubtful) {
    const batch = batches.get(carried.id);
    if (batch !== undefined) carried.fate = batch >= firstBatch ? 'landed' : 'duplicate';
  }
}
