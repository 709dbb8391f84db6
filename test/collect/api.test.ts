import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basic, type Running, startRunning } from './running.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
let funil: Running;
let key: string;

beforeAll(async () => {
  funil = await startRunning(NOW);
  key = (await funil.source('shop')).writeKey;
});
afterAll(() => funil.close());

const track = (messageId: string, more: object = {}) => ({ type: 'track', event: 'Product Viewed', anonymousId: 'a1', messageId, ...more });
const count = async (where: string) => Number((await funil.rows<{ n: string }>(`select count() as n from events where ${where}`))[0]?.n);
const admin = () => ({ authorization: `Bearer ${funil.app.localToken}` });

describe('ways in', () => {
  it.each([
    ['/v1/track', 'track'],
    ['/v1/page', 'page'],
    ['/v1/screen', 'screen'],
    ['/v1/identify', 'identify'],
    ['/v1/group', 'group'],
    ['/v1/alias', 'alias'],
    ['/v1/t', 'track'],
    ['/v1/p', 'page'],
    ['/v1/s', 'screen'],
    ['/v1/i', 'identify'],
    ['/v1/g', 'group'],
    ['/v1/a', 'alias'],
    ['/v1/track/', 'track'],
    ['/api/s/track', 'track'],
    ['/api/s/s2s/page', 'page'],
  ])('%s takes a %s call', async (url, type) => {
    const id = `way${url}`;
    const { type: _type, ...call } = track(id, { userId: 'u1', previousId: '9347d7f3-a0c5-4ceb-a522-50ed0c9794db' });
    expect(await funil.post(url, call, basic(key))).toMatchObject({
      status: 200,
      body: { success: true, accepted: 1, verdicts: [{ outcome: 'accepted' }] },
    });
    expect(await count(`type = '${type === 'track' ? 'product_viewed' : type}' and known = (select max(known) from events)`)).toBe(1);
  });

  it.each([['/v1/batch'], ['/v1/b'], ['/v1/import'], ['/beacon/v1/batch']])('%s takes a batch', async (url) => {
    const batch = [track(`${url}1`), track(`${url}2`, { type: 'page' }), { type: 'nonsense' }];
    const { status, body } = await funil.post(url, { batch }, basic(key));
    expect(status).toBe(200);
    expect(body).toMatchObject({ accepted: 2, duplicates: 0, rejected: 1 });
    expect(body.verdicts[2]).toMatchObject({ outcome: 'rejected', reason: 'bad_kind', field: 'type' });
  });

  it('the key may stand in every place where SDKs put it', async () => {
    let nth = 0;
    const sent = (headers: Record<string, string>, more: object = {}, url = '/v1/track') => {
      nth += 1;
      return funil.post(url, track(`key-${nth}`, more), headers);
    };
    const answers = await Promise.all([
      sent(basic(key)),
      sent({ authorization: `Basic ${Buffer.from(key).toString('base64')}` }),
      sent({}, { writeKey: key }),
      sent({ 'x-write-key': key }),
      sent({ 'x-write-key': `${key}:secret` }, { writeKey: `${key}:***` }, '/api/s/track'),
      sent({ 'x-write-key': `some-id:${key}` }, {}, '/api/s/track'),
      sent({}, {}, `/v1/track?writeKey=${key}`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    for (const headers of [{}, basic('wk_unknown'), basic(`wk_${'a'.repeat(24)}`), admin()]) {
      const refused = await sent(headers);
      expect(refused).toMatchObject({ status: 401, body: { code: 'no_write_key' } });
      expect(refused.headers['content-type']).toBe('application/problem+json');
    }
  });

  it('a write key opens nothing else', async () => {
    for (const headers of [basic(key), { authorization: `Bearer ${key}` }]) {
      const { statusCode } = await funil.app.http.inject({ url: '/api/v1/sources', headers });
      expect(statusCode).toBe(401);
    }
  });
});

describe('bodies', () => {
  it.each([
    ['application/json'],
    ['application/json;charset=UTF-8'],
    ['text/plain'],
    ['text/plain;charset=UTF-8'],
    ['application/x-www-form-urlencoded'],
  ])('JSON as %s, plain and gzipped', async (type) => {
    const headers = { ...basic(key), 'content-type': type };
    expect((await funil.post('/v1/batch', { batch: [track(`ct ${type}`)] }, headers)).body.accepted).toBe(1);
    const packed = gzipSync(JSON.stringify({ batch: [track(`gz ${type}`)] }));
    expect((await funil.post('/v1/batch', packed, { ...headers, 'content-encoding': 'gzip' })).body.accepted).toBe(1);
  });

  it.each<[string, unknown, Record<string, string>, number, string]>([
    ['no JSON', '{"batch": [', {}, 400, 'bad_json'],
    ['nothing', '', {}, 400, 'bad_json'],
    ['no object', '[1]', {}, 400, 'bad_json'],
    ['no list', '{"batch": 5}', {}, 400, 'no_batch'],
    ['no JSON type', '{}', { 'content-type': 'application/xml' }, 415, 'bad_media_type'],
    ['a form', '{}', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'bad_media_type'],
    ['an unknown encoding', '{}', { 'content-encoding': 'zstd' }, 415, 'bad_encoding'],
    ['no gzip', '{}', { 'content-encoding': 'gzip' }, 400, 'bad_json'],
    ['too many bytes', `{"batch": ["${'x'.repeat(512_000)}"]}`, {}, 413, 'too_large'],
    ['a gzip bomb', gzipSync(Buffer.alloc(50_000_000, 0x20)), { 'content-encoding': 'gzip' }, 413, 'too_large'],
    ['too many bytes unpacked', gzipSync(`{"batch": ["${'x'.repeat(600_000)}"]}`), { 'content-encoding': 'gzip' }, 413, 'too_large'],
    ['too many events', JSON.stringify({ batch: Array.from({ length: 2_501 }, () => 0) }), {}, 413, 'too_large'],
  ])('%s is refused', async (_what, body, headers, status, code) => {
    const before = process.memoryUsage().arrayBuffers;
    const answer = await funil.post('/v1/batch', body, { ...basic(key), ...headers });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('an event that is too large or too deep is refused, and its neighbours are not', async () => {
    expect(await funil.post('/v1/track', track('big', { properties: { x: 'x'.repeat(33_000) } }), basic(key))).toMatchObject({
      status: 413,
    });
    const deep = `{"type":"track","event":"X","anonymousId":"a","messageId":"deep","properties":${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}}`;
    const large = JSON.stringify(track('large', { context: { x: 'é'.repeat(17_000) } }));
    const { body } = await funil.post(
      '/v1/batch',
      `{"batch":[${JSON.stringify(track('ok 1'))},${deep},${large},${JSON.stringify(track('ok 2'))}]}`,
      basic(key),
    );
    expect(body.verdicts.map(({ outcome, reason }: { outcome: string; reason?: string }) => reason ?? outcome)).toEqual([
      'accepted',
      'too_deep',
      'too_large',
      'accepted',
    ]);
  });

  it('what is refused is kept with its text', async () => {
    await funil.post('/v1/track', track('nobody', { anonymousId: 'guest' }), basic(key));
    const kept = await funil.app.engine.state.db.selectFrom('reject').selectAll().where('reason', '=', 'no_identity').execute();
    expect(JSON.parse(kept[0]?.body ?? '')).toMatchObject({ messageId: 'nobody', anonymousId: 'guest' });
  });
});

describe('pages of other sites', () => {
  it('may ask first, and read the answer, errors included', async () => {
    const asked = 'authorization,content-type,anonymousid,sentat,x-retry-count,x-write-key';
    for (const url of ['/v1/t', '/v1/batch', '/v1/page', '/api/s/track', '/sourceConfig/', `/v1/projects/${key}/settings`]) {
      const { statusCode, headers } = await funil.app.http.inject({
        method: 'OPTIONS',
        url,
        headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST', 'access-control-request-headers': asked },
      });
      expect(statusCode).toBe(204);
      expect(headers['access-control-allow-origin']).toBe('https://shop.example');
      for (const name of asked.split(',')) expect(String(headers['access-control-allow-headers'])).toContain(name);
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
    }
    const refused = await funil.post('/v1/t', '{', { ...basic(key), origin: 'https://shop.example' });
    expect(refused).toMatchObject({ status: 400, headers: { 'access-control-allow-origin': 'https://shop.example' } });
  });

  it('may send to their own source only', async () => {
    const { writeKey } = await funil.source('one page', { kind: 'browser', origins: ['https://shop.example'] });
    const from = (origin: string, headers: Record<string, string>, more: object = {}) =>
      funil.post('/v1/t', track(`from ${origin} ${Object.keys(headers)}`, more), { origin, ...headers });
    expect(await from('https://shop.example', basic(writeKey))).toMatchObject({ status: 200 });
    expect(await from('https://evil.example', basic(writeKey))).toMatchObject({ status: 403, body: { code: 'foreign_origin' } });
    expect(await from('https://evil.example', {}, { writeKey })).toMatchObject({ status: 403 });
  });
});

describe('once', () => {
  it('a retry is told, within a batch, across batches and across sources', async () => {
    const batch = [track('r1'), track('r2')];
    expect((await funil.post('/v1/batch', { batch }, basic(key))).body).toMatchObject({ accepted: 2, duplicates: 0 });
    const { writeKey } = await funil.source('other');
    const again = await funil.post('/v1/batch', { batch: [...batch, track('r3')] }, { ...basic(writeKey), 'x-retry-count': '1' });
    expect(again.body).toMatchObject({ accepted: 1, duplicates: 2 });
    expect(again.body.verdicts.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['duplicate', 'duplicate', 'accepted']);
    expect((await funil.post('/v1/batch', { batch: [track('r4'), track('r4')] }, basic(key))).body.accepted).toBe(2);
    const before = await count('1');
    await Promise.all(Array.from({ length: 8 }, () => funil.post('/v1/batch', { batch: [track('r5'), ...batch] }, basic(key))));
    expect((await count('1')) - before).toBe(1);
  });

  it('accepted is stored and duplicate, exactly', async () => {
    await funil.app.engine.apply.drained();
    const tallies = await funil.app.engine.state.db.selectFrom('tally').selectAll().execute();
    const sum = (outcome: string) => tallies.filter((one) => one.outcome === outcome).reduce((all, { facts }) => all + Number(facts), 0);
    expect(sum('duplicate')).toBeGreaterThan(2);
    expect(sum('accepted')).toBe(sum('stored') + sum('duplicate'));
  });

  it('the browser and the server say the same order once', async () => {
    const order = { order_id: 'o-77', total: 25, currency: 'EUR', products: [{ product_id: 'p1', price: 25 }] };
    const from = (messageId: string, more: object) => ({ type: 'track', event: 'Order Completed', messageId, properties: order, ...more });
    await funil.post('/v1/batch', { batch: [from('browser copy', { anonymousId: 'a7', userId: 'u7' })] }, basic(key));
    await funil.post('/v1/batch', { batch: [from('server copy', { userId: 'u7' })] }, basic(key));
    const rows = await funil.rows<{ orders: string; lines: string }>(
      "select (select count() from orders where order = 'o-77') as orders, (select count() from lines where order = 'o-77') as lines",
    );
    expect(rows).toEqual([{ orders: '1', lines: '1' }]);
  });

  it('an order whose refund has no amount is accepted, and the rest is told', async () => {
    const { body } = await funil.post(
      '/v1/track',
      track('partly', { event: 'Order Refunded', properties: { order_id: 'o-77' } }),
      basic(key),
    );
    expect(body).toMatchObject({ accepted: 1, rejected: 0, verdicts: [{ outcome: 'accepted', partly: { field: 'amount' } }] });
  });
});

describe('privacy', () => {
  it('no consent: today is counted, tomorrow is somebody else, and no address is kept anywhere', async () => {
    const { writeKey } = await funil.source('quiet', { kind: 'browser' });
    const headers = { ...basic(writeKey), 'sec-gpc': '1', 'user-agent': 'Mozilla/5.0 Chrome/156', 'x-forwarded-for': '203.0.113.77' };
    const see = async (nth: number) => {
      await funil.post('/v1/p', { messageId: `quiet ${nth}`, anonymousId: `secret-device-${nth}`, userId: 'secret-user' }, headers);
      const [row] = await funil.rows<{ device: string; props: string }>(
        `select toString(device) as device, props from events where source = (select max(source) from events) order by known desc limit 1`,
      );
      return row;
    };
    const [first, second] = [await see(1), await see(2)];
    expect(second?.device).toBe(first?.device);
    expect(JSON.parse(first?.props ?? '')).toEqual({ funil: { consent: 'refused' } });
    funil.setNow(NOW + 86_400_000);
    expect((await see(3))?.device).not.toBe(first?.device);
    funil.setNow(NOW + 3 * 86_400_000);
    await see(4);
    const salts = await funil.app.engine.state.db.selectFrom('day_salt').selectAll().execute();
    expect(salts).toHaveLength(1);
    funil.setNow(NOW);
    const told = await funil.rows<{ n: string }>("select count() as n from aliases where value like '%secret%'");
    expect(told).toEqual([{ n: '0' }]);
    const journal = JSON.stringify([
      await funil.app.engine.state.db.selectFrom('identity').selectAll().execute(),
      await funil.app.engine.state.db.selectFrom('reject').selectAll().execute(),
    ]);
    expect(journal).not.toContain('203.0.113.77');
  });
});

describe('limits', () => {
  it('a source that sends too fast is asked to wait, and another is not', async () => {
    const { writeKey } = await funil.source('slow', { eventsPerSecond: 1 });
    const send = (nth: number) =>
      funil.post('/v1/batch', { batch: Array.from({ length: 20 }, (_, at) => track(`slow ${nth} ${at}`)) }, basic(writeKey));
    expect((await send(1)).status).toBe(200);
    const refused = await send(2);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_fast' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect((await funil.post('/v1/track', track('not slow'), basic(key))).status).toBe(200);
  });

  it('a full disk answers 503 with Retry-After', async () => {
    const { disk } = funil.app.engine;
    const free = disk.free;
    disk.free = () => 0;
    try {
      const refused = await funil.post('/v1/track', track('no room'), basic(key));
      expect(refused.status).toBe(503);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    } finally {
      disk.free = free;
    }
    expect((await funil.post('/v1/track', track('no room'), basic(key))).body).toMatchObject({ accepted: 1, duplicates: 0 });
  });
});

describe('sources', () => {
  it('show their key once; a rotated or revoked one is refused', async () => {
    const { id, writeKey } = await funil.source('turning');
    expect(writeKey).toMatch(/^wk_[0-9A-Za-z]{24}$/);
    expect((await funil.post('/v1/t', track('turn 1'), basic(writeKey))).status).toBe(200);
    const rotated = await funil.post(`/api/v1/sources/${id}/rotate`, '{}', admin());
    expect((await funil.post('/v1/t', track('turn 2'), basic(writeKey))).status).toBe(401);
    expect((await funil.post('/v1/t', track('turn 3'), basic(rotated.body.writeKey))).status).toBe(200);
    const gone = await funil.app.http.inject({ method: 'DELETE', url: `/api/v1/sources/${id}/key`, headers: admin() });
    expect(gone.statusCode).toBe(204);
    expect((await funil.post('/v1/t', track('turn 4'), basic(rotated.body.writeKey))).status).toBe(401);
    const list = await funil.app.http.inject({ url: '/api/v1/sources/keys', headers: admin() });
    const turning = list.json().sources.find((source: { id: number }) => source.id === id);
    expect(turning).toMatchObject({ name: 'turning', kind: 'server', keyEnds: null });
    expect(list.body).not.toContain(writeKey);
    const stored = await funil.app.engine.state.db.selectFrom('source').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(key.slice(3));
  });

  it('a key revoked by another process is refused two seconds later', async () => {
    const { id, writeKey } = await funil.source('elsewhere');
    expect((await funil.post('/v1/t', track('else 1'), basic(writeKey))).status).toBe(200);
    await funil.app.engine.state.db.updateTable('source').set({ write_key_hash: null }).where('id', '=', id).execute();
    funil.setNow(NOW + 2_000);
    expect((await funil.post('/v1/t', track('else 2'), basic(writeKey))).status).toBe(401);
    funil.setNow(NOW);
  });

  it('are made by who may, once a name', async () => {
    expect((await funil.post('/api/v1/sources', { name: 'x', kind: 'server' })).status).toBe(401);
    expect((await funil.post('/api/v1/sources', { name: 'shop', kind: 'server' }, admin())).body.code).toBe('source_exists');
    expect((await funil.post('/api/v1/sources', { name: 'y', kind: 'server', origins: ['https://x/y'] }, admin())).status).toBe(400);
    expect((await funil.post('/api/v1/sources/999999/rotate', '{}', admin())).body.code).toBe('no_source');
  });
});

describe('what stock SDKs fetch', () => {
  it.each([['/v1/projects/KEY/settings'], ['/cdn/v1/projects/KEY/settings']])('%s', async (url) => {
    const host = 'funil.example';
    const get = (one: string) => funil.app.http.inject({ url: url.replace('KEY', one), headers: { host, origin: 'https://shop.example' } });
    const answer = await get(key);
    expect(answer.headers['access-control-allow-origin']).toBe('https://shop.example');
    expect(answer.json().integrations['Segment.io']).toMatchObject({ apiKey: key, apiHost: 'funil.example/v1', protocol: 'http' });
    expect((await get('wk_no')).statusCode).toBe(401);
  });

  it.each([['/sourceConfig'], ['/sourceConfig/']])('%s', async (url) => {
    const answer = await funil.app.http.inject({ url: `${url}?p=npm&v=3&build=modern&writeKey=${key}`, headers: basic(key) });
    expect(answer.json().source).toMatchObject({ writeKey: key, enabled: true, destinations: [] });
    expect((await funil.app.http.inject({ url })).statusCode).toBe(401);
  });

  it("Segment's own metrics are taken and dropped", async () => {
    expect(await funil.post('/v1/m', { series: [] }, { 'content-type': 'text/plain' })).toMatchObject({ status: 200 });
  });
});
