import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { type TSchema, Type } from 'typebox';
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
        },
      },
    },
    transform: describeRoute,
  } satisfies FastifyDynamicSwaggerOptions);
  http.addHook('onRoute', ({ method, url, schema }) => {
    const { hide, summary } = (schema ?? {}) as { hide?: boolean; summary?: string };
    if (!hide && !summary) throw new Error(`The route ${String(method)} ${url} has no summary in its schema.`);
  });
  http.get('/openapi.json', { config: { scope: 'open' }, schema: { hide: true } as never }, () => http.swagger());
}

/** Adds what every route has in common: its key, and the shape of its errors. */
const describeRoute: Transform = ({ schema = {}, url, route }) => {
  const scope = (route.config as { scope?: string } | undefined)?.scope ?? 'admin';
  const given = (schema.response ?? {}) as Record<string, TSchema>;
  const problem = { description: 'What is wrong and what to do', content: { 'application/problem+json': { schema: problemSchema } } };
  const response = {
    ...(Object.keys(given).length > 0 ? given : { 200: Type.Unknown({ description: 'Done' }) }),
    '4XX': problem,
    '5XX': problem,
  };
  const needs = scope === 'open' ? 'Needs no key.' : `Needs a key with the scope \`${scope}\`.`;
  return {
    url,
    schema: {
      ...schema,
      response,
      operationId: operationId(String(route.method), url),
      description: [schema.description, needs].filter(Boolean).join(' '),
      security: scope === 'open' ? [] : [{ key: [] }],
      'x-scope': scope,
    },
  };
};

function operationId(method: string, url: string): string {
  const words = url
    .replace('/api/v1', '')
    .split(/[^a-zA-Z0-9]+/)
    .filter(Boolean);
  return method.toLowerCase() + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('');
}
