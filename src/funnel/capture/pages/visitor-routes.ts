import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from '../../../lib/html.ts';
import type { Http, Routes } from '../../../lib/http.ts';
import { assign } from './assign.ts';
import { type KnownPage, shownAt } from './page-book.ts';
import type { PageParts } from './parts.ts';
import { pictureRoutes } from './picture-routes.ts';
import { PAGE_SCRIPT, PAGE_SCRIPT_PATH } from './script.ts';
import { openShowcase, type Showcase } from './showcase.ts';
import { sitemapOf } from './sitemap.ts';

const open = { config: { scope: 'open' as const }, schema: { hide: true } as never };
const IMMUTABLE = 'public, max-age=31536000, immutable';
const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** What visitors see: pages, their pictures and script, sitemaps. */
export function visitorRoutes(parts: PageParts): Routes {
  const showcase = openShowcase(parts);
  return (http) => {
    http.get('/p/:slug', open, (request, reply) => answer(parts, showcase, request, reply));
    http.get(PAGE_SCRIPT_PATH, open, (_request, reply) =>
      reply.header('cache-control', IMMUTABLE).type('text/javascript; charset=utf-8').send(PAGE_SCRIPT),
    );
    addSitemaps(http, parts);
    pictureRoutes(parts)(http);
  };
}

async function answer(parts: PageParts, showcase: Showcase, request: FastifyRequest, reply: FastifyReply) {
  const { slug } = request.params as { slug: string };
  const page = SLUG.test(slug) ? parts.book.find(slug) : null;
  const version = page && isAtHome(parts, page, request) ? shownAt(page, parts.clock()) : null;
  if (!page || version === null) return notThere(reply);
  const chosen = page.test ? await choose(parts, page, page.test, request, reply) : { version, variant: null };
  const { body, etag, policy } = await showcase.show(page, chosen.version, chosen.variant);
  count(parts, page, chosen.version, request);
  reply.header('etag', etag).header('cache-control', page.test ? 'private, no-cache' : 'public, max-age=0, must-revalidate');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply
    .header('content-security-policy', policy)
    .header('referrer-policy', 'strict-origin-when-cross-origin')
    .header('content-language', page.language)
    .type('text/html; charset=utf-8')
    .send(body);
}

async function choose(
  parts: PageParts,
  page: KnownPage,
  test: NonNullable<KnownPage['test']>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const dayName = await parts.visitorName(request, page.workspace);
  const { variant, cookie } = assign(test, { cookies: request.headers.cookie ?? '', dayName }, request.protocol === 'https');
  if (cookie) reply.header('set-cookie', cookie);
  return { version: variant.version, variant: variant.name };
}

/** A workspace's own host shows its pages only. */
function isAtHome({ book, workspaces }: PageParts, page: KnownPage, { hostname }: FastifyRequest): boolean {
  const owner = book.ownerOf(hostname);
  return workspaces.has(page.workspace) && (owner === null || owner === page.workspace);
}

/** People only: no programs, nothing that a browser fetches before anybody wants it. */
function count({ views, isRobot }: PageParts, page: KnownPage, version: number, { method, headers }: FastifyRequest): void {
  const agent = headers['user-agent'] ?? '';
  const isAhead = /prefetch|prerender|preview/i.test(String(headers['sec-purpose'] ?? headers.purpose ?? ''));
  if (method === 'GET' && !isAhead && agent !== '' && !isRobot(agent)) views.count(page.id, page.workspace, version);
}

function notThere(reply: FastifyReply) {
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>404</title></head>
<body><main><h1>404</h1><p lang="en">There is no such page.</p><p lang="pt-BR">Esta página não existe.</p><p lang="es">Esta página no existe.</p></main></body></html>`;
  return reply.code(404).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page.markup);
}

function addSitemaps(http: Http, parts: PageParts): void {
  const { book, base, workspaceOf } = parts;
  const homeOf = (workspace: number) => book.homeOf(workspace) ?? base();
  const send = async (reply: FastifyReply, workspace: number | null) => {
    if (workspace === null) return notThere(reply);
    const sitemap = sitemapOf(await listedPages(parts, workspace), homeOf(workspace));
    return reply.header('cache-control', 'public, max-age=300').type('application/xml; charset=utf-8').send(sitemap);
  };
  http.get('/p/:slug/sitemap.xml', open, (request, reply) => {
    const { slug } = request.params as { slug: string };
    return send(reply, workspaceOf(slug));
  });
  http.get('/sitemap.xml', open, ({ hostname }, reply) => send(reply, book.ownerOf(hostname)));
  http.get('/robots.txt', open, ({ hostname }, reply) => {
    const owner = book.ownerOf(hostname);
    const where = owner === null ? [] : [`Sitemap: ${homeOf(owner)}/sitemap.xml`];
    const lines = ['User-agent: *', 'Allow: /p/', 'Allow: /l/', 'Disallow: /', ...where, ''];
    return reply.type('text/plain; charset=utf-8').send(lines.join('\n'));
  });
}

/** Pages shown now whose authors want them found. */
async function listedPages({ book, clock }: PageParts, workspace: number): Promise<KnownPage[]> {
  const now = clock();
  const shown = book.of(workspace).flatMap((page) => {
    const version = shownAt(page, now);
    return version === null ? [] : [{ page, version }];
  });
  const documents = await Promise.all(shown.map(({ page, version }) => book.documentOf(page.id, version)));
  return shown.filter((_, nth) => documents[nth]?.root.props.listed === 'yes').map(({ page }) => page);
}
