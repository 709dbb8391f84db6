import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { Type } from 'typebox';
import { afterEach, describe, expect, it } from 'vitest';
import type { Http, Routes } from '../lib/http.ts';
import type { Access } from './caller.ts';
import { openHttp } from './server.ts';
import { limitBodyTime } from './slow-bodies.ts';

const access: Access = {
  verifyKey: async (token) => (token === 'fk_reader' ? { workspace: 7, scopes: ['read'] } : null),
  workspaceBySlug: (slug) => ({ id: slug === 'second' ? 2 : 1, organization: 1 }),
  organizationOf: () => 1,
  localToken: 'fl_local',
  trustBrowser: () => true,
  signedIn: async () => null,
  origin: null,
};

const echo: Routes = (http) => {
  const summary = 'for the test';
  http.get('/api/v1/who', { config: { scope: 'read' }, schema: { summary } as never }, ({ workspace }) => ({ workspace }));
  http.post('/api/v1/who', { config: { scope: 'read' }, schema: { summary } as never }, ({ workspace }) => ({ workspace }));
  http.post('/api/v1/echo', { config: { scope: 'open' }, schema: { summary, body: Type.Unknown() } as never }, ({ body }) => ({ body }));
  http.get('/api/v1/broken', { config: { scope: 'open' }, schema: { summary } as never }, () => {
    throw new Error('the password is swordfish');
  });
  const querystring = Type.Object({ days: Type.Integer({ default: 90 }), on: Type.Optional(Type.Boolean()) });
  http.get('/api/v1/query', { config: { scope: 'open' }, schema: { summary, querystring } as never }, ({ query }) => query);
};

let http: Http | null = null;

async function open(routes: Routes[] = [echo], given: Partial<Access> = {}): Promise<Http> {
  const webDir = join(tmpdir(), 'funil-has-no-web-app-here');
  http = await openHttp({
    log: pino({ level: 'silent' }),
    version: '0',
    access: { ...access, ...given },
    record: async () => undefined,
    webDir,
    routes,
  });
  return http;
}

async function listen(server: Http): Promise<number> {
  await server.listen({ host: '127.0.0.1', port: 0 });
  return (server.server.address() as { port: number }).port;
}

/** As a browser would ask; `fetch` does not let the Host header be set. */
function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; cookie: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, cookie: answer.headers['set-cookie']?.[0], body }));
    });
    asked.on('error', reject).end();
  });
}

afterEach(async () => {
  http?.server.closeAllConnections();
  await http?.close();
  http = null;
});

describe('routes', () => {
  it('must declare a scope', async () => {
    const bare: Routes = (server) => server.get('/api/v1/bare', () => ({}));
    await expect(open([bare])).rejects.toThrow('declares no scope');
  });

  it('must be described', async () => {
    const mute: Routes = (server) => server.get('/api/v1/mute', { config: { scope: 'read' } }, () => ({}));
    await expect(open([mute])).rejects.toThrow('no summary');
  });
});

describe('answers', () => {
  it('S-07: carry the security headers, errors included', async () => {
    const server = await open();
    for (const url of ['/%', '/api/v1/who', '/api/v1/broken', '/docs', '/']) {
      const { headers } = await server.inject({ url });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('of the API stay out of caches', async () => {
    expect((await (await open()).inject({ url: '/api/v1/broken' })).headers['cache-control']).toBe('no-store');
  });

  it('S-16: tell nothing of an unknown fault', async () => {
    const answer = await (await open()).inject({ url: '/api/v1/broken' });
    expect(answer.statusCode).toBe(500);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).not.toContain('swordfish');
  });

  it.each([
    ['GET', '/api/v1/none'],
    ['POST', '/'],
    ['GET', '/none.js'],
    ['GET', '/../../etc/passwd'],
    ['GET', '/%2e%2e/%2e%2e/etc/passwd'],
    ['GET', '/%00'],
    ['GET', '/%'],
  ] as const)('to %s %s are problem details', async (method, url) => {
    const answer = await (await open()).inject({ method, url });
    expect([400, 404]).toContain(answer.statusCode);
    expect(answer.json()).toMatchObject({ status: answer.statusCode });
  });

  it('to an address of the web app are its page, here the one that says how to build it', async () => {
    const answer = await (await open()).inject({ url: '/leads/ld_1', headers: { accept: 'text/html' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('npm run build');
  });
});

describe('requests', () => {
  it('have numbers read from the address, and defaults filled in', async () => {
    const server = await open();
    expect((await server.inject({ url: '/api/v1/query?on=true' })).json()).toEqual({ days: 90, on: true });
    const bad = await server.inject({ url: '/api/v1/query?days=soon' });
    expect(bad.json()).toMatchObject({ status: 400, code: 'invalid', errors: [{ field: 'days' }] });
  });

  it.each([
    ['{"a":1', 400, 'bad_json'],
    ['', 400, 'bad_json'],
    ['['.repeat(100_000), 400, 'too_deep'],
    [`"${'x'.repeat(1_100_000)}"`, 413, 'too_large'],
  ])('S-14: with a poisoned body are refused (%#)', async (payload, status, code) => {
    const answer = await (await open()).inject({
      method: 'POST',
      url: '/api/v1/echo',
      payload,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.json()).toMatchObject({ status, code });
  });

  it('S-08: lose keys that reach for the prototype', async () => {
    const payload = '{"__proto__":{"admin":true},"a":{"constructor":{"prototype":{"admin":true}}},"b":1}';
    const answer = await (await open()).inject({
      method: 'POST',
      url: '/api/v1/echo',
      payload,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.json()).toEqual({ body: { a: {}, b: 1 } });
  });

  it('in other formats are refused', async () => {
    const answer = await (await open()).inject({
      method: 'POST',
      url: '/api/v1/echo',
      payload: 'a=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.json()).toMatchObject({ status: 415, code: 'bad_media_type' });
  });

  it('whose body does not come are cut off', async () => {
    const server = await open([(inner) => limitBodyTime(inner, 50), echo]);
    const socket = connect(await listen(server), '127.0.0.1');
    socket.write('POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{');
    await expect(new Promise((resolve) => socket.on('close', resolve).on('error', () => undefined))).resolves.toBeDefined();
  });
});

describe('a browser on this machine', () => {
  it('may read with the session that the page gave it', async () => {
    const port = await listen(await open());
    const host = `localhost:${port}`;
    const { cookie = '' } = await ask(port, '/', { host });
    expect(cookie).toMatch(/^funil_\d+=fs_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const session = cookie.split(';')[0] as string;
    expect(await ask(port, '/api/v1/who', { host, cookie: session })).toMatchObject({ status: 200, body: '{"workspace":1}' });
    const second = await ask(port, '/api/v1/who', {
      host,
      cookie: `other=1; ${session}`,
      'sec-fetch-site': 'same-origin',
      'x-funil-workspace': 'second',
    });
    expect(second.body).toBe('{"workspace":2}');
  });

  it('S-06: may not write, and pages of others may not use its session', async () => {
    const port = await listen(await open());
    const host = `localhost:${port}`;
    const session = ((await ask(port, '/', { host })).cookie ?? '').split(';')[0] as string;
    expect(await ask(port, '/api/v1/who', { host, cookie: session }, 'POST')).toMatchObject({
      status: 403,
      body: expect.stringContaining('session_reads_only'),
    });
    for (const site of ['cross-site', 'same-site']) {
      expect((await ask(port, '/api/v1/who', { host, cookie: session, 'sec-fetch-site': site })).status).toBe(403);
    }
    expect((await ask(port, '/api/v1/who', { host: `shop.example.com:${port}`, cookie: session })).status).toBe(403);
    expect((await ask(port, '/api/v1/who', { host, cookie: `${session}x` })).status).toBe(401);
    expect((await ask(port, '/api/v1/who', { host })).status).toBe(401);
  });

  it('gets no session under a name that was pointed here, nor from a server that others can reach', async () => {
    const port = await listen(await open());
    expect((await ask(port, '/', { host: `shop.example.com:${port}` })).cookie).toBeUndefined();
    expect((await ask(port, '/', { host: 'localhost' })).cookie).toBeUndefined();
    await http?.close();
    const open2 = await listen(await open([echo], { trustBrowser: () => false }));
    expect((await ask(open2, '/', { host: `localhost:${open2}` })).cookie).toBeUndefined();
  });
});

describe('keys', () => {
  it.each([
    ['Bearer fk_reader', 200],
    ['bearer fk_reader', 200],
    ['Bearer fl_local', 200],
    ['Bearer fk_other', 401],
    ['Basic ZmtfcmVhZGVy', 401],
    ['Bearer', 401],
    [`Bearer ${'x'.repeat(300)}`, 401],
  ])('%s is answered %i', async (authorization, status) => {
    const answer = await (await open()).inject({ url: '/api/v1/who', headers: { authorization } });
    expect(answer.statusCode).toBe(status);
  });

  it('stay in their workspace whatever the header says', async () => {
    const headers = { authorization: 'Bearer fk_reader', 'x-funil-workspace': 'second' };
    expect((await (await open()).inject({ url: '/api/v1/who', headers })).json()).toEqual({ workspace: 7 });
  });
});
