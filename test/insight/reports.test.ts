import { rm } from 'node:fs/promises';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { freshDir } from '../fresh.ts';

const NOW = Date.parse('2026-03-31T12:00:00Z');
const at = (day: string, hour = 12) => Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;

// Ana comes by search in February, looks at two things, buys one; Bia by an ad in March, puts it into a cart and leaves; Caio only looks. Somebody never seen orders, a deal is won, a robot passes, and one fact cannot be taken.
const FACTS = [
  event(
    'a5',
    '2026-02-12',
    'identify',
    'ana',
    { ids: { anonymous: 'ana', email: 'ana@example.com' }, traits: { email: 'ana@example.com', country: 'PT' } },
    13,
  ),
  { kind: 'rate', id: 'r', at: at('2026-01-01'), currency: 'USD', day: '2026-01-01', rate: '0.5' },
  event('a1', '2026-02-10', 'page', 'ana', { evidence: { referrer: 'https://www.google.com/' }, path: '/a' }),
  event('a2', '2026-02-10', 'product_viewed', 'ana', { product: 'sku-1', props: { colour: 'red' } }, 13),
  event('a3', '2026-02-11', 'product_viewed', 'ana', { product: 'sku-2', props: { colour: 'blue' } }),
  event('a4', '2026-02-12', 'product_added', 'ana', { product: 'sku-1' }),
  {
    kind: 'order',
    id: 'o1',
    at: at('2026-02-12', 14),
    order: 'A-1',
    ids: { anonymous: 'ana', email: 'ana@example.com' },
    currency: 'USD',
    status: 'paid',
  },
  {
    kind: 'line',
    id: 'l1',
    at: at('2026-02-12', 14),
    order: 'A-1',
    line: '1',
    product: 'sku-1',
    quantity: 3,
    price: '10',
    currency: 'USD',
    discount: '2',
    cost: '4',
  },
  event('b1', '2026-03-05', 'page', 'bia', { evidence: { source: 'google', medium: 'cpc', campaign: 'spring' }, path: '/b' }),
  event('b2', '2026-03-05', 'product_viewed', 'bia', { product: 'sku-1', props: { colour: 'red', context: { device: 'mobile' } } }, 13),
  event('b3', '2026-03-05', 'product_added', 'bia', { product: 'sku-1' }, 14),
  event('c1', '2026-03-06', 'product_viewed', 'caio', { product: 'sku-2', props: { colour: 'blue', context: { device: 'mobile' } } }),
  event('x1', '2026-03-06', 'page', 'robot', { bot: true }),
  {
    kind: 'order',
    id: 'o2',
    at: at('2026-03-07'),
    order: 'B-2',
    ids: { user: 'nobody-seen' },
    currency: 'EUR',
    status: 'placed',
    total: '50',
  },
  {
    kind: 'deal',
    id: 'd1',
    at: at('2026-03-08'),
    deal: 'D-1',
    ids: { email: 'dora@example.com' },
    status: 'won',
    amount: '900',
    currency: 'EUR',
    account: 'Acme',
    owner: 'Rui',
    closedAt: at('2026-03-20'),
  },
  { kind: 'event', id: 'bad', at: 'yesterday-ish', type: 'page', ids: {} },
];

function event(id: string, day: string, type: string, anonymous: string, more: object = {}, hour = 12) {
  return { kind: 'event', id, at: at(day, hour), type, ids: { anonymous }, ...more };
}

let dir: string;
let app: App;

// biome-ignore lint/suspicious/noExplicitAny: answers are whatever the API says; every test looks at what it expects.
type Answer = Record<string, any>;

async function get(address: string): Promise<{ status: number; body: Answer }> {
  const answer = await fetch(new URL(address, app.address), { headers: { authorization: `Bearer ${app.localToken}` } });
  return { status: answer.status, body: (await answer.json()) as Answer };
}

async function report(address: string): Promise<Answer> {
  const { status, body } = await get(`/api/v1/${address}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

beforeAll(async () => {
  dir = await freshDir('reports');
  const config = readConfig({ FUNIL_DATA: dir, FUNIL_PORT: '0', FUNIL_LOG: 'silent', FUNIL_DISK_RESERVE_MB: '0' }, {});
  app = await startApp(config, { log: pino({ level: 'silent' }), clock: () => NOW });
  await app.engine.workspaces.update(1, { motion: 'b2c' });
  const source = await app.engine.workspaces.source(1, 'shop', 'api');
  await app.engine.intake.accept({ workspace: 1, source }, FACTS);
  await app.engine.apply.drained();
});

afterAll(async () => {
  await app?.close();
  await rm(dir, { recursive: true, force: true });
});

const MARCH = 'from=2026-03-01&to=2026-03-31';

describe('reports over the API', () => {
  it('stand beside another period', async () => {
    const alone = await report(`reports/methods?${MARCH}`);
    expect(alone.compared).toBeUndefined();
    const both = await report(`reports/methods?${MARCH}&compare=previous`);
    expect(both.totals).toEqual(alone.totals);
    expect(both.rows).toEqual(alone.rows);
    const before = await report('reports/methods?from=2026-01-29&to=2026-02-28');
    expect(both.compared).toEqual({
      period: before.period,
      ...pick(before, ['model', 'models', 'windowDays', 'totals', 'baselineShare', 'rows']),
    });
    expect(both.compared.totals).toMatchObject({ conversions: 1, customers: 1, revenue: 14 });
    expect((await report(`reports/funnel?${MARCH}&compareFrom=2026-02-01&compareTo=2026-02-28`)).compared.rows[0]).toMatchObject({
      leads: 1,
    });
    expect((await get('/api/v1/reports/funnel?compare=year')).body).toMatchObject({ status: 400, code: 'bad_comparison' });
  });

  it('count steps of any kind, told apart by what brought the lead', async () => {
    const steps = 'product_viewed,product_added,@order';
    const plain = await report('reports/steps?steps=product_viewed,product_added');
    expect(plain.rows.map((row: Answer) => [row.step, row.leads, row.rest])).toEqual([
      ['product_viewed', 3, 1],
      ['product_added', 2, 0],
    ]);
    const long = await report(`reports/steps?steps=product_viewed,product_added,${'never,'.repeat(4)}`);
    expect(long.rows.map((row: Answer) => row.leads)).toEqual([3, 2, 0, 0, 0, 0]);
    const split = await report(`reports/steps?steps=${steps}&by=method`);
    expect(split.rows.map((row: Answer) => row.leads)).toEqual([3, 2, 1]);
    expect(split.rows.map((row: Answer) => row.byKey)).toEqual([
      { baseline: 1, paid: 1, seo: 1 },
      { baseline: 0, paid: 1, seo: 1 },
      { baseline: 0, paid: 0, seo: 1 },
    ]);
    const red = await report(
      `reports/steps?steps=${encodeURIComponent('product_viewed[colour=red],product_added[product=sku-1]')}&by=campaign&${MARCH}`,
    );
    expect(red.rows).toMatchObject([
      { step: 'product_viewed[colour=red]', leads: 1 },
      { leads: 1, byKey: { spring: 1 } },
    ]);
    const levels = await report(`reports/steps?steps=${steps}&by=level`);
    expect(levels.rows.map((row: Answer) => row.byKey)).toEqual([
      { anonymous: 2, customer: 1 },
      { anonymous: 1, customer: 1 },
      { anonymous: 0, customer: 1 },
    ]);
    expect((await report('reports/steps?steps=@visit,@contactable,@deal,@won')).rows.map((row: Answer) => row.leads)).toEqual([3, 1, 0, 0]);
    expect((await get('/api/v1/reports/steps?steps=page,@moon')).body).toMatchObject({
      code: 'bad_steps',
      values: { fault: 'moment', step: '@moon' },
    });
    expect((await get('/api/v1/reports/steps?steps=page[x')).body.code).toBe('bad_steps');
  });

  it('list the leads behind a stage or a step', async () => {
    const methods = async (query: string) => (await report(`leads?${query}`)).rows.map((row: Answer) => row.method).sort();
    expect(await methods('reached=engage')).toEqual(['baseline', 'paid', 'seo']);
    expect(await methods('stoppedAt=engage')).toEqual(['baseline']);
    expect(await methods(`reached=qualify&${MARCH}`)).toEqual(['paid']);
    expect(await methods('steps=product_viewed,product_added,@order&stoppedAt=2')).toEqual(['paid']);
    expect(await methods('steps=product_viewed,product_added&reached=2')).toEqual(['paid', 'seo']);
    const counted = async (query: string) => (await report(`leads?${query}`)).rows.length;
    for (const by of ['campaign', 'device', 'country'])
      for (const { key, leads, converted } of (await report(`reports/conversion?by=${by}&${MARCH}`)).rows)
        expect(await counted(`by=${by}&key=${encodeURIComponent(key)}&unreached=convert&${MARCH}`), `${by} ${key}`).toBe(leads - converted);
    const walked = 'steps=product_viewed,product_added,@order';
    for (const by of ['landing', 'device']) {
      const { rows } = await report(`reports/steps?${walked}&by=${by}`);
      for (const key of Object.keys(rows[0].byKey))
        expect(await counted(`${walked}&stoppedAt=1&by=${by}&key=${encodeURIComponent(key)}`), `${by} ${key}`).toBe(
          rows[0].byKey[key] - rows[1].byKey[key],
        );
    }
    const stayed = await counted(`${walked}&stoppedAt=1`);
    const ofPortugal = await counted(`${walked}&stoppedAt=1&by=country&key=PT`);
    expect(ofPortugal + (await counted(`${walked}&stoppedAt=1&by=country&key=`))).toBe(stayed);
    expect((await get('/api/v1/leads?reached=heaven')).body.code).toBe('bad_stage');
    expect((await report('leads')).rows).toHaveLength(5);
    expect((await report(`leads?${MARCH}`)).rows).toHaveLength(4);
  });

  it('tell the leads of one method apart', async () => {
    const all = await report('reports/conversion?by=method');
    const ofPaid = all.rows.find((row: Answer) => row.key === 'paid');
    const paid = await report('reports/conversion?by=campaign&method=paid');
    expect(paid.rows.map((row: Answer) => [row.key, row.leads])).toEqual([['spring', ofPaid.leads]]);
    expect((await report('reports/conversion?by=creator&method=influencers')).rows).toEqual([]);
    expect((await get('/api/v1/reports/conversion?method=nonsense')).status).toBe(400);
    const cohorts = (await report('reports/cohorts?method=seo')).rows.map((row: Answer) => [row.cohort, row.leads, row.converted]);
    expect(cohorts).toEqual([['2026-02', 1, 1]]);
  });

  it('tell leads apart by device and country', async () => {
    const keys = async (by: string) =>
      (await report(`reports/conversion?by=${by}`)).rows.map((row: Answer) => [row.key, row.leads, row.converted]);
    expect(await keys('device')).toEqual([
      ['', 3, 3],
      ['mobile', 2, 0],
    ]);
    expect(await keys('country')).toEqual([
      ['', 4, 2],
      ['PT', 1, 1],
    ]);
  });

  it('count what was looked at, added and bought', async () => {
    expect((await report('reports/products')).rows).toEqual([
      { product: 'sku-1', method: null, viewed: 2, added: 2, bought: 1, orders: 1, units: 3, revenue: 14, margin: 8, unrated: 0 },
      { product: 'sku-2', method: null, viewed: 2, added: 0, bought: 0, orders: 0, units: 0, revenue: 0, margin: null, unrated: 0 },
    ]);
    const methods = (await report('reports/products?by=method')).rows;
    expect(methods.map((row: Answer) => [row.product, row.method, row.viewed, row.bought])).toEqual([
      [null, 'seo', 1, 1],
      [null, 'baseline', 1, 0],
      [null, 'paid', 1, 0],
    ]);
    expect((await report('reports/products?by=both&search=SKU-2')).rows).toHaveLength(2);
  });

  it('list orders and deals as known, page by page', async () => {
    const first = await report('orders?limit=1');
    expect(first.rows).toMatchObject([{ order: 'B-2', email: '', total: 50, status: 'placed' }]);
    const second = await report(`orders?limit=1&after=${first.next}`);
    expect(second.rows).toMatchObject([{ order: 'A-1', email: 'ana@example.com', currency: 'USD', total: 14, margin: 8 }]);
    expect(second.rows[0].lead).toMatch(/^ld_/);
    expect(second.next).toBeNull();
    expect((await report('orders?search=ANA@')).rows).toHaveLength(1);
    expect((await report('orders?status=cancelled')).rows).toEqual([]);
    expect((await report('orders?asKnownOn=2020-01-01')).rows).toEqual([]);
    expect((await report('deals')).rows).toMatchObject([
      { deal: 'D-1', account: 'Acme', owner: 'Rui', status: 'won', revenue: 900, closedAt: '2026-03-20T12:00:00.000Z' },
    ]);
    expect((await get('/api/v1/orders?after=nonsense')).body.code).toBe('bad_cursor');
  });

  it('say how far the data can be trusted', async () => {
    const quality = await report('reports/quality');
    expect(quality.totals).toMatchObject({ events: 10, botShare: 1 / 10, orders: 2, ordersWithoutTouch: 1, rejected: 1 });
    const touches = await report('reports/methods?models=linear');
    expect(quality.totals.touches).toBe(touches.rows.reduce((sum: number, row: Answer) => sum + row.touches, 0));
    expect(quality.totals.unknownShare).toBeCloseTo((quality.totals.touches - 2) / quality.totals.touches, 9);
    expect(quality.rejects).toMatchObject([{ source: 'shop', facts: 1 }]);
    expect(quality.rows.find((row: Answer) => row.day === '2026-02-10')).toMatchObject({ late: 2, ahead: 0 });
    expect(quality.rows.find((row: Answer) => row.day === '2026-03-06')).toMatchObject({ source: 'shop', events: 2, bots: 1 });
    expect(quality).toMatchObject({ gaps: [], totals: { ordersMissing: null } });
  });

  it('say which events came, robots left out', async () => {
    const { rows } = await report(`reports/events?${MARCH}`);
    expect(rows.map((row: Answer) => [row.type, row.events, row.leads])).toEqual([
      ['product_viewed', 2, 2],
      ['page', 1, 1],
      ['product_added', 1, 1],
    ]);
    expect(rows[0].lastAt).toBe('2026-03-06T12:00:00Z');
  });

  // Last, for its orders are in every sum from here on.
  it('count the numbers that no order has, where a shop numbers its orders', async () => {
    const numbered = await app.engine.workspaces.source(1, 'numbered', 'api');
    const named = await app.engine.workspaces.source(1, 'named', 'api');
    const order = (name: string, day: number) => ({
      kind: 'order',
      id: name,
      at: at('2025-05-01') + day * 86_400_000,
      order: name,
      ids: { user: name },
      currency: 'USD',
      status: 'paid',
      total: '1',
    });
    const lost = [1005, 1006, 1020];
    const numbers = Array.from({ length: 36 }, (_, index) => 1000 + index).filter((number) => !lost.includes(number));
    await app.engine.intake.accept(
      { workspace: 1, source: numbered },
      numbers.map((number) => order(`SO-${number}-BR`, number - 1000)),
    );
    await app.engine.intake.accept(
      { workspace: 1, source: named },
      numbers.map((number) => order(`x${number * 7_919}`, 1)),
    );
    await app.engine.apply.drained();
    const quality = await report('reports/quality?from=2025-05-01&to=2025-06-30');
    expect(quality.gaps).toEqual([{ source: 'numbered', begins: 'SO-', orders: 33, missing: 3 }]);
    expect(quality.totals.ordersMissing).toBe(3);
    expect((await report('reports/quality?from=2025-05-10&to=2025-06-30')).totals.ordersMissing).toBeNull();
  });
});

function pick(from: Answer, names: readonly string[]): Answer {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}
