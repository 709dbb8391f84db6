import type { EventFact, Fact } from '../../core/fact.ts';
import { actIdOf, factIdOf } from '../../core/identity.ts';
import { type Carried, isKept, isKind } from '../../ledger/carried.ts';
import { countOf, factsOf, type Held } from '../../ledger/held.ts';
import type { Identities } from '../../ledger/identity.ts';
import { type JournalRow, nextSpan, OLDEST, readJournal, type Span } from '../../ledger/journal-reading.ts';
import { land } from '../../ledger/land.ts';
import type { Seen } from '../../ledger/seen.ts';
import { settleBlock } from '../../ledger/settle.ts';
import type { Visits } from '../../ledger/visits.ts';
import { heardLater } from '../../lib/heard.ts';
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

/** Where the apply half stands in the journal. */
export interface Head {
  /** The entries of the last try, if it failed: a block is tried again as it was, so that the engine recognises what it was given before. */
  span: Span | null;
  refusals: number;
  /** Blocks to come of which an earlier try, perhaps one of a process that died, may have written some. */
  repeats: number;
  /** The block before, whose facts have landed, and what is still to be done for it. */
  behind: { span: Span; done: Promise<void> } | null;
  /** The full block behind the one at work, made ready while the engine was writing that. */
  next: ReadBlock | null;
}

interface ReadBlock {
  span: Span;
  rows: JournalRow[];
  block: Carried[];
}

/** One block is at work while the one before it is finished, so a failure or a kill can leave two begun. */
const BEGUN_AT_MOST = 2;

export function openHead(): Head {
  return { span: null, refusals: 0, repeats: BEGUN_AT_MOST, behind: null, next: null };
}

/**
 * Applies the oldest entries that wait. Returns how many facts it took, or null when the journal is empty and everything is finished. The touches
 * of a block are written, and its entries taken off the journal, while the next one is made ready; nothing of that is written before.
 */
export async function applyBlock(applying: Applying, head: Head): Promise<number | null> {
  const read = await readBlock(applying, head);
  try {
    if (read) return await applyRead(applying, head, read);
    if (head.behind) {
      await head.behind.done;
      head.behind = null;
      return await applyBlock(applying, head);
    }
  } catch (error) {
    await stepBack(head);
    throw error;
  }
  applying.emptied();
  return null;
}

async function applyRead(applying: Applying, head: Head, { span, rows, block }: ReadBlock): Promise<number> {
  head.span = span;
  const isRepeat = head.repeats > 0;
  const writeTouches = await begin(applying, block, head);
  const done = heardLater(finish(applying, { rows, block, writeTouches, isHopeless: head.refusals >= PATIENCE }));
  if (isRepeat) await done;
  Object.assign(head, { span: null, refusals: 0, repeats: isRepeat ? head.repeats - 1 : 0, behind: isRepeat ? null : { span, done } });
  return block.length;
}

/** After a failure: the older of the two blocks under way comes first. */
async function stepBack(head: Head): Promise<void> {
  const { behind } = head;
  Object.assign(head, { behind: null, next: null, repeats: BEGUN_AT_MOST });
  await behind?.done.catch(() => {
    head.span = behind.span;
  });
}

/** What is left to do for a block whose facts have landed. */
interface Landed {
  rows: JournalRow[];
  block: Carried[];
  writeTouches: () => Promise<void>;
  isHopeless: boolean;
}

async function finish(applying: Applying, { rows, block, writeTouches, isHopeless }: Landed): Promise<void> {
  await writeTouches();
  applying.failpoint('apply.visit');
  const acts = rows.filter(({ facts }) => countOf(facts) === 0).map(({ seq }) => seq);
  if (acts.length > 0) await applying.restate(acts, isHopeless);
  await settleBlock(applying.db, rows, block);
  applying.settled(block);
  applying.failpoint('apply.settle');
}

/** The block of an earlier try as it was; else what was read ahead; else the oldest that nobody has begun. */
async function readBlock(applying: Applying, head: Head): Promise<ReadBlock | null> {
  const ahead = head.next;
  if (head.span === null && ahead !== null) {
    head.next = null;
    return ahead;
  }
  const span = head.span ?? (await nextSpan(applying.db, head.behind?.span.last ?? OLDEST, BLOCK, { full: false }));
  if (span === null) return null;
  const read = await readSpan(applying, span);
  if (read.rows.length > 0) return read;
  // Its last try settled it and never heard so.
  head.span = null;
  return readBlock(applying, head);
}

/**
 * Does what of the next block needs no look at the ledger, which is still to hear of the one at work. A fault is not that one's: it is met again,
 * and told, when it is the next one's turn.
 */
async function readAhead(applying: Applying, head: Head): Promise<void> {
  if (head.next !== null) return;
  const reading = nextSpan(applying.db, (head.span as Span).last, BLOCK, { full: true }).then((span) => span && readSpan(applying, span));
  head.next = await reading.catch(() => null);
}

async function readSpan(applying: Applying, span: Span): Promise<ReadBlock> {
  const rows = await readJournal(applying.db, span, applying.held);
  return { span, rows, block: await carryAll(applying, rows) };
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

/** Until the block's facts are on the ledger; what is returned writes their touches. */
async function begin(applying: Applying, block: Carried[], head: Head): Promise<() => Promise<void>> {
  const { behind } = head;
  if (block.length === 0) return async () => behind?.done;
  return head.refusals < PATIENCE ? landWhole(applying, block, head) : landByParts(applying, block);
}

/** The steps in order. Each sees the whole block; none may be skipped, all may be repeated. */
async function landWhole(applying: Applying, block: Carried[], head: Head): Promise<() => Promise<void>> {
  const { seen, identities, events, visits, failpoint } = applying;
  const again = head.repeats > 0;
  await seen.judge(block, (block[0] as Carried).known);
  failpoint('apply.deduplicate');
  const { told } = await identities.resolve(block, again);
  failpoint('apply.identify');
  const writeTouches = await land(events, block, again, {
    after: heardLater(Promise.all([head.behind?.done, told])),
    meanwhile: async () => {
      const [write] = await Promise.all([visits.cut(block.filter(isNewEvent)), readAhead(applying, head)]);
      return write;
    },
  });
  failpoint('apply.land');
  return writeTouches;
}

/** Finds the facts that cannot be held and sets them aside; all others land. A fact on the ledger whose visit cannot be cut stays there. */
async function landByParts(applying: Applying, block: Carried[]): Promise<() => Promise<void>> {
  const { seen, identities, events, visits } = applying;
  const first = (block[0] as Carried).known;
  await seen.judge(block, first);
  await isolate(
    block.filter(isKept),
    async (part) => {
      const group = [...part];
      await seen.judge(group, first);
      const { told } = await identities.resolve(group, true);
      await land(events, group, true, { after: told, meanwhile: async () => undefined });
      for (const carried of group) carried.fate = 'landed';
    },
    (carried, drop) => Object.assign(carried, { fate: 'refused', drop }),
  );
  return () =>
    isolate(
      block.filter(isNewEvent),
      async (part) => (await visits.cut([...part]))(),
      () => undefined,
    );
}

function carry(row: JournalRow, salt: Buffer): Carried[] {
  return readFacts(row).map((fact, nth) => ({
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

/** Nothing behind such an entry lands until it is mended, from a backup say. The message quotes nothing of it: anybody may read it. */
export class DamagedEntry extends Error {
  override name = 'DamagedEntry';
}

/** @throws DamagedEntry */
function readFacts({ seq, facts }: JournalRow): readonly Fact[] {
  try {
    return factsOf(facts);
  } catch (cause) {
    throw new DamagedEntry(`entry ${seq} of the journal is damaged, and what is behind it waits`, { cause });
  }
}

function isNewEvent(carried: Carried): carried is Carried<EventFact> {
  return isKind(carried, 'event') && isKept(carried);
}
