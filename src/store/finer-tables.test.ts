import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EventStore, openEvents } from './events.ts';
import { migrationsOf, repeatable } from './migrate.ts';
import { hashEvents, quoted } from './table-hash.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TABLES = ['touches', 'profiles'];
const STEPS = ['0005_finer_copies.sql', '0006_finer_touches.sql', '0007_finer_profiles.sql', '0008_coarser_dropped.sql'];
const ROWS = 20_000;

let dir: string;
let events: EventStore;
let statements: Map<string, string[]>;
let before: unknown[];

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'funil-finer-'));
  events = await openEvents({ dir, url: null, questionMemory: 1_000_000_000, questionSeconds: 60 });
  const migrations = (await migrationsOf(ROOT)).filter(({ engine }) => engine === 'events');
  statements = new Map(migrations.map(({ name, text }) => [name, repeatable(text)]));
});

beforeEach(async () => {
  for (const table of [...TABLES, ...TABLES.map((name) => `${name}_finer`)]) await events.command(`drop table if exists ${table} sync`);
  for (const name of ['0001_ledger.sql', '0003_devices.sql', '0004_devices_finer.sql']) await run(name);
  await events.command(
    `insert into touches (workspace, lead, at, node, event, known, sign, channel) select 1, cityHash64(number) % 500, toDateTime64(number, 3, 'UTC'), number, number, now64(3), if(number % 50 = 0, -1, 1), 'search' from numbers(${ROWS})`,
  );
  await events.command(
    `insert into profiles (workspace, lead, at, node, id, known, email) select 1, cityHash64(number) % 500, toDateTime64(number, 3, 'UTC'), number, number, now64(3), toString(number) from numbers(${ROWS})`,
  );
  before = await contents();
});

afterAll(async () => {
  await events.close();
  await rm(dir, { recursive: true, force: true });
});

async function run(name: string): Promise<void> {
  for (const statement of statements.get(name) ?? []) await events.command(statement);
}

/** What every column of both tables holds. */
async function contents(): Promise<unknown[]> {
  return Promise.all(TABLES.map(async (table) => hashEvents(events, await columnsOf(table), table)));
}

async function columnsOf(table: string): Promise<string[]> {
  const rows = await events.read<{ name: string }>(
    'select name from system.columns where database = currentDatabase() and table = {table:String} order by name',
    { table },
  );
  expect(quoted(rows.map(({ name }) => name))).toContain('lead');
  return rows.map(({ name }) => name);
}

/** Rows for each mark of the index, by table. */
async function granules(): Promise<string[]> {
  const rows = await events.read<{ query: string }>(
    "select create_table_query as query from system.tables where database = currentDatabase() and name in ('touches', 'profiles') order by name",
  );
  return rows.map(({ query }) => /index_granularity = (\d+)/.exec(query)?.[1] ?? '');
}

describe('tables that become finer', () => {
  it('hold what they held, and their copies go', async () => {
    for (const name of STEPS) await run(name);
    expect(await contents()).toEqual(before);
    expect(await granules()).toEqual(['512', '512']);
    expect(await events.read("select 1 from system.tables where name like '%_finer'")).toEqual([]);
    // A filter of devices still stands for as many rows as before.
    expect(await events.read("select type, granularity * 512 as rows from system.data_skipping_indices where table = 'touches'")).toEqual([
      { type: 'bloom_filter', rows: '8192' },
    ]);
  });

  it.each(STEPS)('lose and double nothing when a kill makes %s run again', async (again) => {
    for (const name of STEPS) {
      await run(name);
      if (name === again) await run(name);
    }
    expect(await contents()).toEqual(before);
  });

  it('copy anew what was copied in part', async () => {
    const [create, ...rest] = statements.get('0005_finer_copies.sql') ?? [];
    await events.command(create as string);
    await events.command('insert into touches_finer select * from touches limit 100');
    for (const statement of rest) await events.command(statement);
    for (const name of STEPS.slice(1)) await run(name);
    expect(await contents()).toEqual(before);
  });
});
