import { randomUUID } from 'node:crypto';
import type { Routes } from '../../../lib/http.ts';
import { actOf } from './page-routes.ts';
import type { PageParts } from './parts.ts';
import { ById, ByTest, results, testGiven } from './schemas.ts';
import { tellTests } from './telling.ts';
import { beginTest, endTest } from './tests.ts';

const tags = ['pages'];

/** Tests of one version of a page against others. */
export function testRoutes(parts: PageParts): Routes {
  const { db, book } = parts;
  return (http) => {
    http.get(
      '/api/v1/pages/:id/tests',
      {
        config: { scope: 'read' },
        schema: {
          tags,
          summary: 'Tests of a landing page and what they say',
          description: 'Intervals and chances hold however often one looks.',
          params: ById,
          response: { 200: results },
        },
      },
      ({ workspace, params: { id } }) => tellTests(parts, workspace, id),
    );
    http.post(
      '/api/v1/pages/:id/tests',
      {
        config: { scope: 'write', audit: ['variants'] },
        schema: { tags, summary: 'Begin a test of versions of a landing page', params: ById, body: testGiven, response: { 201: results } },
      },
      async (request, reply) => {
        const { id } = request.params;
        await beginTest(db, actOf(parts, request), id, randomUUID(), request.body.variants);
        await book.refresh();
        return reply.code(201).send(await tellTests(parts, request.workspace, id));
      },
    );
    http.post(
      '/api/v1/pages/:id/tests/:test/end',
      {
        config: { scope: 'write' },
        schema: {
          tags,
          summary: 'End a test of a landing page',
          description: 'What was published before it is shown to everybody again.',
          params: ByTest,
          response: { 200: results },
        },
      },
      async (request) => {
        const { id, test } = request.params;
        await endTest(db, actOf(parts, request), id, test);
        await book.refresh();
        return tellTests(parts, request.workspace, id);
      },
    );
  };
}
