import type { FastifyReply, FastifyRequest } from 'fastify';
import { FunilError } from '../../../core/errors.ts';
import { checkOrigin } from './cors.ts';
import { keysInHeaders } from './credentials.ts';
import type { Limits } from './limits.ts';
import { LARGEST_BODY } from './read-body.ts';
import { addressOf } from './sender.ts';
import type { ListedSource, WriteKeys } from './write-keys.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The source whose write key stood in the headers; null when it must be in the body. */
    writeSource: ListedSource | null;
  }
}

/** How long a refusal for too much takes, and how many wait for theirs at a time. */
const SLOWED_MS = 500;
const MOST_SLOWED = 2_000;

/** Lets a request in before its body is read: knows its key, refuses what is over its limits, and books the bytes to come. */
export function admission(keys: WriteKeys, limits: Limits) {
  let slowed = 0;

  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { writeKey } = request.query as { writeKey?: unknown };
    const given = keysInHeaders(request.headers);
    const source = await firstSource(keys, typeof writeKey === 'string' ? [...given, writeKey] : given);
    request.writeSource = source;
    try {
      limits.checkBacklog(source);
      if (source) {
        checkOrigin(source, request.headers.origin);
        limits.spend(source, addressOf(request), 0);
      }
      const length = Number(request.headers['content-length'] ?? LARGEST_BODY);
      const release = limits.reserve(source ? `source ${source.id}` : undefined, Math.min(length, LARGEST_BODY));
      reply.raw.once('close', release);
      reply.raw.once('finish', release);
    } catch (error) {
      await slowDown(request, reply, error);
      throw error;
    }
  };

  /**
   * Who is told to wait and does not would cost more than who is let in. So the answer takes a while, nothing of the body is read meanwhile, and
   * the connection ends with it.
   */
  async function slowDown(request: FastifyRequest, reply: FastifyReply, error: unknown): Promise<void> {
    if (!(error instanceof FunilError) || error.retryAfter === undefined) return;
    reply.header('connection', 'close');
    if (slowed >= MOST_SLOWED) return;
    slowed += 1;
    request.raw.pause();
    await new Promise((resolve) => setTimeout(resolve, SLOWED_MS).unref());
    slowed -= 1;
  }
}

/** The source of the first key that is one; at most four are looked at. */
export async function firstSource(keys: WriteKeys, candidates: readonly string[]): Promise<ListedSource | null> {
  for (const key of candidates.slice(0, 4)) {
    const source = await keys.find(key);
    if (source) return source;
  }
  return null;
}

export function noKey(): FunilError {
  return new FunilError('no_write_key', 'There is no write key in force in this request.', {
    status: 401,
    hint: 'Send it as the user of Basic authentication, as X-Write-Key, or as writeKey in the body; POST /api/v1/sources makes one.',
  });
}
