import { createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { FunilError } from '../../../core/errors.ts';
import type { Http } from '../../../lib/http.ts';
import type { Limits } from '../collect/limits.ts';
import type { Hooks, OpenHook } from './hooks.ts';
import type { Delivery } from './places.ts';
import { type Doorway, NOTHING, receive } from './receive.ts';

declare module 'fastify' {
  interface FastifyRequest {
    hook: OpenHook | null;
  }
}

const LARGEST_BODY = 1_024 * 1_024;
const ADDRESS = /^[\w-]{24}$/;
/** WooCommerce asks so, unsigned, whether anybody is there before it sends the first delivery. */
const WOO_PING = /^webhook_id=\d{1,20}$/;
const CHALLENGE = /^[\w.-]{1,200}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The addresses that vendors send webhooks to, in a scope of their own: bodies are kept as the bytes that were signed. */
export function addHookDoor(http: Http, hooks: Hooks, receiving: Doorway, limits: Limits): void {
  http.decorateRequest('hook', null);
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  const tags = ['hooks'];
  const config = { scope: 'open' } as const;
  const onRequest = async (request: FastifyRequest) => {
    request.hook = await hookAt(hooks, request);
  };

  http.post(
    '/v1/hooks/:address',
    {
      config,
      bodyLimit: LARGEST_BODY,
      schema: {
        tags,
        summary: 'Receive a webhook',
        description:
          'For vendors. The signature is the key. Genuine deliveries are on disk when this answers; the same again is a duplicate and changes nothing.',
      } as never,
      onRequest: [
        onRequest,
        async (request, reply) => {
          const length = Number(request.headers['content-length'] ?? LARGEST_BODY);
          const release = limits.reserve(`hook ${request.hook?.source}`, Math.min(length, LARGEST_BODY));
          reply.raw.once('close', release);
          reply.raw.once('finish', release);
        },
      ],
    },
    async (request) => {
      const hook = request.hook as OpenHook;
      const delivery = deliveryOf(request);
      if (hook.vendor === 'woocommerce' && WOO_PING.test(delivery.body.toString('latin1'))) return NOTHING;
      return receive(receiving, hook, delivery);
    },
  );
  http.get(
    '/v1/hooks/:address',
    { config, onRequest, schema: { tags, summary: 'Answer a vendor that asks whether this webhook is ours' } as never },
    async (request, reply) => {
      const answer = challengeAnswer(request.hook as OpenHook, request.query as Record<string, unknown>);
      return typeof answer === 'string' ? reply.type('text/plain; charset=utf-8').send(answer) : answer;
    },
  );
}

async function hookAt(hooks: Hooks, request: FastifyRequest): Promise<OpenHook> {
  const { address } = request.params as { address: string };
  const hook = ADDRESS.test(address) ? await hooks.find(address) : null;
  if (hook) return hook;
  throw new FunilError('no_hook', 'There is no webhook at this address.', {
    status: 404,
    hint: 'GET /api/v1/hooks lists the addresses; one that was closed answers no more.',
  });
}

function deliveryOf({ headers, query, body }: FastifyRequest): Delivery {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new FunilError('bad_encoding', 'Webhooks are taken as they were signed, not compressed.', {
      status: 415,
      hint: 'Send the body as it is.',
    });
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  return { headers, query: query as Record<string, unknown>, body: bytes, json: jsonOf(bytes) };
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

/**
 * Meta and Adobe ask once with a word to be said back; LinkedIn every two hours with a UUID to be signed. Only that shape is: with any text we would
 * sign deliveries for whoever asks.
 */
function challengeAnswer({ vendor, secrets }: OpenHook, query: Record<string, unknown>): string | object {
  const { 'hub.challenge': word, challenge, challengeCode } = query;
  if (vendor === 'meta' && typeof word === 'string' && CHALLENGE.test(word)) return word;
  if (vendor === 'adobe_events' && typeof challenge === 'string' && CHALLENGE.test(challenge)) return challenge;
  if (vendor === 'linkedin' && typeof challengeCode === 'string' && UUID.test(challengeCode)) {
    const challengeResponse = createHmac('sha256', secrets[0] as string)
      .update(challengeCode)
      .digest('hex');
    return { challengeCode, challengeResponse };
  }
  throw new FunilError('no_challenge', 'Webhooks are sent here with POST.', { status: 400, hint: 'See docs/guide/webhooks.md.' });
}
