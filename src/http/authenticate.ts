import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FunilError } from '../core/errors.ts';
import type { Http, Scope } from '../lib/http.ts';
import { isLocalRequest } from './loopback.ts';

/** Who may call: keys of a workspace, the command line on this machine, and a browser on this machine. */
export interface Access {
  /** The workspace and the scopes of an API key, or null when it is unknown, expired or revoked. */
  verifyKey(token: string): Promise<{ workspace: number; scopes: readonly string[] } | null>;
  /** The id of the workspace of that name; the first one when undefined. */
  workspaceBySlug(slug: string | undefined): number;
  /** Known only to who can read the data directory; may do everything. */
  localToken: string;
  /** Whether browsers on this machine may read without a key. */
  trustBrowser: boolean;
}

interface Caller {
  workspace: number;
  scopes: readonly string[];
  everywhere: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** True when the caller may act on every workspace, as the command line on this machine may. */
    everywhere: boolean;
  }
}

export function newToken(prefix: string): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

/** Guards every route by its declared scope. Returns the function that hands the browser on this machine its read-only session. */
export function authenticate(http: Http, access: Access): (request: FastifyRequest, reply: FastifyReply) => void {
  const session = newToken('fs');
  http.decorateRequest('workspace', 0);
  http.decorateRequest('everywhere', false);
  http.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.scope) throw new Error(`The route ${String(method)} ${url} declares no scope.`);
  });
  http.addHook('onRequest', async (request) => {
    const scope = request.is404 ? 'open' : (request.routeOptions.config.scope ?? 'admin');
    if (scope === 'open') return;
    const caller = await callerOf(request, access, session);
    if (!allows(caller.scopes, scope)) throw scopeMissing(scope);
    request.workspace = caller.workspace;
    request.everywhere = caller.everywhere;
  });

  return (request, reply) => {
    if (!access.trustBrowser || !isLocalRequest(request)) return;
    reply.header('set-cookie', `${cookieName(request)}=${session}; Path=/; HttpOnly; SameSite=Strict`);
    reply.header('cache-control', 'no-store');
  };
}

export function allows(scopes: readonly string[], wanted: Scope): boolean {
  return scopes.includes('admin') || scopes.includes(wanted);
}

async function callerOf(request: FastifyRequest, access: Access, session: string): Promise<Caller> {
  const header = request.headers.authorization;
  if (header !== undefined) return bearer(request, header, access);
  const cookie = access.trustBrowser ? readCookie(request) : undefined;
  if (cookie === undefined || !same(cookie, session)) throw unauthorized('This needs an API key.');
  refuseForeignPage(request);
  return { workspace: access.workspaceBySlug(chosenWorkspace(request)), scopes: ['read'], everywhere: true };
}

async function bearer(request: FastifyRequest, header: string, access: Access): Promise<Caller> {
  const token = /^Bearer +([\w-]{1,200}) *$/i.exec(header)?.[1];
  if (token === undefined) throw unauthorized('The Authorization header is not "Bearer" and a key.');
  if (same(token, access.localToken)) {
    return { workspace: access.workspaceBySlug(chosenWorkspace(request)), scopes: ['admin'], everywhere: true };
  }
  const key = await access.verifyKey(token);
  if (!key) throw unauthorized('This API key is unknown, expired or revoked.');
  return { ...key, everywhere: false };
}

/** The session only reads, and only for pages of this very server. */
function refuseForeignPage(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (!isLocalRequest(request) || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
    throw new FunilError('foreign_page', 'Only pages of this Funil may use its browser session.', { status: 403, hint: 'Use an API key.' });
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new FunilError('session_reads_only', 'The browser session on this machine may only read.', {
      status: 403,
      hint: 'Use the command line, or an API key: funil keys create.',
    });
  }
}

function chosenWorkspace(request: FastifyRequest): string | undefined {
  const slug = request.headers['x-funil-workspace'];
  return typeof slug === 'string' && slug !== '' ? slug : undefined;
}

/** Cookies do not tell ports apart, so the name does: two Funils on one machine must not log each other out. */
function cookieName(request: FastifyRequest): string {
  return `funil_${request.socket.localPort}`;
}

function readCookie(request: FastifyRequest): string | undefined {
  const name = `${cookieName(request)}=`;
  const cookies = request.headers.cookie?.split(/; */) ?? [];
  return cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length);
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function unauthorized(title: string): FunilError {
  return new FunilError('no_access', title, {
    status: 401,
    hint: 'Send "Authorization: Bearer fk_..."; make a key on the server with: funil keys create --name NAME --scope read',
  });
}

function scopeMissing(scope: Scope): FunilError {
  return new FunilError('scope_missing', `This needs a key with the scope "${scope}".`, {
    status: 403,
    hint: `Make one on the server with: funil keys create --name NAME --scope ${scope}`,
  });
}
