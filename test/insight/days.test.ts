import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { ask, becomeOwner, startFunil } from '../people/team.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are whatever the API says; every test looks at what it expects.
type Answer = Record<string, any>;

let app: App;
let close: () => Promise<void>;
let owner: string;

/** One visit a lead: name and moment. An order follows where the name says so. */
const VISITS: Record<string, string> = {
  // Saturday 14 February 2026, 23:30 in São Paulo; in UTC it is the 15th.
  evening: '2026-02-15T02:30:00Z',
  // The last half hour of March in São Paulo.
  lastOfMarch: '2026-04-01T02:30:00Z',
  // 4 November 2018 began at 1:00 (3:00 UTC) in São Paulo: the last second before it, and the first of it.
  beforeSpring: '2018-11-04T02:59:59Z',
  spring: '2018-11-04T03:00:00Z',
  // 29 March 2026 has 23 hours in Lisbon: its last half hour begins at 22:30 UTC.
  lastHourInLisbon: '2026-03-29T22:30:00Z',
  dayAfterInLisbon: '2026-03-29T23:00:00Z',
};

function factsOf([name, at]: [string, string]) {
  const ids = { anonymous: name };
  return [
    { kind: 'event', id: `v-${name}`, at, type: 'page', ids, path: '/' },
    { kind: 'order', id: `o-${name}`, at, order: name, ids, currency: 'EUR', status: 'paid', total: '10' },
  ];
}

async function read(address: string): Promise<Answer> {
  const { status, json } = await ask(app, 'GET', `/api/v1/${address}`, { cookie: owner });
  expect(status, JSON.stringify(json)).toBe(200);
  return json;
}

async function inZone(timezone: string, weekStart = 1): Promise<void> {
  const { status } = await ask(app, 'PATCH', '/api/v1/workspaces/main', { cookie: owner, body: { timezone, weekStart } });
  expect(status).toBe(200);
}

async function leadsOf(period: string): Promise<number> {
  return (await read(`reports/conversion?${period}`)).rows.reduce((sum: number, row: Answer) => sum + row.leads, 0);
}

async function buckets(query: string): Promise<Record<string, number>> {
  const { rows } = await read(`reports/series?${query}`);
  return Object.fromEntries(rows.map((row: Answer) => [`${row.bucket} ${row.method}`, row.leads || row.cost]));
}

beforeAll(async () => {
  ({ app, close } = await startFunil());
  owner = await becomeOwner(app);
  await app.engine.workspaces.update(1, { currency: 'EUR', motion: 'b2c' });
  const source = await app.engine.workspaces.source(1, 'shop', 'api');
  const facts = Object.entries(VISITS).flatMap(factsOf);
  const { accepted } = await app.engine.intake.accept({ workspace: 1, source }, facts);
  expect(accepted).toBe(facts.length);
  await app.engine.apply.drained();
  const cost = { id: 'c-1', spend: 'media', method: 'paid', campaign: 'x', from: '2026-03-31', to: '2026-04-01', amount: '20.00' };
  await ask(app, 'POST', '/api/v1/costs', { cookie: owner, body: cost });
}, 60_000);

afterAll(() => close?.());

describe('the days of reports', () => {
  it('are those of São Paulo where the workspace is there', async () => {
    await inZone('America/Sao_Paulo');
    const march = 'from=2026-03-31&to=2026-03-31';
    expect(await leadsOf(march)).toBe(1);
    expect(await leadsOf('from=2026-04-01&to=2026-04-30')).toBe(0);
    expect(await leadsOf('from=2026-02-14&to=2026-02-14')).toBe(1);
    expect(await buckets(march)).toEqual({ '2026-03-31 baseline': 1, '2026-03-31 paid': 10 });
    const { period, timezone } = await read(`reports/funnel?${march}`);
    expect([period.from, period.to, timezone]).toEqual(['2026-03-31T03:00:00.000Z', '2026-04-01T03:00:00.000Z', 'America/Sao_Paulo']);
    const { rows } = await read('reports/cohorts?from=2026-03-01&to=2026-04-30');
    expect(rows.map((row: Answer) => [row.cohort, row.leads])).toEqual([['2026-03', 3]]);
  });

  it('are those of UTC where it is there, and moments are the same everywhere', async () => {
    await inZone('UTC');
    expect(await leadsOf('from=2026-03-31&to=2026-03-31')).toBe(0);
    expect(await leadsOf('from=2026-04-01&to=2026-04-30')).toBe(1);
    const moments = 'from=2026-04-01T02:00:00Z&to=2026-04-01T03:00:00Z';
    expect(await leadsOf(moments)).toBe(1);
    await inZone('America/Sao_Paulo');
    expect(await leadsOf(moments)).toBe(1);
  });

  it('begin and end where clocks are turned', async () => {
    await inZone('America/Sao_Paulo');
    expect(await leadsOf('from=2018-11-03&to=2018-11-03')).toBe(1);
    expect(await leadsOf('from=2018-11-04&to=2018-11-04')).toBe(1);
    expect(await buckets('to=2018-12-31')).toEqual({ '2018-11-03 baseline': 1, '2018-11-04 baseline': 1 });
    await inZone('Europe/Lisbon');
    expect(await leadsOf('from=2026-03-29&to=2026-03-29')).toBe(1);
    expect(await leadsOf('from=2026-03-30&to=2026-03-30')).toBe(1);
    expect(await buckets('from=2026-03-29&to=2026-03-30')).toEqual({ '2026-03-29 baseline': 1, '2026-03-30 baseline': 1 });
  });

  it('make weeks from the day the workspace begins them on', async () => {
    await inZone('America/Sao_Paulo', 7);
    expect(await buckets('from=2026-02-01&to=2026-02-28&unit=week')).toEqual({ '2026-02-08 baseline': 1 });
    await inZone('UTC', 7);
    expect(await buckets('from=2026-02-01&to=2026-02-28&unit=week')).toEqual({ '2026-02-15 baseline': 1 });
  });

  it('are the same for lists, exports, and what costs are listed and summed on', async () => {
    await inZone('America/Sao_Paulo');
    const names = async (query: string) => (await read(`orders?${query}`)).rows.map((row: Answer) => row.order);
    expect(await names('from=2026-03-31&to=2026-03-31')).toEqual(['lastOfMarch']);
    expect((await read('leads?seenFrom=2026-03-31&seenTo=2026-03-31')).rows).toHaveLength(1);
    const address = '/api/v1/export/orders?from=2026-03-31&to=2026-03-31&format=jsonl';
    const file = await app.http.inject({ url: address, headers: { cookie: owner, 'sec-fetch-site': 'same-origin' } });
    expect(file.body.trim().split('\n')).toHaveLength(1);
    const paid = async (query: string) => (await read(`reports/methods?${query}`)).rows.find((row: Answer) => row.method === 'paid').cost;
    expect(await paid('from=2026-03-31&to=2026-03-31')).toBe(10);
    // Noon of the 31st is after the moment its cost counts at, and before that of the next day.
    expect(await paid('from=2026-03-31T15:00:00Z&to=2026-04-01T15:00:00Z')).toBe(10);
    expect((await read('costs?from=2026-04-01&to=2026-04-01')).rows).toHaveLength(1);
    expect((await read('costs?from=2026-04-02&to=2026-04-02')).rows).toEqual([]);
  });
});
