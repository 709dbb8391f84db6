import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mappingOf, of, type Taken, take } from './fixtures/take.ts';
import { openFile } from './index.ts';

describe('shipped mappings on fixtures', () => {
  async function fixture(file: string, mapping?: string): Promise<Taken> {
    const opened = await openFile(path.join(import.meta.dirname, 'fixtures', file), mapping ? { mapping: mappingOf(mapping) } : {});
    return take(opened.facts);
  }

  it('shopify-orders: one order a name, its lines and its refund', async () => {
    const { facts, rejects } = await fixture('shopify-orders.csv', 'shopify-orders');
    expect(rejects).toEqual([]);
    expect(of(facts, 'order').map(({ order, status, total, ids }) => [order, status, total, ids.email])).toEqual([
      ['#1001', 'paid', '60.00', 'ana@example.com'],
      ['#1002', 'paid', '30.00', 'rui@example.com'],
    ]);
    expect(of(facts, 'line').map(({ order, product, quantity }) => [order, product, quantity])).toEqual([
      ['#1001', 'MUG-B|Mug, blue', 2],
      ['#1001', 'TEA-L|Teapot "Lisboa"', 1],
      ['#1002', 'TEA-L|Teapot "Lisboa"', 1],
    ]);
    expect(of(facts, 'refund')).toMatchObject([{ order: '#1002', amount: '12.50' }]);
    expect(facts[0]?.at).toBe(Date.UTC(2026, 2, 1, 9, 15));
  });

  it('google-ads-costs and meta-ads-costs: thousands, noise and blanks', async () => {
    const google = await fixture('google-ads-costs.csv', 'google-ads-costs');
    expect(of(google.facts, 'cost').map(({ amount, impressions, from, to }) => [amount, impressions, from, to])).toEqual([
      ['1234.50', 10_400, '2026-03-01', '2026-03-01'],
      ['98.10', 900, '2026-03-02', '2026-03-02'],
    ]);
    const meta = await fixture('meta-ads-costs.csv', 'meta-ads-costs');
    expect(of(meta.facts, 'cost').map(({ amount, clicks }) => [amount, clicks])).toEqual([
      ['45.68', 61],
      ['0', undefined],
    ]);
  });

  it('S-18: generic-leads: a formula is only text, and a row without anybody is rejected', async () => {
    const { facts, rejects } = await fixture('generic-leads.csv', 'generic-leads');
    expect(of(facts, 'event').map(({ ids, props }) => [ids, props])).toEqual([
      [{ email: 'ana@example.com' }, { note: '=1+1' }],
      [{ phone: '+351 910 000 000' }, undefined],
    ]);
    expect(rejects).toMatchObject([{ line: 4, drop: { reason: 'no_identity' } }]);
  });

  it('generic-events: nested values, ids from the file, the rest as it was', async () => {
    const { facts, rejects } = await fixture('generic-events.jsonl', 'generic-events');
    expect(rejects).toEqual([]);
    expect(facts[0]).toEqual({
      kind: 'event',
      id: 'event:e1',
      at: Date.UTC(2026, 2, 1, 8),
      type: 'product_viewed',
      ids: { user: 'u1', email: 'ana@example.com' },
      visit: 's1',
      path: '/teapot',
      product: 'TEA-L',
      value: '30.5',
      currency: 'EUR',
      evidence: { source: 'newsletter', referrer: 'https://example.org/' },
      props: { id: 'e1', colour: 'blue', tags: ['a', 'b'] },
    });
  });

  it('finds a shipped mapping by the columns, and takes lines that are facts as they are', async () => {
    expect((await openFile(path.join(import.meta.dirname, 'fixtures/generic-leads.csv'))).plan.mapping.name).toBe('generic-leads');
    const { facts, rejects } = await fixture('generic-facts.jsonl');
    expect(facts.map(({ kind, at }) => [kind, at])).toEqual([
      ['event', 1_772_352_000_000],
      ['order', Date.UTC(2026, 2, 1, 9)],
    ]);
    expect(rejects).toMatchObject([{ line: 3, drop: { reason: 'bad_kind' } }]);
  });
});
