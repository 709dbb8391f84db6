import type { EventStore } from '../store/events.ts';
import { forgetAnswers } from '../store/older-answers.ts';
import { type StateDb, type StateTransaction, sql } from '../store/state.ts';
import { eventTables, stateTables } from '../store/table-hash.ts';
import type { Freshness } from './freshness.ts';

/** What has to let go of a workspace. */
export interface Removing {
  db: StateDb;
  events: EventStore;
  freshness: Freshness;
  apply: { paused<T>(task: () => Promise<T>): Promise<T> };
  /** What is remembered of the ledger in memory; each is read anew. */
  remembered: readonly { warm(): Promise<void> }[];
  config: { dataDir: string };
  /** Takes the workspace off the list, so that nobody finds it any more. */
  forget: (workspace: number) => void;
}

/**
 * Removes a workspace with all its facts from both engines: the one deletion from the ledger there is. The state goes last, so that a kill
 * in the middle leaves the workspace there to be removed again. Nothing else is read or written differently afterwards.
 */
export async function removeWorkspace(parts: Removing, workspace: number): Promise<void> {
  const { db, events, freshness, apply, remembered, config, forget } = parts;
  await apply.paused(async () => {
    for (const { name, columns } of await eventTables(events)) {
      if (!columns.includes('workspace')) continue;
      await events.command(`alter table ${name} delete where workspace = ${Number(workspace)}`, { mutations_sync: 2 });
    }
    await forgetAnswers(config.dataDir, workspace);
    await db.transaction().execute((tx) => removeState(tx, workspace));
    forget(workspace);
    await Promise.all(remembered.map((one) => one.warm()));
    freshness.landed();
    // As many aliases may come again as went: only a map that was read in between is sure not to be the old one.
    await freshness.identityMap(null);
  });
}

/** Nothing is ever taken from the record of who changed what. */
const KEPT = ['audit'];

/** The engine itself is asked which tables have rows of a workspace, or of a source of one, so that a new one cannot be forgotten. */
async function removeState(tx: StateTransaction, workspace: number): Promise<void> {
  const { rows } = await sql<{ name: string; by: 'workspace' | 'source' }>`
    select table_name as name, max(column_name) as by from information_schema.columns
    where table_schema = current_schema() and column_name in ('workspace', 'source') and data_type = 'integer'
    group by table_name`.execute(tx);
  const known = new Map(rows.map(({ name, by }) => [name, by]));
  // Rows that refer to others go before them.
  for (const name of (await stateTables(tx)).reverse()) {
    const by = KEPT.includes(name) ? undefined : known.get(name);
    if (by === 'workspace') await sql`delete from ${sql.table(name)} where workspace = ${workspace}`.execute(tx);
    if (by === 'source')
      await sql`delete from ${sql.table(name)} where source in (select id from source where workspace = ${workspace})`.execute(tx);
  }
  await sql`delete from workspace where id = ${workspace}`.execute(tx);
}
