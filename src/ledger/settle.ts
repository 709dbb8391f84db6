import type { Drop } from '../core/errors.ts';
import { type StateDb, type StateTransaction, sql } from '../store/state.ts';
import type { Carried } from './carried.ts';
import { type Counted, tally } from './journal.ts';
import type { JournalRow } from './journal-reading.ts';
import { keepRejects } from './rejects.ts';

/** Marks a block done: counts every fact's fate and takes the entries off the journal, in one transaction. */
export async function settleBlock(db: StateDb, rows: JournalRow[], block: Carried[]): Promise<void> {
  const last = (rows[rows.length - 1] as JournalRow).seq;
  await db.transaction().execute(async (tx) => {
    await tally(tx, countFates(block));
    for (const [id, { duplicate, refused }] of countByImport(block)) {
      await tx
        .updateTable('import')
        .set({ duplicates: sql`duplicates + ${duplicate}`, accepted: sql`accepted - ${refused}`, rejected: sql`rejected + ${refused}` })
        .where('id', '=', id)
        .execute();
    }
    for (const carried of block) if (carried.drop) await keepRefused(tx, carried, carried.drop);
    await tx.deleteFrom('journal').where('seq', '<=', last).execute();
  });
}

/** Kept as the fact it had become, not as the row of a file it may have come from. */
async function keepRefused(tx: StateTransaction, { workspace, source, known, fact }: Carried, drop: Drop): Promise<void> {
  await keepRejects(tx, { workspace, source }, [{ drop, body: JSON.stringify(fact) }], known);
}

const OUTCOMES = { new: 'stored', landed: 'stored', duplicate: 'duplicate', refused: 'refused' } as const;

function countFates(block: Carried[]): Counted[] {
  const counts = new Map<string, Counted>();
  for (const { workspace, source, fate, drop } of block) {
    const outcome = OUTCOMES[fate];
    const key = `${workspace}/${source}/${outcome}`;
    const count = counts.get(key);
    if (count) count.facts += 1;
    else counts.set(key, { workspace, source, outcome, facts: 1, ...(drop ? { reason: drop.reason } : {}) });
  }
  return [...counts.values()].sort((a, b) => a.source - b.source);
}

function countByImport(block: Carried[]): Map<string, { duplicate: number; refused: number }> {
  const sums = new Map<string, { duplicate: number; refused: number }>();
  for (const { import: id, fate } of block) {
    if (id === null || (fate !== 'duplicate' && fate !== 'refused')) continue;
    const sum = sums.get(id) ?? { duplicate: 0, refused: 0 };
    sum[fate] += 1;
    sums.set(id, sum);
  }
  return sums;
}
