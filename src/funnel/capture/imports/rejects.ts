import { pipeline, type Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { StateDb } from '../../../store/state.ts';

/** A row of the file that was not taken, and why. */
export interface RejectView {
  id: string;
  line: number | null;
  reason: string;
  field: string | null;
  detail: string;
  row: string;
  at: string;
  replayedAt: string | null;
}

const PAGE = 1_000;

/** The rejects of an import in the order of their ids, after one of them. */
export async function listRejects(db: StateDb, id: string, after: string, limit: number, open = false): Promise<RejectView[]> {
  const all = db.selectFrom('reject').selectAll().where('import', '=', id).where('id', '>', after);
  const rows = await (open ? all.where('replayed_at', 'is', null) : all).orderBy('id').limit(limit).execute();
  return rows.map((row) => ({
    id: row.id,
    line: row.line === null ? null : Number(row.line),
    reason: row.reason,
    field: row.field,
    detail: row.detail,
    row: row.body,
    at: row.at.toISOString(),
    replayedAt: row.replayed_at?.toISOString() ?? null,
  }));
}

/** The rejects still open, as CSV to mend in a spreadsheet. A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
export function rejectsCsv(db: StateDb, id: string): Readable {
  const sheet = stringify({
    header: true,
    columns: ['line', 'reason', 'field', 'detail', 'row'],
    escape_formulas: true,
    quoted_match: /\r/,
  });
  return pipeline(eachReject(db, id), sheet, () => undefined) as unknown as Readable;
}

async function* eachReject(db: StateDb, id: string): AsyncGenerator<RejectView> {
  let after = '0';
  for (;;) {
    const page = await listRejects(db, id, after, PAGE, true);
    yield* page;
    const last = page[page.length - 1];
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}
