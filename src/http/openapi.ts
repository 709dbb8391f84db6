import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { FastifyContextConfig } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { ACCESS, type AccessKind, ROLES } from '../core/role.ts';
import type { Http } from '../lib/http.ts';
import { problemSchema } from './problems.ts';

type Transform = NonNullable<FastifyDynamicSwaggerOptions['transform']>;

/** Derives the OpenAPI 3.1 description from the routes' schemas and serves it at /openapi.json. Routes added later must have a summary there, or hide. */
export async function describeApi(http: Http, version: string): Promise<void> {
  await http.register(swagger as never, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Funil',
        version,
        description: 'Traffic to customers, seven methods on one ledger. Every error is problem details as in RFC 9457.',
      },
      components: {
        securitySchemes: {
          key: {
            type: 'http',
            scheme: 'bearer',
            description: 'An API key: fk_<id>_<secret>. Scopes: read, write, admin (which includes both).',
          },
          session: { type: 'apiKey', in: 'cookie', name: 'funil_*.session_token', description: 'The session of somebody who signed in.' },
        },
      },
    },
    transform: describeRoute,
  } satisfies FastifyDynamicSwaggerOptions);
  http.addHook('onRoute', ({ method, url, schema, config }) => {
    const { hide, summary } = (schema ?? {}) as { hide?: boolean; summary?: string };
    if (hide && config?.scope !== 'open') throw new Error(`The route ${String(method)} ${url} is hidden, but not open to all.`);
    if (!hide && !summary) throw new Error(`The route ${String(method)} ${url} has no summary in its schema.`);
  });
  http.get('/openapi.json', { config: { scope: 'open' }, schema: { hide: true } as never }, () => http.swagger());
}

/** Adds what every route has in common: its key, and the shape of its errors. */
const describeRoute: Transform = ({ schema = {}, url, route }) => {
  const { scope = 'admin', access, audit } = (route.config ?? {}) as FastifyContextConfig;
  const given = (schema.response ?? {}) as Record<string, TSchema>;
  const problem = { description: 'What is wrong and what to do', content: { 'application/problem+json': { schema: problemSchema } } };
  const response = {
    ...(Object.keys(given).length > 0 ? given : { 200: Type.Unknown({ description: 'Done' }) }),
    '4XX': problem,
    '5XX': problem,
  };
  const isFree = scope === 'open' || scope === 'anyone';
  const kind = access ?? (scope === 'person' ? 'self' : scope);
  const roles = isFree ? [] : ACCESS[kind as AccessKind];
  return {
    url,
    schema: {
      ...schema,
      response,
      operationId: operationId(String(route.method), url),
      description: [schema.description, needsOf(scope), rolesOf(roles)].filter(Boolean).join(' '),
      security: isFree ? [] : waysIn(scope),
      'x-scope': scope,
      'x-access': isFree ? null : kind,
      'x-roles': roles,
      'x-audited': !isFree && audit !== false,
    },
  };
};

function rolesOf(roles: readonly string[]): string {
  return roles.length === 0 || roles.length === ROLES.length ? '' : `Roles: ${roles.join(', ')}.`;
}

function waysIn(scope: string): Record<string, string[]>[] {
  return scope === 'person' ? [{ session: [] }] : [{ key: [] }, { session: [] }];
}

function needsOf(scope: string): string {
  if (scope === 'open' || scope === 'anyone') return 'Needs no key.';
  return scope === 'person' ? 'Needs somebody who signed in.' : `Needs a key with the scope \`${scope}\`.`;
}

function operationId(method: string, url: string): string {
  const words = url
    .replace('/api/v1', '')
    .split(/[^a-zA-Z0-9]+/)
    .filter(Boolean);
  return method.toLowerCase() + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('');
}
