import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../core/fact.ts';
import { mappingOf, of, take } from './fixtures/take.ts';
import { openFile } from './index.ts';
import { readFacts } from './read.ts';
import { readDecimal, roundDecimal } from './values.ts';

const DATA = path.resolve(import.meta.dirname, '../../../../shared/data');

function total(amounts: readonly (string | undefined)[]): string {
  const units = amounts.map((amount) => {
    const [whole, fraction = ''] = (readDecimal(amount ?? '0', '.') ?? 'x').split('.');
    return BigInt(whole + fraction.padEnd(6, '0'));
  });
  const sum = units
    .reduce((all, one) => all + one, 0n)
    .toString()
    .padStart(7, '0');
  return roundDecimal(`${sum.slice(0, -6)}.${sum.slice(-6)}`, 3).replace(/\.?0+$/, '');
}

/** The file with its rows in another, fixed order: every third row, then the rest backwards. */
async function* shuffled(file: string): AsyncGenerator<Uint8Array> {
  const [header, ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const thirds = rows.filter((_, i) => i % 3 === 0);
  const others = rows.filter((_, i) => i % 3 !== 0).reverse();
  yield Buffer.from([header, ...thirds, ...others].map((row) => `${row?.trimEnd()}\n`).join(''));
}

interface Case {
  mapping: string;
  file: string;
  check(facts: readonly Fact[]): void;
}

const CASES: Case[] = [
  {
    mapping: 'olist-leads',
    file: 'olist_funnel/olist_marketing_qualified_leads_dataset.csv',
    check(facts) {
      const events = of(facts, 'event');
      const byChannel = (channel: string): number => events.filter(({ evidence }) => evidence?.channel === channel).length;
      expect(events).toHaveLength(8000);
      expect([byChannel(''), byChannel('unknown'), byChannel('paid_search'), byChannel('organic_search')]).toEqual([60, 1099, 1586, 2296]);
      expect(events.filter(({ evidence }) => evidence?.method === 'paid')).toHaveLength(1586 + 118 + 65);
      expect(events.filter(({ evidence }) => evidence?.method === 'baseline')).toHaveLength(1099 + 499 + 150 + 60);
      expect(events[0]).toMatchObject({
        type: 'lead_captured',
        at: Date.UTC(2018, 1, 1),
        ids: { user: 'dac32acd4db4c29c230538b72f8dd87d' },
      });
    },
  },
  {
    mapping: 'olist-deals',
    file: 'olist_funnel/olist_closed_deals_dataset.csv',
    check(facts) {
      const deals = of(facts, 'deal');
      expect(deals).toHaveLength(842);
      expect(deals.filter(({ amount }) => amount !== undefined)).toHaveLength(45);
      expect(total(deals.map(({ amount }) => amount))).toBe('61784006');
      expect(deals[0]).toMatchObject({
        status: 'won',
        currency: 'BRL',
        at: Date.UTC(2018, 1, 26, 19, 58, 54),
        props: { business_segment: 'pet' },
      });
    },
  },
  {
    mapping: 'olist-orders',
    file: 'olist_sample_15k/olist_orders_dataset.csv',
    check(facts) {
      const orders = of(facts, 'order');
      expect(orders).toHaveLength(15_000);
      expect(new Set(orders.map(({ ids }) => ids.user)).size).toBe(14_904);
      expect(orders[0]?.at).toBe(Date.UTC(2018, 5, 12, 23, 7, 44));
    },
  },
  {
    mapping: 'olist-lines',
    file: 'olist_sample_15k/olist_order_items_dataset.csv',
    check(facts) {
      const lines = of(facts, 'line');
      expect(lines).toHaveLength(17_071);
      expect(total(lines.map(({ price }) => price))).toBe('2030270.94');
      expect(total(lines.map(({ shipping }) => shipping))).toBe('340292.67');
    },
  },
  {
    mapping: 'olist-payments',
    file: 'olist_sample_15k/olist_order_payments_dataset.csv',
    check(facts) {
      expect(facts).toHaveLength(15_733);
      expect(total(of(facts, 'payment').map(({ amount }) => amount))).toBe('2397904.56');
    },
  },
  {
    mapping: 'rees46-events',
    file: 'rees46_sample/2019-Oct_first_170min.csv',
    check(facts) {
      const events = of(facts, 'event');
      expect(events).toHaveLength(17_434);
      const count = (type: string): number => events.filter((event) => event.type === type).length;
      expect([count('product_viewed'), count('product_added'), count('order_completed')]).toEqual([17_055, 165, 214]);
      expect(of(facts, 'order')).toHaveLength(214);
      expect(total(of(facts, 'order').map((order) => order.total))).toBe('59442.63');
      expect(total(of(facts, 'line').map(({ price }) => price))).toBe('59442.63');
      expect(of(facts, 'line').map(({ order }) => order)).toEqual(of(facts, 'order').map(({ order }) => order));
    },
  },
  {
    mapping: 'eshop-clicks',
    file: 'eshop_clothing_2008/e-shop_clothing_2008_full.csv',
    check(facts) {
      expect(facts).toHaveLength(165_474);
      expect(facts[2]).toMatchObject({ at: Date.UTC(2008, 3, 1, 0, 0, 3), ids: { anonymous: '1' }, visit: '1', value: '52' });
    },
  },
  {
    mapping: 'kag-costs',
    file: 'kag_facebook_ads/KAG_conversion_data.csv',
    check(facts) {
      const costs = of(facts, 'cost');
      expect(costs).toHaveLength(1143);
      expect(total(costs.map(({ amount }) => amount))).toBe('58705.23');
      expect(costs.reduce((sum, { impressions }) => sum + (impressions ?? 0), 0)).toBe(213_434_828);
      expect(costs[0]).toMatchObject({
        cost: '708746',
        campaign: '916',
        amount: '1.43',
        method: 'paid',
        from: '2017-08-17',
        to: '2017-08-30',
      });
    },
  },
  {
    mapping: 'cdnow-orders',
    file: 'cdnow/cdnowElog_BTYD.csv',
    check(facts) {
      expect(facts).toHaveLength(6919);
      expect(of(facts, 'order')[0]).toMatchObject({ at: Date.UTC(1997, 0, 1), total: '29.33', ids: { user: '4' } });
    },
  },
  {
    mapping: 'channelattribution-paths',
    file: 'channelattribution/Data.csv',
    check(facts) {
      const orders = of(facts, 'order');
      expect(orders).toHaveLength(19_785);
      expect(total(orders.map((order) => order.total))).toBe('74802.972');
      expect(new Set(of(facts, 'event').map(({ ids }) => ids.user)).size).toBe(88_387);
      expect(of(facts, 'event')).toHaveLength(378_209);
    },
  },
];

function ids(facts: readonly Fact[]): string[] {
  return facts.map(({ id }) => id);
}

describe('shipped mappings on real files', () => {
  for (const { mapping, file, check } of CASES) {
    const full = path.join(DATA, file);
    it.skipIf(!existsSync(full))(
      `${mapping}: counts, sums, and the same ids again, shuffled and resumed (needs shared data: ${file})`,
      { timeout: 60_000 },
      async () => {
        const opened = await openFile(full, { mapping: mappingOf(mapping) });
        const { facts, rejects, groups } = await take(opened.facts);
        expect(rejects).toEqual([]);
        check(facts);
        const first = ids(facts);
        expect(new Set(first).size).toBe(first.length);
        expect(groups.at(-1)?.bytes).toBe((await readFile(full)).length);

        // Compared as text: hundreds of thousands of objects one by one would take minutes.
        const mixed = await take(readFacts(shuffled(full), opened.plan));
        expect(ids(mixed.facts).sort().join() === [...first].sort().join()).toBe(true);

        let before = 0;
        for (const [i, group] of groups.entries()) {
          before += group.facts.length;
          // From every group of a short file; from a few of a long one.
          if (groups.length > 10 && i % Math.ceil(groups.length / 4) !== 1) continue;
          const later = await take(readFacts(createReadStream(full), opened.plan, JSON.parse(JSON.stringify(group.resume))));
          expect(JSON.stringify(later.facts) === JSON.stringify(facts.slice(before))).toBe(true);
        }
      },
    );
  }
});
