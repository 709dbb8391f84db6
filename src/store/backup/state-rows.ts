import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { linesOf } from '../../lib/lines.ts';
import { type StateTransaction, sql } from '../state.ts';

/** Text held in memory at a time. Journal rows can be megabytes each, identities a hundred bytes. */
const PIECE = 4_000_000;
const FIRST_ROWS = 8;
const MOST_ROWS = 5_000;

/** The rows of a table as lines of JSON, in pieces. The engine writes the JSON, so that 64-bit numbers, moments and bytes stay exact. */
export async function* readRows(tx: StateTransaction, table: string): AsyncIterable<string> {
  await sql`declare rows no scroll cursor for select row_to_json(t)::text as line from ${sql.table(table)} t`.execute(tx);
  for (let count = FIRST_ROWS; ; ) {
    const { rows } = await sql<{ line: string }>`fetch forward ${sql.lit(count)} from rows`.execute(tx);
    if (rows.length === 0) break;
    const text = rows.map(({ line }) => `${line}\n`).join('');
    yield text;
    count = Math.min(MOST_ROWS, Math.max(1, Math.floor((PIECE * rows.length) / text.length)), count * 4);
  }
  await sql`close rows`.execute(tx);
}

/** Fills a table from a gzipped file of such lines. */
export async function fillRows(tx: StateTransaction, table: string, file: string): Promise<void> {
  const unzipped = createReadStream(file).pipe(createGunzip());
  for await (const lines of linesOf(unzipped)) {
    for (let at = 0; at < lines.length; at += MOST_ROWS) await insertLines(tx, table, lines.slice(at, at + MOST_ROWS));
  }
}

async function insertLines(tx: StateTransaction, table: string, lines: string[]): Promise<void> {
  await sql`
    insert into ${sql.table(table)} overriding system value
    select row.* from unnest(${lines}::text[]) as line, json_populate_record(null::${sql.table(table)}, line::json) as row`.execute(tx);
}

/** Where every counter stands: the last number it gave out. */
export async function readSequences(tx: StateTransaction): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string; last: string }>`
    select sequencename as name, last_value::text as last from pg_sequences where schemaname = current_schema() and last_value is not null order by 1`.execute(
    tx,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}

export async function setSequences(tx: StateTransaction, sequences: Record<string, string>): Promise<void> {
  for (const [name, last] of Object.entries(sequences)) await sql`select setval(${`"${name}"`}::regclass, ${last}::bigint)`.execute(tx);
}
