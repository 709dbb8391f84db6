import type { Fact } from '../core/fact.ts';
import { unpacked } from '../lib/packed.ts';

/** Facts on their way into the journal: as objects, or as the JSON array they were written as where they were checked. */
export type Batch = readonly Fact[] | WrittenFacts;

export interface WrittenFacts {
  /** From the journal it comes as it lies there, packed mostly. */
  json: Uint8Array;
  /** The same packed, where that was done already. */
  packed?: Uint8Array;
  count: number;
}

export function countOf(batch: Batch): number {
  return 'json' in batch ? batch.count : batch.length;
}

export function factsOf(batch: Batch): readonly Fact[] {
  return 'json' in batch ? parseFacts(batch.json) : batch;
}

export function parseFacts(json: Uint8Array): Fact[] {
  const { buffer, byteOffset, byteLength } = unpacked(json);
  return JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString()) as Fact[];
}

/** Facts of journal entries that this process has just written, for the apply half to take: reading them back costs more than all else on their way. */
export interface Held {
  put(seq: string, batch: Batch): void;
  /** The entries that are here, oldest first. */
  seqs(): string[];
  /** Hands the facts of an entry over; a second try reads them from the journal. */
  take(seq: string): Batch | undefined;
  /** Lets go of entries before that one: they were read from the journal in the moment between their commit and `put`. */
  forgetBefore(seq: string): void;
}

/** Facts that those who bring many accept before the ledger has taken them, three blocks: all of them are still in memory when their turn comes. */
export const MOST_AHEAD = 30_000;

/** Holds `most` facts; what comes when it is full is read from the journal. The journal's rows are the truth, so all of this may be lost at any time. */
export function createHeld(most = 2 * MOST_AHEAD): Held {
  const entries = new Map<string, Batch>();
  let size = 0;

  function remove(seq: string): Batch | undefined {
    const batch = entries.get(seq);
    if (batch === undefined) return undefined;
    entries.delete(seq);
    size -= countOf(batch);
    return batch;
  }

  return {
    put(seq, batch) {
      if (size + countOf(batch) > most) return;
      entries.set(seq, batch);
      size += countOf(batch);
    },
    seqs: () => [...entries.keys()],
    take: remove,
    forgetBefore(first) {
      for (const seq of entries.keys()) {
        if (BigInt(seq) >= BigInt(first)) return;
        remove(seq);
      }
    },
  };
}
