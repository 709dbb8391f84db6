import { publicLeadId } from '../src/core/identity.ts';
import { atMost, type BenchOptions, type Figure, plain } from './figures.ts';
import { type Ground, openGround } from './ground.ts';
import { quantile, time } from './measure.ts';
import { FUNNEL, PERIOD } from './world.ts';

const SIZES = { full: { events: 10_000_000, requests: 300 }, quick: { events: 300_000, requests: 60 } };
const FUNNELS_BESIDE = 2;
const P99_MS = 150;
const STEPS = `/api/v1/reports/steps?from=${PERIOD.from}&to=${PERIOD.to}&steps=${FUNNEL.join(',')}`;

/** One lead's page while funnels run, against the same with nothing else to do. */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const { events, requests } = options.quick ? SIZES.quick : SIZES.full;
  const ground = await openGround(options, events);
  try {
    const leads = await someLeads(ground, requests);
    await timelines(ground, leads.slice(0, 20));
    let idle: number[] = [];
    await time(async () => {
      idle = await timelines(ground, leads);
    });
    const { funnels, busy } = await besideFunnels(ground, leads);
    const name = `one lead of ${(events / 20).toLocaleString('en')} beside ${FUNNELS_BESIDE} funnels, p99 of ${requests}; baseline: idle`;
    const [p99, idleP99] = [quantile(busy, 0.99), quantile(idle, 0.99)];
    return [
      options.quick ? plain(name, p99, 'ms', idleP99) : atMost(name, p99, 'ms', P99_MS, idleP99),
      plain('the same, median', quantile(busy, 0.5), 'ms', quantile(idle, 0.5)),
      plain('the same, slowest', Math.max(...busy), 'ms', Math.max(...idle)),
      plain('funnels answered meanwhile', funnels, ''),
    ];
  } finally {
    await ground.close();
  }
}

async function besideFunnels(ground: Ground, leads: readonly string[]): Promise<{ funnels: number; busy: number[] }> {
  let funnels = 0;
  let going = true;
  // Every window is another one, so that no answer is kept.
  const beside = Array.from({ length: FUNNELS_BESIDE }, async () => {
    while (going) {
      funnels += 1;
      await ground.get(`${STEPS}&windowDays=${20 + funnels / 1_000}`);
    }
  });
  const busy = await timelines(ground, leads);
  going = false;
  await Promise.all(beside);
  return { funnels, busy };
}

/** Milliseconds of each request, one after the other. */
async function timelines(ground: Ground, leads: readonly string[]): Promise<number[]> {
  const took: number[] = [];
  for (const lead of leads) {
    const began = performance.now();
    const answer = (await ground.get(`/api/v1/leads/${lead}?limit=100`)) as { rows: unknown[] };
    took.push(performance.now() - began);
    if (answer.rows.length === 0) throw new Error(`${lead} has no timeline`);
  }
  return took;
}

async function someLeads(ground: Ground, count: number): Promise<string[]> {
  const rows = await ground.engine.events.read<{ lead: string }>(
    `select lead from events where cityHash64(id) % greatest(1, intDiv((select count() from events), ${count * 2})) = 0 order by id limit ${count}`,
  );
  return Array.from({ length: count }, (_, nth) => publicLeadId((rows[nth % rows.length] as { lead: string }).lead));
}
