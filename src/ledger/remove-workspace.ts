import type { EventStore } from '../store/events.ts';
import { type StateDb, type StateTransaction, sql } from '../store/state.ts';
import type { Freshness } from './freshness.ts';

/** What has to let go of a workspace. */
export interface Removing {
  db: StateDb;
  events: EventStore;
  freshness: Freshness;
  apply: { paused<T>(task: () => Promise<T>): Promise<T> };
  /** What is remembered of the ledger in memory; each is read anew. */
  remembered: readonly { warm(): Promise<void> }[];
  /** Takes the workspace off the list, so that nobody finds it any more. */
  forget: (workspace: number) => void;
}

/**
 * Removes a workspace with all its facts from both engines: the one deletion from the ledger there is. The state goes last, so that a kill
 * in the middle leaves the workspace there to be removed again. Nothing else is read or written differently afterwards.
 */
export async function removeWorkspace(parts: Removing, workspace: number): Promise<void> {
  const { db, events, freshness, apply, remembered, forget } = parts;
  await apply.paused(async () => {
    for (const table of await eventTablesOf(events)) {
      await events.command(`alter table ${table} delete where workspace = ${Number(workspace)}`, { mutations_sync: 2 });
    }
    await db.transaction().execute((tx) => removeState(tx, workspace));
    forget(workspace);
    await Promise.all(remembered.map((one) => one.warm()));
    freshness.landed();
    // As many aliases may come again as went: only a map that was read in between is sure not to be the old one.
    await freshness.identityMap(null);
  });
}

async function eventTablesOf(events: EventStore): Promise<string[]> {
  const rows = await events.read<{ name: string }>(
    `select name from system.tables
     where database = currentDatabase() and engine like '%MergeTree'
       and name in (select table from system.columns where database = currentDatabase() and name = 'workspace')
     order by name`,
    {},
    { lane: 'short' },
  );
  return rows.map(({ name }) => name);
}

/** Nothing is ever taken from the record of who changed what. */
const KEPT = ['audit'];

interface StateTable {
  name: string;
  /** How its rows are told: by their workspace, or by a source of it. */
  by: 'workspace' | 'source';
  /** The tables whose rows its own refer to. */
  needs: string[];
}

async function removeState(tx: StateTransaction, workspace: number): Promise<void> {
  for (const { name, by } of referringFirst(await stateTablesOf(tx))) {
    if (by === 'workspace') await sql`delete from ${sql.table(name)} where workspace = ${workspace}`.execute(tx);
    else await sql`delete from ${sql.table(name)} where source in (select id from source where workspace = ${workspace})`.execute(tx);
  }
  await sql`delete from workspace where id = ${workspace}`.execute(tx);
}

/** Every table with rows of a workspace. The engine itself is asked, so that a new one cannot be forgotten. */
async function stateTablesOf(tx: StateTransaction): Promise<StateTable[]> {
  const { rows } = await sql<StateTable>`
    select c.relname as name,
      case when bool_or(a.attname = 'workspace') then 'workspace' else 'source' end as by,
      array(select r.confrelid::regclass::text from pg_constraint r where r.conrelid = c.oid and r.contype = 'f') as needs
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
      and a.attname in ('workspace', 'source') and a.atttypid = 'int'::regtype and not a.attisdropped
    group by c.oid, c.relname
    order by c.relname`.execute(tx);
  return rows.filter(({ name }) => !KEPT.includes(name));
}

/** Rows that refer to others go before them. */
function referringFirst(tables: readonly StateTable[]): StateTable[] {
  const ordered: StateTable[] = [];
  const place = (table: StateTable) => {
    if (ordered.includes(table)) return;
    for (const other of tables) if (other !== table && other.needs.includes(table.name)) place(other);
    ordered.push(table);
  };
  for (const table of tables) place(table);
  return ordered;
}
