import { request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startRunning } from '../collect/running.ts';

const SAFE = 'https://shop.example/new';
const RUNS = 1_000;

let funil: Running;
let port: number;

beforeAll(async () => {
  funil = await startRunning(Date.UTC(2026, 4, 4));
  port = Number(new URL(funil.app.address).port);
  const headers = { authorization: `Bearer ${funil.app.localToken}` };
  const ask = (url: string, payload: object) => funil.app.http.inject({ method: 'POST', url, headers, payload });
  await ask('/api/v1/links/domains', { host: 'go.shop.example' });
  const link = { slug: 'spring', destination: SAFE, tags: { source: 'a', medium: 'b', campaign: 'c' }, method: 'social' };
  const split = { splits: [{ url: `${SAFE}/b`, share: 50 }], targets: [{ devices: ['ios'], url: `${SAFE}/ios` }] };
  expect((await ask('/api/v1/links', { ...link, ...split })).statusCode).toBe(201);
  expect((await ask('/api/v1/links', { ...link, domain: 'go.shop.example' })).statusCode).toBe(201);
}, 60_000);
afterAll(() => funil?.close());

/** Sends it as it is: no client tidies the path or the headers. */
function send(path: string, method: string, headers: Record<string, string>): Promise<{ status: number; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, setHost: false, agent: false }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location }));
    });
    sent.on('error', reject).end();
  });
}

const odd = fc.oneof(
  fc.constantFrom(
    'spring',
    'spring+',
    'SPRING',
    'spring%2b',
    'spring%00',
    '..%2f..',
    '%ff',
    '%E0%A4%A',
    '__proto__',
    'constructor',
    '',
    '+',
    '%0d%0aX: y',
  ),
  fc.string({ maxLength: 30 }).map(encodeURIComponent),
  fc.string({ unit: fc.constantFrom('%', '2', 'f', '/', '.', '+', ';', '?', '&', '=', 'a', '\\'), maxLength: 40 }),
);
const headerText = fc.oneof(
  fc.string({
    unit: fc
      .integer({ min: 0x20, max: 0xff })
      .filter((code) => code !== 0x7f)
      .map((code) => String.fromCharCode(code)),
    maxLength: 80,
  }),
  fc.constantFrom('https://evil.example/', 'javascript:alert(1)', 'pt-BR,;q=x,*', 'prefetch', 'WhatsApp/2', `${'a'.repeat(3_000)}`),
);
const host = fc.oneof(
  fc.constantFrom('go.shop.example', 'GO.SHOP.EXAMPLE.', 'go.shop.example:99999', 'evil.example', 'localhost', '[::1]:1', '-', '__proto__'),
  fc.string({ unit: fc.constantFrom('a', '.', ':', '[', ']', '-', '%', '@', '/'), minLength: 1, maxLength: 40 }),
);
const headers = fc.record({
  host,
  'user-agent': headerText,
  referer: headerText,
  'accept-language': headerText,
  'x-forwarded-for': headerText,
  'x-forwarded-host': headerText,
  'sec-purpose': headerText,
});

describe('a redirect under odd requests', () => {
  it('S-10, S-11: never fails, and never leads anywhere but where it was saved to lead', async () => {
    let redirects = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/l/', '/'),
        odd,
        fc.constantFrom('', '?url=https://evil.example', '?&&=%', '?gclid=a%0d%0ab'),
        headers,
        fc.constantFrom('GET', 'HEAD'),
        async (at, slug, query, sent, method) => {
          const { status, location } = await send(at + slug.replace(/[^\x21-\x7e]/g, '') + query, method, sent);
          expect(status, `${method} ${at}${slug}${query}`).toBeLessThan(500);
          if (location === undefined) return;
          redirects += 1;
          expect(new URL(location).origin).toBe('https://shop.example');
          expect(new URL(location).pathname).toMatch(/^\/new(\/b|\/ios)?$/);
          expect([...new URL(location).searchParams.keys()].sort()).toEqual(['fnl_cid', 'utm_campaign', 'utm_medium', 'utm_source']);
        },
      ),
      { numRuns: RUNS, seed: 5, endOnFailure: true },
    );
    expect(redirects).toBeGreaterThan(20);
  }, 120_000);
});
