import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import openapiTS from 'openapi-typescript';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { FunilError } from '../../src/core/errors.ts';
import { freshDir } from '../fresh.ts';

const root = path.resolve(import.meta.dirname, '../..');
const NOW = Date.parse('2026-03-31T12:00:00Z');
const log = pino({ level: 'silent' });

let dir: string;
let app: App;
let now = NOW;

beforeAll(async () => {
  dir = await freshDir('app');
  app = await startApp(configFor(dir), { log, clock: () => now });
});

afterAll(async () => {
  await app?.close();
  await rm(dir, { recursive: true, force: true });
});

function configFor(dataDir: string, port = 0) {
  return readConfig({ FUNIL_DATA: dataDir, FUNIL_PORT: String(port), FUNIL_LOG: 'silent', FUNIL_DISK_RESERVE_MB: '0' }, {});
}

interface Answer {
  status: number;
  json: { [name: string]: unknown; code?: string };
  headers: Headers;
}

async function ask(
  method: string,
  url: string,
  { token, body, headers }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const answer = await fetch(app.address + url, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await textOf(answer);
  return { status: answer.status, headers: answer.headers, json: text.startsWith('{') ? JSON.parse(text) : {} };
}

/** A stream has no end to wait for. */
async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text();
  await answer.body?.cancel();
  return '';
}

async function makeKey(scopes: string[], more: object = {}): Promise<{ id: string; token: string }> {
  const made = await ask('POST', '/api/v1/keys', { token: app.localToken, body: { name: scopes.join(' '), scopes, ...more } });
  expect(made.status).toBe(201);
  return made.json as unknown as { id: string; token: string };
}

interface Described {
  method: string;
  url: string;
  scope: string;
}

async function describedRoutes(): Promise<Described[]> {
  const { json } = await ask('GET', '/openapi.json');
  const paths = json.paths as Record<string, Record<string, { 'x-scope': string }>>;
  return Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      url: url.replace(/\{[^}]+\}/g, 'x'),
      scope: operation['x-scope'],
    })),
  );
}

describe('the description of the API', () => {
  it('is valid OpenAPI 3.1, and types can be made from it', async () => {
    const { json } = await ask('GET', '/openapi.json');
    expect(json.openapi).toBe('3.1.0');
    expect((await openapiTS(json as never)).length).toBeGreaterThan(3);
  });

  it('has an id of its own for every operation, and says who may call', async () => {
    const { json } = await ask('GET', '/openapi.json');
    const operations = Object.values(json.paths as Record<string, Record<string, { operationId: string; 'x-scope': string }>>).flatMap(
      Object.values,
    );
    expect(operations.length).toBeGreaterThan(15);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const operation of operations) expect(['open', 'anyone', 'read', 'write', 'admin', 'person']).toContain(operation['x-scope']);
  });

  it('is there for people, with nothing fetched from elsewhere', async () => {
    const page = await (await fetch(`${app.address}/docs`)).text();
    for (const { url } of await describedRoutes()) expect(page).toContain(url.split('/x')[0]);
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page).not.toContain('<script');
  });
});

describe('who may call what', () => {
  const MAY: Record<string, string[]> = { none: [], read: ['read'], write: ['write'], admin: ['read', 'write', 'admin'] };

  const expected = (holder: string, scope: string): string => {
    if (scope === 'open' || scope === 'anyone' || MAY[holder]?.includes(scope)) return 'let in';
    if (holder === 'none') return '401 no_access';
    return scope === 'person' ? '403 people_only' : '403 scope_missing';
  };
  const CLOSED = ['no_access', 'scope_missing', 'people_only'];
  const doorOf = ({ status, json: { code } }: Answer): string =>
    CLOSED.includes(String(code)) ? `${status} ${code}` : status === 500 ? 'broken' : 'let in';

  it.each(Object.keys(MAY))(
    'with the key "%s", every route answers as its scope says',
    async (holder) => {
      const token = holder === 'none' ? {} : { token: (await makeKey([holder])).token };
      const routes = await describedRoutes();
      const found: string[] = [];
      for (const { method, url } of routes) {
        const body = method === 'GET' || method === 'DELETE' ? {} : { body: '[]' };
        found.push(`${method} ${url}: ${doorOf(await ask(method, url, { ...token, ...body }))}`);
      }
      expect(found).toEqual(routes.map(({ method, url, scope }) => `${method} ${url}: ${expected(holder, scope)}`));
    },
    120_000,
  );
});

describe('keys', () => {
  it('work until they are revoked, which counts at once', async () => {
    const { id, token } = await makeKey(['read']);
    expect((await ask('GET', '/api/v1/sources', { token })).status).toBe(200);
    expect((await ask('DELETE', `/api/v1/keys/${id}`, { token: app.localToken })).status).toBe(204);
    expect((await ask('GET', '/api/v1/sources', { token })).status).toBe(401);
    expect((await ask('DELETE', `/api/v1/keys/${id}`, { token: app.localToken })).json).toMatchObject({ status: 404, code: 'no_key' });
  });

  it('end when they should', async () => {
    const { token } = await makeKey(['read'], { expiresAt: new Date(NOW + 60_000).toISOString() });
    expect((await ask('GET', '/api/v1/sources', { token })).status).toBe(200);
    now = NOW + 60_000;
    expect((await ask('GET', '/api/v1/sources', { token })).status).toBe(401);
    now = NOW;
  });

  it('need every part of them to be right', async () => {
    const { id, token } = await makeKey(['read']);
    const other = await makeKey(['read']);
    const secret = token.slice(`fk_${id}_`.length);
    for (const wrong of [
      `fk_${other.id}_${secret}`,
      token.slice(0, -1),
      `${token}A`,
      `fk_${id}_`,
      `fk_${id}_${'A'.repeat(43)}`,
      secret,
      'fk__',
    ]) {
      expect((await ask('GET', '/api/v1/sources', { token: wrong })).status).toBe(401);
    }
  });

  it('are kept as hashes, and show when they were used', async () => {
    const { id, token } = await makeKey(['read']);
    await ask('GET', '/api/v1/sources', { token });
    const row = await app.engine.state.db.selectFrom('api_key').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(row.last_used_at?.getTime()).toBe(NOW);
    expect(row.secret_hash).toHaveLength(32);
    const listed = await ask('GET', '/api/v1/keys', { token: app.localToken });
    expect(JSON.stringify(listed.json)).not.toContain(token.slice(-20));
  });

  it('see their own workspace only', async () => {
    const made = await ask('POST', '/api/v1/workspaces', { token: app.localToken, body: { slug: 'outlet', currency: 'BRL' } });
    expect(made.status).toBe(201);
    expect((await ask('POST', '/api/v1/workspaces', { token: app.localToken, body: { slug: 'outlet' } })).json).toMatchObject({
      status: 409,
    });
    const inOutlet = { token: app.localToken, headers: { 'x-funil-workspace': 'outlet' } };
    const key = await ask('POST', '/api/v1/keys', { ...inOutlet, body: { name: 'outlet', scopes: ['admin'] } });
    const { token } = key.json as unknown as { token: string };
    const asked = { token, headers: { 'x-funil-workspace': 'main' } };
    expect((await ask('GET', '/api/v1/workspaces', asked)).json.workspaces).toMatchObject([{ slug: 'outlet', currency: 'BRL' }]);
    expect((await ask('GET', '/api/v1/keys', asked)).json.keys).toHaveLength(1);
    expect((await ask('PATCH', '/api/v1/workspaces/main', { ...asked, body: { name: 'Taken over' } })).status).toBe(404);
    expect((await ask('PATCH', '/api/v1/workspaces/outlet', { ...asked, body: { timezone: 'America/Sao_Paulo' } })).status).toBe(200);
    expect((await ask('PATCH', '/api/v1/workspaces/outlet', { ...asked, body: { timezone: 'Moon/Base' } })).json.code).toBe('bad_timezone');
    expect((await ask('POST', '/api/v1/workspaces', { ...asked, body: { slug: 'third' } })).json.code).toBe('local_only');
    expect((await ask('GET', '/api/v1/sources', { token: app.localToken, headers: { 'x-funil-workspace': 'none' } })).status).toBe(404);
  });
});

const good = (id: string) => ({ kind: 'event', id, at: NOW, type: 'page', ids: { anonymous: 'device-1' } });

function nested(depth: number): unknown {
  return JSON.parse('{"a":'.repeat(depth) + 1 + '}'.repeat(depth));
}

describe('facts', () => {
  it('get a verdict each, in order, and are counted once', async () => {
    const { token } = await makeKey(['write']);
    const facts = [good('v1'), { ...good('v2'), at: 'soon' }, good('v1'), 'nonsense'];
    const sent = await ask('POST', '/api/v1/facts', { token, body: { source: 'verdicts', facts } });
    expect(sent.status).toBe(200);
    expect(sent.json).toMatchObject({
      accepted: 2,
      rejected: 2,
      verdicts: [
        { outcome: 'accepted' },
        { outcome: 'rejected', reason: 'bad_time', field: 'at' },
        { outcome: 'accepted' },
        { outcome: 'rejected', reason: 'not_an_object' },
      ],
    });
    await ask('POST', '/api/v1/facts', { token, body: { source: 'verdicts', facts: [good('v1')] } });
    await app.engine.apply.drained(20_000);
    expect(await sourceNamed('verdicts')).toMatchObject({
      accepted: 3,
      stored: 1,
      duplicate: 2,
      waiting: 0,
      rejected: 2,
      rejectedBy: { bad_time: 1, not_an_object: 1 },
    });
  });

  it('that are poison harm nothing beside them', async () => {
    const poison: unknown[] = [
      null,
      [],
      7,
      {},
      { kind: 'constructor' },
      { ...good('p1'), kind: '__proto__' },
      { ...good('p2'), id: 'nul\0byte' },
      { ...good('p3'), id: 'x'.repeat(201) },
      { ...good('p4'), props: nested(100) },
      { ...good('p5'), props: Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`k${index}`, index])) },
      { ...good('p6'), at: 1e300 },
      { ...good('p7'), path: '\ud800' },
      { ...good('p8'), ids: { anonymous: 'null' } },
      { kind: 'order', id: 'p9', at: NOW, order: 'o', ids: { user: 'u' }, status: 'paid', currency: 'EUR', total: '1e9' },
      nested(400),
    ];
    const facts = [good('q1'), ...poison, good('q2')];
    const sent = await ask('POST', '/api/v1/facts', { token: app.localToken, body: { source: 'poison', facts } });
    expect(sent.json).toMatchObject({ accepted: 2, rejected: poison.length });
    await app.engine.apply.drained(20_000);
    expect(await sourceNamed('poison')).toMatchObject({ accepted: 2, stored: 2, waiting: 0, rejected: poison.length });
  });

  it.each([
    ['not JSON', '{"facts":[', 400, 'bad_json'],
    ['nothing', '{"facts":[]}', 400, 'invalid'],
    ['no list', '{"facts":{}}', 400, 'invalid'],
    ['an unknown field', '{"facts":[{}],"sauce":"x"}', 400, 'invalid'],
    ['a source that is no name', '{"source":"a\\u0000b","facts":[{}]}', 400, 'invalid'],
    ['a nesting bomb', `{"facts":[${'['.repeat(200_000)}`, 400, 'too_deep'],
    ['too many', JSON.stringify({ facts: Array(2_501).fill(0) }), 400, 'invalid'],
    ['too much', JSON.stringify({ facts: ['x'.repeat(1_100_000)] }), 413, 'too_large'],
  ])('are refused as a whole when the body is %s', async (_what, body, status, code) => {
    const { json } = await ask('POST', '/api/v1/facts', { token: app.localToken, body });
    expect(json).toMatchObject({ status, code, title: expect.any(String), detail: expect.any(String), hint: expect.any(String) });
  });

  it('keep their verdict when a key in them reaches for the prototype', async () => {
    const body = `{"facts":[{"kind":"event","id":"proto","at":${NOW},"type":"page","ids":{"anonymous":"d"},"props":{"__proto__":{"admin":true},"a":1}}]}`;
    expect((await ask('POST', '/api/v1/facts', { token: app.localToken, body })).json).toMatchObject({ accepted: 1 });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

async function sourceNamed(name: string): Promise<unknown> {
  const { json } = await ask('GET', '/api/v1/sources', { token: app.localToken });
  return (json.sources as { name: string }[]).find((source) => source.name === name);
}

describe('running', () => {
  it('is told to anybody, in general words', async () => {
    expect((await ask('GET', '/health')).json).toEqual({
      status: 'ok',
      version: expect.any(String),
      backlog: expect.any(Number),
      trouble: null,
    });
  });

  it('is measured', async () => {
    const answer = await fetch(`${app.address}/metrics`, { headers: { authorization: `Bearer ${app.localToken}` } });
    expect(await answer.text()).toMatch(/funil_facts\{outcome="accepted",reason=""\} \d+[\s\S]*funil_journal_backlog_facts \d+/);
  });

  it('twice on the same data is refused, and says where the first one is', async () => {
    const second = startApp(configFor(dir), { log });
    await expect(second).rejects.toMatchObject({ code: 'already_running', message: expect.stringContaining(app.address) });
  });

  it('on a port that is taken is refused, and names the setting', async () => {
    const elsewhere = await mkdtemp(path.join(tmpdir(), 'funil-port-'));
    const refused = await startApp(configFor(elsewhere, Number(new URL(app.address).port)), { log }).catch((error: unknown) => error);
    await rm(elsewhere, { recursive: true, force: true });
    expect(refused).toBeInstanceOf(FunilError);
    expect(refused).toMatchObject({ code: 'port_in_use', hint: expect.stringContaining('FUNIL_PORT') });
  });
});

describe('funil start', () => {
  it('finishes what it has begun when it is told to stop', { timeout: 120_000 }, async () => {
    const data = await mkdtemp(path.join(tmpdir(), 'funil-start-'));
    const child = start(data);
    try {
      const address = await readyAddress(child);
      const file = path.join(data, 'run', 'server.json');
      const { token } = JSON.parse(await readFile(file, 'utf8')) as { token: string };
      const finished = sendInHalves(Number(new URL(address).port), token, () => child.kill('SIGTERM'));
      expect(await finished).toContain('"accepted":1');
      const answered = performance.now();
      expect(await exitCode(child)).toBe(0);
      expect(performance.now() - answered).toBeLessThan(8_000); // Below the 10 s after which connections are cut.
      expect(existsSync(file)).toBe(false);
    } finally {
      child.kill('SIGKILL');
      await rm(data, { recursive: true, force: true });
    }
  });
});

function start(data: string): ChildProcess {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('FUNIL_')));
  return spawn(path.join(root, 'bin/funil'), ['start', '--data', data, '--port', '0'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function readyAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    child.stdout?.on('data', (chunk) => {
      const address = /ready at (http:\S+)/.exec(String(chunk))?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`funil start ended with ${code}: ${said}`)));
  });
}

/** Sends half a request, does `between`, waits until the server has begun to stop, and sends the rest. */
function sendInHalves(port: number, token: string, between: () => void): Promise<string> {
  const body = JSON.stringify({ facts: [good('half')] });
  const head = `POST /api/v1/facts HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(head + body.slice(0, 20));
      setTimeout(between, 200);
      setTimeout(() => socket.write(body.slice(20)), 700);
    });
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}

function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}
