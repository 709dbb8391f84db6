import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basic, type Running, startRunning } from '../collect/running.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
let funil: Running;
let key: string;

beforeAll(async () => {
  funil = await startRunning(NOW);
  key = (await funil.source('storefront')).writeKey;
});
afterAll(() => funil.close());

const admin = () => ({ authorization: `Bearer ${funil.app.localToken}` });
const look = async (url: string, headers: Record<string, string> = admin()) => {
  const answer = await funil.app.http.inject({ url, headers });
  return { status: answer.statusCode, body: answer.json() };
};
const batch = [
  { type: 'track', event: 'Product Viewed', anonymousId: 'device-1', messageId: 'l1', context: { userAgent: 'Googlebot/2.1' } },
  { type: 'identify', userId: 'customer-77', traits: { email: 'ana@shop.example' }, messageId: 'l2' },
  { type: 'track', anonymousId: 'device-1', messageId: 'l3' },
];

/** Reads a stream until it has that many entries. */
async function follow(path: string, count: number, meanwhile: () => Promise<unknown>) {
  const stop = new AbortController();
  const answer = await fetch(funil.app.address + path, { headers: admin(), signal: stop.signal });
  await meanwhile();
  const entries: Record<string, unknown>[] = [];
  let text = '';
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(piece).toString();
    entries.length = 0;
    for (const line of text.split('\n')) if (line.startsWith('data: ')) entries.push(JSON.parse(line.slice(6)));
    if (entries.length >= count) break;
  }
  stop.abort();
  return { entries, headers: answer.headers };
}

describe('what comes in, live', () => {
  it('is noted from the first look on, with verdict, reason and labels, and nobody by name', async () => {
    await funil.post('/v1/batch', { batch: [{ type: 'page', anonymousId: 'before', messageId: 'l0' }] }, basic(key));
    expect((await look('/api/v1/live')).body).toEqual({ entries: [], leftOut: 0 });
    await funil.post('/v1/batch', { batch }, basic(key));
    await funil.post('/v1/batch', { batch: [batch[0]] }, basic(key));
    await funil.post('/api/v1/facts', { facts: [{ kind: 'order' }] }, admin());
    const { entries } = (await look('/api/v1/live')).body;
    expect(entries).toMatchObject([
      {
        source: 'storefront',
        kind: 'track',
        event: 'Product Viewed',
        id: 'l1',
        who: { kind: 'anonymous', value: 'devi…' },
        verdict: 'accepted',
        labels: ['bot'],
      },
      { kind: 'identify', who: { kind: 'user', value: 'cust…' }, verdict: 'accepted', labels: [], at: '2026-11-22T12:00:00.000Z' },
      { kind: 'track', verdict: 'rejected', reason: 'missing_field', field: 'event' },
      { kind: 'track', verdict: 'duplicate', moment: 'taken' },
      { source: 'api', kind: 'order', verdict: 'rejected', reason: 'missing_field' },
    ]);
    expect(JSON.stringify(entries)).not.toContain('ana@');
  });

  it('can be narrowed to a source, a verdict or an event', async () => {
    const count = async (query: string) => (await look(`/api/v1/live?${query}`)).body.entries?.length;
    expect(await count('event=Product%20Viewed')).toBe(2);
    expect(await count('event=product_viewed&verdict=duplicate')).toBe(1);
    expect(await count('event=identify')).toBe(1);
    expect(await count('source=api')).toBe(1);
    expect(await count('limit=2')).toBe(2);
    expect((await look('/api/v1/live?source=nobody')).body.code).toBe('no_source');
    expect((await look('/api/v1/live?verdict=maybe')).status).toBe(400);
  });

  it('shows identifiers to who may do everything, and nothing to a write key', async () => {
    const made = await funil.post('/api/v1/keys', { name: 'reader', scopes: ['read'] }, admin());
    const reader = { authorization: `Bearer ${made.body.token}` };
    expect((await look('/api/v1/live', reader)).status).toBe(200);
    expect((await look('/api/v1/live/unmasked', reader)).status).toBe(403);
    expect((await look('/api/v1/live', basic(key))).status).toBe(401);
    const { entries } = (await look('/api/v1/live/unmasked?event=identify')).body;
    expect(entries[0].who).toEqual({ kind: 'user', value: 'customer-77' });
  });

  it('comes as a stream too, what only the ledger could tell among it', async () => {
    const old = { kind: 'event', id: 'again', type: 'page', at: NOW, ids: { anonymous: 'device-2' } };
    await funil.post('/api/v1/facts', { facts: [old] }, admin());
    await funil.app.engine.apply.drained(30_000);
    const { entries, headers } = await follow('/api/v1/live/stream?source=api&event=page', 2, () =>
      funil.post('/api/v1/facts', { facts: [old] }, admin()),
    );
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(entries).toMatchObject([
      { verdict: 'accepted', moment: 'taken' },
      { verdict: 'duplicate', moment: 'landed', who: { kind: 'anonymous', value: 'devi…' } },
    ]);
  });

  it('a stream that is open does not keep Funil from ending', async () => {
    const answer = await fetch(`${funil.app.address}/api/v1/live/stream`, { headers: admin() });
    const began = performance.now();
    await funil.app.http.close();
    // Who did not let go of the stream would wait for as long as it lives.
    expect(performance.now() - began).toBeLessThan(9_000);
    expect(await answer.text()).toContain('retry');
  });
});
