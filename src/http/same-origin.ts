import type { FastifyRequest } from 'fastify';
import { FunilError } from '../core/errors.ts';

/**
 * Refuses what a page of another site had a browser send along with our cookies. Browsers say so in Sec-Fetch-Site; older ones name the
 * page's origin in whatever may change something. A change that says neither is refused. Throws FunilError `foreign_page`.
 */
export function refuseForeignPage(request: FastifyRequest, origin: string | null): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined ? site === 'same-origin' || site === 'none' : isOwnOrigin(request, origin)) return;
  throw foreignPage();
}

export function foreignPage(): FunilError {
  return new FunilError('foreign_page', 'Only pages of this Funil may use its browser session.', { status: 403, hint: 'Use an API key.' });
}

function isOwnOrigin({ method, headers }: FastifyRequest, origin: string | null): boolean {
  if (headers.origin === undefined) return method === 'GET' || method === 'HEAD';
  return headers.origin === origin || hostOf(headers.origin) === headers.host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
