import type { RawBuilder } from 'kysely';
import { linesOf } from '../lib/lines.ts';
import type { EventStore } from '../store/events.ts';
import { type StateDb, type StateTransaction, sql } from '../store/state.ts';

/** Rows of the identity table that a rebuild added, corrected and removed. */
export interface IdentityChanges {
  added: number;
  corrected: number;
  removed: number;
}

const ROWS_PER_INSERT = 5_000;

const LATEST = `
  select node, workspace, toString(last.1) as kind, last.2 as value, last.3 as parent, toUnixTimestamp64Milli(last.4) as since, last.5 as lead, toString(last.6) as reason, batch
  from (
    select workspace, node, argMax((kind, value, parent, at, lead, reason), (known, aliases.batch)) as last, max(aliases.batch) as batch
    from aliases group by workspace, node
  )`;

type AliasLine = [
  node: string,
  workspace: number,
  kind: string,
  value: string,
  parent: string,
  since: string,
  lead: string,
  reason: string,
  batch: string,
];

/** Makes the identity table what the aliases of the ledger say last of every identifier. Entries of the journal that have not landed add to it when they do. */
export async function rebuildIdentities(db: StateDb, events: EventStore): Promise<IdentityChanges> {
  return db.transaction().execute(async (tx) => {
    await sql`create temporary table told (like identity) on commit drop`.execute(tx);
    for await (const lines of linesOf(events.stream(LATEST, 'JSONCompactEachRow'))) {
      const rows = lines.map((line) => JSON.parse(line) as AliasLine);
      for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) await keep(tx, rows.slice(at, at + ROWS_PER_INSERT));
    }
    await findTrees(tx);
    return settle(tx);
  });
}

async function keep(tx: StateTransaction, rows: AliasLine[]): Promise<void> {
  const column = <K extends keyof AliasLine & number>(index: K) => rows.map((row) => row[index]);
  await sql`
    insert into told (node, workspace, kind, value, parent, since, lead, tree, pinned, refused, batch)
    select node, workspace, kind, value, nullif(parent, 0), to_timestamp(since / 1000.0), lead, node, reason = 'person',
      case when reason in ('person', 'evidence') then null else reason end, batch from unnest(
      ${column(0)}::bigint[], ${column(1)}::int[], ${column(2)}::text[], ${column(3)}::text[], ${column(4)}::bigint[],
      ${column(5)}::bigint[], ${column(6)}::bigint[], ${column(7)}::text[], ${column(8)}::bigint[]
    ) as line (node, workspace, kind, value, parent, since, lead, reason, batch)`.execute(tx);
}

/** What is looked at together hangs together by all links but a crowd's, refused ones included. */
async function findTrees(tx: StateTransaction): Promise<void> {
  await sql`create index on told (parent)`.execute(tx);
  await sql`
    with recursive standing as (
      select node, node as root from told where parent is null or refused = 'crowd'
      union all
      select told.node, standing.root from told join standing on told.parent = standing.node where told.refused is distinct from 'crowd'
    )
    update told set tree = root from standing where standing.node = told.node`.execute(tx);
}

async function settle(tx: StateTransaction): Promise<IdentityChanges> {
  const removed = await changed(tx, sql`delete from identity where node not in (select node from told)`);
  const update = sql`
    update identity set workspace = told.workspace, kind = told.kind, value = told.value, parent = told.parent, since = told.since, lead = told.lead, tree = told.tree, pinned = told.pinned, refused = told.refused, batch = told.batch
    from told where identity.node = told.node
      and (identity.workspace, identity.kind, identity.value, identity.parent, identity.since, identity.lead, identity.tree, identity.pinned, identity.refused)
        is distinct from (told.workspace, told.kind, told.value, told.parent, told.since, told.lead, told.tree, told.pinned, told.refused)`;
  const insert = sql`
    insert into identity (node, workspace, kind, value, parent, since, lead, tree, pinned, refused, batch)
    select node, workspace, kind, value, parent, since, lead, tree, pinned, refused, batch from told
    on conflict (node) do nothing`;
  return { removed, corrected: await changed(tx, update), added: await changed(tx, insert) };
}

/** Makes the change and says of how many rows. */
async function changed(tx: StateTransaction, change: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows = 0n } = await change.execute(tx);
  return Number(numAffectedRows);
}
