import { type StateDb, sql } from '../store/state.ts';
import type { Carried } from './carried.ts';
import { type Counted, type JournalRow, tally } from './journal.ts';

/** Marks a block done: counts every fact's fate and takes the entries off the journal, in one transaction. */
export async function settleBlock(db: StateDb, rows: JournalRow[], block: Carried[]): Promise<void> {
  const last = (rows[rows.length - 1] as JournalRow).seq;
  await db.transaction().execute(async (tx) => {
    await tally(tx, countFates(block));
    for (const [id, facts] of duplicatesByImport(block)) {
      await tx
        .updateTable('import')
        .set({ duplicates: sql`duplicates + ${facts}` })
        .where('id', '=', id)
        .execute();
    }
    await tx.deleteFrom('journal').where('seq', '<=', last).execute();
  });
}

function countFates(block: Carried[]): Counted[] {
  const counts = new Map<string, Counted>();
  for (const { workspace, source, fate } of block) {
    const outcome = fate === 'duplicate' ? 'duplicate' : 'stored';
    const key = `${workspace}/${source}/${outcome}`;
    const count = counts.get(key);
    if (count) count.facts += 1;
    else counts.set(key, { workspace, source, outcome, facts: 1 });
  }
  return [...counts.values()].sort((a, b) => a.source - b.source);
}

function duplicatesByImport(block: Carried[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { import: id, fate } of block) if (id !== null && fate === 'duplicate') sums.set(id, (sums.get(id) ?? 0) + 1);
  return sums;
}
