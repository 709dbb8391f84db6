import { type BenchOptions, type Figure, plain, within } from './figures.ts';
import { type Ground, openGround } from './ground.ts';
import { measure } from './measure.ts';

const SIZES = { full: 10_000_000, quick: 100_000 };
const COLD_MS = 2_000;
const WARM_MS = 500;

const MODELS = 'last-non-baseline,first,linear,markov,shapley,time-decay,w-shape';
const LATELY = 'from=2026-03-02&to=2026-03-31';
const BEFORE = 'from=2026-01-31&to=2026-03-01';
const report = (name: string, query = '') => `/api/v1/reports/${name}${query && `?${query}`}`;

/** What the page asks for at once, and what it asks for when that is there. */
const FIRST = [report('funnel'), report('methods', `models=${MODELS}`)];
const THEN = [
  report('methods', `${LATELY}&models=${MODELS}`),
  report('methods', `${BEFORE}&models=${MODELS}`),
  report('series', `${LATELY}&unit=day`),
  report('series', `${BEFORE}&unit=day`),
  report('series', 'unit=month'),
  report('cohorts'),
  report('cycle'),
  '/api/v1/leads?limit=8',
];

// What the engine needs for the first touch of everybody alone: no knowledge, no methods, no stages.
const BARE = `select count(), max(first_at) from (select dictGetOrDefault('identity_now', 'lead', node, lead) as person, min(at) as first_at from touches group by person)`;

/** What Overview asks for: its first figures, those it shows meanwhile, each of its questions, and everything a second time; beside when everybody was first met, bare. */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const ground = await openGround(options, options.quick ? SIZES.quick : SIZES.full);
  try {
    const bare = await measure(() => ground.engine.events.read(BARE));
    const first = await measure(() => together(ground, FIRST), { runs: 2 });
    const figures = [within('first figures, the ledger having grown; baseline: first touches, bare', first, COLD_MS, bare.wall)];
    figures.push(plain('the same in processor time', first.cpu, 's', bare.cpu));
    if (!options.quick) {
      // On the small world no answer takes long enough to be kept.
      const older = await measure(() => together(ground, FIRST, { 'cache-control': 'max-stale=3600' }));
      figures.push(within('first figures as they were before, meanwhile', older, WARM_MS, first.wall));
    }
    for (const address of [...FIRST, ...THEN]) {
      const own = await measure(() => ground.getFresh(address), { runs: 1 });
      figures.push(plain(`${address.split(/.models/)[0]}: processor time`, own.cpu, 's', bare.cpu));
    }
    const again = () => Promise.all([...FIRST, ...THEN].map((address) => ground.get(address)));
    figures.push(within('everything a second time; baseline: first touches, bare', await measure(again), WARM_MS, bare.wall));
    return figures;
  } finally {
    await ground.close();
  }
}

async function together({ engine, get }: Ground, addresses: readonly string[], headers = {}): Promise<void> {
  engine.freshness.landed();
  await Promise.all(addresses.map((address) => get(address, headers)));
}
