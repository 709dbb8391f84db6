import { Type } from 'typebox';
import type { Routes } from '../../../lib/http.ts';
import type { Imports } from './index.ts';
import { mappingRoutes } from './mapping-routes.ts';
import { Before, ById, Id, importSchema, mappingGiven, mendedRow, rejectsSchema, replayedSchema } from './schemas.ts';
import { uploadRoutes } from './upload-routes.ts';

const tags = ['imports'];
const read = { scope: 'read' } as const;
const write = { scope: 'write' } as const;

/** Everything about bringing files in: uploads, mappings, imports and what they refused. */
export function importRoutes(imports: Imports): Routes {
  const parts = [uploadRoutes(imports), mappingRoutes(imports), runRoutes(imports), rejectRoutes(imports)];
  return (http) => {
    for (const add of parts) add(http);
  };
}

function runRoutes(imports: Imports): Routes {
  return (http) => {
    http.post(
      '/api/v1/imports',
      {
        config: write,
        schema: {
          tags,
          summary: 'Import an upload',
          description: 'Starts at once, or when the imports before it have ended. Importing a file again changes nothing.',
          body: Type.Object({ upload: Id, mapping: mappingGiven }, { additionalProperties: false }),
          response: { 202: importSchema },
        },
      },
      async ({ workspace, body }, reply) => reply.code(202).send(await imports.create(workspace, body.upload, body.mapping)),
    );
    http.get(
      '/api/v1/imports',
      {
        config: read,
        schema: {
          tags,
          summary: 'Imports, the newest first',
          querystring: Type.Object({
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
            before: Type.Optional(Before),
          }),
          response: { 200: Type.Object({ imports: Type.Array(importSchema) }) },
        },
      },
      async ({ workspace, query }) => ({ imports: await imports.list(workspace, query.limit, query.before) }),
    );
    http.get(
      '/api/v1/imports/:id',
      { config: read, schema: { tags, summary: 'An import and how far it is', params: ById, response: { 200: importSchema } } },
      ({ workspace, params }) => imports.get(workspace, params.id),
    );
    const moves = [
      { act: 'cancel', summary: 'Cancel an import', description: 'What was accepted stays; it can be resumed.' },
      { act: 'resume', summary: 'Resume an import', description: 'Goes on where it was cancelled or failed; nothing is lost or doubled.' },
    ] as const;
    for (const { act, summary, description } of moves) {
      http.post(
        `/api/v1/imports/:id/${act}`,
        { config: write, schema: { tags, summary, description, params: ById, response: { 200: importSchema } } },
        ({ workspace, params }) => imports[act](workspace, params.id),
      );
    }
  };
}

function rejectRoutes(imports: Imports): Routes {
  return (http) => {
    http.get(
      '/api/v1/imports/:id/rejects',
      {
        config: read,
        schema: {
          tags,
          summary: 'Rows that were not taken, and why',
          description:
            'As CSV: the rows still open, with columns line, reason, field, detail, row; cells that look like formulas get an apostrophe.',
          params: ById,
          querystring: Type.Object({
            after: Type.Optional(Type.String({ pattern: '^[0-9]{1,18}$', description: 'Only those after this reject' })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000, default: 100 })),
            format: Type.Optional(
              Type.Unsafe<'json' | 'csv'>({ type: 'string', enum: ['json', 'csv'], description: 'csv: all of them, to download' }),
            ),
          }),
          response: { 200: { content: { 'application/json': { schema: rejectsSchema }, 'text/csv': { schema: Type.String() } } } },
        },
      },
      async ({ workspace, params, query }, reply) => {
        if (query.format === 'csv') {
          const rows = await imports.rejectsCsv(workspace, params.id);
          return reply
            .header('content-type', 'text/csv; charset=utf-8')
            .header('content-disposition', `attachment; filename="rejects-${params.id}.csv"`)
            .send(rows as never);
        }
        const limit = query.limit ?? 100;
        const rejects = await imports.rejects(workspace, params.id, query.after, limit);
        return { rejects, next: rejects.length === limit ? (rejects[limit - 1]?.id ?? null) : null };
      },
    );
    http.post(
      '/api/v1/imports/:id/replay',
      {
        config: write,
        // The body may be left out.
        preValidation: async (request) => {
          request.body ??= {};
        },
        schema: {
          tags,
          summary: 'Take rejected rows in',
          description:
            'Reads them again, as they are or with mended text, with the import’s mapping or a mended one, and takes those that are good now. Doing it twice changes nothing.',
          params: ById,
          body: Type.Object(
            {
              mapping: Type.Optional(mappingGiven),
              rows: Type.Optional(
                Type.Array(mendedRow, { maxItems: 10_000, description: 'Rows as they should be, by their line in the file' }),
              ),
            },
            { additionalProperties: false },
          ),
          response: { 200: replayedSchema },
        },
      },
      ({ workspace, params, body }) => imports.replay(workspace, params.id, body.mapping, body.rows),
    );
  };
}
