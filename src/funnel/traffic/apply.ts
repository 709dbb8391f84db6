import type { EventFact } from '../../core/fact.ts';
import { actIdOf, factIdOf } from '../../core/identity.ts';
import { type Carried, isKept, isKind } from '../../ledger/carried.ts';
import type { Held } from '../../ledger/held.ts';
import type { Identities } from '../../ledger/identity.ts';
import { type JournalRow, nextSpan, OLDEST, readJournal, type Span } from '../../ledger/journal-reading.ts';
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
const BLOCK = 10_000;

/** Tries of one block that end in a refusal before the refused facts are searched for. */
const PATIENCE = 5;

/** What is known of the block at the head of the journal from earlier tries, and of the one behind it. */
export interface Head {
  /** Its entries: a block is tried again as it was, so that the engine recognises what it was given before. */
  span: Span | null;
  refusals: number;
  /** An earlier try, perhaps one of a process that died, may have written some of it. */
  again: boolean;
  /** The full block behind it, read while the engine was writing this one. */
  next: ReadBlock | null;
}

interface ReadBlock {
  span: Span;
  rows: JournalRow[];
}

export function openHead(): Head {
  return { span: null, refusals: 0, again: true, next: null };
}

/** Applies the oldest entries. Returns how many facts it took, or null when the journal is empty. */
export async function applyBlock(applying: Applying, head: Head): Promise<number | null> {
  const read = await readBlock(applying, head);
  if (read === null) {
    applying.emptied();
    return null;
  }
  head.span = read.span;
  const { again } = head;
  head.again = true;
  const block = await carryAll(applying, read.rows);
  if (block.length > 0) await (head.refusals < PATIENCE ? applyWhole(applying, block, again, head) : applyByParts(applying, block));
  const acts = read.rows.filter(({ facts }) => facts.length === 0).map(({ seq }) => seq);
  if (acts.length > 0) await applying.restate(acts, head.refusals >= PATIENCE);
  await settleBlock(applying.db, read.rows, block);
  applying.settled(block);
  Object.assign(head, { span: null, refusals: 0, again: false });
  applying.failpoint('apply.settle');
  return block.length;
}

/** The block of an earlier try as it was; else what was read ahead; else the oldest there is. */
async function readBlock({ db, held }: Applying, head: Head): Promise<ReadBlock | null> {
  const ahead = head.next;
  if (head.span === null && ahead !== null) {
    head.next = null;
    return ahead;
  }
  const span = head.span ?? (await nextSpan(db, OLDEST, BLOCK, { full: false }));
  return span && { span, rows: await readJournal(db, span, held) };
}

async function readAhead({ db, held }: Applying, head: Head): Promise<void> {
  if (head.next !== null) return;
  const span = await nextSpan(db, (head.span as Span).last, BLOCK, { full: true });
  head.next = span && { span, rows: await readJournal(db, span, held) };
}

/** Facts that were on their way while their workspace was removed go with it. */
async function carryAll({ hasWorkspace, saltOf }: Applying, rows: readonly JournalRow[]): Promise<Carried[]> {
  const block: Carried[] = [];
  const turns = createTurns();
  for (const row of rows) {
    if (hasWorkspace(row.workspace)) for (const carried of carry(row, saltOf(row.workspace))) block.push(carried);
    const turn = turns();
    if (turn) await turn;
  }
  return block;
}

/** Notes why a try failed, and tells whether it was a refusal: those count towards the end of patience, faults that pass are waited out for ever. */
export function noteFailure(head: Head, error: unknown): boolean {
  const refusal = isRefusal(error);
  if (refusal) head.refusals += 1;
  return refusal;
}

/** The steps in order. Each sees the whole block; none may be skipped, all may be repeated. */
async function applyWhole(applying: Applying, block: Carried[], again: boolean, head: Head): Promise<void> {
  const { seen, identities, events, visits, failpoint } = applying;
  await seen.judge(block, (block[0] as Carried).known);
  failpoint('apply.deduplicate');
  await identities.resolve(block, again);
  failpoint('apply.identify');
  const writeTouches = await land(events, block, again, async () => {
    const [write] = await Promise.all([visits.cut(block.filter(isNewEvent)), readAhead(applying, head)]);
    return write;
  });
  failpoint('apply.land');
  await writeTouches();
  failpoint('apply.visit');
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
      await land(events, group, true, async () => undefined);
      for (const carried of group) carried.fate = 'landed';
    },
    (carried, drop) => Object.assign(carried, { fate: 'refused', drop }),
  );
  await isolate(
    block.filter(isNewEvent),
    async (part) => (await visits.cut([...part]))(),
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
