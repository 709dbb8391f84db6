import { rm } from 'node:fs/promises';
import pino from 'pino';
import { expect } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Role } from '../../src/core/role.ts';
import { freshDir } from '../fresh.ts';

export const PASSWORD = 'three green kettles';

/** A Funil of its own on a fresh data directory. */
export async function startFunil(settings: Record<string, string> = {}): Promise<{ app: App; close(): Promise<void> }> {
  const dir = await freshDir('people');
  const config = readConfig({ FUNIL_DATA: dir, FUNIL_PORT: '0', FUNIL_LOG: 'silent', FUNIL_DISK_RESERVE_MB: '0', ...settings }, {});
  const app = await startApp(config, { log: pino({ level: 'silent' }) });
  return {
    app,
    close: async () => {
      await app.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  status: number;
  json: Record<string, unknown>;
  /** Ready for a Cookie header. */
  cookie: string;
  setCookies: string[];
  retryAfter: string | null;
}

export interface Asked {
  cookie?: string;
  token?: string;
  workspace?: string;
  body?: unknown;
  headers?: Record<string, string>;
  address?: string;
}

/** Asks as a page of this Funil would: same origin, with the browser's cookies. */
export async function ask(app: App, method: string, url: string, asked: Asked = {}): Promise<Answer> {
  const { cookie, token, workspace, body, headers = {}, address = '127.0.0.1' } = asked;
  const answer = await app.http.inject({
    method: method as 'GET',
    url,
    remoteAddress: address,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(cookie === undefined ? {} : { cookie }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(workspace === undefined ? {} : { 'x-funil-workspace': workspace }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const setCookies = [answer.headers['set-cookie'] ?? []].flat();
  return {
    status: answer.statusCode,
    json: String(answer.headers['content-type']).includes('json') ? (answer.json() as Record<string, unknown>) : {},
    cookie: setCookies.map((one) => one.split(';')[0]).join('; '),
    setCookies,
    retryAfter: (answer.headers['retry-after'] as string | undefined) ?? null,
  };
}

export const tokenOf = (link: unknown) => String(link).split('#')[1] ?? '';

/** Opens the link that makes the owner, as a person would. */
export async function becomeOwner(app: App, email = 'olga@example.com', link?: string): Promise<string> {
  const token = tokenOf(link ?? (await app.ownerLink()));
  const made = await ask(app, 'POST', '/api/v1/invitation/accept', { body: { token, name: 'Olga', email, password: PASSWORD } });
  expect(made.status, JSON.stringify(made.json)).toBe(201);
  return made.cookie;
}

/** Has the owner invite somebody, who accepts. Answers with their cookie. */
export async function joinTeam(app: App, owner: string, role: Role, email = `${role}@example.com`, workspace?: string): Promise<string> {
  const place = workspace === undefined ? {} : { workspace };
  const invited = await ask(app, 'POST', '/api/v1/invitations', { cookie: owner, ...place, body: { email, role } });
  expect(invited.status, JSON.stringify(invited.json)).toBe(201);
  const body = { token: tokenOf(invited.json.link), name: `Some ${role}`, password: PASSWORD };
  const joined = await ask(app, 'POST', '/api/v1/invitation/accept', { body });
  expect(joined.status, JSON.stringify(joined.json)).toBe(201);
  return joined.cookie;
}

export async function enter(app: App, email: string, password = PASSWORD, address?: string): Promise<Answer> {
  return ask(app, 'POST', '/api/v1/session', { body: { email, password }, ...(address === undefined ? {} : { address }) });
}

/** The secret as apps are given it (RFC 4648, base 32) as the text it stands for. */
export function decodeBase32(text: string): string {
  const bits = [...text.replace(/=+$/, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString();
}
