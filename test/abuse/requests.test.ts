import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { becomeOwner, startFunil } from '../people/team.ts';

interface Route {
  method: string;
  url: string;
  scope: string;
  named: string[];
  inPath: string[];
}

/** Pages of visitors, which the description of the API leaves out. */
const PAGES = [
  '/',
  '/f/x',
  '/f/x/done',
  '/p/x',
  '/p/x/sitemap.xml',
  '/p/pictures/x',
  '/l/x',
  '/x',
  '/popups/x.js',
  '/consent/x.js',
  '/robots.txt',
  '/sitemap.xml',
];

let app: App;
let close: () => Promise<void>;
let cookie: string;
let routes: Route[];

beforeAll(async () => {
  ({ app, close } = await startFunil());
  cookie = await becomeOwner(app);
  type Operation = { 'x-scope': string; parameters?: { name: string; in: string }[] };
  const paths = (await app.http.inject('/openapi.json')).json().paths as Record<string, Record<string, Operation>>;
  routes = Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, { 'x-scope': scope, parameters = [] }]) => {
      const names = (place: string) => parameters.filter((one) => one.in === place).map(({ name }) => name);
      return { method: method.toUpperCase(), url, scope, named: names('query'), inPath: names('path') };
    }),
  );
}, 60_000);
afterAll(() => close?.());

/** As a page of this Funil would ask, with its session. */
function ask(method: string, url: string, headers: Record<string, string> = {}, payload?: string) {
  return app.http.inject({ method: method as 'GET', url, headers: { cookie, ...headers }, ...(payload === undefined ? {} : { payload }) });
}

const OWN = { 'sec-fetch-site': 'same-origin' };
const reading = () => routes.filter(({ method, url }) => method === 'GET' && !url.endsWith('/stream'));

const HOSTILE_SQL = [
  "' or 1=1 --",
  '") union all select * from system.tables --',
  '\\',
  "x' || pg_sleep(3) || '",
  '{p:String}',
  "file('/etc/passwd')",
  '%27%00',
];

/** The route asked with that text in every place at once, as values and as names; with the first text also in each place alone. */
function askedWith(text: string, { url, named, inPath }: Route): string[] {
  if (named.length + inPath.length === 0) return [];
  const said = encodeURIComponent(text);
  const path = url.replace(/\{[^}]+\}/g, said);
  const all = named.flatMap((name) => [`${name}=${said}`, `${encodeURIComponent(`${name}[${text}]`)}=${said}`]);
  const alone = text === HOSTILE_SQL[0] ? named.map((name) => `${path}?${name}=${said}`) : [];
  return [`${path}?${all.join('&')}`, ...alone];
}

describe('S-04, S-05: what stands in an address', () => {
  it('is a value in every question: refused or looked for, at once and without a fault', async () => {
    expect(reading().filter(({ named }) => named.length > 0).length).toBeGreaterThan(20);
    for (const to of reading().flatMap((route) => HOSTILE_SQL.flatMap((text) => askedWith(text, route)))) {
      const started = performance.now();
      const answer = await ask('GET', to, OWN);
      expect(answer.statusCode, `${to}: ${answer.body.slice(0, 200)}`).toBeLessThan(500);
      expect(answer.body, to).not.toMatch(/syntax error|DB::Exception|root:x:0/i);
      expect(performance.now() - started, to).toBeLessThan(2_500);
    }
  }, 120_000);
});

const MARKUP = ['<img src=x onerror=alert(1)>', '"><svg/onload=alert(1)>', "';alert(1)//</script><script>alert(1)</script>"];

describe('S-03: what stands in an address', () => {
  it('is never markup of a page, nor script', async () => {
    const open = routes.filter(({ method, scope }) => method === 'GET' && (scope === 'open' || scope === 'anyone'));
    const asked = [
      ...open.map(({ url, named }) => [url, named] as const),
      ...PAGES.map((url) => [url, ['l', 'u', 'k', 't', 'next', 'q']] as const),
    ];
    for (const [url, named] of asked) {
      for (const text of MARKUP) {
        const said = encodeURIComponent(text);
        const path = url.replace(/\{[^}]+\}|\bx\b/g, said);
        const to = `${path}?${[...named, 'x'].map((name) => `${name}=${said}`).join('&')}`;
        const answer = await ask('GET', to, { accept: 'text/html' });
        expect(answer.statusCode, to).toBeLessThan(500);
        if (/html|javascript|svg/.test(String(answer.headers['content-type']))) expect(answer.body, to).not.toContain(text);
      }
    }
  }, 60_000);
});

describe('S-10: an address that says where to go next', () => {
  const AWAY = [
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    'https://evil.example',
    '%2f%2fevil.example',
    '\t//evil.example',
    'javascript:alert(1)',
  ];

  it('leads no visitor away from here', async () => {
    const open = routes.filter(({ method, scope }) => method === 'GET' && (scope === 'open' || scope === 'anyone')).map(({ url }) => url);
    for (const url of [...open, ...PAGES]) {
      for (const away of AWAY) {
        const said = encodeURIComponent(away);
        const query = ['return', 'returnUrl', 'next', 'redirect', 'redirect_uri', 'url', 'to', 'u']
          .map((name) => `${name}=${said}`)
          .join('&');
        const { headers } = await ask('GET', `${url.replace(/\{[^}]+\}/g, 'x')}?${query}`, { accept: 'text/html' });
        const to = new URL(headers.location ?? '/', 'http://localhost');
        expect(to.host, url).toBe('localhost');
        expect(headers.refresh, url).toBeUndefined();
      }
    }
    for (const path of [
      '//evil.example',
      '//evil.example/%2e%2e',
      '/%2f%2fevil.example',
      '/\\evil.example',
      '/%5cevil.example',
      '//evil.example//',
    ]) {
      const { headers } = await ask('GET', path, { accept: 'text/html' });
      expect(headers.location, path).toBeUndefined();
    }
  }, 60_000);
});

describe('S-06: a change that a page of another site asks for', () => {
  const BODY = '{"name":"x"}';
  const FOREIGN: [string, Record<string, string>][] = [
    ['its browser says so', { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }],
    ['it is a neighbour', { 'sec-fetch-site': 'same-site', 'content-type': 'application/json' }],
    ['an older browser names its origin', { origin: 'https://evil.example', 'content-type': 'application/json' }],
    ['it hides its origin', { origin: 'null', 'content-type': 'application/json' }],
    ['nothing says where it comes from', { 'content-type': 'application/json' }],
    ['it is sent as plain text', { origin: 'https://evil.example', 'content-type': 'text/plain' }],
    ['it is sent as a form', { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }],
  ];

  it.each(FOREIGN)(
    'is refused where %s',
    async (_how, headers) => {
      const changing = routes.filter(({ method, scope }) => method !== 'GET' && scope !== 'open' && scope !== 'anyone');
      expect(changing.length).toBeGreaterThan(60);
      for (const { method, url } of changing) {
        const body = method === 'DELETE' ? undefined : BODY;
        const answer = await ask(
          method,
          url.replace(/\{[^}]+\}/g, 'x'),
          body === undefined ? { ...headers, 'content-type': '' } : headers,
          body,
        );
        expect([403, 415], `${method} ${url}: ${answer.body.slice(0, 100)}`).toContain(answer.statusCode);
      }
    },
    60_000,
  );

  it('is no change when it is a GET: where there is one, it only reads', async () => {
    const gets = new Set(routes.filter(({ method }) => method === 'GET').map(({ url }) => url));
    for (const { url } of routes.filter((route) => route.method !== 'GET' && !gets.has(route.url) && route.url.startsWith('/api/'))) {
      const { statusCode } = await ask('GET', url.replace(/\{[^}]+\}/g, 'x'), OWN);
      expect([400, 404, 405], url).toContain(statusCode);
    }
  });
});

describe('S-16: what lies on the disk of the server', () => {
  const PATHS = [
    '/.env',
    '/.git/config',
    '/.git/HEAD',
    '/package.json',
    '/package-lock.json',
    '/tsconfig.json',
    '/secret.key',
    '/run/server.json',
    '/state/postmaster.pid',
    '/src/main.ts',
    '/funil.js.map',
    '/forms.js.map',
    '/assets/index.js.map',
    '/backup.tar',
    '/backups/',
    '/metrics',
    '/debug',
    '/debug/pprof',
    '/server-status',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/p/pictures/..%2f..%2fsecret.key',
    '/popups/..%2f..%2fsecret.key.js',
    '/%2e%65nv',
  ];

  it.each(PATHS)('%s is not there', async (path) => {
    const answer = await app.http.inject({ url: path });
    expect([400, 401, 403, 404]).toContain(answer.statusCode);
    expect(answer.body).not.toMatch(/localToken|"dependencies"|\[core\]/);
  });
});

describe('S-14: a body that is made to hurt whoever reads it', () => {
  const LAUGHS = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1_000)}">]><l>&b;</l>`;
  const BODIES: [string, string, Record<string, string>][] = [
    ['XML with entities', LAUGHS, { 'content-type': 'application/xml' }],
    ['XML that passes for JSON', LAUGHS, { 'content-type': 'application/json' }],
    ['a million levels', '['.repeat(1_000_000), { 'content-type': 'application/json' }],
    [
      'a million names',
      `{${Array.from({ length: 100_000 }, (_, nth) => `"k${nth}":1`).join(',')}}`,
      { 'content-type': 'application/json' },
    ],
    ['UTF-16', Buffer.from('\ufeff{"name":"x"}', 'utf16le').toString('latin1'), { 'content-type': 'application/json; charset=utf-16' }],
    ['a gzip', '\x1f\x8b\x08\x00', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
    ['endless numbers', '{"name":1e400}', { 'content-type': 'application/json' }],
    ['an object for a text (S-08)', '{"name":{"$ne":null},"template":["contact"]}', { 'content-type': 'application/json' }],
  ];

  it.each(BODIES)('%s is refused soon', async (_what, body, headers) => {
    for (const url of [
      '/api/v1/forms',
      '/api/v1/links',
      '/api/v1/popups',
      '/api/v1/pages',
      '/api/v1/sources',
      '/api/v1/mappings/preview',
    ]) {
      const started = performance.now();
      const { statusCode } = await ask('POST', url, { ...OWN, ...headers }, body);
      expect([400, 404, 413, 415], url).toContain(statusCode);
      expect(performance.now() - started, url).toBeLessThan(1_000);
    }
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });
});
