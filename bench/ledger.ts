import { attribute } from '../src/funnel/insight/attribution.ts';
import { type PathRow, pathsFromRows } from '../src/funnel/insight/paths.ts';
import { atMost, type BenchOptions, type Figure, plain, within } from './figures.ts';
import { type Ground, openGround } from './ground.ts';
import { measure, type Run } from './measure.ts';
import { CHANNELS, PERIOD, randomNumbers } from './world.ts';

const SIZES = { full: { events: 10_000_000, paths: 1_000_000 }, quick: { events: 100_000, paths: 50_000 } };
const MODELS = ['first', 'linear', 'markov'] as const;

// What the engine needs for first x last touch of every customer with what they bought: no identities, no windows, no restatements.
const BARE = `
  select first, last, count() as orders, sum(total) as revenue
  from orders
  inner join (select lead, argMin(method, at) as first, argMax(method, at) as last from touches group by lead) as touched on touched.lead = orders.lead
  group by first, last`;

/** The method table by three models, and the mathematics of the two costly ones. */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const size = options.quick ? SIZES.quick : SIZES.full;
  const mathematics = await timeModels(size.paths);
  const ground = await openGround(options, size.events);
  try {
    return [...(await timeReports(ground, size.events, options.quick)), ...mathematics];
  } finally {
    await ground.close();
  }
}

async function timeReports(ground: Ground, events: number, quick: boolean): Promise<Figure[]> {
  const report = (models: readonly string[]) => measure(() => ground.getFresh(addressOf(models)));
  const bare = await measure(() => ground.engine.events.read(BARE));
  const all = await report(MODELS);
  const name = `method table by ${MODELS.join(', ')}, ${events / 1e6} M events; baseline: plain first x last touch in SQL`;
  const figures = [quick ? plain(name, all.wall, 'ms', bare.wall) : within(name, all, 2_000, bare.wall)];
  figures.push(plain('the same in processor time', all.cpu, 's', bare.cpu));
  const warm = await warmReport(ground);
  const named = 'the same once the journeys are read: other settings of the models';
  figures.push(quick ? plain(named, warm.wall, 'ms', all.wall) : within(named, warm, 500, all.wall));
  for (const model of quick ? [] : ['first', 'markov', 'w-shape'])
    figures.push(plain(`method table by ${model} alone`, (await report([model])).wall, 'ms', bare.wall));
  return figures;
}

/** Asks for what was never asked before, of journeys that were. */
function warmReport(ground: Ground): Promise<Run> {
  let asked = 0;
  return measure(() => {
    asked += 1;
    return ground.get(`${addressOf(MODELS)}&halfLifeDays=${7 + asked / 100}`);
  });
}

function addressOf(models: readonly string[]): string {
  return `/api/v1/reports/methods?from=${PERIOD.from}&to=${PERIOD.to}&windowDays=30&models=${models.join(',')}`;
}

async function timeModels(count: number): Promise<Figure[]> {
  const paths = pathsFromRows(randomPaths(count));
  const run = (model: 'first' | 'markov' | 'shapley'): Promise<Run> => measure(async () => attribute(paths, model));
  const [first, markov, shapley] = [await run('first'), await run('markov'), await run('shapley')];
  const figure = atMost(
    `Markov and Shapley, ${CHANNELS.length} keys, ${count / 1e6} M paths; baseline: first touch`,
    markov.wall + shapley.wall,
    'ms',
    500,
    first.wall,
  );
  return [figure, plain('of which Markov', markov.wall, 'ms'), plain('of which Shapley', shapley.wall, 'ms')];
}

function* randomPaths(count: number): Generator<PathRow> {
  const random = randomNumbers(11);
  for (let path = 0; path < count; path += 1) {
    const length = 1 + Math.floor(random() ** 2 * 9);
    const steps = Array.from({ length }, () => (CHANNELS[Math.floor(random() * CHANNELS.length)] as (typeof CHANNELS)[number])[0]);
    const converts = random() < 0.1;
    yield {
      path: steps,
      conversions: converts ? 1 : 0,
      value: converts ? Math.floor(random() * 20_000) / 100 : 0,
      nulls: converts ? 0 : 1,
    };
  }
}
