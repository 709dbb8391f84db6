import { Type } from 'typebox';
import type { Http } from '../../../lib/http.ts';
import { addDomain, removeDomain } from './domains.ts';
import type { Linking } from './link-routes.ts';
import { taxonomy, words } from './schemas.ts';
import { urlOf } from './shown.ts';

const tags = ['links'];
const domains = Type.Object({ domains: Type.Array(Type.String()) });
const MOST_WORDS = 200;

/** What links stand on: what campaign parameters may say, and the workspace's own domains. */
export function addGroundRoutes(http: Http, { parts, book, taxonomies, addressAt }: Linking): void {
  http.get(
    '/api/v1/links/words',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'What links may say, and have said',
        description: 'The taxonomy, the domains, and values of links so far, to choose from.',
        response: { 200: words },
      },
    },
    async (request) => {
      const own = book.of(request.workspace).reverse();
      const used = (values: (string | null | undefined)[]) =>
        [...new Set(values.filter((value) => value))].slice(0, MOST_WORDS) as string[];
      return {
        taxonomy: taxonomies.of(request.workspace),
        domains: book.domainsOf(request.workspace),
        address: urlOf({ domain: null, slug: '' }, addressAt(request)),
        sources: used(own.map(({ tags: { source } }) => source)),
        mediums: used(own.map(({ tags: { medium } }) => medium)),
        campaigns: used(own.map(({ tags: { campaign } }) => campaign)),
        creators: used(own.map(({ id }) => parts.ties.newest(request.workspace, 'link', id)?.creator)),
      };
    },
  );
  http.put(
    '/api/v1/links/taxonomy',
    {
      config: { scope: 'write', audit: ['sources', 'mediums', 'campaign', 'templates'] },
      schema: {
        tags,
        summary: 'Say what campaign parameters may say',
        description: 'Holds for links made or changed from now on.',
        body: taxonomy,
        response: { 200: taxonomy },
      },
    },
    ({ workspace, body }) => taxonomies.save(workspace, body),
  );
  http.post(
    '/api/v1/links/domains',
    {
      config: { scope: 'admin', audit: ['host'] },
      schema: {
        tags,
        summary: 'Use a domain for links',
        description: 'Point it at this Funil (DNS, and TLS at the proxy); its links are reached at its root.',
        body: Type.Object({ host: Type.String({ maxLength: 253 }) }, { additionalProperties: false }),
        response: { 201: domains },
      },
    },
    async (request, reply) => {
      await addDomain(parts, book, request.workspace, request.body.host, request.hostname);
      return reply.code(201).send({ domains: book.domainsOf(request.workspace) });
    },
  );
  http.delete(
    '/api/v1/links/domains/:host',
    {
      config: { scope: 'admin' },
      schema: {
        tags,
        summary: 'Use a domain for links no more',
        params: Type.Object({ host: Type.String({ maxLength: 253 }) }),
        response: { 204: Type.Null() },
      },
    },
    async ({ workspace, params: { host } }, reply) => {
      await removeDomain(parts, book, workspace, host);
      return reply.code(204).send(null);
    },
  );
}
