import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basic, type Running, startRunning } from './running.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
let funil: Running;
let key: string;

beforeAll(async () => {
  funil = await startRunning(NOW);
  key = (await funil.source('anybody', { eventsPerSecond: 1_000_000 })).writeKey;
});
afterAll(() => funil.close());

/** Calls that broke collectors elsewhere, each beside two good neighbours. */
const POISON: [string, string][] = [
  ['NUL', '{"type":"track","event":"X","userId":"a\\u0000b"}'],
  ['NUL in a property', '{"type":"track","event":"X","userId":"u","properties":{"a":"\\u0000"}}'],
  ['lone surrogate', '{"type":"track","event":"X","userId":"u","properties":{"a":"\\ud800"}}'],
  ['lone surrogate as name', '{"type":"track","event":"\\ud800","userId":"u"}'],
  ['lone surrogate as id', '{"type":"track","event":"X","userId":"u","messageId":"\\udfff"}'],
  ['invalid UTF-8', '{"type":"track","event":"X","userId":"u","properties":{"a":"\xff\xfe"}}'],
  ['endless number', '{"type":"track","event":"X","userId":"u","properties":{"price":1e400,"quantity":-1e400}}'],
  [
    'thirty digits',
    '{"type":"track","event":"Order Completed","userId":"u","properties":{"order_id":123456789012345678901234567890,"total":123456789012345678901234567890}}',
  ],
  ['year 1899', '{"type":"track","event":"X","userId":"u","timestamp":"1899-12-31T23:59:59Z"}'],
  ['year 9999', '{"type":"track","event":"X","userId":"u","timestamp":"9999-12-31T23:59:59Z"}'],
  ['year 275760', '{"type":"track","event":"X","userId":"u","timestamp":8640000000000000}'],
  ['no day', '{"type":"track","event":"X","userId":"u","timestamp":"2026-02-31T00:00:00Z"}'],
  [
    'prototype',
    '{"type":"track","event":"X","userId":"u","__proto__":{"type":"page"},"properties":{"__proto__":{"price":1},"constructor":{"prototype":{}}}}',
  ],
  [
    'odd types',
    '{"type":"track","event":"X","userId":{},"anonymousId":[],"messageId":{},"context":[],"properties":"x","timestamp":{},"sentAt":[]}',
  ],
  [
    'odd context',
    '{"type":"page","userId":"u","context":{"page":"x","campaign":[],"consent":5,"traits":"t","externalIds":{"a":1},"userAgent":5}}',
  ],
  ['bad address', '{"type":"page","userId":"u","context":{"page":{"url":"http://[","referrer":"::","path":"\\u0007"}}}'],
  [
    'odd products',
    '{"type":"track","event":"Order Completed","userId":"u","properties":{"order_id":"o","products":[null,5,[],{},{"product_id":{}},{"price":"x","quantity":"y"}]}}',
  ],
  ['negative order', '{"type":"track","event":"Order Completed","userId":"u","properties":{"order_id":"n","total":-5,"discount":-1}}'],
  ['key of a megabyte', `{"type":"track","event":"X","userId":"u","properties":{"${'k'.repeat(200_000)}":1}}`],
  [
    'many keys',
    JSON.stringify({
      type: 'track',
      event: 'X',
      userId: 'u',
      properties: Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`k${n}`, n])),
    }),
  ],
  ['deep', `{"type":"track","event":"X","userId":"u","properties":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['markup', '{"type":"track","event":"<script>alert(1)</script>","userId":"\' or 1=1 --","properties":{"a":"=cmd|\' /C calc\'!A0"}}'],
];

describe('poison', () => {
  it.each(POISON)('S-08, S-14: %s harms neither its neighbours nor the ledger', async (name, call) => {
    const good = (nth: number) => JSON.stringify({ type: 'track', event: 'Good', userId: 'good', messageId: `${name} ${nth}` });
    const body = Buffer.from(`{"batch":[${good(1)},${call},${good(2)}]}`, name === 'invalid UTF-8' ? 'latin1' : 'utf8');
    const answer = await funil.post('/v1/batch', body, basic(key));
    expect(answer.status).toBe(200);
    expect(answer.body.verdicts.map(({ outcome }: { outcome: string }) => outcome === 'accepted')).toMatchObject({ 0: true, 2: true });
  });

  it('leaves the ledger at work, with every good neighbour in it', async () => {
    const [row] = await funil.rows<{ n: string }>("select count() as n from events where type = 'good'");
    expect(Number(row?.n)).toBe(2 * POISON.length);
    expect(funil.app.engine.apply.trouble()).toBeNull();
  });
});

describe('ten thousand random bodies', () => {
  const URLS = [
    '/v1/track',
    '/v1/t',
    '/v1/page',
    '/v1/identify',
    '/v1/group',
    '/v1/alias',
    '/v1/batch',
    '/v1/import',
    '/v1/b',
    '/v1/m',
    '/api/s/track',
  ];
  const word = fc.constantFrom(
    'track',
    'page',
    'Order Completed',
    'u1',
    'a@x.co',
    '',
    'null',
    '2026-11-22T11:00:00Z',
    '__proto__',
    '\0',
    '\ud800',
  );
  const value = fc.oneof({ depthSize: 'small' }, fc.jsonValue(), word, fc.double(), fc.integer());
  const field = fc.constantFrom(
    'type',
    'event',
    'userId',
    'anonymousId',
    'messageId',
    'timestamp',
    'sentAt',
    'context',
    'properties',
    'traits',
    'previousId',
    'groupId',
    'integrations',
  );
  const call = fc.dictionary(
    field,
    fc.oneof(value, fc.dictionary(fc.constantFrom('page', 'campaign', 'order_id', 'products', 'price', 'consent'), value)),
  );
  const body = fc.oneof(
    { weight: 4, arbitrary: call.map((one) => JSON.stringify(one)) },
    { weight: 4, arbitrary: fc.array(fc.oneof(call, value), { maxLength: 8 }).map((batch) => JSON.stringify({ batch })) },
    { weight: 2, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  );
  const rarely = <T>(usual: T, ...odd: T[]) =>
    fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: odd.length, arbitrary: fc.constantFrom(...odd) });
  const type = rarely('application/json', 'text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'a/b;c', '');
  const encoding = rarely<string | undefined>(undefined, 'gzip', 'deflate', 'br', 'identity', 'x');

  it('are each answered in time, and never with a fault of ours', async () => {
    const requests = fc.sample(fc.tuple(fc.constantFrom(...URLS), body, type, encoding), { numRuns: 10_000, seed: 20_261_122 });
    const seen = new Map<number, number>();
    const one = async ([url, payload, contentType, contentEncoding]: (typeof requests)[number]) => {
      const headers = { 'content-type': contentType, ...basic(key), ...(contentEncoding ? { 'content-encoding': contentEncoding } : {}) };
      const { status, body: answer } = await funil.post(url, payload, headers);
      seen.set(status, (seen.get(status) ?? 0) + 1);
      if (status === 200 && url !== '/v1/m') expect(answer.verdicts).toHaveLength(answer.accepted + answer.duplicates + answer.rejected);
    };
    for (let at = 0; at < requests.length; at += 256) await Promise.all(requests.slice(at, at + 256).map(one));
    expect([...seen.keys()].filter((status) => ![200, 400, 413, 415].includes(status))).toEqual([]);
    expect(seen.get(200)).toBeGreaterThan(3_000);
    await funil.app.engine.apply.drained();
    expect(funil.app.engine.apply.trouble()).toBeNull();
  }, 60_000);
});
