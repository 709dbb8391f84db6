import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Http } from '../../../lib/http.ts';
import { firstSource, noKey } from './admission.ts';
import { allowOrigin, answerPreflight } from './cors.ts';
import { keysInHeaders } from './credentials.ts';
import { rudderSourceConfig, segmentSettings } from './sdk-settings.ts';
import type { WriteKeys } from './write-keys.ts';

const SETTINGS = ['/v1/projects/:key/settings', '/cdn/v1/projects/:key/settings'];
const SOURCE_CONFIG = ['/sourceConfig', '/sourceConfig/'];

/** What stock SDKs fetch before they send: only the host has to be changed. */
export function addSdkRoutes(http: Http, keys: WriteKeys): void {
  const config = { scope: 'open' } as const;
  const options = { config, schema: { hide: true } as never, onRequest: allowOrigin };
  for (const url of [...SETTINGS, ...SOURCE_CONFIG, '/v1/m']) http.options(url, options, answerPreflight);
  for (const url of SETTINGS) {
    http.get(url, options, async (request, reply) => {
      const { key } = request.params as { key: string };
      if (!(await keys.find(key))) throw noKey();
      return fresh(reply).send(segmentSettings(key, request));
    });
  }
  for (const url of SOURCE_CONFIG) {
    http.get(url, options, async (request, reply) => {
      const candidates = keysAsked(request);
      const source = await firstSource(keys, candidates);
      if (!source) throw noKey();
      return fresh(reply).send(rudderSourceConfig(candidates[0] as string, source));
    });
  }
  // Segment's browser SDK reports on itself here when it is told to, which our settings do not; nothing of it is kept.
  http.post('/v1/m', options, async () => ({ success: true }));
}

function keysAsked(request: FastifyRequest): string[] {
  const { writeKey } = request.query as { writeKey?: unknown };
  return typeof writeKey === 'string' ? [writeKey, ...keysInHeaders(request.headers)] : keysInHeaders(request.headers);
}

function fresh(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'public, max-age=60');
}
