import { checkFacts } from '../../core/check-facts.ts';
import type { Clock } from '../../core/clock.ts';
import { type Drop, FunilError } from '../../core/errors.ts';
import { type Batch, countOf, type WrittenFacts } from '../../ledger/held.ts';
import type { Acknowledged, Counted, Journal } from '../../ledger/journal.ts';
import { keepRejects, type Refused } from '../../ledger/rejects.ts';
import type { StateTransaction } from '../../store/state.ts';
import type { Backlog } from './backlog.ts';

/** Where facts come from, and what must be committed with them. */
export interface Origin {
  workspace: number;
  source: number;
  import?: string;
  /** Facts that were told apart as duplicates before they came here: accepted and duplicate by the counters. */
  duplicates?: number;
  within?: (tx: StateTransaction, taken: Taken) => Promise<void>;
  /** What the fact at that place of the group came from: its line there, and its text; kept beside a refusal. */
  standsAt?: (index: number) => { line: number; body: string };
}

/** What became of a group: facts put in the journal (those an order bears witness to included), and refusals. */
export interface Taken {
  journaled: number;
  rejected: number;
}

/** One fact's verdict, in the order the facts were sent. */
export type Verdict = { outcome: 'accepted' } | { outcome: 'rejected'; drop: Drop };

export interface Accepted {
  verdicts: Verdict[];
  accepted: number;
  /** The journal entry that holds them; null when nothing was accepted. */
  entry: Acknowledged | null;
}

export interface Intake {
  /** Checks what was sent, keeps what is good in the journal and what is not among the rejects. Resolves when both are on disk. */
  accept(origin: Origin, raws: readonly unknown[], refused?: readonly Refused[]): Promise<Accepted>;
  /** The same for facts that `checkFacts` has been through already, written as JSON where they were read, and for what it refused of them. */
  keep(origin: Origin, written: WrittenFacts, refused: readonly Refused[]): Promise<Acknowledged | null>;
}

export interface IntakeParts {
  journal: Journal;
  clock: Clock;
  backlog: Pick<Backlog, 'accepted'>;
  /** Throws a FunilError with status 503 while new facts cannot be kept (disk full, backlog too long). */
  mayAccept: () => void;
}

const LONGEST_KEPT = 32_768;
const SHOWN_FIELDS = 50;

/** The first half of intake: check, label, journal. */
export function openIntake({ journal, clock, backlog, mayAccept }: IntakeParts): Intake {
  async function commit(origin: Origin, facts: Batch, rejects: readonly Refused[]): Promise<Acknowledged | null> {
    const { workspace, source, within } = origin;
    const brings = rejects.length > 0 || within !== undefined;
    const entry = await journal.append({
      workspace,
      source,
      ...(origin.import === undefined ? {} : { import: origin.import }),
      facts,
      counted: [...countRejects(origin, rejects), ...countDuplicates(origin)],
      ...(brings && {
        within: async (tx) => {
          await keepRejects(tx, origin, rejects, clock());
          await within?.(tx, { journaled: countOf(facts), rejected: rejects.length });
        },
      }),
    });
    backlog.accepted(source, countOf(facts));
    return entry;
  }

  return {
    async accept(origin, raws, refused = []) {
      mayAccept();
      const { facts, drops } = checkFacts(raws);
      const verdicts = drops.map((drop): Verdict => (drop === null ? { outcome: 'accepted' } : { outcome: 'rejected', drop }));
      const rejects = drops.flatMap((drop, nth) => (drop === null ? [] : { drop, ...textOf(origin, raws, nth) }));
      const entry = await commit(origin, facts, [...refused, ...rejects]);
      return { verdicts, accepted: verdicts.length - rejects.length, entry };
    },
    async keep(origin, batch, refused) {
      mayAccept();
      return commit(origin, batch, refused);
    },
  };
}

function textOf({ standsAt }: Origin, raws: readonly unknown[], nth: number): Omit<Refused, 'drop'> {
  const { body, ...line } = standsAt?.(nth) ?? { body: written(raws[nth]) };
  return { body: body.slice(0, LONGEST_KEPT), ...line };
}

/** What was sent, as text. What nests so deeply that JSON cannot be written again is shown by its outermost fields. */
function written(raw: unknown): string {
  try {
    return JSON.stringify(raw) ?? '';
  } catch {
    const flat = Object.entries(raw as object).map(([name, value]) => [name, typeof value === 'object' && value !== null ? '…' : value]);
    return JSON.stringify(Object.fromEntries(flat.slice(0, SHOWN_FIELDS)));
  }
}

/** They were accepted and are duplicates, so the conservation of facts holds without carrying them to the ledger again. */
function countDuplicates({ workspace, source, duplicates: facts = 0 }: Origin): Counted[] {
  if (facts === 0) return [];
  const counted = { workspace, source, facts };
  return [
    { ...counted, outcome: 'accepted' },
    { ...counted, outcome: 'duplicate', reason: 'seen_lately' },
  ];
}

function countRejects({ workspace, source }: Origin, rejects: readonly Refused[]): Counted[] {
  return rejects.map(({ drop: { reason } }) => ({ workspace, source, outcome: 'rejected', reason, facts: 1 }));
}

/** The error for "not now": says when to come back. */
export function unavailable(title: string, hint: string): FunilError {
  return new FunilError('unavailable', title, { status: 503, hint, retryAfter: 5 });
}
