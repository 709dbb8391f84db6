import { FunilError } from '../../../core/errors.ts';
import { publicLeadId } from '../../../core/identity.ts';
import type { ClaimRuled } from '../../../ledger/claim-book.ts';
import {
  type ClaimGroup,
  claimGroups,
  type History,
  peopleByGroups,
  type Standing,
  saysSame,
  standingBy,
} from '../../../ledger/claim-groups.ts';
import type { EventStore } from '../../../store/events.ts';

/** Touches that go from one method to another, or stay; `from` and `to` are null where there is no touch. */
export interface Move {
  from: string | null;
  to: string | null;
  touches: number;
  /** People with at least one of them. */
  leads: number;
  /** How many of them are the first touch of their lead. */
  firstTouches: number;
}

export interface Example {
  at: string;
  lead: string;
  /** How many touches have this evidence. */
  touches: number;
  evidence: Record<string, unknown>;
  from: Standing | null;
  to: Standing | null;
}

/** What rules would make of history. Exact: every touch of the period is counted. */
export interface DryRun {
  exact: true;
  touches: number;
  /** To another method, from none or to none. */
  moved: { touches: number; leads: number; firstTouches: number };
  /** All that would be stated anew: moved, or put elsewhere or by another rule within the method. */
  restated: { touches: number };
  rows: Move[];
  examples: Example[];
}

/** Kinds of evidence that are held in memory while people are counted. */
const MOST_GROUPS = 500_000;
const MOST_EXAMPLES = 20;

/** Claims every touch of a period anew, on paper. Touches with the same evidence are claimed once, so the time goes by kinds of evidence. */
export async function dryRun(events: Pick<EventStore, 'stream'>, claim: ClaimRuled, history: History): Promise<DryRun> {
  const moves = new Map<string, Move>();
  const moveOf = new Map<string, Move>();
  const restated = { touches: 0 };
  let examples: (Example & { moved: boolean })[] = [];
  for await (const group of claimGroups(events, history)) {
    const to = standingBy(group, claim(group));
    const move = moveFor(moves, group.standing?.method ?? null, to?.method ?? null);
    if (!move) continue;
    move.touches += group.touches;
    move.firstTouches += group.firsts;
    moveOf.set(group.key, move);
    if (moveOf.size > MOST_GROUPS) throw tooVaried();
    if (saysSame(group.standing, to)) continue;
    restated.touches += group.touches;
    examples.push({ ...exampleOf(group, to), moved: move.from !== move.to });
    if (examples.length > 2 * MOST_EXAMPLES) examples = best(examples);
  }
  const leads = await countLeads(events, history, moveOf);
  const rows = [...moves.values()].sort((a, b) => b.touches - a.touches);
  const moved = rows.filter(({ from, to }) => from !== to);
  return {
    exact: true,
    touches: sum(rows.filter(({ from }) => from !== null).map(({ touches }) => touches)),
    moved: { touches: sum(moved.map(({ touches }) => touches)), leads, firstTouches: sum(moved.map(({ firstTouches }) => firstTouches)) },
    restated,
    rows,
    examples: best(examples).map(({ moved: _moved, ...example }) => example),
  };
}

function moveFor(moves: Map<string, Move>, from: string | null, to: string | null): Move | null {
  if (from === null && to === null) return null;
  const key = `${from}>${to}`;
  const known = moves.get(key);
  if (known) return known;
  const made = { from, to, touches: 0, leads: 0, firstTouches: 0 };
  moves.set(key, made);
  return made;
}

/** Fills in the leads of every move; returns how many have a touch that moves. */
async function countLeads(events: Pick<EventStore, 'stream'>, history: History, moveOf: ReadonlyMap<string, Move>): Promise<number> {
  let moving = 0;
  for await (const [keys, people] of peopleByGroups(events, history)) {
    const theirs = new Set(keys.flatMap((key) => moveOf.get(key) ?? []));
    for (const move of theirs) move.leads += people;
    if ([...theirs].some(({ from, to }) => from !== to)) moving += people;
  }
  return moving;
}

function exampleOf({ evidence, path, example, touches, standing }: ClaimGroup, to: Standing | null): Example {
  const { clickIds, ...texts } = evidence;
  return {
    at: new Date(example.at).toISOString(),
    lead: publicLeadId(example.person),
    touches,
    evidence: { ...texts, ...(clickIds ? { clickIds: Object.keys(clickIds) } : {}), ...(path === '' ? {} : { path }) },
    from: standing,
    to,
  };
}

function best<T extends Example & { moved: boolean }>(examples: T[]): T[] {
  return examples
    .sort((a, b) => Number(b.moved) - Number(a.moved) || b.touches - a.touches || (a.at < b.at ? -1 : 1))
    .slice(0, MOST_EXAMPLES);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function tooVaried(): FunilError {
  return new FunilError(
    'too_varied',
    `The touches of this period carry more than ${MOST_GROUPS.toLocaleString('en-US')} kinds of evidence.`,
    {
      hint: 'Ask for a shorter period.',
      values: { most: MOST_GROUPS },
    },
  );
}
