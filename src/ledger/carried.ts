import type { Fact } from '../core/fact.ts';

/** A fact on its way through the apply half of intake: what the journal said of it, and what the steps have found out. */
export interface Carried<F extends Fact = Fact> {
  fact: F;
  workspace: number;
  source: number;
  import: string | null;
  /** Journal entry it came with, and when that was accepted (ms). */
  batch: string;
  known: number;
  /** Its id as stored: a UUID. */
  id: string;
  /** `landed` means an earlier try already wrote it: count it, do not write it again. */
  fate: 'new' | 'landed' | 'duplicate';
  /** The strongest and the weakest identifier, as numbers; '0' for facts about nobody. */
  node: string;
  device: string;
  /** Who the node stands for, as known now. */
  lead: string;
}

export function isKind<K extends Fact['kind']>(carried: Carried, kind: K): carried is Carried<Extract<Fact, { kind: K }>> {
  return carried.fact.kind === kind;
}
