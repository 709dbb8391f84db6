import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAlarms } from '../../src/cli/doctor-checks.ts';
import { basic, type Running, startRunning } from '../collect/running.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
let funil: Running;
let shop: { id: number; writeKey: string };
let now = NOW;

beforeAll(async () => {
  funil = await startRunning(NOW);
  shop = await funil.source('storefront');
});
afterAll(() => funil.close());

const admin = () => ({ authorization: `Bearer ${funil.app.localToken}` });
const call = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) => {
  const answer = await funil.app.http.inject({ method, url, headers: admin(), ...(payload ? { payload } : {}) });
  return answer.body === '' ? answer.statusCode : answer.json();
};
const look = async (hours: number) => {
  now += hours * HOUR;
  funil.setNow(now);
  await funil.app.engine.apply.drained(30_000);
  expect(await call('POST', '/api/v1/alarms/look')).toBe(204);
  return (await call('GET', '/api/v1/alarms')).alarms;
};
const order = (id: string, at: number) => ({
  type: 'track',
  event: 'Order Completed',
  messageId: id,
  userId: 'u1',
  timestamp: new Date(at).toISOString(),
});
const doctor = () => checkAlarms({ pid: 1, address: funil.app.address, token: funil.app.localToken, startedAt: '' });

describe('an event that goes quiet', () => {
  it('is watched when a source has sent it often enough, two an hour here', async () => {
    const batch = Array.from({ length: 4 * 168 * 2 }, (_, nth) => order(`h${nth}`, NOW - 60_000 - nth * (HOUR / 2)));
    await funil.post('/v1/import', { batch }, basic(shop.writeKey));
    expect(await look(0)).toEqual([]);
    const { watched } = await call('GET', '/api/v1/alarms/watched');
    expect(watched).toHaveLength(1);
    expect(watched[0]).toMatchObject({ source: shop.id, event: 'order_completed', state: 'ok', lastAt: '2026-11-22T11:59:00.000Z' });
    expect(Math.abs(watched[0].perWeek - 336)).toBeLessThan(5);
  });

  it('raises one alarm, says so to the doctor until somebody has seen it, and recovers with the next event', async () => {
    expect(await look(2)).toEqual([]);
    const raised = await look(3);
    expect(raised).toMatchObject([
      {
        kind: 'quiet',
        source: 'storefront',
        event: 'order_completed',
        state: 'open',
        raisedAt: new Date(now).toISOString(),
        acknowledgedAt: null,
      },
    ]);
    expect(raised[0].measured.expected).toBeGreaterThan(8);
    expect(raised[0].measured.odds).toBeLessThan(0.001);
    expect(await look(1)).toHaveLength(1);
    expect(await doctor()).toMatchObject([
      { result: 'fails', detail: expect.stringContaining('no order_completed comes from storefront') },
    ]);
    expect(await call('POST', `/api/v1/alarms/${raised[0].id}/acknowledge`)).toBe(204);
    expect((await call('GET', '/api/v1/alarms'))?.alarms[0].acknowledgedAt).toBe(new Date(now).toISOString());
    expect(await doctor()).toMatchObject([{ result: 'ok' }]);
    await funil.post('/v1/batch', { batch: [order('back', now)] }, basic(shop.writeKey));
    const [recovered] = await look(0.1);
    expect(recovered).toMatchObject({ state: 'recovered', recoveredAt: new Date(now).toISOString() });
    expect((await call('GET', '/api/v1/alarms?state=open')).alarms).toEqual([]);
  });

  it('is not looked for when nobody wants it, and robots do not break a silence', async () => {
    const bot = { ...order('robot', now + 4 * HOUR), context: { userAgent: 'Googlebot/2.1' } };
    now += 4 * HOUR;
    funil.setNow(now);
    await funil.post('/v1/batch', { batch: [bot] }, basic(shop.writeKey));
    expect((await look(1))[0]).toMatchObject({ state: 'open', event: 'order_completed' });
    expect(await call('PUT', `/api/v1/sources/${shop.id}/quiet/Order%20Completed`, { watched: false })).toBe(204);
    expect((await call('GET', '/api/v1/alarms/watched')).watched).toEqual([]);
    expect((await call('PUT', '/api/v1/sources/999/quiet/page', { watched: true })).code).toBe('no_source');
    expect((await call('POST', '/api/v1/alarms/999/acknowledge')).code).toBe('no_alarm');
  });
});

describe('refusals that rise', () => {
  const send = (good: number, bad: number) => {
    const calls = Array.from({ length: good + bad }, (_, nth) =>
      nth < good ? { type: 'page', userId: 'u', messageId: `${now}-${nth}` } : { type: 'track', userId: 'u', messageId: `${now}-${nth}` },
    );
    return funil.post('/v1/batch', { batch: calls }, basic(shop.writeKey));
  };

  it('raise an alarm against what is usual, and end it', async () => {
    const rejects = (alarms: { kind: string; state: string }[]) => alarms.filter(({ kind }) => kind === 'rejects');
    for (let hour = 0; hour < 4; hour += 1) {
      await send(200, 0);
      expect(rejects(await look(1))).toEqual([]);
    }
    await send(150, 50);
    expect(rejects(await look(1))).toMatchObject([{ state: 'open', source: 'storefront', event: null, measured: { share: 0.25 } }]);
    await send(200, 0);
    expect(rejects(await look(1))).toMatchObject([{ state: 'recovered' }]);
  });
});
