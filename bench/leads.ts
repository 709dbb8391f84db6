import { LATEST } from '../src/core/period.ts';
import { momentText } from '../src/funnel/insight/context.ts';
import { writeCursor } from '../src/funnel/insight/cursor.ts';
import { leads } from '../src/funnel/insight/leads.question.ts';
import { type Asked, ask } from '../src/store/question.ts';
import { type BenchOptions, type Figure, plain, within } from './figures.ts';
import { type Ground, openGround, settleParts } from './ground.ts';
import { measure, type Run, time } from './measure.ts';
import { DAYS, fillLeads, meetOne, START } from './world.ts';

const SIZES = { full: 1_250_000, quick: 50_000 };
const MOST_MS = 300;
const MIDDLE = momentText(START + (DAYS / 2) * 86_400_000);
const MOMENT = new Date(START + (DAYS / 3) * 86_400_000);

/** What a page of leads is asked for, in the API's words and in the question's. */
const PAGES: { name: string; query: Record<string, string>; asked: Partial<Asked<typeof leads>> }[] = [
  { name: 'first page', query: {}, asked: {} },
  { name: 'deep page', query: { after: writeCursor(MIDDLE, '0') }, asked: { beforeAt: MIDDLE, beforePerson: '0' } },
  { name: 'search hit', query: { search: 'lead12345@' }, asked: { search: 'lead12345@' } },
  { name: 'search miss', query: { search: 'nobody@' }, asked: { search: 'nobody@' } },
  { name: 'search that many fit', query: { search: 'lead' }, asked: { search: 'lead' } },
  { name: 'rare filter: a country', query: { country: 'PT' }, asked: { country: 'PT' } },
  {
    name: 'rare filter: first met within five minutes',
    query: { from: MOMENT.toISOString(), to: new Date(MOMENT.getTime() + 300_000).toISOString() },
    asked: { from: momentText(MOMENT.getTime()), to: momentText(MOMENT.getTime() + 300_000) },
  },
  { name: 'common filter: customers', query: { level: 'customer' }, asked: { level: 'customer' } },
];

/** Pages of the list of leads, each right after the ledger grew, against the question that puts everybody's facts together first. */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const ground = await openGround(options);
  try {
    const count = options.quick ? SIZES.quick : SIZES.full;
    await fillLeads(ground.engine.events, count);
    await settleParts(ground.engine);
    options.say(`filled with what ${count.toLocaleString('en')} leads are listed by`);
    const figures: Figure[] = [];
    for (const { name, query, asked } of PAGES) {
      const own = await measure(() => ground.getFresh(`/api/v1/leads?${new URLSearchParams(query)}`));
      const whole = await time(() => wholeList(ground, asked));
      figures.push(within(`${name}; baseline: all leads put together`, own, MOST_MS, whole.wall), ...processorTime(own, whole));
    }
    let met = 0;
    const grown = await measure(async () => {
      met += 1;
      await meetOne(ground.engine.events, met);
      await ground.getFresh('/api/v1/leads');
    });
    return [...figures, within('first page, identities having landed as well', grown, MOST_MS)];
  } finally {
    await ground.close();
  }
}

function processorTime(own: Run, whole: Run): Figure[] {
  return [plain('the same, processor time', own.cpu * 1_000, 'ms', whole.cpu * 1_000)];
}

async function wholeList({ engine }: Ground, asked: Partial<Asked<typeof leads>>): Promise<void> {
  const [workspace] = engine.workspaces.list();
  await ask(engine.events, leads, {
    workspace: workspace?.id ?? 1,
    known: momentText(LATEST),
    identities: await engine.freshness.identityMap(null),
    currency: workspace?.currency ?? 'EUR',
    from: '1990-01-01 00:00:00.000',
    to: momentText(LATEST),
    search: '',
    level: '',
    method: '',
    channel: '',
    country: '',
    seenFrom: '1990-01-01 00:00:00.000',
    seenTo: momentText(LATEST),
    beforeAt: momentText(LATEST),
    beforePerson: '9223372036854775807',
    limit: 51,
    ...asked,
  });
}
