import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { FunilError } from '../../core/errors.ts';
import type { EventStore } from '../events.ts';
import { copySpool, SPOOL } from '../spool.ts';
import { type StateDb, type StateTransaction, sql } from '../state.ts';
import { type EventTable, eventTables, hashEvents, hashState, quoted, stateTables } from '../table-hash.ts';
import { describeFiles, sync, syncTree, writeGzip } from './files.ts';
import { BACKUP_VERSION, type Manifest, type SavedTable, writeManifest } from './manifest.ts';
import { readRows, readSequences } from './state-rows.ts';

/** What is backed up; an Engine is one. */
export interface BackedUp {
  state: { db: StateDb };
  events: EventStore;
  clock: () => number;
  config: { dataDir: string };
}

/** Called after each table. */
export type Progress = (done: { engine: 'state' | 'events'; table: string; rows: number }) => void;

/**
 * Writes a backup of both engines into the new directory `dir` while facts go on being accepted and applied.
 * The state is read in one snapshot; of the ledger, which only ever grows, all that was known before the first entry of that
 * snapshot's journal. That is what a crash at the snapshot would have left, so a start on it applies the journal and goes on.
 * Throws FunilError `backup_exists` when `dir` or `<dir>.partial` is there; a failure leaves neither.
 */
export async function backup(engine: BackedUp, dir: string, progress: Progress = () => undefined): Promise<Manifest> {
  const target = resolve(dir);
  const partial = `${target}.partial`;
  for (const path of [target, partial]) await refuseExisting(path);
  await mkdir(dirname(target), { recursive: true });
  await mkdir(partial, { mode: 0o700 });
  try {
    const manifest = await copyAll(engine, partial, progress);
    await writeManifest(partial, manifest);
    await syncTree(partial);
    await rename(partial, target);
    await sync(dirname(target));
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function refuseExisting(path: string): Promise<void> {
  if (!(await stat(path).catch(() => null))) return;
  throw new FunilError('backup_exists', `${path} is there already.`, {
    status: 409,
    hint: path.endsWith('.partial')
      ? 'A backup was cut short here, or is being written. If none is, remove it.'
      : 'Name a directory that does not exist yet.',
  });
}

async function copyAll(engine: BackedUp, partial: string, progress: Progress): Promise<Manifest> {
  await mkdir(join(partial, 'state'), { mode: 0o700 });
  await mkdir(join(partial, 'events'), { mode: 0o700 });
  // What an import of the snapshot still needs was there before it; what came in between is there just after it began.
  const uploads = () => copySpool(join(engine.config.dataDir, SPOOL), join(partial, SPOOL));
  await uploads();
  const state = await inSnapshot(engine.state.db, async (tx) => {
    await uploads();
    return copyState(tx, join(partial, 'state'), progress);
  });
  const saved: SavedTable[] = [];
  for (const table of await eventTables(engine.events))
    saved.push(await copyEvents(engine.events, table, state.before, join(partial, 'events'), progress));
  return {
    version: BACKUP_VERSION,
    created: new Date(engine.clock()).toISOString(),
    ...state,
    tables: [...state.tables, ...saved],
    files: await describeFiles(partial),
  };
}

/** Runs `read` on one unchanging picture of the state. Moments are written in UTC, whatever the server's zone. */
export function inSnapshot<T>(db: StateDb, read: (tx: StateTransaction) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      // A question, and not `set`: the picture is of the moment of the first one.
      await sql`select set_config('timezone', 'UTC', true)`.execute(tx);
      return read(tx);
    });
}

/**
 * Salts are thrown away so that nobody can tell any more who a visitor without consent was; a backup must not keep them. Nor does it keep
 * what lets people in: sessions, proofs under way, and mail with links.
 */
const FORGOTTEN: ReadonlySet<string> = new Set(['day_salt', 'person_session', 'person_verification', 'message']);

type StatePart = Pick<Manifest, 'before' | 'migrations' | 'sequences' | 'tables'>;

async function copyState(tx: StateTransaction, folder: string, progress: Progress): Promise<StatePart> {
  const before = await landedBefore(tx);
  const tables: SavedTable[] = [];
  for (const table of await stateTables(tx)) {
    if (FORGOTTEN.has(table)) continue;
    await writeGzip(join(folder, `${table}.jsonl.gz`), readRows(tx, table));
    const hashed = await hashState(tx, table);
    tables.push({ engine: 'state', table, ...hashed });
    progress({ engine: 'state', table, rows: Number(hashed.rows) });
  }
  const migrations = await tx
    .selectFrom('applied_migration')
    .select(['engine', 'name', 'hash'])
    .orderBy('engine')
    .orderBy('name')
    .execute();
  return { before, migrations, sequences: await readSequences(tx), tables };
}

/** Moments of journal entries grow strictly and entries are taken off in order, so everything known before this one has landed, and nothing else of the snapshot. */
async function landedBefore(tx: StateTransaction): Promise<number> {
  const { rows } = await sql<{ before: string }>`
    select (extract(epoch from coalesce((select min(known) from journal), (select known + interval '1 millisecond' from journal_clock))) * 1000)::bigint as before`.execute(
    tx,
  );
  return Number(rows[0]?.before);
}

async function copyEvents(
  events: EventStore,
  { name, columns }: EventTable,
  before: number,
  folder: string,
  progress: Progress,
): Promise<SavedTable> {
  const rows = columns.includes('known') ? `${name} where known < fromUnixTimestamp64Milli(${before})` : name;
  await writeGzip(join(folder, `${name}.native.gz`), events.stream(`select ${quoted(columns)} from ${rows}`, 'Native'));
  const hashed = await hashEvents(events, columns, rows);
  progress({ engine: 'events', table: name, rows: Number(hashed.rows) });
  return { engine: 'events', table: name, ...hashed };
}
