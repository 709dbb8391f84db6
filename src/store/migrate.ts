import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FunilError } from '../core/errors.ts';
import type { EventStore } from './events.ts';
import { type StateDb, sql } from './state.ts';

/** A migration by name, with the SHA-256 of its text. */
export interface Applied {
  engine: string;
  name: string;
  hash: string;
}

interface Migration extends Applied {
  text: string;
}

/**
 * Brings both engines forward. What was applied, with its hash, is kept in the state engine, so a changed file is noticed before it does harm.
 * `wanted` stops short of the newest, where older data is to be filled in.
 */
export async function migrate(
  root: string,
  state: StateDb,
  events: EventStore,
  wanted: (applied: Applied) => boolean = () => true,
): Promise<void> {
  const files = await migrationsOf(root);
  const of = (engine: string) => files.filter((migration) => migration.engine === engine && wanted(migration));
  await sql`create table if not exists applied_migration (engine text, name text, hash text not null, applied_at timestamptz not null default now(), primary key (engine, name))`.execute(
    state,
  );
  await forward(state, 'state', of('state'), async (migration) => {
    await state.transaction().execute(async (tx) => {
      await sql.raw(migration.text).execute(tx);
      await record(tx, 'state', migration);
    });
  });
  await forward(state, 'events', of('events'), async (migration) => {
    // No transactions here: every statement can be run again, so a kill in the middle is mended by the next start.
    for (const statement of repeatable(migration.text)) await events.command(statement);
    await record(state, 'events', migration);
  });
}

async function forward(
  state: StateDb,
  engine: string,
  migrations: Migration[],
  apply: (migration: Migration) => Promise<void>,
): Promise<void> {
  const rows = await state.selectFrom('applied_migration').selectAll().where('engine', '=', engine).execute();
  const done = new Map(rows.map((row) => [row.name, row.hash]));
  for (const migration of migrations) {
    const hash = done.get(migration.name);
    if (hash === undefined) await apply(migration);
    else if (hash !== migration.hash) {
      throw new FunilError('migration_changed', `Migration ${engine}/${migration.name} is not the one this data was made with.`, {
        hint: 'Migrations are never edited. Use the version of Funil that made this data, or restore the file.',
      });
    }
  }
  const unknown = [...done.keys()].find((name) => !migrations.some((migration) => migration.name === name));
  if (unknown) {
    throw new FunilError('newer_data', `This data was made by a newer Funil (${engine}/${unknown}).`, {
      hint: 'Start that version, or restore a backup made by this one.',
    });
  }
}

async function record(db: Pick<StateDb, 'insertInto'>, engine: string, { name, hash }: Migration): Promise<void> {
  await db.insertInto('applied_migration').values({ engine, name, hash }).execute();
}

/** All migrations of this version, each engine's in order. */
export async function migrationsOf(root: string): Promise<Migration[]> {
  return [...(await readMigrations(root, 'state')), ...(await readMigrations(root, 'events'))];
}

async function readMigrations(root: string, engine: string): Promise<Migration[]> {
  const folder = join(root, 'migrations', engine);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { engine, name, text, hash: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/** Splits a file into statements (one per command) that create only what is not there yet. */
export function repeatable(text: string): string[] {
  const bare = text.replace(/^\s*--.*$/gm, '');
  return bare
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
    .map((statement) =>
      statement.replace(/^create (table|dictionary|view|materialized view) (?!if not exists)/i, 'create $1 if not exists '),
    );
}
