import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EventStore } from '../src/store/events.ts';
import { atMost, type BenchOptions, type Figure, plain } from './figures.ts';
import { openGround } from './ground.ts';
import { startInstalled } from './installed.ts';
import { memoryOf } from './machine.ts';

const SIZES = { full: 10_000_000, quick: 300_000 };
const MEGABYTE = 1_048_576;
const MOST_MB = 700;
const MOST_BYTES_PER_EVENT = 40;
const SETTLE_MS = 5_000;

type Read = <Row>(sql: string) => Promise<Row[]>;

/** What Funil takes while it does nothing: memory of all its processes, and disk. */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const size = options.quick ? SIZES.quick : SIZES.full;
  const dir = options.data ?? (await mkdtemp(path.join(tmpdir(), 'funil-bench-')));
  const empty = await mkdtemp(path.join(tmpdir(), 'funil-bench-'));
  try {
    const figures = await idleOn(empty, 'empty', options);
    const ground = await openGround({ ...options, data: dir }, size);
    const before = await tableSizes(ground.engine.events.read);
    await mergeAll(ground.engine.events, before);
    await oldPartsGone(ground.engine.events.read);
    const tables = await tableSizes(ground.engine.events.read);
    await ground.close();
    figures.push(...(await idleOn(dir, `${size / 1e6} M events`, options)));
    return [...figures, ...(await diskFigures(dir, size, before, tables, options.quick))];
  } finally {
    await rm(empty, { recursive: true, force: true });
    if (options.data === null) await rm(dir, { recursive: true, force: true });
  }
}

async function idleOn(dir: string, name: string, { quick }: BenchOptions): Promise<Figure[]> {
  const { pid, ready, cpu, end } = await startInstalled(dir);
  await new Promise((resolve) => setTimeout(resolve, quick ? 1_000 : SETTLE_MS));
  const memory = memoryOf(pid);
  const node = memory.processes.filter((one) => one.pid === pid);
  await end('SIGTERM');
  return [
    atMost(
      `memory of all processes, ${name} (RSS; pages shared among PostgreSQL's processes count more than once)`,
      memory.rss / MEGABYTE,
      'MB',
      MOST_MB,
    ),
    plain(`the same, shared pages once (PSS)`, memory.pss / MEGABYTE, 'MB'),
    plain(`of which Node, event engine included (RSS)`, (node[0]?.rss ?? 0) / MEGABYTE, 'MB'),
    plain(`start, ${name}`, ready, 'ms'),
    plain('processor time of Node until then', cpu * 1_000, 'ms'),
  ];
}

/** What the engine does by itself with parts that are a day old. */
async function mergeAll({ command }: Pick<EventStore, 'command'>, tables: readonly TableSize[]): Promise<void> {
  for (const { table } of tables) await command(`optimize table ${table} final`);
}

/** The engine looks for old parts every half minute at first, and every five minutes where it found none for long. */
const LONGEST_WAIT_MS = 600_000;

/** What was merged stays for a while, in case the machine goes down before its successor is on disk. */
async function oldPartsGone(read: Read): Promise<void> {
  const began = performance.now();
  while (performance.now() - began < LONGEST_WAIT_MS) {
    const [row] = await read<{ parts: string }>(
      'select count() as parts from system.parts where not active and database = currentDatabase()',
    );
    if (row?.parts === '0') return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

interface TableSize {
  table: string;
  bytes: string;
}

async function tableSizes(read: Read): Promise<TableSize[]> {
  return read<TableSize>(
    'select table, sum(bytes_on_disk) as bytes from system.parts where active and database = currentDatabase() group by table order by bytes desc',
  );
}

async function diskFigures(
  dir: string,
  size: number,
  before: readonly TableSize[],
  tables: readonly TableSize[],
  quick: boolean,
): Promise<Figure[]> {
  const perEvent = (bytes: number) => bytes / size;
  const all = await bytesUnder(dir);
  const state = await bytesUnder(path.join(dir, 'state'));
  const log = await bytesUnder(path.join(dir, 'state', 'pg_wal'));
  const figure = quick
    ? plain('disk an event', perEvent(all), 'B')
    : atMost('disk an event, all included, merged as it is after a day', perEvent(all), 'B', MOST_BYTES_PER_EVENT);
  const young = before.reduce((sum, { bytes }) => sum + Number(bytes), 0) - tables.reduce((sum, { bytes }) => sum + Number(bytes), 0);
  return [
    figure,
    plain('the same before that', perEvent(all + young), 'B'),
    ...tables.map(({ table, bytes }) => plain(`  table ${table}`, perEvent(Number(bytes)), 'B')),
    plain('  PostgreSQL', perEvent(state), 'B'),
    plain('  of which its log (WAL)', perEvent(log), 'B'),
    plain('  PostgreSQL in all', state / MEGABYTE, 'MB'),
  ];
}

async function bytesUnder(dir: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (entry.isFile())
      bytes += await stat(path.join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      );
  }
  return bytes;
}
