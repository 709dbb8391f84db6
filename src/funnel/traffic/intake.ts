import { checkFact } from '../../core/check-fact.ts';
import type { Clock } from '../../core/clock.ts';
import { type Drop, FunilError } from '../../core/errors.ts';
import type { Fact, OrderFact } from '../../core/fact.ts';
import type { Acknowledged, Counted, Journal } from '../../ledger/journal.ts';
import { tally } from '../../ledger/journal.ts';
import { keepRejects, type Refused } from '../../ledger/rejects.ts';
import type { StateTransaction } from '../../store/state.ts';

/** Where facts come from, and what must be committed with them. */
export interface Origin {
  workspace: number;
  source: number;
  import?: string;
  within?: (tx: StateTransaction, taken: Taken) => Promise<void>;
  /** Where the fact at that place of the group stands in its file, and its text there; kept beside a refusal. */
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
  /** The journal entry that holds them; null when nothing was accepted and nothing had to be kept. */
  entry: Acknowledged | null;
}

export interface Intake {
  /** Checks what was sent, keeps what is good in the journal and what is not among the rejects. Resolves when both are on disk. */
  accept(origin: Origin, raws: readonly unknown[], refused?: readonly Refused[]): Promise<Accepted>;
}

export interface IntakeParts {
  journal: Journal;
  clock: Clock;
  /** Throws a FunilError with status 503 while new facts cannot be kept (disk full, backlog too long). */
  mayAccept: () => void;
}

const ROW_TEXT = 2_000;
const SHOWN_FIELDS = 50;

/** The first half of intake: check, label, journal. */
export function openIntake({ journal, clock, mayAccept }: IntakeParts): Intake {
  return {
    async accept(origin, raws, refused = []) {
      mayAccept();
      const facts: Fact[] = [];
      const rejects: Refused[] = [...refused];
      const verdicts = raws.map((raw, index): Verdict => {
        const checked = checkFact(raw);
        if ('drop' in checked) {
          const { line, body } = origin.standsAt?.(index) ?? { body: written(raw) };
          rejects.push({ drop: checked.drop, body: body.slice(0, ROW_TEXT), ...(line === undefined ? {} : { line }) });
          return { outcome: 'rejected', drop: checked.drop };
        }
        facts.push(checked.fact, ...witnessed(checked.fact));
        return { outcome: 'accepted' };
      });
      const entry = await journal.append({
        ...origin,
        facts,
        within: async (tx) => {
          await keepRejects(tx, origin, rejects, clock());
          await tally(tx, countRejects(origin, rejects));
          await origin.within?.(tx, { journaled: facts.length, rejected: rejects.length });
        },
      });
      return { verdicts, accepted: verdicts.length - rejects.length + refused.length, entry };
    },
  };
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

/** An order that carries a code or other evidence is itself a contact with a method, a moment before the conversion. */
function witnessed(fact: Fact): Fact[] {
  if (fact.kind !== 'order') return [];
  const evidence = { ...fact.evidence, ...(fact.code ? { code: fact.code } : {}) };
  if (Object.keys(evidence).length === 0) return [];
  return [
    { kind: 'event', id: `order-evidence:${fact.order}:${witnessId(fact)}`, type: 'touch', at: fact.at - 1, ids: fact.ids, evidence },
  ];
}

function witnessId({ code = '', evidence = {} }: OrderFact): string {
  return `${code}:${Object.values(evidence).flat().join(':')}`.slice(0, 100);
}

function countRejects({ workspace, source }: Origin, rejects: Refused[]): Counted[] {
  const counts = new Map<string, Counted>();
  for (const { drop } of rejects) {
    const count = counts.get(drop.reason);
    if (count) count.facts += 1;
    else counts.set(drop.reason, { workspace, source, outcome: 'rejected', reason: drop.reason, facts: 1 });
  }
  return [...counts.values()].sort((a, b) => ((a.reason ?? '') < (b.reason ?? '') ? -1 : 1));
}

/** The error for "not now": says when to come back. */
export function unavailable(title: string, hint: string): FunilError {
  return new FunilError('unavailable', title, { status: 503, hint, retryAfter: 5 });
}
