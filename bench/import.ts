import { once } from 'node:events';
import { createWriteStream, openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import type { EventFact } from '../src/core/fact.ts';
import { EVENTS } from '../src/ledger/tables.ts';
import { against, atLeast, atMost, type BenchOptions, type Figure, plain } from './figures.ts';
import { type Ground, openGround } from './ground.ts';
import { processors } from './machine.ts';
import { QUIET, type Run, time } from './measure.ts';
import { watchMemory } from './watch-memory.ts';
import { PERIOD, worldEvents } from './world.ts';

const SIZES = { full: 1_000_000, quick: 50_000 };
const LEAST_PER_SECOND = 30_000;
const RAW_BLOCK = 10_000;
const MEGABYTE = 1_048_576;
const MOST_GROWTH_MB = 300;
/** How often it is asked whether the import is done: what is waited beyond that counts as its time. */
const LOOK_MS = 100;

const COLUMNS = [
  'event_id',
  'event_time',
  'event',
  'device',
  'user',
  'session',
  'page',
  'sku',
  'price',
  'currency',
  'utm_source',
  'utm_medium',
  'utm_campaign',
];
const MAPPING = {
  name: 'bench-events',
  kind: 'events',
  describe: 'Events of the benchmark',
  id: ['event_id'],
  fields: {
    at: 'event_time',
    type: 'event',
    'ids.anonymous': 'device',
    'ids.user': 'user',
    visit: 'session',
    path: 'page',
    product: 'sku',
    value: 'price',
    currency: 'currency',
    'evidence.source': 'utm_source',
    'evidence.medium': 'utm_medium',
    'evidence.campaign': 'utm_campaign',
  },
};

/** A file of events from its first byte until a report shows them, against the bare insert of the same rows. */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const rows = options.quick ? SIZES.quick : SIZES.full;
  const ground = await openGround(options);
  try {
    const file = path.join(ground.dir, 'events.csv');
    const bytes = await writeCsv(file, rows);
    options.say(`${rows.toLocaleString('en')} rows, ${(bytes / MEGABYTE).toFixed(0)} MB of CSV`);
    await warmUp(ground, path.join(ground.dir, 'warm.csv'));
    const stop = await watchMemory();
    const run = await time(() => importFile(ground, file, rows));
    const memory = await stop();
    const raw = await rawInsert(ground, rows);
    return [...speed(rows, run, raw, options.quick), ...memoryFigures(memory, options.quick)];
  } finally {
    await ground.close();
  }
}

/**
 * By the clock; where others were at work, by processor time: the import keeps all processors busy, the bare insert one, so that is what each
 * could do undisturbed.
 */
function speed(rows: number, run: Run, raw: Run, quick: boolean): Figure[] {
  const quiet = run.others <= QUIET && raw.others <= QUIET;
  const perSecond = quiet ? (rows / run.wall) * 1_000 : (rows / run.cpu) * processors;
  const bare = quiet ? (rows / raw.wall) * 1_000 : rows / raw.cpu;
  const name = `CSV file to report${quiet ? '' : ', by processor time, for others were at work'}; baseline: bare insert of the same rows`;
  return [
    against(name, perSecond, 'rows/s', bare, { least: 0.25 }),
    quick ? plain('the same', perSecond, 'rows/s') : atLeast('the same', perSecond, 'rows/s', LEAST_PER_SECOND),
    plain('by the clock', (rows / run.wall) * 1_000, 'rows/s', (rows / raw.wall) * 1_000),
    plain('processor time a row', (run.cpu / rows) * 1e6, 'us', (raw.cpu / rows) * 1e6),
  ];
}

/** Memory of all processes. The engines take up room in the first seconds; the last two thirds show the trend without them. */
function memoryFigures(samples: readonly number[], quick: boolean): Figure[] {
  const [start = 0] = samples;
  const growth = (Math.max(...samples) - start) / MEGABYTE;
  if (quick) return [plain('memory growth', growth, 'MB')];
  const half = Math.floor(samples.length / 2);
  const third = Math.floor(samples.length / 3);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length / MEGABYTE;
  return [
    atMost('memory growth while importing, all processes (PSS)', growth, 'MB', MOST_GROWTH_MB),
    atMost('memory in the second half above the first', mean(samples.slice(half)) - mean(samples.slice(0, half)), 'MB', MOST_GROWTH_MB / 3),
    plain('memory in the last third above the middle one', mean(samples.slice(-third)) - mean(samples.slice(third, -third)), 'MB'),
  ];
}

/** As a person does it: uploads the file, starts the import, and looks at a report when it is done. */
async function importFile(ground: Ground, file: string, rows: number): Promise<void> {
  const upload = (await ground.post('/api/v1/uploads?name=events.csv', await openAsBlob(file))) as { id: string };
  let made = (await ground.post('/api/v1/imports', { upload: upload.id, mapping: MAPPING })) as Made;
  while (made.state === 'waiting' || made.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    made = (await ground.get(`/api/v1/imports/${made.id}`)) as Made;
  }
  if (made.state !== 'done' || made.rejected > 0) throw new Error(`the import ended as ${JSON.stringify(made)}`);
  const report = (await ground.getFresh(`/api/v1/reports/methods?from=${PERIOD.from}&to=${PERIOD.to}`)) as { rows: { touches: number }[] };
  const touches = report.rows.reduce((sum, row) => sum + row.touches, 0);
  if (touches < rows / 10) throw new Error(`the report shows only ${touches} touches`);
}

interface Made {
  id: string;
  state: string;
  rejected: number;
}

async function warmUp(ground: Ground, file: string): Promise<void> {
  await writeCsv(file, 20_000, 50_000_000);
  await importFile(ground, file, 0);
}

async function writeCsv(file: string, rows: number, from = 0): Promise<number> {
  const out = createWriteStream(file);
  out.write(`${COLUMNS.join(',')}\n`);
  let block: unknown[][] = [];
  const flush = async () => {
    if (!out.write(stringify(block))) await once(out, 'drain');
    block = [];
  };
  for (const event of worldEvents(rows, from)) if (block.push(cells(event)) === RAW_BLOCK) await flush();
  await flush();
  out.end();
  await finished(out);
  return (await stat(file)).size;
}

function cells({ id, at, type, ids, visit, path: page, product, value, currency, evidence = {} }: EventFact): unknown[] {
  const { source, medium, campaign } = evidence;
  return [id, new Date(at).toISOString(), type, ids.anonymous, ids.user, visit, page, product, value, currency, source, medium, campaign];
}

/** The stored rows once more into a bare table, as blocks of text the engine parses: what the engine alone would take. */
async function rawInsert({ engine }: Ground, rows: number): Promise<Run> {
  await engine.events.command('create table bench_events as events');
  const text: string[] = [];
  let rest = '';
  for await (const chunk of engine.events.stream(`select ${EVENTS.columns.join(', ')} from events limit ${rows}`, 'JSONCompactEachRow')) {
    const lines = (rest + Buffer.from(chunk).toString()).split('\n');
    rest = lines.pop() as string;
    for (const line of lines) text.push(line);
  }
  const blocks: unknown[][][] = [];
  for (let at = 0; at < text.length; at += RAW_BLOCK)
    blocks.push(text.slice(at, at + RAW_BLOCK).map((line) => JSON.parse(line) as unknown[]));
  return time(async () => {
    for (const block of blocks) await engine.events.insert('bench_events', EVENTS.columns, block);
  });
}
