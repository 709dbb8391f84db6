import { Type } from 'typebox';
import { FunilError } from '../core/errors.ts';
import { type Routes, SCOPES } from '../lib/http.ts';
import { oneOf } from '../lib/one-of.ts';

interface Key {
  id: string;
  name: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** What these routes need of the place where keys are kept. */
export interface KeyBook {
  create(workspace: number, asked: { name: string; scopes: string[]; expiresAt: Date | null }): Promise<{ key: Key; token: string }>;
  list(workspace: number): Promise<Key[]>;
  revoke(workspace: number, id: string): Promise<void>;
}

const Moment = Type.String({ description: 'ISO 8601, UTC' });
const MaybeMoment = Type.Union([Moment, Type.Null()]);
const scopes = Type.Array(oneOf<string>(SCOPES), { minItems: 1, maxItems: SCOPES.length });

const keySchema = {
  id: Type.String(),
  name: Type.String(),
  scopes: Type.Array(Type.String()),
  createdAt: Moment,
  expiresAt: MaybeMoment,
  lastUsedAt: MaybeMoment,
  revokedAt: MaybeMoment,
};

const newKey = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\u0000-\\u001f]+$', description: 'Who or what uses it' }),
    scopes,
    expiresAt: Type.Optional(Type.String({ format: 'date-time', description: 'Without it the key stays until it is revoked' })),
  },
  { additionalProperties: false },
);

/** Keys of the caller's workspace. */
export function keyRoutes(keys: KeyBook): Routes {
  const config = { scope: 'admin' } as const;
  const tags = ['keys'];
  return (http) => {
    http.get(
      '/api/v1/keys',
      { config, schema: { tags, summary: 'API keys', response: { 200: Type.Object({ keys: Type.Array(Type.Object(keySchema)) }) } } },
      async ({ workspace }) => ({ keys: (await keys.list(workspace)).map(written) }),
    );
    http.post(
      '/api/v1/keys',
      {
        config: { ...config, audit: ['name', 'scopes', 'expiresAt'] },
        schema: {
          tags,
          summary: 'Make an API key',
          description: 'The token is shown in this answer and never again.',
          body: newKey,
          response: { 201: Type.Object({ ...keySchema, token: Type.String() }) },
        },
      },
      async ({ workspace, body }, reply) => {
        const expiresAt = readExpiry(body.expiresAt);
        const { key, token } = await keys.create(workspace, { name: body.name, scopes: [...new Set(body.scopes)], expiresAt });
        return reply.code(201).send({ ...written(key), token });
      },
    );
    http.delete(
      '/api/v1/keys/:id',
      {
        config,
        schema: {
          tags,
          summary: 'Revoke an API key',
          params: Type.Object({ id: Type.String({ pattern: '^[0-9a-z]{1,32}$' }) }),
          response: { 204: Type.Null({ description: 'Revoked, at once' }) },
        },
      },
      async ({ workspace, params }, reply) => {
        await keys.revoke(workspace, params.id);
        return reply.code(204).send(null);
      },
    );
  };
}

function readExpiry(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const at = new Date(text);
  const year = at.getUTCFullYear();
  if (year >= 1990 && year < 2100) return at;
  throw new FunilError('bad_time', 'expiresAt lies outside the years 1990 to 2099.', { hint: 'Leave it out for a key without an end.' });
}

function written(key: Key) {
  const moment = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...key,
    createdAt: key.createdAt.toISOString(),
    expiresAt: moment(key.expiresAt),
    lastUsedAt: moment(key.lastUsedAt),
    revokedAt: moment(key.revokedAt),
  };
}
