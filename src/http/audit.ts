import type { FastifyRequest } from 'fastify';
import type { AuditEntry } from '../core/person.ts';
import type { Http } from '../lib/http.ts';
import type { Caller } from './caller.ts';

/** Who did it, where the guard cannot know: somebody who has just signed in. */
export type Actor = Pick<Caller, 'kind' | 'id' | 'name'> & { workspace: number | null; organization: number | null };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Fields whose values the audit log keeps; of others it keeps the name. False where nothing is changed, or the ledger itself keeps it. */
    audit?: false | readonly string[];
    /** The log keeps the route and not its address: whom it was about is to be forgotten. */
    namesNobody?: boolean;
  }
  interface FastifyRequest {
    actor: Actor | null;
  }
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const MOST_FIELDS = 50;
const LONGEST = 500;

/** Has every change that succeeded recorded before it is answered. What cannot be recorded is told to the log: it was done, and the answer must say so. */
export function auditChanges(http: Http, record: (entry: AuditEntry) => Promise<void>): void {
  http.decorateRequest('actor', null);
  http.addHook('onSend', async (request, reply) => {
    const { audit } = request.routeOptions.config;
    const actor = request.actor ?? request.caller;
    if (audit === false || !actor || READING.has(request.method) || reply.statusCode >= 400) return;
    const entry = entryOf(request, actor, audit ?? []);
    await record(entry).catch((error) => request.log.error({ err: error, entry }, 'a change could not be written to the audit log'));
  });
}

function entryOf(request: FastifyRequest, actor: Actor | Caller, kept: readonly string[]): AuditEntry {
  const { summary } = (request.routeOptions.schema ?? {}) as { summary?: string };
  return {
    organization: actor.organization,
    workspace: actor.workspace,
    actorKind: actor.kind,
    actor: actor.id,
    actorName: actor.name,
    action: summary ?? '',
    target: `${request.method} ${addressOf(request)}`.slice(0, LONGEST),
    changes: changesOf(request.body, kept),
    address: request.ip,
  };
}

function addressOf({ routeOptions, url }: FastifyRequest): string | undefined {
  return routeOptions.config.namesNobody ? routeOptions.url : url.split('?')[0];
}

function changesOf(body: unknown, kept: readonly string[]): Record<string, unknown> {
  if (!isPlain(body)) return {};
  const fields = Object.entries(body).slice(0, MOST_FIELDS);
  return Object.fromEntries(fields.map(([name, value]) => [name.slice(0, 100), kept.includes(name) ? short(value) : null]));
}

/** What came as JSON; uploads are streams, of which there is nothing to tell. */
function isPlain(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && Object.getPrototypeOf(body) === Object.prototype;
}

function short(value: unknown): unknown {
  return JSON.stringify(value ?? null).length <= LONGEST ? value : null;
}
