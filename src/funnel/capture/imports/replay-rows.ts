import { type StateDb, sql } from '../../../store/state.ts';
import type { FileFormat, FilePlan } from './file-format.ts';

/** A row of the file of which something was refused. One row may have given several rejects. */
export interface RejectedRow {
  ids: string[];
  line: number;
  text: string;
  /** Not yet replayed. Rows that were are read again all the same, so that equal rows keep their numbers. */
  open: boolean;
}

/** What a line of the file should say instead of what it said. */
export interface MendedRow {
  line: number;
  row: string;
}

const PAGE = 1_000;
/** Longer rows were cut when they were refused, and half a row is no row. */
const LONGEST = 2_000;

/** The rejected rows of an import in the order of the file, those left out of which no whole text was kept. */
export async function* rejectedRows(db: StateDb, id: string): AsyncGenerator<RejectedRow> {
  let after = '0';
  for (;;) {
    const page = await db
      .selectFrom('reject')
      .select(['line', sql<string>`min(body)`.as('text'), sql<string[]>`array_agg(id::text)`.as('ids')])
      .select([sql<boolean>`bool_or(replayed_at is null)`.as('open'), sql<boolean>`bool_or(reason = 'bad_text')`.as('garbled')])
      .where('import', '=', id)
      .where('line', '>', after)
      .groupBy('line')
      .orderBy('line')
      .limit(PAGE)
      .execute();
    for (const { line, text, ids, open, garbled } of page) {
      const lost = text.length >= LONGEST || (garbled && text.includes('\ufffd'));
      if (!lost) yield { line: Number(line), text, ids, open };
    }
    const last = page[page.length - 1];
    if (!last || page.length < PAGE) return;
    after = last.line as string;
  }
}

/** Puts the mended text in place of what was refused; rows that were taken since stay as they are. */
export async function mendRows(db: StateDb, id: string, rows: readonly MendedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update reject set body = mended.row
    from unnest(${rows.map(({ line }) => line)}::bigint[], ${rows.map(({ row }) => row)}::text[]) as mended (line, row)
    where reject.import = ${id} and reject.line = mended.line and reject.replayed_at is null`.execute(db);
}

/** Whether the row, read alone, is one row. Only quotes make rows reach beyond their line. */
export async function isWhole(files: FileFormat, plan: FilePlan, { text }: RejectedRow): Promise<boolean> {
  if (!text.includes('"')) return true;
  let rows = 0;
  for await (const group of files.read(once(text), plan)) {
    if (group.rejects.some(({ drop }) => drop.reason === 'bad_row')) return false;
    rows = group.rows;
    if (rows > 1) return false;
  }
  return rows === 1;
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Rows as the bytes of one file, and which row stands on which of its lines. */
export function lineReader(rows: AsyncIterable<RejectedRow>) {
  const byLine = new Map<number, RejectedRow>();
  let next = 1;
  return {
    async *bytes(): AsyncGenerator<Uint8Array> {
      for await (const row of rows) {
        byLine.set(next, row);
        next += row.text.split('\n').length;
        yield Buffer.from(`${row.text}\n`);
      }
    },
    rowAt: (line: number): RejectedRow | undefined => byLine.get(line),
  };
}
