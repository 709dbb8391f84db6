import { Type } from 'typebox';
import type { Http, Routes } from '../../../lib/http.ts';
import type { PageParts } from './parts.ts';
import { keepPicture, MOST_PICTURE_BYTES, readPicture } from './pictures.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const BYTES = 'application/octet-stream';

/** Pictures: kept by who makes pages, shown to everybody. */
export function pictureRoutes({ db, clock }: Pick<PageParts, 'db' | 'clock'>): Routes {
  return (http) => {
    http.get('/p/pictures/:name', { config: { scope: 'open' }, schema: { hide: true } as never }, async (request, reply) => {
      const found = await readPicture(db, (request.params as { name: string }).name);
      if (!found) return reply.callNotFound();
      return reply
        .header('cache-control', IMMUTABLE)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .type(found.type)
        .send(found.bytes);
    });
    // A scope of its own: elsewhere bytes are read as a stream.
    http.register(async (inner) => {
      inner.removeContentTypeParser(BYTES);
      inner.addContentTypeParser(BYTES, { parseAs: 'buffer', bodyLimit: MOST_PICTURE_BYTES }, (_request, body, done) => done(null, body));
      addUpload(inner as unknown as Http);
    });
  };

  function addUpload(http: Http): void {
    http.post(
      '/api/v1/pages/pictures',
      {
        config: { scope: 'write' },
        bodyLimit: MOST_PICTURE_BYTES,
        schema: {
          tags: ['pages'],
          summary: 'Upload a picture for landing pages',
          description: 'Its kind and size are read from its bytes.',
          consumes: [BYTES],
          body: Type.Unsafe<unknown>({ description: 'PNG, JPEG or WebP, at most 3 MB' }),
          response: { 201: Type.Object({ src: Type.String(), width: Type.Integer(), height: Type.Integer() }) },
        },
      },
      async ({ workspace, body }, reply) =>
        reply.code(201).send(await keepPicture(db, workspace, Buffer.isBuffer(body) ? body : Buffer.alloc(0), clock())),
    );
  }
}
