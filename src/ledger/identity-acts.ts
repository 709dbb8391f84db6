import type { AliasFact } from '../core/fact.ts';
import { nodeOf } from '../core/identity.ts';
import type { ReadIdentifiers } from '../core/identity-rules.ts';
import { type StateTransaction, sql } from '../store/state.ts';
import { type Carried, isKept } from './carried.ts';
import { type Forest, type IdentityRow, merge, type Named, rootOf, rowOf, split } from './forest.ts';
import { look } from './forest-limits.ts';

/** A merge or a split as it was done. */
interface Act {
  id: string;
  batch: string;
  act: 'merge' | 'split';
  moved: string | null;
  undone: string | null;
}

interface Done extends Act {
  carried: Carried<AliasFact>;
  one: string | null;
  other: string | null;
  parent: string | null;
}

/** The merges and splits of one block: each is done once, and noted with what it did. */
export interface Acts {
  perform(forest: Forest, carried: Carried<AliasFact>): void;
  save(tx: StateTransaction): Promise<void>;
}

/** How the two leads of an alias fact are found: by number, or by their strongest identifiers. */
export function namedIn(fact: AliasFact, salt: Buffer, read: ReadIdentifiers): (Named | null)[] {
  if (fact.nodes) return [fact.nodes.one, fact.nodes.into].map((node) => (node === undefined ? null : unknown(node)));
  return [fact.ids, fact.into].map((ids) => {
    const { strong, barred } = read(ids ?? {});
    const refused = barred.some(({ kind, bar }) => kind === strong?.kind && bar === 'blocked');
    return strong && !refused ? { ...strong, node: nodeOf(salt, strong) } : null;
  });
}

/** A lead that never met another identifier is known by its number alone. */
function unknown(node: string): Named {
  return { node, kind: 'anonymous', value: '' };
}

export async function openActs(
  tx: StateTransaction,
  facts: readonly Carried<AliasFact>[],
  firstBatch: string,
  namesOf: (carried: Carried<AliasFact>) => (Named | null)[],
): Promise<Acts> {
  const known = await readActs(tx, facts);
  const done: Done[] = [];
  /** The merge of this block that last moved an identifier, and the earlier ones that splits of this block take back. */
  const merged = new Map<string, Done>();
  const takenBack = new Map<string, string>();

  function settleMerge(moved: IdentityRow, split: string): void {
    const here = merged.get(moved.node);
    if (here) here.undone = split;
    else takenBack.set(moved.node, split);
    merged.delete(moved.node);
  }

  function move(forest: Forest, carried: Carried<AliasFact>, [one, into]: (IdentityRow | null)[]): IdentityRow | null {
    const { fact } = carried;
    if (fact.undoes !== undefined) return takeBack(forest, carried, fact.undoes);
    if (!one) return null;
    if (fact.act === 'split') return split(forest, one, fact.at);
    return into ? merge(forest, one, into, fact.at) : null;
  }

  /** Undoes that merge and no other: one that was undone already stays as it is. */
  function takeBack(forest: Forest, { fact, workspace, id }: Carried<AliasFact>, merge: string): IdentityRow | null {
    const target = known.get(merge);
    const row = target?.moved && target.undone === null ? forest.rows.get(target.moved) : undefined;
    if (!target || row?.workspace !== workspace) return null;
    target.undone = id;
    return split(forest, row, fact.at);
  }

  function perform(forest: Forest, carried: Carried<AliasFact>): Done {
    const { fact, id, batch } = carried;
    look(forest);
    const rows = namesOf(carried).map((named) => (named ? rowIn(forest, carried, named) : null));
    const [one = null, other = null] = rows.map((row) => (row ? rootOf(forest, row).node : null));
    const parents = parentsAbove(forest, rows[0]);
    const moved = move(forest, carried, rows);
    const parent = moved && (fact.act === 'merge' ? moved.parent : (parents.get(moved.node) ?? null));
    const act: Done = { id, batch, act: fact.act, moved: moved?.node ?? null, undone: null, carried, one, other, parent };
    if (moved && fact.act === 'merge') merged.set(moved.node, act);
    else if (moved && !moved.pinned) settleMerge(moved, id);
    return act;
  }

  return {
    perform(forest, carried) {
      const before = known.get(carried.id);
      if (before) {
        carried.fate = BigInt(before.batch) >= BigInt(firstBatch) ? 'landed' : 'duplicate';
        return;
      }
      const act = perform(forest, carried);
      known.set(act.id, act);
      done.push(act);
    },
    async save(tx) {
      await markTakenBack(tx, takenBack);
      await insertActs(tx, done);
    },
  };
}

/** Numbers of one workspace name nobody in another. */
function rowIn(forest: Forest, { workspace, fact }: Carried<AliasFact>, named: Named): IdentityRow | null {
  const row = rowOf(forest, workspace, named, fact.at);
  return row.workspace === workspace ? row : null;
}

function parentsAbove(forest: Forest, row: IdentityRow | null | undefined): Map<string, string> {
  const parents = new Map<string, string>();
  for (let at = row ?? undefined; at?.parent; at = forest.rows.get(at.parent)) parents.set(at.node, at.parent);
  return parents;
}

/** Acts of these facts that were done before, and the merges they take back. */
async function readActs(tx: StateTransaction, facts: readonly Carried<AliasFact>[]): Promise<Map<string, Act>> {
  const ids = facts.filter(isKept).flatMap(({ id, fact }) => (fact.undoes === undefined ? [id] : [id, fact.undoes]));
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Act>`
    select id, batch, act, moved, undone_by as undone from alias_act where id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

async function markTakenBack(tx: StateTransaction, takenBack: Map<string, string>): Promise<void> {
  if (takenBack.size === 0) return;
  await sql`
    update alias_act set undone_by = split from unnest(${[...takenBack.keys()]}::bigint[], ${[...takenBack.values()]}::uuid[]) as back (node, split)
    where moved = node and act = 'merge' and undone_by is null`.execute(tx);
}

async function insertActs(tx: StateTransaction, done: readonly Done[]): Promise<void> {
  if (done.length === 0) return;
  const of = <T>(value: (act: Done) => T) => done.map(value);
  await sql`
    insert into alias_act (id, batch, workspace, act, at, known, source, one, other, moved, parent, who, why, undone_by, undoes)
    select * from unnest(
      ${of(({ id }) => id)}::uuid[], ${of(({ batch }) => batch)}::bigint[], ${of(({ carried }) => carried.workspace)}::int[], ${of(({ act }) => act)}::text[],
      ${of(({ carried }) => new Date(carried.fact.at).toISOString())}::timestamptz[], ${of(({ carried }) => new Date(carried.known).toISOString())}::timestamptz[],
      ${of(({ carried }) => carried.source)}::int[], ${of(({ one }) => one)}::bigint[], ${of(({ other }) => other)}::bigint[], ${of(({ moved }) => moved)}::bigint[],
      ${of(({ parent }) => parent)}::bigint[], ${of(({ carried }) => carried.fact.who ?? '')}::text[], ${of(({ carried }) => carried.fact.why ?? '')}::text[],
      ${of(({ undone }) => undone)}::uuid[], ${of(({ carried }) => carried.fact.undoes ?? null)}::uuid[])`.execute(tx);
}
