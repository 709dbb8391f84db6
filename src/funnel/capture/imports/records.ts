import type { Selectable } from 'kysely';
import { FunilError, type ProblemValues } from '../../../core/errors.ts';
import type { ProblemCode } from '../../../core/problem-codes.ts';
import { type StateDb, type StateTransaction, sql } from '../../../store/state.ts';
import type { StateTables } from '../../../store/state-tables.ts';
import type { CheckedGroup, ImportMapping, ResumePoint, Sniffed } from './file-format.ts';
import type { Taken } from './parts.ts';

export type ImportRow = Selectable<StateTables['import']>;

export type ImportState = ImportRow['state'];

/** Why an import failed, for programs that tell it in words of their own. */
export interface ImportProblem {
  code: ProblemCode;
  values: ProblemValues;
}

/** An import as people see it. Facts accepted = stored + duplicates + those still on their way. */
export interface ImportView {
  id: string;
  file: string;
  mapping: string;
  state: ImportState;
  /** Bytes of the file, and how many of them have been read. */
  size: number;
  bytes: number;
  rows: number;
  accepted: number;
  duplicates: number;
  rejected: number;
  /** Rejected rows that a replay has brought in since. */
  replayed: number;
  rowsPerSecond: number | null;
  secondsLeft: number | null;
  error: string | null;
  problem: ImportProblem | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export function viewOf(row: ImportRow): ImportView {
  const [size, bytes, rows, worked] = [Number(row.size), Number(row.bytes), Number(row.rows), Number(row.worked)];
  return {
    id: row.id,
    file: row.file,
    mapping: mappingOf(row).name,
    state: row.state,
    size,
    bytes,
    rows,
    accepted: Number(row.accepted),
    duplicates: Number(row.duplicates),
    rejected: Number(row.rejected),
    replayed: Number(row.replayed),
    rowsPerSecond: worked > 0 ? Math.round((rows / worked) * 1000) : null,
    secondsLeft: row.state === 'running' && bytes > 0 && worked > 0 ? Math.ceil(((size - bytes) * worked) / bytes / 1000) : null,
    error: row.error,
    problem: row.problem as unknown as ImportProblem | null,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}

export function mappingOf(row: ImportRow): ImportMapping {
  return row.mapping as unknown as ImportMapping;
}

export function sniffedOf(row: ImportRow): Sniffed {
  return row.sniffed as unknown as Sniffed;
}

export function resumeOf(row: ImportRow): ResumePoint {
  return (row.resume as ResumePoint | null) ?? { rows: 0, facts: 0 };
}

export async function findImport(db: StateDb, workspace: number, id: string): Promise<ImportRow> {
  const row = await db.selectFrom('import').selectAll().where('id', '=', id).where('workspace', '=', workspace).executeTakeFirst();
  if (!row) throw new FunilError('no_import', 'There is no such import.', { status: 404, hint: 'GET /api/v1/imports lists them.' });
  return row;
}

/** The newest first, those older than `before` (an id; ids grow with time). */
export async function listImports(db: StateDb, workspace: number, limit: number, before?: string): Promise<ImportRow[]> {
  const all = db.selectFrom('import').selectAll().where('workspace', '=', workspace);
  return (before ? all.where('id', '<', before) : all).orderBy('id', 'desc').limit(limit).execute();
}

/** The import to work on: one that was running when the process ended, or else the one that waits longest. */
export async function nextImport(db: StateDb): Promise<ImportRow | undefined> {
  return db
    .selectFrom('import')
    .selectAll()
    .where('state', 'in', ['running', 'waiting'])
    .orderBy(sql`state = 'running'`, 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Moves an import on, unless somebody else has moved it since. */
export async function moveImport(
  db: StateDb,
  id: string,
  from: readonly ImportState[],
  to: ImportState,
  set: { failure?: { error: string; problem: ImportProblem }; at?: Date } = {},
): Promise<boolean> {
  const ends = to === 'done' || to === 'failed' || to === 'cancelled';
  const moved = await db
    .updateTable('import')
    .set({
      state: to,
      error: set.failure?.error ?? null,
      problem: set.failure ? JSON.stringify(set.failure.problem) : null,
      ...(to === 'running' ? { started_at: sql<Date>`coalesce(started_at, ${set.at ?? null}::timestamptz)` } : {}),
      finished_at: ends ? (set.at ?? null) : null,
      ...(to === 'done' ? { bytes: sql<string>`size` } : {}),
    })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
}

/** Notes a group as done, in the transaction that takes its facts. False when the import is no longer running: the group must then not be kept. */
export async function noteProgress(
  tx: StateTransaction,
  id: string,
  group: Pick<CheckedGroup, 'rows' | 'resume'>,
  bytes: number,
  worked: number,
  taken: Taken,
): Promise<boolean> {
  const noted = await tx
    .updateTable('import')
    .set({
      rows: group.rows,
      bytes: sql<string>`least(size, ${bytes})`,
      resume: JSON.stringify(group.resume),
      accepted: sql<string>`accepted + ${taken.journaled}`,
      rejected: sql<string>`rejected + ${taken.rejected}`,
      worked: sql<string>`worked + ${Math.round(worked)}`,
    })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return noted.numUpdatedRows > 0n;
}

/** True when none of its facts is still on its way to the ledger. */
export async function hasLanded(db: StateDb, id: string): Promise<boolean> {
  return (await db.selectFrom('journal').select('seq').where('import', '=', id).limit(1).executeTakeFirst()) === undefined;
}

/** True when an import that is not done still needs the upload. */
export async function needsUpload(db: StateDb, upload: string): Promise<boolean> {
  const row = await db
    .selectFrom('import')
    .select('id')
    .where('spool', '=', upload)
    .where('state', '!=', 'done')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
