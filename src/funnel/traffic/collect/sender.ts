import type { FastifyRequest } from 'fastify';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const ADDRESS = /^[0-9a-f.:]{3,45}$/i;

/**
 * The network address a request came from, for limits and for today's hash; it is never stored. A proxy on this machine is believed about
 * the last hop it adds to X-Forwarded-For; nobody else is. Null for this machine itself.
 */
export function addressOf(request: FastifyRequest): string | null {
  const peer = request.socket.remoteAddress ?? '';
  if (!LOOPBACK.test(peer)) return peer;
  const header = request.headers['x-forwarded-for'];
  const last = (Array.isArray(header) ? header.join() : (header ?? '')).split(',').at(-1)?.trim() ?? '';
  return ADDRESS.test(last) && !LOOPBACK.test(last) ? last : null;
}
