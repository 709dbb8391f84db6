import type { Drop } from '../core/errors.ts';
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
  /** Its place in that entry, from 0. */
  nth: number;
  /** Its id as stored: a number of 64 bits, and of what a person decided a UUID. */
  id: string;
  /** `landed` means an earlier try already wrote it: count it, do not write it again. `refused` means the ledger cannot hold it. */
  fate: 'new' | 'landed' | 'duplicate' | 'refused';
  /** Why it was refused. */
  drop?: Drop;
  /** The strongest and the weakest identifier, as numbers; '0' for facts about nobody. */
  node: string;
  device: string;
  /** Who the node stands for, as known now. */
  lead: string;
}

/** Whether the fact is, or is to be, on the ledger as one of its own. */
export function isKept({ fate }: Carried): boolean {
  return fate === 'new' || fate === 'landed';
}

/** Names a run of facts: what the event engine was given for the same run before, it drops. */
export function tokenOf(run: readonly Carried[]): string {
  const [first, last] = [run[0], run[run.length - 1]] as [Carried, Carried];
  return `${first.batch}/${first.id}-${last.batch}/${last.id}-${run.length}`;
}

export function isKind<K extends Fact['kind']>(carried: Carried, kind: K): carried is Carried<Extract<Fact, { kind: K }>> {
  return carried.fact.kind === kind;
}
