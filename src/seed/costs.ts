import type { CostFact, Fact, RateFact } from '../core/fact.ts';
import type { Credited } from '../core/method.ts';
import { DAY, runsOn, type Story } from './story.ts';
import { decimal } from './tell-purchase.ts';
import { monthsOf, rateIn, type Stage } from './world.ts';

/** What costs depend on, by month of the story: visits by way, people asked back, and goods sold under a creator's code. */
export interface Usage {
  visits: number[][];
  asked: number[];
  sold: Map<string, number[]>;
}

export interface BookedCost {
  fact: CostFact;
  method: Credited;
  campaign: string;
  /** Millionths of the shop's currency. */
  worth: number;
}

export function emptyUsage(stage: Stage): Usage {
  const months = monthsOf(stage).length;
  const row = () => Array.from({ length: months }, () => 0);
  return { visits: stage.story.ways.map(row), asked: row(), sold: new Map() };
}

type Asked = Pick<CostFact, 'method' | 'channel' | 'campaign' | 'spend' | 'clicks'> & { amount: number; currency?: string };

/** Everything the shop spent on its methods. `scale` turns the fixed costs of the small size into those of this one. */
export function costsOf(stage: Stage, usage: Usage, scale: number): BookedCost[] {
  return monthsOf(stage).flatMap((_, month) => {
    const asked = [...fixedCosts(stage, month, scale), ...clickCosts(stage.story, usage, month), ...otherCosts(stage.story, usage, month)];
    return asked.filter(({ amount }) => amount > 0).map((cost, nth) => booked(stage, month, nth, cost));
  });
}

function fixedCosts(stage: Stage, month: number, scale: number): Asked[] {
  const [from, to] = daysOf(stage, month);
  const share = (to - from + DAY) / (30 * DAY);
  return stage.story.monthly
    .filter(({ withWay }) => withWay === undefined || runsInMonth(stage, withWay, from, to))
    .map(({ withWay, amount, ...cost }) => ({ ...cost, amount: Math.round(amount * scale * (withWay ? 1 : share)) }));
}

/** A fee is booked in the month in which a run begins. */
function runsInMonth({ story, start }: Stage, id: string, from: number, to: number): boolean {
  const way = story.ways.find((one) => one.id === id);
  for (let at = from; way && at <= to; at += DAY) {
    const day = Math.floor((at - start) / DAY);
    if (runsOn(way, day) && !runsOn(way, day - 1)) return true;
  }
  return false;
}

function clickCosts({ ways, advertisingCurrency }: Story, { visits }: Usage, month: number): Asked[] {
  return ways.flatMap(({ method, campaign, perClick, evidence }, way): Asked[] => {
    const clicks = visits[way]?.[month] ?? 0;
    const channel = evidence?.medium ?? '';
    return perClick
      ? [{ method, channel, campaign, spend: 'media', amount: perClick * clicks, clicks, currency: advertisingCurrency }]
      : [];
  });
}

function otherCosts({ ways, winback, commission }: Story, { asked, sold }: Usage, month: number): Asked[] {
  const campaign = ways.find(({ id }) => id === winback.way)?.campaign ?? '';
  const costs: Asked[] = [
    { method: 'winback', channel: 'winback', campaign, spend: 'hours', amount: winback.costEach * (asked[month] ?? 0) },
  ];
  for (const [code, goods] of sold) {
    const way = ways.find((one) => one.code === code);
    const amount = Math.round((goods[month] ?? 0) * commission);
    if (way) costs.push({ method: way.method, channel: 'influencer', campaign: way.campaign, spend: 'commission', amount });
  }
  return costs;
}

function booked(stage: Stage, month: number, nth: number, { amount, currency, campaign = '', ...asked }: Asked): BookedCost {
  const { story } = stage;
  const [from, to] = daysOf(stage, month);
  const id = `${story.slug}-c-${month}-${nth}`;
  const foreign = story.foreign.find((one) => one.currency === currency);
  const fact: CostFact = {
    kind: 'cost',
    id,
    cost: id,
    at: to,
    ...asked,
    ...(campaign ? { campaign } : {}),
    from: dayText(from),
    to: dayText(to),
    amount: decimal(amount),
    currency: currency ?? story.currency,
  };
  return { fact, method: asked.method, campaign, worth: amount * (foreign ? rateIn(foreign, month) : 10_000) };
}

/** First and last day of the nth month, as far as it belongs to the story. */
function daysOf(stage: Stage, month: number): [number, number] {
  const months = monthsOf(stage);
  return [Math.max(stage.start, months[month] as number), Math.min(stage.end, months[month + 1] ?? stage.end) - DAY];
}

/** What foreign money was worth in each month, and what was published: the facts that belong to nobody. */
export function sharedFacts(stage: Stage): Fact[] {
  const { story, start } = stage;
  const published = story.published.map(
    ({ id, day, ...content }): Fact => ({ kind: 'content', id: `${story.slug}-k-${id}`, content: id, at: start + day * DAY, ...content }),
  );
  const rates = monthsOf(stage).flatMap((at, month) =>
    story.foreign.map((foreign): RateFact => {
      const day = dayText(at);
      return {
        kind: 'rate',
        id: `${story.slug}-r-${foreign.currency}-${day}`,
        at,
        currency: foreign.currency,
        day,
        rate: (rateIn(foreign, month) / 10_000).toFixed(4),
      };
    }),
  );
  return [...rates, ...published];
}

function dayText(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
