import { type StateDb, sql } from '../store/state.ts';
import type { Batch, Held } from './held.ts';

export interface JournalRow {
  seq: string;
  workspace: number;
  source: number;
  import: string | null;
  known: number;
  facts: Batch;
}

/** Journal rows that are read together: all above the first name (a `seq`) up to the last, which is among them. */
export interface Span {
  after: string;
  last: string;
}

const MOST_ROWS = 4_096;

/** The beginning of the journal. */
export const OLDEST = '0';

/** The rows of a block that begins above `after` and holds about `most` facts; null when there is none, or it would not be `full`. */
export async function nextSpan(db: StateDb, after: string, most: number, { full }: { full: boolean }): Promise<Span | null> {
  const sizes = await db.selectFrom('journal').select(['seq', 'facts']).where('seq', '>', after).orderBy('seq').limit(MOST_ROWS).execute();
  let facts = 0;
  let last: string | null = null;
  for (const size of sizes) {
    if (last !== null && facts + size.facts > most) return { after, last };
    facts += size.facts;
    last = size.seq;
  }
  return last === null || (full && facts < most) ? null : { after, last };
}

/** Rows of the journal, in order. Their facts come as they were accepted: as text, mostly. */
export async function readJournal(db: StateDb, { after, last }: Span, held: Held): Promise<JournalRow[]> {
  const rows = await db
    .selectFrom('journal')
    .select(['seq', 'workspace', 'source', 'import', 'known', 'facts'])
    .select(sql<Buffer | null>`case when seq = any(${held.seqs()}::bigint[]) then null else payload end`.as('payload'))
    .where('seq', '>', after)
    .where('seq', '<=', last)
    .orderBy('seq')
    .execute();
  if (rows[0]) held.forgetBefore(rows[0].seq);
  return rows.map(({ payload, known, facts: count, ...row }) => ({
    ...row,
    known: known.getTime(),
    facts: payload === null ? (held.take(row.seq) as Batch) : { json: payload, count },
  }));
}

/** Facts accepted that have not landed yet. */
export async function journalBacklog(db: StateDb): Promise<number> {
  const row = await db.selectFrom('journal').select(sql<string>`coalesce(sum(facts), 0)`.as('facts')).executeTakeFirst();
  return Number(row?.facts ?? 0);
}
