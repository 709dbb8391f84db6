import { atMost, type BenchOptions, type Figure, plain } from './figures.ts';
import { type Ground, openGround } from './ground.ts';
import { exponent, measure, time } from './measure.ts';
import { accept } from './take.ts';
import { watchMemory } from './watch-memory.ts';
import { DAYS, FUNNEL, PERIOD, worldEvents } from './world.ts';

const SIZES = { full: [1_000_000, 3_000_000, 10_000_000], quick: [30_000, 100_000, 300_000] };
const MOST = 1.1;
const MEGABYTE = 1_048_576;
const STEPS = `/api/v1/reports/steps?from=${PERIOD.from}&to=${PERIOD.to}&windowDays=30&steps=${FUNNEL.join(',')}`;

/** The same ledger growing: how import and funnel grow with it. Each size adds to the one before. */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const sizes = options.quick ? SIZES.quick : SIZES.full;
  const largest = sizes[sizes.length - 1] as number;
  const ground = await openGround(options);
  const imports: { x: number; y: number; cpu: number }[] = [];
  const funnels: { x: number; y: number; cpu: number }[] = [];
  const memories: Figure[] = [];
  const source = worldEvents(largest, 0, DAYS);
  let wall = 0;
  let cpu = 0;
  let taken = 0;
  try {
    await accept(ground.engine, worldEvents(20_000, largest));
    for (const size of sizes) {
      const stop = await watchMemory();
      const run = await time(() => accept(ground.engine, source, size - taken));
      const memory = Math.max(...(await stop())) / MEGABYTE;
      taken = size;
      wall += run.wall;
      cpu += run.cpu;
      imports.push({ x: size, y: wall, cpu });
      const funnel = await measure(() => ground.getFresh(STEPS));
      funnels.push({ x: size, y: funnel.wall, cpu: funnel.cpu });
      options.say(
        `${size.toLocaleString('en')} events: imported in ${(wall / 1_000).toFixed(1)} s, funnel ${funnel.wall.toFixed(0)} ms, memory at most ${memory.toFixed(0)} MB`,
      );
      memories.push(plain(`memory at most on the way to ${(size / 1e6).toLocaleString('en')} M events, all processes (PSS)`, memory, 'MB'));
    }
    return [
      ...growthOf('import', imports),
      ...growthOf('funnel', funnels),
      ...memories,
      plain('facts waiting at the end', await waiting(ground), ''),
    ];
  } finally {
    await ground.close();
  }
}

function growthOf(name: string, points: readonly { x: number; y: number; cpu: number }[]): Figure[] {
  const rows = points.map(({ x, y, cpu }) =>
    plain(`${name} of ${(x / 1e6).toLocaleString('en')} M events, ${(cpu / (x / 1e6)).toFixed(2)} CPU-s per million`, y, 'ms'),
  );
  return [...rows, atMost(`${name}: exponent of its time in the number of events`, exponent(points), '', MOST)];
}

async function waiting({ engine }: Ground): Promise<number> {
  const row = await engine.state.db
    .selectFrom('journal')
    .select(({ fn }) => fn.countAll<string>().as('rows'))
    .executeTakeFirst();
  return Number(row?.rows ?? 0);
}
