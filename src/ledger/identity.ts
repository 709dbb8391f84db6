import type { AliasFact, Identifiers } from '../core/fact.ts';
import { type Identifier, nodeOf, usableIdentifiers } from '../core/identity.ts';
import { createBloom } from '../lib/bloom.ts';
import type { EventStore } from '../store/events.ts';
import { type StateDb, type StateTransaction, sql } from '../store/state.ts';
import { type Carried, isKept, tokenOf } from './carried.ts';
import { attach, type Forest, type IdentityRow, merge, rowOf, type Sighting, settle, split } from './forest.ts';

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
      const lessons: Lesson[] = [];
      for (const carried of block) note(carried, saltOf(carried.workspace), lessons);
      const asked = new Set<string>();
      for (const { node } of block) if (node !== '0' && isMarked(linked, node)) asked.add(node);
      const last = block[block.length - 1] as Carried;
      const first = block[0] as Carried;
      const forest = await db.transaction().execute(async (tx) => {
        for (const lesson of lessons) for (const node of nodesOf(lesson, saltOf)) asked.add(node);
        const loaded = await load(tx, [...asked]);
        await learn(tx, loaded, lessons, first.batch, saltOf);
        await save(tx, loaded, last.batch);
        return loaded;
      });
      for (const node of forest.changed) mark(linked, node);
      for (const carried of block) carried.lead = forest.rows.get(carried.node)?.lead ?? carried.node;
      await appendAliases(db, events, first.batch, last, tokenOf(block));
    },
  };
}

/** What one fact teaches of who is who: weaker identifiers seen with a stronger one, or what a person decided. */
type Lesson = Sighting[] | Carried<AliasFact>;

/** Numbers the fact's identifiers and notes what it teaches. */
function note(carried: Carried, salt: Buffer, lessons: Lesson[]): void {
  const { fact } = carried;
  if (!('ids' in fact)) return;
  const [strong, ...weaker] = numbered(salt, fact.ids);
  if (!strong) return;
  carried.node = strong.node;
  carried.device = (weaker[weaker.length - 1] ?? strong).node;
  if (!isKept(carried)) return;
  if (fact.kind === 'alias') lessons.push(carried as Carried<AliasFact>);
  else if (weaker.length > 0) lessons.push(weaker.map((weak) => ({ workspace: carried.workspace, weak, strong, at: fact.at })));
}

function nodesOf(lesson: Lesson, saltOf: (workspace: number) => Buffer): string[] {
  if (Array.isArray(lesson)) return lesson.flatMap(({ weak, strong }) => [weak.node, strong.node]);
  const { fact, workspace } = lesson;
  return [fact.ids, fact.into ?? {}].flatMap((ids) => numbered(saltOf(workspace), ids).map(({ node }) => node));
}

/** Takes the lessons in order, so that what a person decided holds against what came before and after it, however the facts fell into blocks. */
async function learn(
  tx: StateTransaction,
  forest: Forest,
  lessons: Lesson[],
  firstBatch: string,
  saltOf: (workspace: number) => Buffer,
): Promise<void> {
  let sightings: Sighting[] = [];
  for (const lesson of lessons) {
    if (Array.isArray(lesson)) {
      for (const sighting of lesson) sightings.push(sighting);
      continue;
    }
    attach(forest, sightings);
    sightings = [];
    await perform(tx, forest, lesson, firstBatch, saltOf(lesson.workspace));
  }
  attach(forest, sightings);
  settle(forest);
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

/** Does what a person decided, once: the same decision sent again is a duplicate, the same block tried again has done it already. */
async function perform(tx: StateTransaction, forest: Forest, carried: Carried<AliasFact>, firstBatch: string, salt: Buffer): Promise<void> {
  const { fact, workspace, batch, id } = carried;
  const done = await tx.selectFrom('alias_act').select('batch').where('id', '=', id).executeTakeFirst();
  if (done) {
    carried.fate = BigInt(done.batch) >= BigInt(firstBatch) ? 'landed' : 'duplicate';
    return;
  }
  await tx.insertInto('alias_act').values({ id, batch }).execute();
  const row = rowOf(forest, workspace, numbered(salt, fact.ids)[0] as Numbered, fact.at);
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
async function appendAliases(db: StateDb, events: EventStore, firstBatch: string, last: Carried, token: string): Promise<void> {
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
    `aliases-${token}`,
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
