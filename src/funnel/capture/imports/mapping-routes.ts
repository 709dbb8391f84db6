import { Type } from 'typebox';
import type { Routes } from '../../../lib/http.ts';
import type { Imports } from './index.ts';
import type { ListedMapping } from './mappings.ts';
import { fileKind, listedMapping, mappingObject } from './schemas.ts';

const tags = ['imports'];
const ByName = Type.Object({ name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,99}$', description: 'Lower case, digits and dashes' }) });

export function mappingRoutes({ mappings }: Imports): Routes {
  return (http) => {
    http.get(
      '/api/v1/mappings',
      {
        config: { scope: 'read' },
        schema: {
          tags,
          summary: 'Mappings',
          description: 'Those of the workspace, then those that come with Funil.',
          response: { 200: Type.Object({ mappings: Type.Array(listedMapping) }) },
        },
      },
      async (request) => ({ mappings: (await mappings.list(request.workspace)).map(shown) }),
    );
    http.get(
      '/api/v1/mappings/kinds',
      {
        config: { scope: 'read' },
        schema: {
          tags,
          summary: 'What files can hold',
          description: 'Each kind of row with the fields that columns can be told to mean.',
          response: { 200: Type.Object({ kinds: Type.Array(fileKind) }) },
        },
      },
      async () => ({ kinds: mappings.kinds().map((one) => ({ ...one, open: [...one.open], fields: one.fields.map(words) })) }),
    );
    http.get(
      '/api/v1/mappings/:name',
      { config: { scope: 'read' }, schema: { tags, summary: 'A mapping', params: ByName, response: { 200: listedMapping } } },
      async (request) => shown(await mappings.get(request.workspace, request.params.name)),
    );
    http.put(
      '/api/v1/mappings/:name',
      {
        config: { scope: 'write' },
        schema: {
          tags,
          summary: 'Save a mapping',
          description: 'It is checked first; a refusal lists every problem. The name in the address is the one that counts.',
          params: ByName,
          body: mappingObject,
          response: { 200: listedMapping },
        },
      },
      async (request) => shown(await mappings.put(request.workspace, request.params.name, request.body)),
    );
    http.delete(
      '/api/v1/mappings/:name',
      { config: { scope: 'write' }, schema: { tags, summary: 'Delete a mapping', params: ByName, response: { 204: Type.Null() } } },
      async (request, reply) => {
        await mappings.remove(request.workspace, request.params.name);
        return reply.code(204).send(null);
      },
    );
  };
}

function words<F extends { words: readonly string[] }>(field: F) {
  return { ...field, words: [...field.words] };
}

function shown({ mapping, shipped, savedAt }: ListedMapping) {
  return { mapping, shipped, savedAt: savedAt?.toISOString() ?? null };
}
