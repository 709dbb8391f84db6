import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basic } from '../collect/running.ts';
import { openPeople, type People, START } from './people.ts';

const MINUTE = 60_000;
const TABLET = 'tablet-in-the-kitchen';

let people: People;
let key: string;
let calls = 0;

beforeAll(async () => {
  people = await openPeople();
  key = (await people.source('shop', { kind: 'browser' })).writeKey;
}, 60_000);
afterAll(() => people?.close());

/** A call as a stock SDK makes it: it says the user it was last told of, and its device always. */
const call = (type: string, minute: number, user: string | null, more: object = {}) => {
  calls += 1;
  const timestamp = new Date(START + minute * MINUTE).toISOString();
  return { type, messageId: `m${calls}`, timestamp, anonymousId: TABLET, ...(user === null ? {} : { userId: user }), ...more };
};
const from = (name: string) => ({ context: { campaign: { source: 'google', medium: 'cpc', name } }, properties: { path: '/' } });
const bought = (order: string) => ({ event: 'Order Completed', properties: { order_id: order, total: 50, currency: 'EUR' } });

interface Told {
  orders: string[];
  campaigns: string[];
  methods: string[];
}

/** What the page of that user's lead tells. */
async function told(user: string): Promise<Told> {
  const lead = await people.leadOf({ user });
  const { rows } = (await people.call('GET', `/api/v1/leads/${lead}?limit=200`)).body as { rows: Record<string, string>[] };
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  return {
    orders: of('order').map((row) => JSON.stringify(row).match(/o-[\w-]+/)?.[0] ?? ''),
    campaigns: of('touch').map((row) => row.campaign ?? ''),
    methods: of('touch').map((row) => row.method ?? ''),
  };
}

describe('a tablet that two people share and never sign out of, as stock SDKs speak of it', () => {
  beforeAll(async () => {
    const batch = [
      call('page', 0, null, from('for-bea')),
      call('identify', 1, 'bea', { traits: { email: 'bea@example.com' } }),
      call('track', 2, 'bea', bought('o-bea')),
      // An hour later Caio comes by an advertisement of his own; until he signs in the tablet still speaks for Bea.
      call('page', 62, 'bea', from('for-caio')),
      call('identify', 63, 'caio', { traits: { email: 'caio@example.com' } }),
      call('page', 64, 'caio', { properties: { path: '/checkout' } }),
      call('track', 65, 'caio', bought('o-caio')),
      // On another day he is signed in from the first page on.
      call('page', 3_000, 'caio', from('caio-again')),
      call('track', 3_001, 'caio', bought('o-caio-2')),
    ];
    expect((await people.post('/v1/batch', { batch }, basic(key))).body).toMatchObject({ rejected: 0 });
    await people.app.engine.apply.drained(60_000);
  });

  it('are two leads, each with their own address and orders', async () => {
    expect(await people.leadOf({ user: 'bea' })).not.toBe(await people.leadOf({ user: 'caio' }));
    expect(await people.leadOf({ email: 'caio@example.com' })).toBe(await people.leadOf({ user: 'caio' }));
    expect((await told('bea')).orders).toEqual(['o-bea']);
    expect((await told('caio')).orders.sort()).toEqual(['o-caio', 'o-caio-2']);
  });

  it('has each visit of whom the tablet named when it began; who signs in later begins one of their own', async () => {
    expect((await told('bea')).campaigns).toEqual(['for-caio', 'for-bea']);
    expect((await told('caio')).campaigns).toEqual(['caio-again', '']);
    expect((await told('caio')).methods).toEqual(['paid', 'baseline']);
  });

  it('stays with who used it first where nobody is named', async () => {
    await people.post('/v1/batch', { batch: [call('page', 9_000, null, from('nobody'))] }, basic(key));
    await people.app.engine.apply.drained(60_000);
    expect((await told('bea')).campaigns).toEqual(['nobody', 'for-caio', 'for-bea']);
    expect((await told('caio')).campaigns).toEqual(['caio-again', '']);
  });
});
