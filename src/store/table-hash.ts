import type { EventStore } from './events.ts';
import { type StateDb, sql } from './state.ts';

/** How many rows, and a sum over the hashes of their contents: equal whatever order the rows stand in, different when one byte is. */
export interface TableHash {
  rows: string;
  hash: string;
}

/** Hashes rows of the event engine: the sum, modulo 2^128, of the MD5 of every row as written in RowBinary. Takes what time it needs. */
export async function hashEvents(events: Pick<EventStore, 'stream'>, columns: readonly string[], from: string): Promise<TableHash> {
  const question = `select toString(count()) as rows, hex(sum(reinterpretAsUInt128(MD5(formatRow('RowBinary', ${quoted(columns)}))))) as hash from ${from}`;
  let text = '';
  for await (const piece of events.stream(question, 'JSONEachRow')) text += Buffer.from(piece).toString();
  return JSON.parse(text) as TableHash;
}

/** Column names as they stand in the event engine's SQL; some of them are words of the language. */
export function quoted(columns: readonly string[]): string {
  return columns.map((name) => `\`${name}\``).join(', ');
}

/** The same for a table of the state engine, over the MD5 of every row as JSON, without the columns in `but`. */
export async function hashState(db: StateDb, table: string, but: readonly string[] = []): Promise<TableHash> {
  const { rows } = await sql<TableHash>`
    with hashed as (select md5((to_jsonb(t) - ${but}::text[])::text) as md5 from ${sql.table(table)} t)
    select count(*)::text as rows,
      coalesce(sum(('x' || left(md5, 16))::bit(64)::bigint::numeric), 0) || '/' || coalesce(sum(('x' || right(md5, 16))::bit(64)::bigint::numeric), 0) as hash
    from hashed`.execute(db);
  return rows[0] as TableHash;
}

/** A table of the event engine that holds rows of its own, with its columns in order of name. */
export interface EventTable {
  name: string;
  columns: string[];
}

/** The event engine's tables, as they are now. */
export async function eventTables(events: Pick<EventStore, 'read'>): Promise<EventTable[]> {
  return events.read<EventTable>(`
    select table as name, arraySort(groupArray(column.name)) as columns from system.columns as column
    where database = currentDatabase() and table in (select name from system.tables where database = currentDatabase() and engine like '%MergeTree')
    group by table order by table`);
}

/** The state engine's tables, those that others refer to first. */
export async function stateTables(db: StateDb): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace order by relname`.execute(
    db,
  );
  const { rows: references } = await sql<{ from: string; to: string }>`
    select one.relname as "from", other.relname as "to" from pg_constraint
    join pg_class one on one.oid = conrelid join pg_class other on other.oid = confrelid
    where contype = 'f' and connamespace = current_schema()::regnamespace and conrelid <> confrelid`.execute(db);
  const met = new Set<string>();
  const ordered: string[] = [];
  const place = (name: string) => {
    if (met.has(name)) return;
    met.add(name);
    for (const { from, to } of references) if (from === name) place(to);
    ordered.push(name);
  };
  for (const { name } of tables) place(name);
  return ordered;
}
