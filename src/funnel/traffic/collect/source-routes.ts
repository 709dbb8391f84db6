import { Type } from 'typebox';
import type { Http } from '../../../lib/http.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { type ListedSource, SOURCE_KINDS, type WriteKeys } from './write-keys.ts';

const MOST_EVENTS_PER_SECOND = 1_000_000;

const origins = Type.Array(Type.String({ maxLength: 300, pattern: '^[a-z][a-z0-9+.-]*://[^\\s/?#A-Z]+$' }), {
  maxItems: 100,
  description: 'Web origins that browsers may send from, such as https://shop.example; empty means any',
});
const eventsPerSecond = Type.Union([Type.Integer({ minimum: 1, maximum: MOST_EVENTS_PER_SECOND }), Type.Null()], {
  description: 'Events a second before the sender is asked to wait; null means the default',
});

const listed = {
  id: Type.Integer(),
  name: Type.String(),
  kind: Type.String(),
  origins: Type.Array(Type.String()),
  eventsPerSecond: Type.Union([Type.Integer(), Type.Null()]),
  keyEnds: Type.Union([Type.String(), Type.Null()], { description: 'Last characters of the write key; null when it has none' }),
  keySince: Type.Union([Type.String(), Type.Null()], { description: 'ISO 8601, UTC' }),
};
const withKey = Type.Object({ ...listed, writeKey: Type.String({ description: 'Shown this once; only its hash is kept' }) });

const asked = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\u0000-\\u001f]+$' }),
    kind: oneOf(SOURCE_KINDS, 'A browser is limited by address too; only a server may say that two users are one'),
    origins: Type.Optional(origins),
    eventsPerSecond: Type.Optional(eventsPerSecond),
  },
  { additionalProperties: false },
);
const settings = Type.Object(
  { origins: Type.Optional(origins), eventsPerSecond: Type.Optional(eventsPerSecond) },
  { additionalProperties: false },
);
const params = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) });

/** Sources of the caller's workspace and their write keys. */
export function addSourceRoutes(http: Http, keys: WriteKeys): void {
  const config = { scope: 'admin' } as const;
  const tags = ['collect'];
  http.post(
    '/api/v1/sources',
    {
      config,
      schema: { tags, summary: 'Make a source', description: 'Its write key is shown this once.', body: asked, response: { 201: withKey } },
    },
    async ({ workspace, body }, reply) => reply.code(201).send(keyed(await keys.create(workspace, body))),
  );
  http.get(
    '/api/v1/sources/keys',
    {
      config,
      schema: { tags, summary: 'Sources and their keys', response: { 200: Type.Object({ sources: Type.Array(Type.Object(listed)) }) } },
    },
    async ({ workspace }) => ({ sources: (await keys.list(workspace)).map(written) }),
  );
  http.patch(
    '/api/v1/sources/:id',
    { config, schema: { tags, summary: 'Change a source', params, body: settings, response: { 200: Type.Object(listed) } } },
    async ({ workspace, params: { id }, body }) => written(await keys.update(workspace, id, body)),
  );
  http.post(
    '/api/v1/sources/:id/rotate',
    {
      config,
      schema: {
        tags,
        summary: 'Give a source a new write key',
        description: 'The old one stops working within two seconds.',
        params,
        response: { 200: withKey },
      },
    },
    async ({ workspace, params: { id } }) => keyed(await keys.rotate(workspace, id)),
  );
  http.delete(
    '/api/v1/sources/:id/key',
    { config, schema: { tags, summary: 'Take the write key of a source away', params, response: { 204: Type.Null() } } },
    async ({ workspace, params: { id } }, reply) => {
      await keys.revoke(workspace, id);
      return reply.code(204).send(null);
    },
  );
}

function written({ workspace: _workspace, keySince, ...source }: ListedSource) {
  return { ...source, origins: [...source.origins], keySince: keySince?.toISOString() ?? null };
}

function keyed({ source, writeKey }: { source: ListedSource; writeKey: string }) {
  return { ...written(source), writeKey };
}
