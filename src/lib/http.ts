import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify';

/** What a key may do. `read`: reports and leads; `write`: send and import facts; `admin`: keys, settings, backups. */
export const SCOPES = ['read', 'write', 'admin'] as const;

export type Scope = (typeof SCOPES)[number];

/** The web server as routes see it. */
export type Http = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** A stage's routes, registered under /api/v1. Every route declares `config: { scope }`; `request.workspace` is the caller's. */
export type Routes = (http: Http) => void;

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * Who may call; a route without one fails at start. `open` needs no key; `anyone` needs none either but is told who asks;
     * `person` is for people who signed in, never for keys.
     */
    scope?: Scope | 'open' | 'anyone' | 'person';
    /** Whether its JSON may hold text that no engine keeps, which the route refuses piece by piece. */
    takesAnyText?: true;
  }
  interface FastifyRequest {
    workspace: number;
  }
}
