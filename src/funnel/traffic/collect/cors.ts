import type { FastifyReply, FastifyRequest } from 'fastify';
import { FunilError } from '../../../core/errors.ts';
import type { WriteSource } from './write-keys.ts';

const ALLOWED_HEADERS = 'authorization, content-type, content-encoding, x-write-key, anonymousid, sentat, x-retry-count';
/** Browsers keep a preflight for two hours at most. */
const MAX_AGE = '7200';

/** Lets pages of any origin read the answer; whether they may send is decided by the source's own list. No cookies are involved. */
export async function allowOrigin(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { origin } = request.headers;
  reply.header('cross-origin-resource-policy', 'cross-origin');
  if (origin === undefined) return;
  reply.header('access-control-allow-origin', origin);
  reply.header('vary', 'Origin');
  reply.header('access-control-expose-headers', 'retry-after');
}

/** A preflight cannot carry the key, so it is answered for every origin. */
export function answerPreflight(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply
    .headers({
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': ALLOWED_HEADERS,
      'access-control-max-age': MAX_AGE,
    })
    .code(204)
    .send();
}

/** Throws FunilError 403 when the page may not send to that source. Servers send no origin. */
export function checkOrigin(source: WriteSource, origin: string | undefined): void {
  if (origin === undefined || source.origins.length === 0 || source.origins.includes(origin.toLowerCase())) return;
  throw new FunilError('foreign_origin', 'Pages of this origin may not send events to this source.', {
    status: 403,
    hint: 'Add the origin to the source: PATCH /api/v1/sources/ID {"origins": [...]}.',
  });
}

/** The hosts of a source's own pages. */
export function hostsOf(origins: readonly string[]): string[] {
  return origins.map((origin) => origin.replace(/^[a-z]+:\/\//i, '').replace(/:\d+$/, ''));
}
