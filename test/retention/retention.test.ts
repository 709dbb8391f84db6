import { afterAll, beforeAll, expect, it } from 'vitest';
import { enforceRetention } from '../../src/funnel/traffic/retention/retention.ts';
import { type Running, startRunning } from '../collect/running.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;
let funil: Running;

beforeAll(async () => {
  funil = await startRunning(NOW);
}, 60_000);
afterAll(() => funil.close());

const headers = () => ({ authorization: `Bearer ${funil.app.localToken}`, 'content-type': 'application/json' });
const read = async () => (await funil.app.http.inject({ url: '/api/v1/retention', headers: headers() })).json();
const set = async (rejectDays: unknown) =>
  funil.app.http.inject({ method: 'PUT', url: '/api/v1/retention', headers: headers(), payload: JSON.stringify({ rejectDays }) });
const refuse = () => funil.post('/api/v1/facts', { facts: [{ kind: 'nonsense' }] }, headers());
const enforce = (now: number) => enforceRetention(funil.app.engine.state.db, now);

it('keeps what was refused for good, until a workspace says for how long', async () => {
  funil.setNow(NOW - 100 * DAY);
  await refuse();
  funil.setNow(NOW - 10 * DAY);
  await refuse();
  funil.setNow(NOW);
  expect(await enforce(NOW)).toBe(0);
  const kept = await read();
  expect([kept.rejectDays, kept.rejects]).toEqual([null, 2]);
  expect(kept.older.filter(({ rejects }: { rejects: number }) => rejects > 0).map(({ days }: { days: number }) => days)).toEqual([30, 90]);
});

it('removes what is older, and only in that workspace; the counts stay', async () => {
  expect((await set(0)).statusCode).toBe(400);
  expect((await set(30)).json().rejectDays).toBe(30);
  expect(await enforce(NOW)).toBe(1);
  expect(await enforce(NOW)).toBe(0);
  const kept = await read();
  expect([kept.rejects, kept.oldest, kept.enforcedAt]).toEqual([1, new Date(NOW - 10 * DAY).toISOString(), new Date(NOW).toISOString()]);
  const sources = (await funil.app.http.inject({ url: '/api/v1/sources', headers: headers() })).json().sources;
  expect(sources.reduce((sum: number, { rejected }: { rejected: number }) => sum + rejected, 0)).toBe(2);
  await set(null);
  expect(await enforce(NOW + 1_000 * DAY)).toBe(0);
});

it('is done every hour by itself', async () => {
  await set(1);
  funil.setNow(NOW + 2 * 3_600_000);
  await expect.poll(async () => (await read()).rejects, { timeout: 10_000 }).toBe(0);
});
