import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Http } from '../lib/http.ts';

const press = promisify(gzip);

/** Below one packet nothing arrives sooner. */
const WORTH_IT = 1_400;
const LEVEL = 5;
/** Named, and not refused by a weight of nothing (RFC 9110, 12.5.3). */
const TAKES_GZIP = /(?:^|,)\s*gzip\s*(?:;(?!\s*q=0(?:\.0*)?\s*(?:,|$))[^,]*)?(?:,|$)/i;

/**
 * Sends what is asked for as JSON compressed (gzip, RFC 1952) to who takes it. Only answers to GET: what is told once, a new key say,
 * stays out of it, so that no size tells of a secret (BREACH).
 */
export function compressAnswers(http: Http): void {
  http.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < WORTH_IT || !isJsonAsked(request, reply)) return payload;
    reply.header('vary', 'accept-encoding');
    if (!TAKES_GZIP.test(String(request.headers['accept-encoding'] ?? ''))) return payload;
    reply.removeHeader('content-length');
    reply.header('content-encoding', 'gzip');
    return press(payload, { level: LEVEL });
  });
}

function isJsonAsked(request: FastifyRequest, reply: FastifyReply): boolean {
  return request.method === 'GET' && String(reply.getHeader('content-type') ?? '').startsWith('application/json');
}
