import { Type } from 'typebox';
import type { Http, Routes } from '../../../lib/http.ts';
import { type Clicks, openClicks } from './clicks.ts';
import { addCodeRoutes } from './code-routes.ts';
import { addGroundRoutes } from './ground-routes.ts';
import { openLinkBook } from './link-book.ts';
import { addLinkRoutes, type Linking } from './link-routes.ts';
import { openLinks } from './links.ts';
import type { LinkParts } from './parts.ts';
import { type Follow, openRedirect } from './redirect.ts';
import { openResults } from './results.ts';
import { openTaxonomies } from './taxonomies.ts';

/** A path at the root of a domain of links: /spring, or /spring+ for the preview. */
const AT_ROOT = /^\/([^/?.]{1,100})(?:\?|$)/;

/** Links as they are opened once: in memory, with the hand that keeps clicks. */
export interface OpenLinks extends Linking {
  clicks: Clicks;
  follow: Follow;
}

export async function openLinkage(parts: LinkParts): Promise<OpenLinks> {
  const [book, taxonomies] = await Promise.all([openLinkBook(parts.db), openTaxonomies(parts)]);
  const clicks = openClicks(parts);
  return {
    parts,
    book,
    taxonomies,
    clicks,
    follow: openRedirect({ parts, book, clicks }),
    links: openLinks(parts, book, taxonomies),
    results: openResults(parts),
    addressAt: ({ protocol, host }) => parts.publicUrl ?? `${protocol}://${host}`,
  };
}

/** Short links and codes: the redirect, and the API that makes them. */
export function linkRoutes(opened: OpenLinks): Routes {
  return (http) => {
    addRedirect(http, opened);
    addLinkRoutes(http, opened);
    addGroundRoutes(http, opened);
    addCodeRoutes(http, opened);
    http.addHook('onClose', () => opened.clicks.close());
  };
}

/** Below /l/ at any host; at a host that is for links, at its root too. */
function addRedirect(http: Http, { follow, book }: OpenLinks): void {
  const isForLinks = (host: string) => book.ownerOf(host) !== null;
  http.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return;
    const host = hostOf(request.hostname);
    if (!isForLinks(host)) return;
    const written = AT_ROOT.exec(request.url)?.[1];
    if (written !== undefined) return follow(request, reply, host, decoded(written));
  });
  http.get(
    '/l/:slug',
    {
      config: { scope: 'open' },
      schema: {
        tags: ['links'],
        summary: 'Follow a short link',
        description: 'Redirects to the saved destination and keeps the click. With a + behind the name: a page that shows where it leads.',
        params: Type.Object({ slug: Type.String() }),
      },
    },
    (request, reply) => {
      const host = hostOf(request.hostname);
      return follow(request, reply, isForLinks(host) ? host : null, request.params.slug);
    },
  );
}

function hostOf(hostname: string): string {
  return hostname.toLowerCase().replace(/\.$/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
