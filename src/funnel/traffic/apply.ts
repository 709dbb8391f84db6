import type { Claim, Evidence } from '../../core/claim.ts';
import type { EventFact } from '../../core/fact.ts';
import { factIdOf } from '../../core/identity.ts';
import { type Carried, isKind } from '../../ledger/carried.ts';
import type { Identities } from '../../ledger/identity.ts';
import { type JournalRow, readJournal } from '../../ledger/journal.ts';
import { land } from '../../ledger/land.ts';
import type { Seen } from '../../ledger/seen.ts';
import { settleBlock } from '../../ledger/settle.ts';
import type { Visits } from '../../ledger/visits.ts';
import type { EventStore } from '../../store/events.ts';
import type { StateDb } from '../../store/state.ts';

/** The second half of intake: journal entries become rows of the ledger, in order, each fact exactly once. */
export interface Applying {
  db: StateDb;
  events: EventStore;
  seen: Seen;
  identities: Identities;
  visits: Visits;
  saltOf: (workspace: number) => Buffer;
  failpoint: (name: string) => void;
}

export type ClaimTouch = (evidence: Evidence) => Claim;

/** Facts taken in one go: large enough for the engine's taste, small enough to hold in memory. */
const BLOCK = 40_000;

/** The steps of the apply half, in order. Each sees the whole block; none may be skipped, all may be repeated. */
const STEPS: readonly { name: string; run: (applying: Applying, block: Carried[]) => Promise<void> }[] = [
  { name: 'deduplicate', run: ({ seen }, block) => seen.judge(block, (block[0] as Carried).batch) },
  { name: 'identify', run: ({ identities }, block) => identities.resolve(block) },
  { name: 'land', run: ({ events }, block) => land(events, block) },
  { name: 'visit', run: ({ visits }, block) => visits.follow(block.filter(isNewEvent)) },
];

/** Applies the oldest entries. Returns how many facts it took: 0 when the journal is empty. */
export async function applyBlock(applying: Applying): Promise<number> {
  const rows = await readJournal(applying.db, BLOCK);
  if (rows.length === 0) return 0;
  const block = rows.flatMap((row) => carry(row, applying.saltOf(row.workspace)));
  if (block.length > 0) {
    for (const step of STEPS) {
      await step.run(applying, block);
      applying.failpoint(`apply.${step.name}`);
    }
  }
  await settleBlock(applying.db, rows, block);
  applying.failpoint('apply.settle');
  return block.length;
}

function carry(row: JournalRow, salt: Buffer): Carried[] {
  return row.facts.map((fact) => ({
    fact,
    workspace: row.workspace,
    source: row.source,
    import: row.import,
    batch: row.seq,
    known: row.known,
    id: factIdOf(salt, fact.kind, fact.id),
    fate: 'new',
    node: '0',
    device: '0',
    lead: '0',
  }));
}

function isNewEvent(carried: Carried): carried is Carried<EventFact> {
  return isKind(carried, 'event') && carried.fate !== 'duplicate';
}
