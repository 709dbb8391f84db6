import type { AliasFact, Identifiers } from '../core/fact.ts';
import { factIdOf, type Identifier, nodeOf, usableIdentifiers } from '../core/identity.ts';
import { createBloom } from '../lib/bloom.ts';
import type { EventStore } from '../store/events.ts';
import { type StateDb, type StateTransaction, sql } from '../store/state.ts';
import type { Carried } from './carried.ts';
import { attach, type Forest, type IdentityRow, merge, rowOf, type Sighting, split } from './forest.ts';

/** Who is who. PostgreSQL holds the map as it is now; every change is also an append-only alias in the ledger. */
export interface Identities {
  warm(): Promise<void>;
  /** Fills in the lead of every fact, and writes what the block teaches about who is who. */
  resolve(block: Carried[]): Promise<void>;
}

type Numbered = Identifier & { node: string };

/** The numbers of a fact's identifiers, strongest first. */
export function numbered(salt: Buffer, ids: Identifiers): Numbered[] {
  return usableIdentifiers(ids).map((identifier) => ({ ...identifier, node: nodeOf(salt, identifier) }));
}

export function openIdentities(db: StateDb, events: EventStore, saltOf: (workspace: number) => Buffer): Identities {
  let linked = createBloom(100_000);

  return {
    async warm() {
      linked = createBloom(100_000);
      const rows = await db.selectFrom('identity').select('node').execute();
      for (const { node } of rows) mark(linked, node);
    },
    async resolve(block) {
      const sightings: Sighting[] = [];
      const acts: Carried<AliasFact>[] = [];
      for (const carried of block) note(carried, saltOf(carried.workspace), sightings, acts);
      const asked = new Set<string>();
      for (const { node } of block) if (node !== '0' && isMarked(linked, node)) asked.add(node);
      const last = block[block.length - 1] as Carried;
      const first = block[0] as Carried;
      const forest = await db.transaction().execute(async (tx) => {
        for (const { weak, strong } of sightings) asked.add(weak.node).add(strong.node);
        for (const node of nodesOfActs(acts, saltOf)) asked.add(node);
        const loaded = await load(tx, [...asked]);
        attach(loaded, sightings);
        for (const act of acts) await perform(tx, loaded, act, saltOf(act.workspace));
        await save(tx, loaded, last.batch);
        return loaded;
      });
      for (const node of forest.changed) mark(linked, node);
      for (const carried of block) carried.lead = forest.rows.get(carried.node)?.lead ?? carried.node;
      await appendAliases(db, events, first.batch, last);
    },
  };
}

/** Numbers the fact's identifiers and notes which weaker one was seen with which stronger one. */
function note(carried: Carried, salt: Buffer, sightings: Sighting[], acts: Carried<AliasFact>[]): void {
  const { fact } = carried;
  if (!('ids' in fact)) return;
  const [strong, ...weaker] = numbered(salt, fact.ids);
  if (!strong) return;
  carried.node = strong.node;
  carried.device = (weaker[weaker.length - 1] ?? strong).node;
  if (carried.fate === 'duplicate') return;
  if (fact.kind === 'alias') acts.push(carried as Carried<AliasFact>);
  else for (const weak of weaker) sightings.push({ workspace: carried.workspace, weak, strong, at: fact.at });
}

function* nodesOfActs(acts: Carried<AliasFact>[], saltOf: (workspace: number) => Buffer): Iterable<string> {
  for (const { fact, workspace } of acts) {
    for (const { node } of [...numbered(saltOf(workspace), fact.ids), ...numbered(saltOf(workspace), fact.into ?? {})]) yield node;
  }
}

/** Loads the named identifiers and everybody in their trees, so that roots can be followed in memory. */
async function load(tx: StateTransaction, nodes: string[]): Promise<Forest> {
  const forest: Forest = { rows: new Map(), changed: new Set() };
  if (nodes.length === 0) return forest;
  const { rows } = await sql<Omit<IdentityRow, 'since'> & { since: Date }>`
    select node, workspace, kind, value, parent, since, lead, pinned from identity
    where lead in (select lead from identity where node = any(${nodes}::bigint[]))`.execute(tx);
  for (const row of rows) forest.rows.set(row.node, { ...row, since: row.since.getTime() });
  return forest;
}

async function perform(tx: StateTransaction, forest: Forest, { fact, workspace, batch }: Carried<AliasFact>, salt: Buffer): Promise<void> {
  const id = factIdOf(salt, 'alias', fact.id);
  const fresh = await tx
    .insertInto('alias_act')
    .values({ id, batch })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (Number(fresh.numInsertedOrUpdatedRows ?? 0) === 0) return;
  const one = numbered(salt, fact.ids)[0] as Numbered;
  const row = rowOf(forest, workspace, one, fact.at);
  if (fact.act === 'split') split(forest, row, fact.at);
  else merge(forest, row, rowOf(forest, workspace, numbered(salt, fact.into ?? {})[0] as Numbered, fact.at), fact.at);
}

async function save(tx: StateTransaction, forest: Forest, batch: string): Promise<void> {
  const rows = [...forest.changed].map((node) => forest.rows.get(node) as IdentityRow);
  if (rows.length === 0) return;
  await sql`
    insert into identity (node, workspace, kind, value, parent, since, lead, pinned, batch)
    select * , ${batch}::bigint from unnest(
      ${rows.map((row) => row.node)}::bigint[], ${rows.map((row) => row.workspace)}::int[], ${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.value)}::text[],
      ${rows.map((row) => row.parent)}::bigint[], ${rows.map((row) => new Date(row.since).toISOString())}::timestamptz[], ${rows.map((row) => row.lead)}::bigint[], ${rows.map((row) => row.pinned)}::boolean[])
    on conflict (node) do update set parent = excluded.parent, since = excluded.since, lead = excluded.lead, pinned = excluded.pinned, batch = excluded.batch`.execute(
    tx,
  );
}

const ALIAS_COLUMNS = ['workspace', 'node', 'lead', 'at', 'known', 'batch', 'kind', 'value', 'parent', 'reason'] as const;

/** Writes the changes of this block from what is committed, so that a kill between the two engines is mended by the next try. Repeating it changes nothing. */
async function appendAliases(db: StateDb, events: EventStore, firstBatch: string, last: Carried): Promise<void> {
  const rows = await db.selectFrom('identity').selectAll().where('batch', '>=', firstBatch).where('batch', '<=', last.batch).execute();
  await events.insert(
    'aliases',
    ALIAS_COLUMNS,
    rows.map((row) => [
      row.workspace,
      row.node,
      row.lead,
      row.since.getTime(),
      last.known,
      row.batch,
      row.kind,
      row.value,
      row.parent ?? '0',
      row.pinned ? 'person' : 'evidence',
    ]),
    `aliases-${firstBatch}-${last.batch}`,
  );
}

function mark(bloom: ReturnType<typeof createBloom>, node: string): void {
  const number = BigInt(node);
  bloom.add(Number(number >> 32n), Number(number & 0xffffffffn));
}

function isMarked(bloom: ReturnType<typeof createBloom>, node: string): boolean {
  const number = BigInt(node);
  return bloom.has(Number(number >> 32n), Number(number & 0xffffffffn));
}
