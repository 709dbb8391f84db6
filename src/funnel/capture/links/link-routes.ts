import { Type } from 'typebox';
import type { Http } from '../../../lib/http.ts';
import { checkDraft } from './draft.ts';
import type { Link } from './link.ts';
import type { LinkBook } from './link-book.ts';
import type { Links } from './links.ts';
import type { LinkParts } from './parts.ts';
import { NO_RESULT, type Results } from './results.ts';
import { checkBody, detailedLink, fault, linkBody, linkChange, listedLink, period, shownLink } from './schemas.ts';
import { draftOf, showLink, urlOf } from './shown.ts';
import type { Taxonomies } from './taxonomies.ts';

export interface Linking {
  parts: LinkParts;
  book: LinkBook;
  links: Links;
  taxonomies: Taxonomies;
  results: Results;
  /** Where Funil's own address begins: https://funil.example.com */
  addressAt: (request: { protocol: string; host: string }) => string;
}

const tags = ['links'];
const params = Type.Object({ id: Type.String({ pattern: '^[a-z0-9]{4,20}$' }) });
const MOST = 1_000;

/** Short links: made, listed with what came of them, changed, ended. */
export function addLinkRoutes(http: Http, linking: Linking): void {
  const { parts, addressAt } = linking;
  const show: Show = (link, request) => showLink(parts.ties, link, addressAt(request));
  addReading(http, linking, show);
  addMaking(http, linking, show);
  addChanging(http, linking, show);
}

type Show = (link: Link, request: { protocol: string; host: string }) => ReturnType<typeof showLink>;

function addReading(http: Http, { parts, book, links, results }: Linking, show: Show): void {
  http.get(
    '/api/v1/links',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Links',
        description: `The newest ${MOST.toLocaleString('en-US')}, with what came of them in the period: clicks of people, leads, customers and revenue.`,
        querystring: Type.Object({
          ...period,
          archived: Type.Boolean({ default: false, description: 'Those that were ended by hand instead' }),
          search: Type.Optional(
            Type.String({ maxLength: 200, description: 'Part of a name, short name, campaign, creator or destination' }),
          ),
        }),
        response: { 200: Type.Object({ currency: Type.String(), links: Type.Array(listedLink) }) },
      },
    },
    async (request) => {
      const { workspace, query } = request;
      const found = book.of(workspace).filter((link) => (link.archivedAt !== null) === query.archived);
      const rows = found.map((link) => show(link, request)).filter((link) => mentions(link, query.search ?? ''));
      const came = await results.links(workspace, query);
      const listed = rows.reverse().slice(0, MOST);
      return {
        currency: parts.workspaces.get(workspace).currency,
        links: listed.map((link) => ({ ...link, ...(came.get(link.id) ?? NO_RESULT) })),
      };
    },
  );
  http.get(
    '/api/v1/links/:id',
    {
      config: { scope: 'read' },
      schema: { tags, summary: 'One link', params, querystring: Type.Object(period), response: { 200: detailedLink } },
    },
    async (request) => {
      const { workspace, query } = request;
      const link = links.get(workspace, request.params.id);
      const [came, { days, visitors: seen, splitTests }] = await Promise.all([results.links(workspace, query), results.link(link, query)]);
      return { ...show(link, request), ...(came.get(link.id) ?? NO_RESULT), days, seen, splitTests };
    },
  );
}

function addMaking(http: Http, { parts, book, links, taxonomies, addressAt }: Linking, show: Show): void {
  const zoneOf = ({ workspace }: { workspace: number }) => parts.workspaces.get(workspace).timezone;
  http.post(
    '/api/v1/links',
    {
      config: { scope: 'write', audit: ['name', 'slug', 'domain', 'destination', 'method', 'creator', 'expiresAt'] },
      schema: {
        tags,
        summary: 'Make a link',
        description: 'Refused with the reason and a suggestion where its campaign parameters are not as the workspace wants them.',
        body: linkBody,
        response: { 201: shownLink },
      },
    },
    async (request, reply) => {
      const link = await links.create(request.workspace, draftOf(request.body, zoneOf(request)), request.caller?.name ?? '');
      return reply.code(201).send(show(link, request));
    },
  );
  http.post(
    '/api/v1/links/check',
    {
      config: { scope: 'write', audit: false },
      schema: {
        tags,
        summary: 'Check a link before it is made',
        body: checkBody,
        response: { 200: Type.Object({ url: Type.String(), faults: Type.Array(fault) }) },
      },
    },
    async (request) => {
      const { id, ...sent } = request.body;
      const before = id === undefined ? null : links.get(request.workspace, id);
      const given = { ...draftOf(sent, zoneOf(request)), ...(before ? { domain: before.domain, slug: before.slug } : {}) };
      const { draft, faults } = checkDraft(
        { parts, book, taxonomy: taxonomies.of(request.workspace) },
        request.workspace,
        given,
        id ?? null,
      );
      return { url: urlOf({ domain: draft.domain, slug: draft.slug ?? '' }, addressAt(request)), faults };
    },
  );
}

function addChanging(http: Http, { parts, links }: Linking, show: Show): void {
  http.put(
    '/api/v1/links/:id',
    {
      config: { scope: 'write', audit: ['name', 'destination', 'method', 'creator', 'expiresAt'] },
      schema: {
        tags,
        summary: 'Change a link',
        description: 'Where it is reached stays as it is. Touches that were claimed before stay as they were.',
        params,
        body: linkChange,
        response: { 200: shownLink },
      },
    },
    async (request) =>
      show(
        await links.update(request.workspace, request.params.id, draftOf(request.body, parts.workspaces.get(request.workspace).timezone)),
        request,
      ),
  );
  for (const [word, isArchived] of [
    ['archive', true],
    ['reopen', false],
  ] as const) {
    http.post(
      `/api/v1/links/:id/${word}`,
      {
        config: { scope: 'write' },
        schema: { tags, summary: isArchived ? 'End a link' : 'Open a link again', params, response: { 200: shownLink } },
      },
      async (request) => show(await links.archive(request.workspace, request.params.id, isArchived), request),
    );
  }
}

function mentions(link: ReturnType<typeof showLink>, search: string): boolean {
  const sought = search.trim().toLowerCase();
  const texts = [link.name, link.slug, link.destination, link.tags.campaign, link.creator ?? ''];
  return sought === '' || texts.some((text) => text.toLowerCase().includes(sought));
}
