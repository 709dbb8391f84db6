import { mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { FunilError } from '../../core/errors.ts';
import { type EventStore, openEvents } from '../events.ts';
import { migrate, migrationsOf } from '../migrate.ts';
import { copySpool, SPOOL } from '../spool.ts';
import { openState, type StateDb, type StateStore, sql } from '../state.ts';
import { eventTables, hashEvents, hashState, stateTables } from '../table-hash.ts';
import { inSnapshot, type Progress } from './backup.ts';
import { checkFiles, isEmptyDirectory, sync, syncTree } from './files.ts';
import { damaged, type Manifest, readManifest, type SavedTable } from './manifest.ts';
import { fillRows, setSequences } from './state-rows.ts';

/** Where to restore to; a Config is one. `root` holds the migrations. */
export interface RestoreTarget {
  dataDir: string;
  stateUrl: string | null;
  eventsUrl: string | null;
  questionMemory: number;
  questionSeconds: number;
}

interface Stores {
  state: StateStore;
  events: EventStore;
}

/** Checks a backup without restoring it: every file's size and SHA-256, and whether this version can read it. */
export async function checkBackup(dir: string, root: string): Promise<Manifest> {
  const source = resolve(dir);
  const manifest = await readManifest(source);
  await checkFiles(source, manifest.files);
  const known = await migrationsOf(root);
  for (const { engine, name, hash } of manifest.migrations) {
    if (known.some((one) => one.engine === engine && one.name === name && one.hash === hash)) continue;
    throw new FunilError('newer_data', `${source} was made by another Funil: this one does not know its migration ${engine}/${name}.`, {
      hint: 'Restore it with the version that made it, or a newer one.',
    });
  }
  return manifest;
}

/**
 * Restores a backup into an empty data directory (and empty servers, where URLs are given). Funil must not run on it; needs a process
 * of its own, for the embedded event engine holds one directory per process. Everything is built beside the directory, compared with
 * the hashes of the backup and only then given its name. Throws FunilError `backup_damaged`, `backup_unknown`, `newer_data`, `not_empty`.
 */
export async function restore(dir: string, target: RestoreTarget, root: string, progress: Progress = () => undefined): Promise<Manifest> {
  const dataDir = resolve(target.dataDir);
  await requireEmptyDirectory(dataDir);
  const manifest = await checkBackup(dir, root);
  const building = `${dataDir}.restoring-${process.pid}`;
  await mkdir(dirname(dataDir), { recursive: true });
  await mkdir(building, { mode: 0o711 });
  try {
    await build(resolve(dir), manifest, { ...target, dataDir: building }, root, progress);
    await copySpool(join(resolve(dir), SPOOL), join(building, SPOOL));
    await syncTree(building);
    await rmdir(dataDir).catch(() => undefined);
    await rename(building, dataDir);
    await sync(dirname(dataDir));
    return manifest;
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    throw error;
  }
}

async function requireEmptyDirectory(dataDir: string): Promise<void> {
  if (!(await isEmptyDirectory(dataDir))) throw notEmpty(dataDir);
  const mine = await stat(dataDir).catch(() => null);
  if (mine && mine.dev !== (await stat(dirname(dataDir))).dev) {
    throw new FunilError('mount_point', `${dataDir} is the root of a disk of its own, and a restore ends by renaming a directory.`, {
      hint: `Restore into a directory on it, such as ${join(dataDir, 'funil')}, and start Funil with that one.`,
    });
  }
}

async function build(source: string, manifest: Manifest, target: RestoreTarget, root: string, progress: Progress): Promise<void> {
  const state = await openState({ dir: join(target.dataDir, 'state'), url: target.stateUrl });
  try {
    const events = await openEvents({ ...target, dir: join(target.dataDir, 'events'), url: target.eventsUrl });
    try {
      await fillBoth(source, manifest, { state, events }, root, progress);
    } finally {
      await events.close();
    }
  } finally {
    await state.close();
  }
}

async function fillBoth(source: string, manifest: Manifest, stores: Stores, root: string, progress: Progress): Promise<void> {
  const { state, events } = stores;
  if ((await stateTables(state.db)).length > 0) throw notEmpty('The PostgreSQL database');
  if ((await eventTables(events)).length > 0) throw notEmpty('The ClickHouse database');
  try {
    await migrate(root, state.db, events, ({ engine, name }) =>
      manifest.migrations.some((one) => one.engine === engine && one.name === name),
    );
    await fillState(state.db, source, manifest, progress);
    for (const { table, rows } of tablesOf(manifest, 'events')) {
      await events.fill(table, join(source, 'events', `${table}.native.gz`));
      progress({ engine: 'events', table, rows: Number(rows) });
    }
    await compare(stores, manifest, source);
  } catch (error) {
    await emptyServers(stores);
    throw error;
  }
}

async function fillState(db: StateDb, source: string, manifest: Manifest, progress: Progress): Promise<void> {
  const saved = tablesOf(manifest, 'state');
  await db.transaction().execute(async (tx) => {
    await sql`truncate ${sql.join(saved.map(({ table }) => sql.table(table)))} cascade`.execute(tx);
    for (const { table, rows } of saved) {
      await fillRows(tx, table, join(source, 'state', `${table}.jsonl.gz`));
      progress({ engine: 'state', table, rows: Number(rows) });
    }
    await setSequences(tx, manifest.sequences);
  });
}

async function compare({ state, events }: Stores, manifest: Manifest, source: string): Promise<void> {
  const columns = new Map((await eventTables(events)).map((table) => [table.name, table.columns]));
  await inSnapshot(state.db, async (tx) => {
    for (const { engine, table, rows, hash } of manifest.tables) {
      const found = engine === 'state' ? await hashState(tx, table) : await hashEvents(events, columns.get(table) ?? [], table);
      if (found.rows !== rows || found.hash !== hash)
        throw damaged(join(source, engine, table), `it gave ${found.rows} rows that are not the ${rows} saved`);
    }
  });
}

/** Servers were empty before, so all that is there now is ours; embedded engines go with their directory. */
async function emptyServers({ state, events }: Stores): Promise<void> {
  if (!state.embedded) for (const table of await stateTables(state.db)) await sql`drop table ${sql.table(table)} cascade`.execute(state.db);
  if (events.embedded) return;
  const made = await events.read<{ name: string; engine: string }>(
    'select name, engine from system.tables where database = currentDatabase()',
  );
  for (const { name, engine } of made)
    await events.command(`drop ${engine === 'Dictionary' ? 'dictionary' : 'table'} if exists \`${name}\``);
}

function tablesOf(manifest: Manifest, engine: SavedTable['engine']): SavedTable[] {
  return manifest.tables.filter((table) => table.engine === engine);
}

function notEmpty(what: string): FunilError {
  return new FunilError('not_empty', `${what} is not empty, and a restore overwrites nothing.`, {
    status: 409,
    hint: 'Name an empty or new data directory (--data DIR), or empty servers.',
  });
}
