import { FunilError } from '../../../core/errors.ts';
import { publicLeadId } from '../../../core/identity.ts';
import { type StateDb, sql } from '../../../store/state.ts';
import { type Member, membersOf } from './members.ts';

/** A merge or a split as the log tells it. */
export interface ActRow {
  id: string;
  act: 'merge' | 'split';
  known: Date;
  at: Date;
  one: string | null;
  other: string | null;
  moved: string | null;
  parent: string | null;
  who: string;
  why: string;
  source: string | null;
  undone_by: string | null;
  undoes: string | null;
  moved_kind: string | null;
  moved_value: string | null;
  parent_kind: string | null;
  parent_value: string | null;
}

const CURSOR = /^(\d{1,15})\|([0-9a-f-]{36})$/;
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

interface ActsPage {
  after?: string;
  limit: number;
  /** Number of a lead: only what moved identifiers that stand for it now, or were taken from it. */
  lead?: string;
}

/** Merges and splits of a workspace, the latest first; `next` opens the page after it. @throws FunilError `bad_cursor` */
export async function readActs(db: StateDb, workspace: number, { after, limit, lead }: ActsPage) {
  const cursor = after === undefined ? { known: Date.UTC(2100, 0, 1), id: LAST_ID } : readCursor(after);
  const concerned = lead === undefined ? sql`true` : concerns(await membersOf(db, workspace, [lead]), lead);
  const rows = await select(
    db,
    sql`alias_act.workspace = ${workspace} and ${concerned}
      and (alias_act.known, alias_act.id) < (${new Date(cursor.known)}::timestamptz, ${cursor.id}::uuid)
      order by alias_act.known desc, alias_act.id desc limit ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const last = page[page.length - 1];
  return {
    rows: page.map(written),
    next: rows.length > limit && last ? Buffer.from(`${last.known.getTime()}|${last.id}`).toString('base64url') : null,
  };
}

function concerns(members: readonly Member[], lead: string) {
  const nodes = [...new Set([lead, ...members.map(({ node }) => node)])];
  return sql`(moved = any(${nodes}::bigint[]) or alias_act.parent = any(${nodes}::bigint[]))`;
}

/** @throws FunilError `no_act` */
export async function readAct(db: StateDb, workspace: number, id: string): Promise<ActRow> {
  const [row] = await select(db, sql`alias_act.workspace = ${workspace} and alias_act.id = ${id}::uuid`);
  if (row) return row;
  throw new FunilError('no_act', 'There is no such merge or split.', { status: 404, hint: 'The log of merges and splits lists all.' });
}

async function select(db: StateDb, which: ReturnType<typeof sql>): Promise<ActRow[]> {
  const { rows } = await sql<ActRow>`
    select alias_act.id, act, alias_act.known, at, one, other, moved, alias_act.parent, who, why, undone_by, undoes, source.name as source,
      mover.kind as moved_kind, mover.value as moved_value, upper_one.kind as parent_kind, upper_one.value as parent_value
    from alias_act
    left join source on source.id = alias_act.source
    left join identity mover on mover.node = moved
    left join identity upper_one on upper_one.node = alias_act.parent
    where ${which}`.execute(db);
  return rows;
}

export function written(row: ActRow) {
  const lead = (number: string | null) => (number === null ? null : publicLeadId(number));
  const named = (kind: string | null, value: string | null) => (kind === null || !value ? null : { kind, value });
  return {
    id: row.id,
    act: row.act,
    known: row.known.toISOString(),
    at: row.at.toISOString(),
    who: row.who || (row.source ?? ''),
    why: row.why,
    source: row.source,
    one: lead(row.one),
    into: lead(row.other),
    moved: lead(row.moved),
    identifier: named(row.moved_kind, row.moved_value),
    under: lead(row.parent),
    underIdentifier: named(row.parent_kind, row.parent_value),
    outcome: row.moved === null ? ('nothing_to_do' as const) : ('done' as const),
    undoneBy: row.undone_by,
    undoes: row.undoes,
  };
}

function readCursor(text: string): { known: number; id: string } {
  const match = CURSOR.exec(Buffer.from(text, 'base64url').toString());
  if (!match)
    throw new FunilError('bad_cursor', 'The place to go on from is not one this list gave out.', {
      hint: 'Use the value of `next` as it came, or leave it out to start over.',
    });
  return { known: Number(match[1]), id: match[2] as string };
}
