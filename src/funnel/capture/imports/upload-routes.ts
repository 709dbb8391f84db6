import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { FunilError } from '../../../core/errors.ts';
import type { Routes } from '../../../lib/http.ts';
import type { Imports } from './index.ts';
import { ById, fileName, kindName, mappingGiven, previewSchema, uploadSchema } from './schemas.ts';

const BYTES = 'application/octet-stream';
const tags = ['imports'];
const config = { scope: 'write' } as const;
const bytesBody = Type.Unsafe<unknown>({ description: 'The file as it is: CSV, TSV or JSON lines, plain or gzip, at most 20 GB' });

export function uploadRoutes({ uploads, preview }: Imports): Routes {
  return (http) => {
    if (!http.hasContentTypeParser(BYTES)) http.addContentTypeParser(BYTES, (_request, payload, done) => done(null, payload));
    http.post(
      '/api/v1/uploads',
      {
        config,
        schema: {
          tags,
          summary: 'Upload a file to import',
          description: 'Says what Funil makes of it. Uploads that are not imported are removed after 7 days.',
          consumes: [BYTES],
          querystring: fileName,
          body: bytesBody,
          response: { 201: uploadSchema },
        },
      },
      async (request, reply) => {
        const made = await taking(request, reply, (bytes, size) => uploads.create(request.workspace, request.query.name, bytes, size));
        return reply.code(201).send(made);
      },
    );
    http.post(
      '/api/v1/uploads/:id/files',
      {
        config,
        schema: {
          tags,
          summary: 'Upload a lookup file',
          description: 'A file the imported one looks rows up in, under the name the mapping gives it.',
          consumes: [BYTES],
          params: ById,
          querystring: fileName,
          body: bytesBody,
          response: { 201: uploadSchema },
        },
      },
      async (request, reply) => {
        const { workspace, params, query } = request;
        const made = await taking(request, reply, (bytes, size) => uploads.addFile(workspace, params.id, query.name, bytes, size));
        return reply.code(201).send(made);
      },
    );
    http.get(
      '/api/v1/uploads/:id',
      {
        config,
        schema: {
          tags,
          summary: 'An upload',
          params: ById,
          querystring: Type.Object({ kind: Type.Optional(kindName) }),
          response: { 200: uploadSchema },
        },
      },
      (request) => uploads.describe(request.workspace, request.params.id, request.query.kind),
    );
    http.post(
      '/api/v1/uploads/:id/preview',
      {
        config: { ...config, audit: false },
        schema: {
          tags,
          summary: 'Try a mapping',
          description: 'A dry run over the first 10,000 rows: what they become, and every row that would not be taken. Nothing is kept.',
          params: ById,
          body: Type.Object(
            {
              mapping: mappingGiven,
              rows: Type.Optional(Type.Integer({ minimum: 0, maximum: 200, description: 'Rows to show; 20 when left out' })),
            },
            { additionalProperties: false },
          ),
          response: { 200: previewSchema },
        },
      },
      ({ workspace, params, body }) => preview(workspace, params.id, body.mapping, body.rows),
    );
  };
}

/** Hands on the body as it arrives. If it is refused on the way, the rest is not read: the answer goes out and the connection ends. */
async function taking<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  take: (bytes: AsyncIterable<Uint8Array>, size: number | undefined) => Promise<T>,
): Promise<T> {
  const { body, headers } = request;
  if (!(body instanceof Readable)) {
    throw new FunilError('no_file', 'The request holds no file.', {
      status: 400,
      hint: `Send the file's bytes with the header Content-Type: ${BYTES}.`,
    });
  }
  try {
    return await take(body.iterator({ destroyOnReturn: false }), headers['content-length'] ? Number(headers['content-length']) : undefined);
  } catch (error) {
    reply.header('connection', 'close');
    throw error;
  }
}
