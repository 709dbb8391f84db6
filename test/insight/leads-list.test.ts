import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identifiers } from '../../src/core/fact.ts';
import { momentText } from '../../src/funnel/insight/context.ts';
import { type Listing, latestLeads } from '../../src/funnel/insight/latest-leads.ts';
import { leads, leadsOfStages } from '../../src/funnel/insight/leads.question.ts';
import { leadsOf } from '../../src/funnel/insight/leads-report.ts';
import { type Asked, ask } from '../../src/store/question.ts';
import { randomFacts } from '../spine/random-facts.ts';
import { DAY, inGroups, MINUTE, openShop, type Raw, randomFrom, type Shop, START, shuffled } from '../spine/shop.ts';

// The list is worked out from few leads; `leads` puts everybody's facts together. Both must say the same, page by page.

type List = Asked<typeof leads>;

const NAMES = ['Ana Souza', 'Bruno', 'Åsa Öberg', 'ana maria', 'Zoë O’Neil', 'Li'];
const COUNTRIES = ['PT', 'BR', 'ES'];
/** Little reach, so that every way of looking is gone on a small ledger. */
const SHORT = { few: 12, marks: { top: 1, below: 3 }, leads: [1, 2] };
const NEVER_FEW = { ...SHORT, few: 0, leads: [3, 500] };
const AT_ONCE_ALL = { ...SHORT, few: 0, leads: [] };
const REACHES = [SHORT, NEVER_FEW, AT_ONCE_ALL];

let shop: Shop;
let past: number;
beforeAll(async () => {
  shop = await openShop();
  const random = randomFrom(11);
  // Of one moment anybody's answer would do for what is told last, so no two facts share one.
  const facts = story(random).map((fact, nth) => ({ ...fact, at: (fact.at as number) + nth }));
  const groups = inGroups(shuffled(facts, random), 25, random);
  const moments: number[] = [];
  // What landed before is on the ledger: late events take touches back, and facts stand under leads that they are parted from afterwards.
  for (const part of inGroups(groups, 12, random)) moments.push(...(await shop.send(...part)));
  for (const group of [decisions(random), devicesOf(12, 'merge'), ...later(), devicesOf(12, 'split')])
    moments.push(...(await shop.send(group)));
  past = moments[Math.floor(moments.length / 2)] as number;
}, 120_000);
afterAll(() => shop?.close());

/** Visits, orders and what people say of themselves, over days; some in a currency without a rate. */
function story(random: () => number): Raw[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const told = Array.from({ length: 60 }, (_, n) => ({
    kind: 'event',
    id: `told-${n}`,
    type: 'identify',
    at: START + Math.floor(random() * 1_400) * MINUTE,
    ids: { user: `user-${n % 30}`, ...(random() < 0.4 ? { anonymous: `device-${Math.floor(random() * 40)}` } : {}) },
    traits: {
      name: pick(NAMES),
      company: `Casa ${n % 7}`,
      country: pick(COUNTRIES),
      ...(random() < 0.3 ? { phone: `+35191234${1000 + n}` } : {}),
    },
  }));
  const deals = Array.from({ length: 25 }, (_, n) => ({
    kind: 'deal',
    id: `deal-${n}`,
    deal: `deal-${n % 15}`,
    at: START + Math.floor(random() * 900) * MINUTE,
    ids: { user: `user-${Math.floor(random() * 30)}` },
    status: pick(['open', 'won', 'won', 'lost']),
    amount: '12.50',
    currency: pick(['EUR', 'USD', 'BRL']),
    ...(random() < 0.5 ? { closedAt: START + Math.floor(random() * 1_400) * MINUTE } : {}),
  }));
  const rate = { kind: 'rate', id: 'brl', at: START, currency: 'BRL', day: '2026-01-01', rate: '0.16' };
  return [...(randomFacts(700, random) as unknown as Raw[]), ...told, ...deals, rate];
}

/** People join leads and part them again. */
function decisions(random: () => number): Raw[] {
  const user = (): Identifiers => ({ user: `user-${Math.floor(random() * 20)}` });
  const device = (): Identifiers => ({ anonymous: `device-${Math.floor(random() * 40)}` });
  return Array.from({ length: 12 }, (_, n) => {
    const act = { kind: 'alias', id: `act-${n}`, at: START + n, who: 'tests', why: 'the same' };
    return n % 3 === 2 ? { ...act, act: 'split', ids: device() } : { ...act, act: 'merge', ids: n % 2 ? device() : user(), into: user() };
  });
}

/** Devices of some users' are taken for theirs, and after their next visits no longer. */
function devicesOf(users: number, act: 'merge' | 'split'): Raw[] {
  return Array.from({ length: users }, (_, n) => ({
    kind: 'alias',
    id: `${act}-${n}`,
    at: START + n,
    who: 'tests',
    why: 'asked them',
    act,
    ids: { anonymous: `device-${n}` },
    ...(act === 'merge' ? { into: { user: `user-${n}` } } : {}),
  }));
}

/** What comes after: visits of the parted, orders cancelled or stated anew, late events before the first. */
function later(): Raw[][] {
  const visits = Array.from({ length: 20 }, (_, n) => ({
    kind: 'event',
    id: `late-${n}`,
    type: 'page',
    at: START - DAY + n * MINUTE,
    ids: { anonymous: `device-${n}` },
  }));
  const orders = Array.from({ length: 10 }, (_, n) => ({
    kind: 'order',
    id: `again-${n}`,
    order: `again-${n % 5}`,
    at: START + 2 * DAY + n,
    ids: { user: `user-${n % 7}` },
    currency: 'EUR',
    total: '9.99',
    status: n >= 5 && n % 2 ? 'cancelled' : 'paid',
  }));
  return [visits, orders.slice(0, 5), orders.slice(5)];
}

async function listOf(filter: Partial<List>, at: number | null): Promise<List> {
  return {
    workspace: shop.workspace,
    known: momentText(at ?? Date.UTC(2100, 0, 1)),
    identities: await shop.engine.freshness.identityMap(at),
    currency: 'EUR',
    from: '1990-01-01 00:00:00.000',
    to: '2100-01-01 00:00:00.000',
    search: '',
    level: '',
    method: '',
    channel: '',
    country: '',
    seenFrom: '1990-01-01 00:00:00.000',
    seenTo: '2100-01-01 00:00:00.000',
    beforeAt: '2100-01-01 00:00:00.000',
    beforePerson: '9223372036854775807',
    limit: 1_000,
    ...filter,
  };
}

/** The whole list, a page of that size after another. */
async function paged(list: List, limit: number, reach: (typeof REACHES)[number] | undefined, listing?: Listing) {
  const rows: Awaited<ReturnType<typeof latestLeads>> = [];
  for (let before = { beforeAt: list.beforeAt, beforePerson: list.beforePerson }; ; ) {
    const page = await latestLeads(shop.engine.events, { ...list, ...before, limit }, listing, reach);
    rows.push(...page);
    const last = page[page.length - 1];
    if (!last || page.length < limit) return rows;
    before = { beforeAt: last.lastAt, beforePerson: last.person };
  }
}

const hour = (n: number) => momentText(START + n * 60 * MINUTE);

const FILTERS: Partial<List>[] = [
  {},
  { search: 'ANA' },
  { search: 'souza casa' },
  { search: 'shop.test' },
  { search: ' ' },
  { search: 'ö' },
  { search: 'nobody' },
  { level: 'anonymous' },
  { level: 'known' },
  { level: 'customer' },
  { method: 'paid' },
  { method: 'baseline' },
  { channel: 'unknown' },
  { channel: 'organic_social' },
  { country: 'PT' },
  { from: hour(2), to: hour(5) },
  { seenFrom: hour(6), seenTo: hour(18) },
  { seenTo: hour(3), level: 'known', country: 'BR' },
  { search: 'a', method: 'seo', from: hour(0), to: hour(9) },
  { level: 'customer', channel: 'unknown' },
];

/** Stages from which to which, by what they are narrowed besides, and the list's own filters. */
const STAGED: [{ least: number; most: number; by?: string; key?: string }, Partial<List>][] = [
  [{ least: 1, most: 6 }, {}],
  [{ least: 6, most: 6 }, {}],
  [{ least: 1, most: 1 }, {}],
  [{ least: 2, most: 4 }, {}],
  [
    { least: 3, most: 6 },
    { search: 'a', level: 'customer' },
  ],
  [{ least: 6, most: 6 }, { level: 'known' }],
  [
    { least: 1, most: 5 },
    { from: hour(2), to: hour(9), seenFrom: hour(3) },
  ],
  [{ least: 1, most: 6, by: 'campaign', key: '' }, {}],
  [{ least: 1, most: 5, by: 'landing', key: '/' }, {}],
  [{ least: 1, most: 6, by: 'device', key: '' }, { country: 'PT' }],
  [{ least: 1, most: 5, by: 'country', key: '' }, {}],
  [{ least: 1, most: 6, by: 'country', key: 'BR' }, {}],
];

describe('the list of leads', () => {
  it('has something to tell in every way', async () => {
    const everybody = await ask(shop.engine.events, leads, await listOf({}, null));
    expect(everybody.length).toBeGreaterThan(40);
    expect(new Set(everybody.map(({ level }) => level)).size).toBe(3);
    expect(everybody.some(({ revenue }) => revenue === null)).toBe(true);
    const [takenBack] = await shop.ask<{ rows: string }>('select count() as rows from touches where sign = -1');
    expect(Number(takenBack?.rows)).toBeGreaterThan(5);
    const [moved] = await shop.ask<{ rows: string }>(
      'select count() as rows from (select node from aliases group by node having uniqExact(lead) > 1)',
    );
    expect(Number(moved?.rows)).toBeGreaterThan(5);
    const [others] = await shop.ask<{ rows: string }>(
      "select count() as rows from touches where dictGetOrDefault({identities:String}, 'lead', lead, lead) != dictGetOrDefault({identities:String}, 'lead', node, lead)",
    );
    expect(Number(others?.rows)).toBeGreaterThan(5);
  });

  it.each(FILTERS.map((filter, nth) => [JSON.stringify(filter), filter, nth] as const))(
    'says the same as everybody’s facts put together, now and on a past date: %s',
    { timeout: 60_000 },
    async (_name, filter, nth) => {
      const now = await listOf(filter, null);
      const whole = await ask(shop.engine.events, leads, now);
      expect(await paged(now, 50, undefined)).toEqual(whole);
      expect(await paged(now, 30, REACHES[nth % 3])).toEqual(whole);
      const then = await listOf(filter, past);
      expect(await paged(then, 40, REACHES[(nth + 1) % 3])).toEqual(await ask(shop.engine.events, leads, then));
    },
  );

  it.each(STAGED.map(([stages, filter], nth) => ({ stages, filter, nth })))(
    'says the same of those who came to certain stages: $stages $filter',
    { timeout: 60_000 },
    async ({ stages, filter, nth }) => {
      const asked = { by: '', key: '', ...stages };
      const listing = leadsOf(shop.engine.events, asked);
      const now = await listOf(filter, null);
      const whole = await ask(shop.engine.events, leadsOfStages, { ...now, ...asked });
      expect(await paged(now, 1_000, undefined, listing)).toEqual(whole);
      expect(await paged(now, 60, REACHES[nth % 3], listing)).toEqual(whole);
      const then = await listOf(filter, past);
      expect(await paged(then, 500, REACHES[(nth + 1) % 3], listing)).toEqual(
        await ask(shop.engine.events, leadsOfStages, { ...then, ...asked }),
      );
    },
  );
});
