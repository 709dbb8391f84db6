import type { FastifyRequest } from 'fastify';
import type { Http } from '../lib/http.ts';

const BODY_MS = 30_000;

/** Closes a connection whose body does not arrive in time. A body that a route reads as a stream counts as arrived: a large file may take hours. */
export function limitBodyTime(http: Http, limit = BODY_MS): void {
  const waiting = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  const stop = async (request: FastifyRequest) => clearTimeout(waiting.get(request));
  http.addHook('preParsing', async (request) => {
    waiting.set(request, setTimeout(() => request.raw.destroy(), limit).unref());
  });
  http.addHook('preValidation', stop);
  http.addHook('onError', stop);
  http.addHook('onRequestAbort', stop);
}
