import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enforceEventRetention, keptSince } from '../../src/funnel/traffic/retention/event-retention.ts';
import { rebuild } from '../../src/ledger/rebuild.ts';
import { createFailpoint } from '../../src/lib/failpoint.ts';
import { type Running, startRunning } from '../collect/running.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
/** Where three months of events begin. */
const LIMIT = Date.parse('2026-08-22T00:00:00Z');
let funil: Running;
let source: { id: number; writeKey: string };
let elsewhere: number;

beforeAll(async () => {
  funil = await startRunning(NOW);
  source = await funil.source('shop');
  const { intake, workspaces } = funil.app.engine;
  const other = await workspaces.create({ slug: 'other' });
  elsewhere = other.id;
  const itsOwn = await workspaces.source(elsewhere, 'shop', 'api');
  await intake.accept({ workspace: elsewhere, source: itsOwn }, [page('old', LIMIT - 40 * DAY)]);
}, 60_000);
afterAll(() => funil.close());

const headers = () => ({ authorization: `Bearer ${funil.app.localToken}`, 'content-type': 'application/json' });
const set = (payload: object) =>
  funil.app.http.inject({ method: 'PUT', url: '/api/v1/retention', headers: headers(), payload: JSON.stringify(payload) });
const read = async () => (await funil.app.http.inject({ url: '/api/v1/retention', headers: headers() })).json().events;
const take = (facts: object[]) => funil.app.engine.intake.accept({ workspace: 1, source: source.id }, facts);
const kept = () => funil.rows<{ at: string }>('select toString(at) as at from events where workspace = 1 order by at');
const touches = async () =>
  (
    await funil.rows<{ told: string }>(
      "select concat(toString(at), ' ', channel) as told from touches where workspace = 1 group by device, event, at, channel having sum(sign) > 0 order by at, told",
    )
  ).map(({ told }) => told);

/** Fails once at that step of a removal, like an engine that gives up there. */
function enforce(failing: string | null = null) {
  const { engine } = funil.app;
  return enforceEventRetention({ ...engine, db: engine.state.db, failpoint: createFailpoint(failing && `${failing}:1:error`) });
}

const page = (id: string, at: number, more: object = {}) => ({
  kind: 'event',
  id,
  at,
  type: 'page',
  ids: { anonymous: 'someone' },
  path: '/',
  ...more,
});
const ad = { evidence: { source: 'google', medium: 'cpc', campaign: 'spring' } };

describe('the moment since which events are kept', () => {
  it('is a day that began so many calendar months ago', () => {
    expect(keptSince(NOW, 3)).toBe(LIMIT);
    expect(keptSince(NOW, 25)).toBe(Date.parse('2024-10-22T00:00:00Z'));
  });
  it('is the last day of a month that has no such day', () => {
    expect(keptSince(Date.parse('2026-05-31T23:59:59Z'), 3)).toBe(Date.parse('2026-02-28T00:00:00Z'));
    expect(keptSince(Date.parse('2028-03-31T00:00:00Z'), 1)).toBe(Date.parse('2028-02-29T00:00:00Z'));
  });
});

describe('a shop that keeps its events for three months', () => {
  it('is told beforehand how many each choice removes, and nothing is removed until it chose', async () => {
    await take([
      page('old', LIMIT - 40 * DAY, ad),
      page('before', LIMIT - 10 * MINUTE, ad),
      page('after', LIMIT + 10 * MINUTE),
      page('new', LIMIT + 40 * DAY, { ids: { anonymous: 'someone', email: 'someone@shop.example' }, type: 'identify' }),
      { ...page('other', LIMIT - 100 * DAY), ids: { anonymous: 'other' } },
      // One session of its source over the limit, however long; and two visits apart.
      ...[-20 * DAY, 5 * DAY].map((ms) => ({ ...page(`long ${ms}`, LIMIT + ms, { visit: 's1' }), ids: { anonymous: 'long' } })),
      ...[-1 * DAY, 1 * DAY].map((ms) => ({ ...page(`apart ${ms}`, LIMIT + ms), ids: { anonymous: 'apart' } })),
      {
        kind: 'order',
        id: 'o1',
        at: LIMIT - 30 * DAY,
        order: 'O-1',
        ids: { email: 'someone@shop.example' },
        currency: 'EUR',
        status: 'paid',
        total: '100',
      },
    ]);
    expect(await kept()).toHaveLength(9);
    expect(await touches()).toHaveLength(7);
    expect(await enforce()).toBe(0);
    const told = await read();
    expect([told.months, told.stored, told.oldest]).toEqual([null, 9, new Date(LIMIT - 100 * DAY).toISOString()]);
    expect(told.older.map(({ months, events }: { months: number; events: number }) => [months, events])).toEqual([
      [3, 5],
      [6, 1],
      [14, 0],
      [25, 0],
      [37, 0],
    ]);
  });

  it('refuses what is no number of months, and says so', async () => {
    for (const payload of [{ eventMonths: 0 }, { eventMonths: 121 }, { eventMonths: 'a' }, {}])
      expect((await set(payload)).statusCode, JSON.stringify(payload)).toBe(400);
    expect((await set({ eventMonths: 3 })).json().events.months).toBe(3);
    expect((await set({ rejectDays: 30 })).json()).toMatchObject({ rejectDays: 30, events: { months: 3 } });
  });

  it.each(['retention.cut', 'retention.touches', 'retention.events'])('goes on after a failure at %s', async (step) => {
    await expect(enforce(step)).rejects.toThrow(`failpoint ${step}`);
    expect(await read()).toMatchObject({ removed: 0, removedAt: null });
  });

  it('loses older events with their touches; a visit under way then begins with what is left of it', async () => {
    expect(await enforce()).toBe(5);
    expect((await kept()).map(({ at }) => Date.parse(`${at.replace(' ', 'T')}Z`))).toEqual([
      LIMIT + 10 * MINUTE,
      LIMIT + DAY,
      LIMIT + 5 * DAY,
      LIMIT + 40 * DAY,
    ]);
    expect(await touches()).toEqual([
      expect.stringMatching(/^2026-08-22 00:10:00.000 direct/),
      expect.stringMatching(/^2026-08-23 00:00:00.000 direct/),
      expect.stringMatching(/^2026-08-27 00:00:00.000 direct/),
      expect.stringMatching(/^2026-10-01 00:00:00.000 direct/),
    ]);
    expect(await read()).toMatchObject({
      stored: 4,
      removed: 5,
      removedBefore: new Date(LIMIT).toISOString(),
      removedAt: new Date(NOW).toISOString(),
    });
    expect(await funil.rows('select order from orders')).toHaveLength(1);
    expect(await funil.rows(`select id from events where workspace = ${elsewhere}`)).toHaveLength(1);
  });

  it('tells every page since when its events are kept; other workspaces keep theirs', async () => {
    const { workspaces } = (await funil.app.http.inject({ url: '/api/v1/workspaces', headers: headers() })).json();
    expect(workspaces.map(({ slug, eventsSince }: { slug: string; eventsSince: string | null }) => [slug, eventsSince])).toEqual([
      ['main', new Date(LIMIT).toISOString()],
      ['other', null],
    ]);
  });

  it('stands as a rebuild would make it, and every fact is accounted for', async () => {
    const rebuilt = await rebuild(funil.app.engine);
    expect(rebuilt.touches).toMatchObject({ stated: 0, takenBack: 0 });
    expect(rebuilt.tallies).toEqual([]);
  });

  it('looks once a day, and takes away what came late', async () => {
    expect(await enforce()).toBe(0);
    await take([page('late', LIMIT - 20 * DAY)]);
    expect(await kept()).toHaveLength(5);
    expect(await enforce()).toBe(0);
    funil.setNow(NOW + DAY);
    // The first visit that was left is of that day.
    expect(await enforce()).toBe(2);
    expect(await kept()).toHaveLength(3);
    expect((await rebuild(funil.app.engine)).tallies).toEqual([]);
  });

  it('is looked through every hour by itself, and kept for good when it says so', async () => {
    await set({ eventMonths: 1 });
    funil.setNow(NOW + DAY + 2 * 3_600_000);
    await expect.poll(async () => (await read()).stored, { timeout: 10_000 }).toBe(0);
    const { removedBefore } = await read();
    await set({ eventMonths: 120 });
    expect(await enforce()).toBe(0);
    expect((await read()).removedBefore).toBe(removedBefore);
    await set({ eventMonths: null });
    await take([page('later', LIMIT)]);
    expect(await kept()).toHaveLength(1);
    expect(await enforce()).toBe(0);
  });
});
