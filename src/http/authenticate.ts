import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FunilError } from '../core/errors.ts';
import type { Place } from '../core/person.ts';
import { type AccessKind, isOrganizationWide, mayDo } from '../core/role.ts';
import type { Http, Scope } from '../lib/http.ts';
import { type Access, browserCookie, type Caller, callerOf } from './caller.ts';
import { isLocalRequest } from './loopback.ts';
import { refuseForeignPage } from './same-origin.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route lets people do; their role decides. Without it, its scope stands for it. */
    access?: AccessKind;
    /** For open routes that set or use cookies: only pages of this Funil may call them. */
    ownPagesOnly?: boolean;
  }
  interface FastifyRequest {
    /** True when the caller may act on every workspace, as the command line on this machine may. */
    everywhere: boolean;
    /** Who asks; null on open routes. */
    caller: Caller | null;
  }
}

export function newToken(prefix: string): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

/** Guards every route by what it declares. Returns the function that hands the browser on this machine its read-only session. */
export function authenticate(http: Http, access: Access): (request: FastifyRequest, reply: FastifyReply) => void {
  const session = newToken('fs');
  http.decorateRequest('workspace', 0);
  http.decorateRequest('everywhere', false);
  http.decorateRequest('caller', null);
  http.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.scope) throw new Error(`The route ${String(method)} ${url} declares no scope.`);
  });
  http.addHook('onRequest', async (request, reply) => {
    if (request.is404) return;
    const { scope = 'admin', access: kind, ownPagesOnly } = request.routeOptions.config;
    if (ownPagesOnly) refuseForeignPage(request, access.origin);
    if (scope === 'open') return;
    const caller = await askedBy(request, scope, session);
    if (caller === null) return;
    if (scope !== 'anyone') refuseUnlessAllowed(caller, scope, kind);
    for (const cookie of caller.signedIn?.cookies ?? []) reply.header('set-cookie', cookie);
    noteCaller(request, caller);
  });

  /** Null only where anyone may ask. */
  function askedBy(request: FastifyRequest, scope: string, browserSession: string): Promise<Caller | null> {
    const found = callerOf(request, access, browserSession);
    return scope === 'anyone' ? found.catch(nobody) : found;
  }

  return (request, reply) => {
    if (!access.trustBrowser() || !isLocalRequest(request)) return;
    reply.header('set-cookie', `${browserCookie(request)}=${session}; Path=/; HttpOnly; SameSite=Strict`);
    reply.header('cache-control', 'no-store');
  };
}

function noteCaller(request: FastifyRequest, caller: Caller): void {
  request.caller = caller;
  request.workspace = caller.workspace;
  request.everywhere = caller.kind === 'command line' || caller.kind === 'visitor';
}

function nobody(error: unknown): null {
  if (error instanceof FunilError) return null;
  throw error;
}

function refuseUnlessAllowed({ place, scopes }: Caller, scope: Scope | 'person', kind: AccessKind | undefined): void {
  if (!place) {
    if (scope === 'person') throw peopleOnly();
    if (!allows(scopes, scope)) throw scopeMissing(scope);
    return;
  }
  const wanted = kind ?? (scope === 'person' ? 'self' : scope);
  if (!mayDo(roleFor(place, wanted), wanted)) throw roleMissing();
}

export function allows(scopes: readonly string[], wanted: Scope): boolean {
  return scopes.includes('admin') || scopes.includes(wanted);
}

function roleFor({ role, organizationRole }: Place, kind: AccessKind) {
  return isOrganizationWide(kind) ? organizationRole : role;
}

function peopleOnly(): FunilError {
  return new FunilError('people_only', 'This is for somebody who signed in.', {
    status: 403,
    hint: 'Open Funil in a browser and sign in.',
  });
}

function roleMissing(): FunilError {
  return new FunilError('role_missing', 'Your role does not allow this.', {
    status: 403,
    hint: 'Ask an owner or admin of your organisation.',
  });
}

function scopeMissing(scope: Scope): FunilError {
  return new FunilError('scope_missing', `This needs a key with the scope "${scope}".`, {
    status: 403,
    values: { scope },
    hint: `Make one on the server with: funil keys create --name NAME --scope ${scope}`,
  });
}
