import type { EventFact } from '../../core/fact.ts';
import { actIdOf, factIdOf } from '../../core/identity.ts';
import { type Carried, isKept, isKind } from '../../ledger/carried.ts';
import type { Held } from '../../ledger/held.ts';
import type { Identities } from '../../ledger/identity.ts';
import { type JournalRow, readJournal } from '../../ledger/journal.ts';
import { land } from '../../ledger/land.ts';
import type { Seen } from '../../ledger/seen.ts';
import { settleBlock } from '../../ledger/settle.ts';
import type { Visits } from '../../ledger/visits.ts';
import { createTurns } from '../../lib/turns.ts';
import type { EventStore } from '../../store/events.ts';
import type { StateDb } from '../../store/state.ts';
import { isolate, isRefusal } from './isolate.ts';

/** The second half of intake: journal entries become rows of the ledger, in order, each fact exactly once. */
export interface Applying {
  db: StateDb;
  held: Held;
  events: EventStore;
  seen: Seen;
  identities: Identities;
  visits: Visits;
  /** Does what entries without facts ask for: to put claim rules to history. `isHopeless` when many tries were refused. */
  restate: (batches: readonly string[], isHopeless: boolean) => Promise<void>;
  hasWorkspace: (workspace: number) => boolean;
  saltOf: (workspace: number) => Buffer;
  /** Hears what became of a block when that is on disk. */
  settled: (block: readonly Carried[]) => void;
  /** Hears that nothing waits. */
  emptied: () => void;
  failpoint: (name: string) => void;
}

/** Facts taken in one go: large enough for the engine's taste, small enough to hold in memory. */
const BLOCK = 20_000;

/** Tries of one block that end in a refusal before the refused facts are searched for. */
const PATIENCE = 5;

/** What is known of the block at the head of the journal from earlier tries. */
export interface Head {
  /** Its last entry: a block is tried again as it was, so that the engine recognises what it was given before. */
  last: string | null;
  refusals: number;
  /** An earlier try, perhaps one of a process that died, may have written some of it. */
  again: boolean;
}

export function openHead(): Head {
  return { last: null, refusals: 0, again: true };
}

/** The steps of the apply half, in order. Each sees the whole block; none may be skipped, all may be repeated. */
const STEPS: readonly { name: string; run: (applying: Applying, block: Carried[], again: boolean) => Promise<void> }[] = [
  { name: 'deduplicate', run: ({ seen }, block) => seen.judge(block, (block[0] as Carried).known) },
  { name: 'identify', run: ({ identities }, block, again) => identities.resolve(block, again) },
  { name: 'land', run: ({ events }, block, again) => land(events, block, again) },
  { name: 'visit', run: ({ visits }, block) => visits.follow(block.filter(isNewEvent)) },
];

/** Applies the oldest entries. Returns how many facts it took, or null when the journal is empty. */
export async function applyBlock(applying: Applying, head: Head): Promise<number | null> {
  const rows = await readJournal(applying.db, BLOCK, head.last, applying.held);
  if (rows.length === 0) {
    applying.emptied();
    return null;
  }
  head.last = (rows[rows.length - 1] as JournalRow).seq;
  const { again } = head;
  head.again = true;
  // Facts that were on their way while their workspace was removed go with it.
  const block: Carried[] = [];
  const turns = createTurns();
  for (const row of rows) {
    if (applying.hasWorkspace(row.workspace)) for (const carried of carry(row, applying.saltOf(row.workspace))) block.push(carried);
    const turn = turns();
    if (turn) await turn;
  }
  if (block.length > 0) await (head.refusals < PATIENCE ? applyWhole(applying, block, again) : applyByParts(applying, block));
  const acts = rows.filter(({ facts }) => facts.length === 0).map(({ seq }) => seq);
  if (acts.length > 0) await applying.restate(acts, head.refusals >= PATIENCE);
  await settleBlock(applying.db, rows, block);
  applying.settled(block);
  Object.assign(head, { last: null, refusals: 0, again: false });
  applying.failpoint('apply.settle');
  return block.length;
}

/** Notes why a try failed, and tells whether it was a refusal: those count towards the end of patience, faults that pass are waited out for ever. */
export function noteFailure(head: Head, error: unknown): boolean {
  const refusal = isRefusal(error);
  if (refusal) head.refusals += 1;
  return refusal;
}

async function applyWhole(applying: Applying, block: Carried[], again: boolean): Promise<void> {
  for (const step of STEPS) {
    await step.run(applying, block, again);
    applying.failpoint(`apply.${step.name}`);
  }
}

/** Finds the facts that cannot be held and sets them aside; all others land. A fact on the ledger whose visit cannot be cut stays there. */
async function applyByParts(applying: Applying, block: Carried[]): Promise<void> {
  const { seen, identities, events, visits } = applying;
  const first = (block[0] as Carried).known;
  await seen.judge(block, first);
  await isolate(
    block.filter(isKept),
    async (part) => {
      const group = [...part];
      await seen.judge(group, first);
      await identities.resolve(group, true);
      await land(events, group, true);
      for (const carried of group) carried.fate = 'landed';
    },
    (carried, drop) => Object.assign(carried, { fate: 'refused', drop }),
  );
  await isolate(
    block.filter(isNewEvent),
    (part) => visits.follow([...part]),
    () => undefined,
  );
}

function carry(row: JournalRow, salt: Buffer): Carried[] {
  return row.facts.map((fact, nth) => ({
    fact,
    nth,
    workspace: row.workspace,
    source: row.source,
    import: row.import,
    batch: row.seq,
    known: row.known,
    id: fact.kind === 'alias' ? actIdOf(salt, fact.id) : factIdOf(salt, fact.kind, fact.id),
    fate: 'new',
    node: '0',
    device: '0',
    lead: '0',
  }));
}

function isNewEvent(carried: Carried): carried is Carried<EventFact> {
  return isKind(carried, 'event') && isKept(carried);
}
