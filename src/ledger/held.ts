import type { Fact } from '../core/fact.ts';

/** Facts of journal entries that this process has just written, for the apply half to take: reading them back costs more than all else on their way. */
export interface Held {
  put(seq: string, facts: readonly Fact[]): void;
  /** The entries that are here, oldest first. */
  seqs(): string[];
  /** Hands the facts of an entry over; a second try reads them from the journal. */
  take(seq: string): readonly Fact[] | undefined;
  /** Lets go of entries before that one: they were read from the journal in the moment between their commit and `put`. */
  forgetBefore(seq: string): void;
}

/** Holds `most` facts; what comes when it is full is read from the journal. The journal's rows are the truth, so all of this may be lost at any time. */
export function createHeld(most = 40_000): Held {
  const entries = new Map<string, readonly Fact[]>();
  let size = 0;

  function take(seq: string): readonly Fact[] | undefined {
    const facts = entries.get(seq);
    if (entries.delete(seq)) size -= facts?.length ?? 0;
    return facts;
  }

  return {
    put(seq, facts) {
      if (size + facts.length > most) return;
      entries.set(seq, facts);
      size += facts.length;
    },
    seqs: () => [...entries.keys()],
    take,
    forgetBefore(first) {
      for (const seq of entries.keys()) {
        if (BigInt(seq) >= BigInt(first)) return;
        take(seq);
      }
    },
  };
}
