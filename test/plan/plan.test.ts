import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basic, type Running, startRunning } from '../collect/running.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
let funil: Running;
let shop: { id: number; writeKey: string };

beforeAll(async () => {
  funil = await startRunning(NOW);
  shop = await funil.source('storefront');
});
afterAll(() => funil.close());

const admin = () => ({ authorization: `Bearer ${funil.app.localToken}` });
const call = async (method: 'GET' | 'PUT', path: string, payload?: object) => {
  const url = `/api/v1/sources/${shop.id}/plan${path}`;
  const answer = await funil.app.http.inject({ method, url, headers: admin(), ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
};

let nth = 0;
const track = (event: string, properties: object, more: object = {}) => {
  nth += 1;
  return { type: 'track', event, messageId: `p${nth}`, userId: 'u1', properties, ...more };
};
const send = async (...batch: object[]) => (await funil.post('/v1/batch', { batch }, basic(shop.writeKey))).body;

const required = [
  { name: 'order_id', type: 'string', required: true },
  { name: 'total', type: 'amount', required: true },
];

describe('a tracking plan', () => {
  it('is drafted from what a source sends', async () => {
    expect((await call('GET', '')).body.code).toBe('no_plan');
    const orders = Array.from({ length: 6 }, (_, at) =>
      track('Order Completed', {
        order_id: `o${at}`,
        total: at === 0 ? '5.50' : at,
        when: '2026-11-22T12:00:00Z',
        gift: at % 2 === 0,
        tags: ['a'],
      }),
    );
    await send(...orders, track('Page Liked', {}));
    await funil.app.engine.apply.drained(30_000);
    const { body } = await call('GET', '/suggestion');
    expect(body).toEqual({
      mode: 'warn',
      events: [
        {
          event: 'Order Completed',
          properties: [
            { name: 'gift', type: 'boolean', required: true },
            { name: 'order_id', type: 'string', required: true },
            { name: 'tags', type: 'array', required: true },
            { name: 'total', type: 'amount', required: true },
            { name: 'when', type: 'time', required: true },
          ],
        },
      ],
    });
  });

  it('warns, and labels what differs on the ledger', async () => {
    const saved = await call('PUT', '', { mode: 'warn', events: [{ event: 'Order Completed', properties: required }] });
    expect(saved.body).toMatchObject({ version: 1, since: '2026-11-22T12:00:00.000Z' });
    await funil.app.http.inject({ url: '/api/v1/live', headers: admin() });
    const { accepted, verdicts } = await send(track('order_completed', { order_id: 'x', total: 'much' }), track('Page Liked', {}));
    expect(accepted).toBe(2);
    expect(verdicts[0]).toMatchObject({ outcome: 'accepted', warning: { reason: 'off_plan', field: 'order_completed.total' } });
    expect(verdicts[1]).toEqual({ outcome: 'accepted' });
    const rows = await funil.rows<{ props: string }>(`select props from events where props like '%"plan"%'`);
    expect(JSON.parse(rows[0]?.props ?? '{}').funil).toEqual({ plan: 'Order Completed: total is text, not amount.' });
    const live = (await funil.app.http.inject({ url: '/api/v1/live', headers: admin() })).json();
    expect(live.entries.map(({ labels, reason }: { labels: string[]; reason?: string }) => [labels, reason])).toEqual([
      [['off_plan'], 'off_plan'],
      [['unplanned'], undefined],
    ]);
  });

  it('refuses when it is enforced, order and all, and says how the source keeps to it', async () => {
    const saved = await call('PUT', '', { mode: 'enforce', events: [{ event: 'Order Completed', properties: required }] });
    expect(saved.body.version).toBe(2);
    const { rejected, verdicts } = await send(
      track('Order Completed', { order_id: 'refused' }),
      track('Order Completed', { order_id: 'good', total: 5 }),
    );
    expect(rejected).toBe(1);
    expect(verdicts[0]).toMatchObject({ outcome: 'rejected', reason: 'off_plan', detail: 'Order Completed: total is missing.' });
    expect(await funil.rows(`select order from orders where order in ('refused', 'good')`)).toEqual([{ order: 'good' }]);
    const { body } = await call('GET', '/conformance');
    expect(body).toMatchObject({ version: 2, mode: 'enforce' });
    expect(body.events).toMatchObject([
      {
        type: 'order_completed',
        planned: true,
        seen: 8,
        refused: 1,
        properties: [
          { missing: 0, wrong: 0 },
          { missing: 0, wrong: 0.125 },
        ],
      },
      { type: 'page_liked', planned: false, seen: 2 },
    ]);
    expect((await call('GET', '/versions')).body.versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
  });

  it('leaves out visitors of whom only part may be kept', async () => {
    const refused = { consent: { categoryPreferences: { analytics: false } } };
    const { accepted } = await send(track('Order Completed', { order_id: 'w1', total: 5 }, { context: refused }));
    expect(accepted).toBe(1);
    await funil.app.engine.apply.drained(30_000);
    expect((await call('GET', '/conformance')).body.events[0].seen).toBe(8);
  });

  it('names each thing once, and belongs to a source', async () => {
    const twice = [...required, ...required];
    const { body: refused } = await call('PUT', '', { mode: 'warn', events: [{ event: 'A', properties: twice }] });
    expect(refused).toMatchObject({ code: 'bad_plan', values: { fault: 'property', event: 'A' } });
    const same = ['Order Completed', 'order_completed'].map((event) => ({ event, properties: [] }));
    expect((await call('PUT', '', { mode: 'warn', events: same })).body.code).toBe('bad_plan');
    expect((await call('PUT', '', { mode: 'maybe', events: [] })).status).toBe(400);
    const other = await funil.app.http.inject({ url: '/api/v1/sources/999/plan', headers: admin() });
    expect(other.json().code).toBe('no_source');
  });
});
