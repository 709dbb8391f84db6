import { CREDITED } from '../core/method.ts';
import { STAGES } from '../core/stage.ts';
import type { BookedCost } from './costs.ts';
import { NOTHING, pointedAt, type Sum } from './incremental.ts';
import type { Story } from './story.ts';
import type { Tally } from './tally.ts';
import type { CampaignTruth, CodeTruth, Credit, Incremental, MethodTruth, PlantedTruth } from './truth.ts';
import type { Stage } from './world.ts';

const MICRO = 1_000_000;
const CENT = 100;

export interface Told {
  size: string;
  facts: number;
  events: number;
  costs: readonly BookedCost[];
}

/** Turns the sums into what is stored beside the data. */
export function writeTruth(stage: Stage, tally: Tally, { size, facts, events, costs }: Told): PlantedTruth {
  const { story, seed, start, end } = stage;
  const { leads, customers, conversions, orders, deals, revenue, margin, refunds } = tally.total;
  const cost = costWhere(costs, () => true);
  const money = { revenue: major(revenue), margin: major(margin), refunds: major(refunds), cost };
  return {
    story: story.id,
    seed,
    size,
    currency: story.currency,
    from: new Date(start).toISOString(),
    to: new Date(end).toISOString(),
    totals: { facts, events, leads, customers, conversions, orders, deals, ...money },
    funnel: funnelOf(tally),
    methods: CREDITED.map((method) => methodTruth(tally, costs, method)),
    flattering: campaignTruth(story, tally, costs, story.flattering),
    creators: pointedAt(story)
      .slice(1)
      .map((id) => campaignTruth(story, tally, costs, id)),
    codes: [...tally.codes].sort(([a], [b]) => (a < b ? -1 : 1)).map((entry) => codeTruth(story, entry)),
    products: story.products.map(({ id }, nth) => ({ product: id, ...(tally.products[nth] as Tally['products'][number]) })),
    winback: { ...tally.winback, recoveredShare: Math.round((story.winback.asked - story.winback.unasked) * CENT) / CENT },
    cycle: tally.cohorts.cycle(),
    cohorts: tally.cohorts.truth(),
  };
}

/** A stage counts those who reached it or a later one. */
function funnelOf({ stages }: Tally): PlantedTruth['funnel'] {
  let leads = 0;
  const rows = STAGES.toReversed().map((stage) => {
    leads += stages.get(stage) ?? 0;
    return { stage, leads };
  });
  return rows.reverse();
}

function methodTruth(tally: Tally, costs: readonly BookedCost[], method: MethodTruth['method']): MethodTruth {
  const counts = tally.methods.get(method) ?? { leads: 0, known: 0, customers: 0, touches: 0 };
  const cost = costWhere(costs, (one) => one.method === method);
  const incremental = method === 'baseline' ? null : incrementalOf(tally, method);
  return {
    method,
    leads: counts.leads,
    knownLeads: counts.known,
    customers: counts.customers,
    touches: counts.touches,
    lastTouch: creditFor(tally, method),
    cost,
    incremental,
    roi: roiOf(incremental, cost),
  };
}

function campaignTruth({ ways }: Story, tally: Tally, costs: readonly BookedCost[], id: string): CampaignTruth {
  const index = ways.findIndex((way) => way.id === id);
  const { method, campaign } = ways[index] as Story['ways'][number];
  const cost = costWhere(costs, (one) => one.campaign === campaign);
  const incremental = incrementalOf(tally, id);
  const visits = (tally.usage.visits[index] ?? []).reduce((sum, count) => sum + count, 0);
  return {
    campaign,
    method,
    visits,
    lastTouch: creditFor(tally, `${method}/${campaign}`),
    cost,
    incremental,
    roi: roiOf(incremental, cost),
  };
}

function codeTruth(
  story: Story,
  [code, { orders, leaked, discount, goods }]: [string, { orders: number; leaked: number; discount: number; goods: number }],
): CodeTruth {
  const leakedCommission = Math.round(goods * story.commission) / CENT;
  return { code, orders, leakedOrders: leaked, leakedDiscount: discount / CENT, leakedCommission };
}

function incrementalOf({ absences, lacking }: Tally, name: string): Incremental {
  const sum: Sum = lacking[absences.findIndex((absence) => absence.name === name)] ?? NOTHING;
  return { ...sum, revenue: major(sum.revenue), margin: major(sum.margin) };
}

function creditFor({ lastTouch }: Tally, key: string): Credit {
  const { conversions, revenue } = lastTouch.get(key) ?? NOTHING;
  return { conversions, revenue: major(revenue) };
}

function costWhere(costs: readonly BookedCost[], test: (cost: BookedCost) => boolean): number {
  return major(costs.filter(test).reduce((sum, { worth }) => sum + worth, 0));
}

function roiOf(incremental: Incremental | null, cost: number): number | null {
  return incremental === null || cost === 0 ? null : (incremental.margin - cost) / cost;
}

function major(millionths: number): number {
  return Math.round(millionths) / MICRO;
}
