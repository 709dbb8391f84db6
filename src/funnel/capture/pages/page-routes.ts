import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Http, Routes } from '../../../lib/http.ts';
import { daysAsked } from '../outcomes/days.ts';
import type { PageDocument } from './blocks/document.ts';
import { checkDocument } from './check-document.ts';
import type { PageParts } from './parts.ts';
import { publishPage, removeFromShow, restoreVersion } from './publish.ts';
import { type Act, addPage, keepVersion, removePage, requirePage, saveDraft } from './records.ts';
import { ById, detail, draftGiven, findings, listed, newPage, publishing, versionGiven } from './schemas.ts';
import { openShowcase } from './showcase.ts';
import { tellFindings, tellPage, tellPages } from './telling.ts';
import { templateIn } from './templates/list.ts';

const tags = ['pages'];
const read = { scope: 'read' } as const;
const write = { scope: 'write', audit: ['name', 'slug', 'language', 'version', 'since', 'until', 'template'] } as const;

/** Landing pages for who makes them. What visitors see stands in visitor-routes. */
export function pageRoutes(parts: PageParts): Routes {
  return (http) => {
    addReading(http, parts);
    addDrafts(http, parts);
    addPublishing(http, parts);
  };
}

/** Who asks for what, when. */
export function actOf({ clock }: Pick<PageParts, 'clock'>, { workspace, caller }: FastifyRequest): Act {
  return { workspace, who: caller?.name ?? '', now: clock() };
}

function addReading(http: Http, parts: PageParts): void {
  const showcase = openShowcase(parts);
  http.get(
    '/api/v1/pages',
    {
      config: read,
      schema: {
        tags,
        summary: 'Landing pages',
        description: 'With what came of each in the period.',
        querystring: Type.Object(daysAsked),
        response: { 200: listed },
      },
    },
    ({ workspace, query }) => tellPages(parts, workspace, query),
  );
  http.get(
    '/api/v1/pages/:id',
    { config: read, schema: { tags, summary: 'A landing page with its draft', params: ById, response: { 200: detail } } },
    ({ workspace, params: { id } }) => tellPage(parts, workspace, id),
  );
  http.get(
    '/api/v1/pages/:id/findings',
    {
      config: read,
      schema: { tags, summary: 'What to look at before the draft is published', params: ById, response: { 200: findings } },
    },
    async ({ workspace, params: { id } }) => ({ findings: await tellFindings(parts, workspace, id) }),
  );
  http.get(
    '/api/v1/pages/:id/preview',
    {
      config: read,
      schema: { tags, summary: 'The draft as a page', params: ById, response: { 200: Type.String({ description: 'HTML' }) } },
    },
    async ({ workspace, params: { id } }, reply) => {
      const row = await requirePage(parts.db, workspace, id);
      const page = parts.book.find(row.slug);
      const { body, policy } = page
        ? showcase.preview(page, row.draft as PageDocument)
        : { body: Buffer.from(''), policy: "default-src 'none'" };
      return reply
        .header('content-security-policy', policy)
        .type('text/html; charset=utf-8')
        .send(body as never);
    },
  );
}

function addDrafts(http: Http, parts: PageParts): void {
  const { db, book, clock } = parts;
  http.post(
    '/api/v1/pages',
    {
      config: write,
      schema: {
        tags,
        summary: 'Begin a landing page',
        description: 'From a template, or from another page: as a copy, or as that page in another language.',
        body: newPage,
        response: { 201: detail },
      },
    },
    async (request, reply) => {
      const { body, workspace } = request;
      const id = randomUUID();
      const origin = body.copyOf === undefined ? null : await requirePage(db, workspace, body.copyOf);
      const document = origin ? (origin.draft as PageDocument) : templateIn(body.template ?? 'empty', body.language, clock());
      const family = origin && body.translates ? origin.family : randomUUID();
      await addPage(db, actOf(parts, request), id, { name: body.name, slug: body.slug, language: body.language, family, document });
      await book.refresh();
      return reply.code(201).send(await tellPage(parts, workspace, id));
    },
  );
  http.put(
    '/api/v1/pages/:id/draft',
    {
      config: write,
      schema: {
        tags,
        summary: 'Save the draft of a landing page',
        description: 'Visitors see it once it is published.',
        params: ById,
        body: draftGiven,
        response: { 200: Type.Object({ draftVersion: Type.Integer() }) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const draftVersion = await saveDraft(db, actOf(parts, request), id, {
        ...request.body,
        document: checkDocument(request.body.document),
      });
      await book.refresh();
      return { draftVersion };
    },
  );
  http.delete(
    '/api/v1/pages/:id',
    {
      config: write,
      schema: { tags, summary: 'Remove a page that was never published', params: ById, response: { 204: Type.Null() } },
    },
    async ({ workspace, params: { id } }, reply) => {
      await removePage(db, workspace, id);
      await book.refresh();
      return reply.code(204).send(null);
    },
  );
}

function addPublishing(http: Http, parts: PageParts): void {
  const { db } = parts;
  const answer = { params: ById, response: { 200: detail } };
  http.post(
    '/api/v1/pages/:id/versions',
    { config: write, schema: { tags, summary: 'Keep the draft as a version', description: 'To test it against others, say.', ...answer } },
    async (request) => {
      const { id } = request.params;
      await db.transaction().execute((tx) => keepVersion(tx, actOf(parts, request), id));
      return tellPage(parts, request.workspace, id);
    },
  );
  http.post(
    '/api/v1/pages/:id/publish',
    {
      config: write,
      schema: {
        tags,
        summary: 'Publish a landing page',
        description:
          'The draft, or a version of before; at once or from a moment on, for good or until a moment. What was planned before is not any more.',
        body: publishing,
        ...answer,
      },
    },
    async (request) => {
      await publishPage(parts, actOf(parts, request), request.params.id, request.body);
      return tellPage(parts, request.workspace, request.params.id);
    },
  );
  http.post(
    '/api/v1/pages/:id/unpublish',
    { config: write, schema: { tags, summary: 'Take a landing page off', ...answer } },
    async (request) => {
      await removeFromShow(parts, actOf(parts, request), request.params.id);
      return tellPage(parts, request.workspace, request.params.id);
    },
  );
  http.post(
    '/api/v1/pages/:id/restore',
    {
      config: write,
      schema: {
        tags,
        summary: 'Take a version as the draft',
        description: 'Publish it afterwards to show it again.',
        body: versionGiven,
        ...answer,
      },
    },
    async (request) => {
      await restoreVersion(parts, actOf(parts, request), request.params.id, request.body.version);
      return tellPage(parts, request.workspace, request.params.id);
    },
  );
}
