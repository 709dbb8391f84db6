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

/** The rows that earlier tries of these entries changed and may not have told the ledger of. Reads the whole table: for retries only. */
export async function changedBefore(db: StateDb, first: string, last: string): Promise<IdentityRow[]> {
  const rows = await db.selectFrom('identity').selectAll().where('batch', '>=', first).where('batch', '<=', last).execute();
  return rows.map((row) => ({ ...row, since: row.since.getTime() }) as IdentityRow);
}

const ALIAS_COLUMNS = ['workspace', 'node', 'lead', 'at', 'known', 'batch', 'kind', 'value', 'parent', 'reason'] as const;

/** Writes changes that are committed to the ledger; a kill between the two engines is mended by the next try. Repeating it changes nothing. */
export async function appendAliases(
  events: EventStore,
  rows: Iterable<IdentityRow>,
  { batch, known, token }: { batch: string; known: number; token: string },
): Promise<void> {
  const written = [...rows].map(({ workspace, node, lead, since, kind, value, parent, pinned, refused }) => [
    workspace,
    node,
    lead,
    since,
    known,
    batch,
    kind,
    value,
    parent ?? '0',
    pinned ? 'person' : (refused ?? 'evidence'),
  ]);
  await events.insert('aliases', ALIAS_COLUMNS, written, { token: `aliases-${token}` });
}

const NODES_AT_ONCE = 50_000;

/** The numbers of all identifiers that ever met another one, in pieces: all at once they are more than a heap holds. */
export async function* allNodes(db: StateDb, most = NODES_AT_ONCE): AsyncGenerator<string[]> {
  for (let after: string | undefined = '-1'; after !== undefined; ) {
    const rows = await db.selectFrom('identity').select('node').where('node', '>', after).orderBy('node').limit(most).execute();
    yield rows.map(({ node }) => node);
    after = rows.length < most ? undefined : rows.at(-1)?.node;
  }
}

/** A workspace's identifiers that ever met another one, at most so many. */
export async function allRows(db: StateDb, workspace: number, most: number): Promise<IdentityRow[]> {
  const rows = await db.selectFrom('identity').selectAll().where('workspace', '=', workspace).limit(most).execute();
  return rows.map((row) => ({ ...row, since: row.since.getTime() }) as IdentityRow);
}
