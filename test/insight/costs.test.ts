import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { ask, becomeOwner, joinTeam, startFunil } from '../people/team.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are whatever the API says; every test looks at what it expects.
type Answer = Record<string, any>;

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

// Ana comes by the ad "spring" and buys; Bia comes by the ad and leaves; Caio reads a letter without a campaign.
const FACTS = [
  visit('a1', '2026-03-05', 'ana', { source: 'google', medium: 'cpc', campaign: 'spring' }),
  visit('b1', '2026-03-06', 'bia', { source: 'google', medium: 'cpc', campaign: 'spring' }),
  visit('c1', '2026-03-07', 'caio', { referrer: 'https://www.google.com/' }),
  {
    kind: 'order',
    id: 'o1',
    at: at('2026-03-08'),
    order: 'A-1',
    ids: { anonymous: 'ana' },
    currency: 'EUR',
    status: 'paid',
    total: '200',
    cost: '80',
  },
  { kind: 'rate', id: 'r1', at: at('2026-01-01'), currency: 'USD', day: '2026-01-01', rate: '0.5' },
];

const MEDIA = { id: 's-1', spend: 'media', method: 'paid', campaign: 'spring', from: '2026-03-01', to: '2026-03-31', amount: '310.00' };
const MARCH = 'from=2026-03-01&to=2026-03-31';

let app: App;
let close: () => Promise<void>;
let owner: string;

function visit(id: string, day: string, anonymous: string, evidence: object) {
  return { kind: 'event', id, at: at(day), type: 'page', ids: { anonymous }, evidence, path: '/' };
}

async function read(address: string): Promise<Answer> {
  const { status, json } = await ask(app, 'GET', `/api/v1/${address}`, { cookie: owner });
  expect(status, JSON.stringify(json)).toBe(200);
  return json;
}

async function spring(period: string): Promise<Answer> {
  return (await read(`reports/campaigns?${period}`)).rows.find((row: Answer) => row.campaign === 'spring');
}

function state(body: object, cookie = owner) {
  return ask(app, 'POST', '/api/v1/costs', { cookie, body });
}

beforeAll(async () => {
  ({ app, close } = await startFunil());
  owner = await becomeOwner(app);
  await app.engine.workspaces.update(1, { currency: 'EUR', motion: 'b2c' });
  const source = await app.engine.workspaces.source(1, 'shop', 'api');
  await app.engine.intake.accept({ workspace: 1, source }, FACTS);
  await app.engine.apply.drained();
}, 60_000);

afterAll(() => close?.());

describe('costs stated by people', () => {
  it('count at once, once, spread over their days, and only where marketers may state them', async () => {
    expect(await state(MEDIA)).toMatchObject({ status: 201, json: { cost: 's-1' } });
    expect((await state(MEDIA)).status).toBe(201);
    expect(await spring(MARCH)).toMatchObject({
      method: 'paid',
      campaign: 'spring',
      cost: 310,
      spend: { media: 310 },
      leads: 2,
      customers: 1,
    });
    expect(await spring('from=2026-03-01&to=2026-03-07')).toMatchObject({ cost: 70 });
    const analyst = await joinTeam(app, owner, 'analyst');
    expect((await state({ ...MEDIA, id: 's-2' }, analyst)).json.code).toBe('role_missing');
  });

  it('are refused with a reason when they cannot be', async () => {
    expect((await state({ ...MEDIA, id: 's-3', to: '2026-02-01' })).json).toMatchObject({
      code: 'bad_cost',
      title: 'to is before from.',
      values: { reason: 'bad_time', field: 'to' },
    });
    expect((await state({ ...MEDIA, id: 's-3', from: '2026-02-31', to: '2026-03-01' })).json.code).toBe('bad_cost');
    expect((await state({ ...MEDIA, id: 's-3', amount: 'much' })).status).toBe(400);
    expect((await state({ ...MEDIA, id: 's-3', method: 'magic' })).status).toBe(400);
    expect((await read(`costs?${MARCH}`)).rows).toHaveLength(1);
  });

  it('are restated by saying them anew: the last statement counts, the first stays to be read', async () => {
    const marketer = await joinTeam(app, owner, 'marketer');
    const before = new Date().toISOString();
    expect((await state({ ...MEDIA, id: 's-4', cost: 's-1', amount: '620', currency: 'USD' }, marketer)).json.cost).toBe('s-1');
    const { rows } = await read(`costs?${MARCH}&method=paid`);
    expect(rows).toHaveLength(1);
    expect(rows[0].statements).toMatchObject([
      { amount: '620', currency: 'USD', by: 'Some marketer', source: 'people' },
      { amount: '310', currency: 'EUR', by: 'Olga', source: 'people' },
    ]);
    expect(rows[0].statements[0].statedAt > before).toBe(true);
    expect((await spring(MARCH)).cost).toBe(310);
    await state({ ...MEDIA, id: 's-5', cost: 's-1', amount: '620', currency: 'EUR' });
    expect(await spring(MARCH)).toMatchObject({
      cost: 620,
      costPerLead: 310,
      acquisitionCost: 620,
      margin: 120,
      roi: (120 - 620) / 620,
    });
    const past = await read(`costs?${MARCH}&asKnownOn=${before}`);
    expect(past.rows[0].statements).toHaveLength(1);
  });

  it('add up to what the methods report says, and are null where nothing was measured', async () => {
    const [{ rows: campaigns }, { rows: methods }] = await Promise.all([
      read(`reports/campaigns?${MARCH}`),
      read(`reports/methods?${MARCH}`),
    ]);
    const figures = ['leads', 'knownLeads', 'customers', 'conversions', 'revenue'] as const;
    for (const method of methods) {
      const own = campaigns.filter((row: Answer) => row.method === method.method);
      for (const figure of figures) {
        const sum = own.reduce((total: number, row: Answer) => total + row[figure], 0);
        expect(sum, `${method.method} ${figure}`).toBeCloseTo(method[figure], 6);
      }
    }
    expect(campaigns.find((row: Answer) => row.method === 'seo')).toMatchObject({ cost: null, costPerLead: null, roi: null, leads: 1 });
  });

  it('are listed page by page, the latest stated first, by the days they cover', async () => {
    for (const nth of [1, 2, 3]) await state({ ...MEDIA, id: `t-${nth}`, method: 'content', campaign: `letter ${nth}`, spend: 'hours' });
    const first = await read(`costs?${MARCH}&limit=2&search=letter`);
    expect(first.rows.map((row: Answer) => row.cost)).toEqual(['t-3', 't-2']);
    const second = await read(`costs?${MARCH}&limit=2&search=letter&after=${first.next}`);
    expect(second).toMatchObject({ rows: [{ cost: 't-1' }], next: null });
    expect((await read('costs?from=2026-04-01')).rows).toEqual([]);
    expect((await read('costs?to=2026-03-01&limit=1')).rows).toHaveLength(1);
    const log = await read('audit');
    expect(log.entries[0]).toMatchObject({ action: 'State a cost' });
  });
});
