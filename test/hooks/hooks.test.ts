import { createHmac } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapStandard } from '../../src/funnel/traffic/hooks/map-standard.ts';
import { replayKept } from '../../src/funnel/traffic/hooks/receive.ts';
import { VENDORS } from '../../src/funnel/traffic/hooks/vendors.ts';
import { type Answer, basic, type Running, startRunning } from '../collect/running.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
let funil: Running;

beforeAll(async () => {
  funil = await startRunning(NOW);
});
afterAll(() => funil.close());

const admin = () => ({ authorization: `Bearer ${funil.app.localToken}` });
const api = (url: string, body: unknown = {}) => funil.post(url, body, admin());
const get = async (url: string) => (await funil.app.http.inject({ url, headers: admin() })).json();

async function hook(name: string, vendor: string, more: object = {}) {
  const made = await api('/api/v1/hooks', { name, vendor, ...more });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return made.body as { id: number; path: string; secret: string };
}

let messages = 0;
function deliver(to: { path: string; secret: string }, payload: unknown, more: { id?: string; at?: number } = {}): Promise<Answer> {
  messages += 1;
  const id = more.id ?? `msg_${messages}`;
  const at = new Date(more.at ?? NOW);
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const signature = new Webhook(to.secret).sign(id, at, body);
  return funil.post(to.path, body, {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': signature,
  });
}

const order = (id: string, more: object = {}) => ({
  type: 'order.paid',
  timestamp: '2026-11-22T11:59:00Z',
  data: { order: id, ids: { email: `${id}@shop.example` }, currency: 'BRL', total: '109.90', ...more },
});

const stored = async () => {
  const tables = ['reject', 'journal', 'hook_delivery'] as const;
  const db = funil.app.engine.state.db;
  await funil.app.engine.apply.drained(60_000);
  const counts = tables.map((table) => db.selectFrom(table).select(db.fn.countAll<string>().as('n')).executeTakeFirstOrThrow());
  const [orders] = await funil.rows<{ n: string }>('select count() as n from orders');
  return [...(await Promise.all(counts)).map(({ n }) => n), orders?.n];
};

describe('a shop of its own, by Standard Webhooks', () => {
  it('sends orders, events, refunds and calls, each taken once', async () => {
    const shop = await hook('medusa', 'standard');
    expect(shop.secret).toMatch(/^whsec_/);
    expect(await deliver(shop, order('o1'))).toMatchObject({
      status: 200,
      body: { success: true, accepted: 1, rejected: 0, duplicates: 0 },
    });
    expect(
      (
        await deliver(shop, {
          type: 'refund',
          timestamp: '2026-11-22T12:00:00Z',
          data: { order: 'o1', refund: 'r1', amount: '10', currency: 'BRL' },
        })
      ).body.accepted,
    ).toBe(1);
    const call = { userId: 'u1', event: 'Product Viewed', properties: { product_id: 'p1' } };
    expect((await deliver(shop, { type: 'track', timestamp: '2026-11-22T11:00:00Z', data: call })).body.accepted).toBe(1);
    expect(
      (
        await deliver(shop, {
          type: 'batch',
          data: [
            { type: 'page', userId: 'u1' },
            { type: 'identify', userId: 'u1' },
          ],
        })
      ).body.accepted,
    ).toBe(2);
    expect(await funil.rows('select order, status, total, at from orders')).toEqual([
      { order: 'o1', status: 'paid', total: '109.9', at: '2026-11-22 11:59:00.000' },
    ]);
    expect(await funil.rows('select order, amount from refunds')).toEqual([{ order: 'o1', amount: '10' }]);
    const found = await get('/api/v1/leads?search=o1@shop.example');
    expect(found.rows).toMatchObject([{ email: 'o1@shop.example', level: 'customer', conversions: 1 }]);
    const events = await funil.rows<{ type: string; at: string }>('select type, at from events order by type');
    expect(events.map(({ type }) => type)).toEqual(['identify', 'page', 'product_viewed']);
    expect(events[2]?.at).toBe('2026-11-22 11:00:00.000');
  });

  it('S-21: is a duplicate when it comes again, also at the same moment', async () => {
    const shop = await hook('again', 'standard');
    const answers = await Promise.all(Array.from({ length: 5 }, () => deliver(shop, order('twice'), { id: 'msg_twice' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(answers.map(({ body }) => body.accepted).sort()).toEqual([0, 0, 0, 0, 1]);
    expect((await deliver(shop, order('twice'), { id: 'msg_twice' })).body).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(await funil.rows(`select count() as n from orders where order = 'twice'`)).toEqual([{ n: '1' }]);
  });

  it('S-21: is refused when forged, changed, unsigned, stale or sent with the key of another, and nothing of it is kept', async () => {
    const shop = await hook('forged', 'standard');
    const other = await hook('other', 'standard');
    const before = await stored();
    const good = { 'webhook-id': 'm', 'webhook-timestamp': `${NOW / 1_000}` };
    const signature = new Webhook(shop.secret).sign('m', new Date(NOW), '{"type":"order"}');
    const answers = [
      await deliver({ ...shop, secret: other.secret }, order('x')),
      await funil.post(shop.path, '{"type":"order"}', good),
      await funil.post(shop.path, '{"type": "order"}', { ...good, 'webhook-signature': signature }),
      await funil.post(shop.path, '{"type":"order"}', { ...good, 'webhook-id': 'n', 'webhook-signature': signature }),
      await funil.post(other.path, '{"type":"order"}', { ...good, 'webhook-signature': signature }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ status: 401, body: { code: 'bad_signature' } });
    for (const at of [NOW - 301_000, NOW + 301_000]) {
      expect(await deliver(shop, order('x'), { at })).toMatchObject({ status: 400, body: { code: 'stale' } });
    }
    expect(await stored()).toEqual(before);
    expect((await funil.post(`/v1/hooks/${'x'.repeat(24)}`, '{}')).status).toBe(404);
    expect((await funil.post(shop.path, 'x'.repeat(1_100_000), good)).status).toBe(413);
    expect((await funil.post(shop.path, '{}', { ...good, 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it('S-21: may sign with the secret before and the new one for a while', async () => {
    const shop = await hook('rotated', 'standard');
    const next = (await api(`/api/v1/hooks/${shop.id}/rotate`, { overlapHours: 1 })).body;
    expect(next.secret).not.toBe(shop.secret);
    expect((await deliver(shop, order('r1'))).body.accepted).toBe(1);
    expect((await deliver({ ...shop, secret: next.secret }, order('r2'))).body.accepted).toBe(1);
    funil.setNow(NOW + 3_601_000);
    expect((await deliver(shop, order('r3'), { at: NOW + 3_601_000 })).status).toBe(401);
    expect((await deliver({ ...shop, secret: next.secret }, order('r3'), { at: NOW + 3_601_000 })).status).toBe(200);
    await funil.app.http.inject({ method: 'DELETE', url: `/api/v1/hooks/${shop.id}`, headers: admin() });
    expect((await deliver({ ...shop, secret: next.secret }, order('r4'), { at: NOW + 3_601_000 })).status).toBe(404);
    funil.setNow(NOW);
  });

  it('is kept whole when a fact of it cannot be taken', async () => {
    const shop = await hook('wrong', 'standard');
    expect((await deliver(shop, order('w1', { total: 'much' }))).body).toMatchObject({ accepted: 0, rejected: 1 });
    const row = await funil.app.engine.state.db.selectFrom('reject').selectAll().where('source', '=', shop.id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ reason: 'bad_amount' });
    expect(JSON.parse(JSON.parse(row.body).body)).toEqual(order('w1', { total: 'much' }));
  });
});

describe('the note on a cart', () => {
  it("joins a browser's visits to the order that it became, and melts nobody on a shared tablet", async () => {
    const shop = await hook('noted', 'standard');
    const browser = await funil.source('pages', { kind: 'browser' });
    const aid = 'mkx1v2c8-3n5q8r9t';
    const page = { url: 'https://shop.example/?utm_source=google&utm_medium=cpc&gclid=G1', path: '/' };
    const visit = { type: 'page', anonymousId: aid, messageId: 'noted-1', timestamp: '2026-11-22T11:00:00Z', context: { page } };
    await funil.post('/v1/batch', { batch: [visit] }, basic(browser.writeKey));
    await deliver(shop, order('noted-1', { metadata: { funil_aid: aid } }));
    const later = order('noted-2', { note_attributes: [{ name: 'funil_aid', value: aid }] });
    await deliver(shop, { ...later, timestamp: '2026-11-22T11:59:30Z' });
    const orders = await funil.rows<{ order: string; person: string }>(
      `select order, toString(lead) as person from orders where order like 'noted-%' order by order`,
    );
    expect(new Set(orders.map(({ person }) => person)).size).toBe(2);
    await funil.app.engine.events.command('system reload dictionary identity_now');
    const touched = await funil.rows(
      `select toString(dictGetOrDefault('identity_now', 'lead', node, lead)) as person, method from touches where method = 'paid' group by all having sum(sign) > 0`,
    );
    expect(touched).toEqual([{ person: orders[0]?.person, method: 'paid' }]);
  });
});

describe('vendors without a reader', () => {
  it('are verified and kept, and read when there is one; replayed twice they count once', async () => {
    const shop = await hook('loja', 'shopify', { secret: 'app-secret' });
    const body = JSON.stringify({
      type: 'order.placed',
      timestamp: '2026-11-22T10:00:00Z',
      data: { order: 's1', ids: { email: 's@x.co' }, currency: 'BRL' },
    });
    const headers = {
      'x-shopify-hmac-sha256': createHmac('sha256', 'app-secret').update(body).digest('base64'),
      'x-shopify-webhook-id': 'w1',
      'x-shopify-topic': 'orders/create',
    };
    expect((await funil.post(shop.path, body, headers)).body).toEqual({ success: true, accepted: 0, rejected: 1, duplicates: 0 });
    expect((await funil.post(shop.path, body, headers)).body).toEqual({ success: true, accepted: 0, rejected: 0, duplicates: 1 });
    expect((await api(`/api/v1/hooks/${shop.id}/replay`)).body).toEqual({ tried: 1, replayed: 0, accepted: 0 });
    const { state, ...engine } = funil.app.engine;
    const receiving = { ...engine, db: state.db, mappings: { shopify: mapStandard } };
    expect(await replayKept(receiving, { workspace: 1, source: shop.id })).toEqual({ tried: 1, replayed: 1, accepted: 1 });
    expect(await replayKept(receiving, { workspace: 1, source: shop.id })).toEqual({ tried: 0, replayed: 0, accepted: 0 });
    expect(await funil.rows(`select status from orders where order = 's1'`)).toEqual([{ status: 'placed' }]);
    const { sources } = await get('/api/v1/sources');
    expect(sources.find((one: { name: string }) => one.name === 'loja').rejectedBy).toEqual({ no_mapping: 1 });
  });

  it('and bytes that are no JSON are kept as they are', async () => {
    const { id, path: to } = await hook('bytes', 'dub', { secret: 'dub-secret' });
    const body = Buffer.from([0xff, 0x00, 0x7b]);
    const signature = createHmac('sha256', 'dub-secret').update(body).digest('hex');
    expect((await funil.post(to, body, { 'dub-signature': signature })).body.rejected).toBe(1);
    const row = await funil.app.engine.state.db.selectFrom('reject').select('body').where('source', '=', id).executeTakeFirstOrThrow();
    expect(Buffer.from(JSON.parse(row.body).base64, 'base64')).toEqual(body);
  });

  it('WooCommerce is told that somebody is there', async () => {
    const shop = await hook('woo', 'woocommerce');
    const answer = await funil.post(shop.path, 'webhook_id=7', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(answer).toMatchObject({ status: 200, body: { accepted: 0 } });
  });

  it('Meta and LinkedIn have their questions answered, and nothing else is signed for anybody', async () => {
    const meta = await hook('meta', 'meta', { secret: 'meta-secret' });
    const ask = (url: string) => funil.app.http.inject({ url });
    const said = await ask(`${meta.path}?hub.mode=subscribe&hub.verify_token=x&hub.challenge=115899`);
    expect([said.statusCode, said.body, said.headers['content-type']]).toEqual([200, '115899', 'text/plain; charset=utf-8']);
    expect((await ask(`${meta.path}?hub.challenge=%3Cscript%3E`)).statusCode).toBe(400);
    const linkedin = await hook('linkedin', 'linkedin', { secret: 'li-secret' });
    const code = '890e4665-4dfe-4ab1-b689-ed553bceeed0';
    const challengeResponse = createHmac('sha256', 'li-secret').update(code).digest('hex');
    expect((await ask(`${linkedin.path}?challengeCode=${code}`)).json()).toEqual({ challengeCode: code, challengeResponse });
    expect((await ask(`${linkedin.path}?challengeCode=${encodeURIComponent('{"a":1}')}`)).statusCode).toBe(400);
  });
});

describe('anything else that is sent', () => {
  it('S-21, S-14: is answered without a fault of ours', async () => {
    const { path: to } = await hook('hostile', 'stripe', { secret: 'stripe-secret' });
    const header = fc.oneof(fc.constant('t=,v1='), fc.constant(`t=${NOW / 1_000},v1=00`), fc.stringMatching(/^[ -~]{0,300}$/));
    const sent = fc.record({
      body: fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.constant('['.repeat(10_000))),
      type: fc.constantFrom('application/json', 'text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded', 'x'),
      signature: header,
      method: fc.constantFrom('POST' as const, 'GET' as const),
      query: fc.constantFrom('', '?hub.challenge=a&hub.challenge=b', '?challengeCode=%00', '?data.id[]=1'),
    });
    for (const { body, type, signature, method, query } of fc.sample(sent, { numRuns: 200, seed: 5 })) {
      const headers = { 'content-type': type, 'stripe-signature': signature };
      const answer = await funil.app.http.inject({ method, url: to + query, headers, ...(method === 'POST' ? { payload: body } : {}) });
      expect([400, 401, 415]).toContain(answer.statusCode);
    }
  });
});

describe('secrets', () => {
  it('S-16: are sealed with a key that only the owner may read, and never shown again', async () => {
    const shop = await hook('sealed', 'standard');
    const row = await funil.app.engine.state.db.selectFrom('hook').select('secret').where('source', '=', shop.id).executeTakeFirstOrThrow();
    expect(row.secret.includes(shop.secret)).toBe(false);
    expect(statSync(path.join(funil.app.engine.config.dataDir, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(JSON.stringify(await get('/api/v1/hooks'))).not.toContain(shop.secret);
  });

  it('must fit the vendor', async () => {
    const ask = (vendor: string, secret?: string) => api('/api/v1/hooks', { name: `fit ${vendor}`, vendor, ...(secret ? { secret } : {}) });
    expect((await ask('stripe')).body.code).toBe('secret_needed');
    expect((await ask('sendgrid', 'no public key')).body.code).toBe('bad_secret');
    expect((await ask('standard', '????????')).body.code).toBe('bad_secret');
    expect((await ask('nobody')).body.code).toBe('invalid');
    expect((await ask('vtex')).status).toBe(201);
    expect((await ask('vtex')).body.code).toBe('source_exists');
    expect((await get('/api/v1/hooks/vendors')).vendors).toHaveLength(Object.keys(VENDORS).length);
    const key = (await funil.source('not-admin')).writeKey;
    expect((await funil.post('/api/v1/hooks', {}, basic(key))).status).toBe(401);
  });
});

describe('the standard payload', () => {
  const map = (payload: unknown) => mapStandard({ payload, topic: '', delivery: 'd' });

  it('is null where nobody knows what it says', () => {
    for (const payload of [null, [], 'x', {}, { type: 5 }, { type: 'invoice', data: {} }, { type: 'order' }, { type: 'order', data: [1] }])
      expect(map(payload)).toBeNull();
  });

  it('names what has no name after the delivery', () => {
    expect(map({ type: 'facts', data: [{ kind: 'order', id: 'own' }, { kind: 'line' }] })).toEqual({
      facts: [
        { kind: 'order', id: 'own' },
        { kind: 'line', id: 'd/1' },
      ],
    });
  });
});
