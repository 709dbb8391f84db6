import type { EventStore } from '../store/events.ts';
import { type StateDb, type StateTransaction, sql } from '../store/state.ts';
import type { Forest, IdentityRow } from './forest.ts';

/** The identifiers that are looked at together with the named ones, so that roots can be followed and limits counted in memory. */
export async function loadTrees(tx: StateTransaction, nodes: readonly string[]): Promise<IdentityRow[]> {
  if (nodes.length === 0) return [];
  const { rows } = await sql<Omit<IdentityRow, 'since'> & { since: Date }>`
    select node, workspace, kind, value, parent, since, lead, tree, pinned, refused from identity
    where tree in (select tree from identity where node = any(${nodes}::bigint[]))`.execute(tx);
  return rows.map((row) => ({ ...row, since: row.since.getTime() }));
}

/** Writes the rows of the forest that changed. */
export async function saveChanged(tx: StateTransaction, forest: Forest, batch: string): Promise<void> {
  const rows = [...forest.changed].map((node) => forest.rows.get(node) as IdentityRow);
  if (rows.length === 0) return;
  await sql`
    insert into identity (node, workspace, kind, value, parent, since, lead, tree, pinned, refused, batch)
    select *, ${batch}::bigint from unnest(
      ${rows.map((row) => row.node)}::bigint[], ${rows.map((row) => row.workspace)}::int[], ${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.value)}::text[],
      ${rows.map((row) => row.parent)}::bigint[], ${rows.map((row) => new Date(row.since).toISOString())}::timestamptz[], ${rows.map((row) => row.lead)}::bigint[],
      ${rows.map((row) => row.tree)}::bigint[], ${rows.map((row) => row.pinned)}::boolean[], ${rows.map((row) => row.refused)}::text[])
    on conflict (node) do update set kind = excluded.kind, value = excluded.value, parent = excluded.parent, since = excluded.since,
      lead = excluded.lead, tree = excluded.tree, pinned = excluded.pinned, refused = excluded.refused, batch = excluded.batch`.execute(tx);
}

const ALIAS_COLUMNS = ['workspace', 'node', 'lead', 'at', 'known', 'batch', 'kind', 'value', 'parent', 'reason'] as const;

/** Writes the changes of some journal entries to the ledger, from what is committed: a kill between the two engines is mended by the next try. Repeating it changes nothing. */
export async function appendAliases(
  db: StateDb,
  events: EventStore,
  entries: { first: string; last: string; known: number; token: string },
): Promise<void> {
  const rows = await db.selectFrom('identity').selectAll().where('batch', '>=', entries.first).where('batch', '<=', entries.last).execute();
  await events.insert(
    'aliases',
    ALIAS_COLUMNS,
    rows.map((row) => [
      row.workspace,
      row.node,
      row.lead,
      row.since.getTime(),
      entries.known,
      row.batch,
      row.kind,
      row.value,
      row.parent ?? '0',
      row.pinned ? 'person' : (row.refused ?? 'evidence'),
    ]),
    `aliases-${entries.token}`,
  );
}
