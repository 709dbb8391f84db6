import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientHints } from '../../../lib/client-hints.ts';
import type { Http } from '../../../lib/http.ts';
import { admission, firstSource, noKey } from './admission.ts';
import { CALLS, type CallName } from './call.ts';
import type { CallsApart } from './calls-apart.ts';
import { type CollectParts, collect, needsCalls } from './collect.ts';
import { allowOrigin, answerPreflight, checkOrigin, hostsOf } from './cors.ts';
import { keysInBody } from './credentials.ts';
import type { DaySalts } from './day-salts.ts';
import type { FairLane } from './fair-lane.ts';
import type { Limits } from './limits.ts';
import { LARGEST_BODY, readBody } from './read-body.ts';
import { type CallsRead, type CallsRequest, readCalls } from './read-calls.ts';
import type { RecentIds } from './recent-ids.ts';
import { addressOf } from './sender.ts';
import type { Raw } from './verdict.ts';
import type { WriteKeys, WriteSource } from './write-keys.ts';

/** What collecting needs beside the engine; made once for a server. */
export interface Collecting {
  parts: CollectParts;
  keys: WriteKeys;
  limits: Limits;
  lane: FairLane;
  apart: CallsApart;
  recent: RecentIds;
  salts: DaySalts;
}

const SHORT: Readonly<Record<string, CallName>> = { t: 'track', p: 'page', s: 'screen', i: 'identify', g: 'group', a: 'alias' };

/** Where events are sent to. `name` is the call of the address; none for a batch. */
interface Address {
  path: string;
  name?: CallName;
  historic?: boolean;
  /** The way in the reference describes; the others are the same by another name. */
  described?: true;
}

const ADDRESSES: readonly Address[] = [
  ...CALLS.map((name): Address => ({ path: `/v1/${name}`, name, described: true })),
  { path: '/v1/batch', described: true },
  { path: '/v1/import', historic: true, described: true },
  ...Object.entries(SHORT).map(([letter, name]): Address => ({ path: `/v1/${letter}`, name })),
  { path: '/v1/b' },
  { path: '/beacon/v1/batch' },
  ...CALLS.flatMap((name): Address[] => [
    { path: `/api/s/${name}`, name },
    { path: `/api/s/s2s/${name}`, name },
  ]),
];

/** Adds every address that takes events, in a scope of their own: their bodies are read differently, and any page may call them. */
export function addEventRoutes(http: Http, collecting: Collecting): void {
  http.decorateRequest('writeSource', null);
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  const admit = admission(collecting.keys, collecting.limits);
  for (const address of ADDRESSES) {
    for (const url of [address.path, `${address.path}/`]) {
      http.options(url, { config: { scope: 'open' }, schema: { hide: true } as never, onRequest: allowOrigin }, answerPreflight);
      http.post(
        url,
        {
          config: { scope: 'open' },
          schema: schemaOf(address, url) as never,
          bodyLimit: LARGEST_BODY,
          onRequest: [allowOrigin, admit],
        },
        (request, reply) => take(collecting, address, request, reply),
      );
    }
  }
}

function schemaOf({ path, name, described }: Address, url: string): object {
  if (!described || url !== path) return { hide: true };
  const what = name ? `One ${name} call` : 'Up to 2,500 calls in "batch"';
  return {
    tags: ['collect'],
    summary: name ? `Send a ${name} call` : path === '/v1/import' ? 'Send history' : 'Send a batch of calls',
    description: `${what}, as in Segment's HTTP tracking API. The write key is the user of Basic authentication, X-Write-Key, or writeKey in the body. The answer gives a verdict for each call; accepted ones are on disk.`,
  };
}

async function take(collecting: Collecting, address: Address, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { lane, limits, parts, recent } = collecting;
  const who = request.writeSource ? `source ${request.writeSource.id}` : `address ${request.ip}`;
  const weight = Buffer.isBuffer(request.body) ? request.body.length : 0;
  const answer = await lane.run(who, weight, async () => {
    const source = request.writeSource ?? (await sourceInBody(collecting.keys, request));
    const now = parts.clock();
    const asked = await requestOf(collecting, request, source, address, now);
    const { read, raw } = await readBy(collecting, source, asked);
    limits.spend(source, addressOf(request), read.ids.length);
    return collect(parts, recent, source, read, raw, asked);
  });
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer));
}

/** The thread answers with what it read; the calls themselves are there only for who needs them. */
async function readBy(
  { apart, parts }: Collecting,
  source: WriteSource,
  asked: CallsRequest,
): Promise<{ read: CallsRead; raw: Raw | null }> {
  if (!needsCalls(parts, source)) return { read: await apart.read(asked), raw: null };
  const { calls, ...read } = await readCalls(asked);
  return { read, raw: { calls, name: asked.name } };
}

/** Some senders can set no header: the body is read for its key first. */
async function sourceInBody(keys: WriteKeys, { body, headers }: FastifyRequest): Promise<WriteSource> {
  const { sent } = await readBody(body, headers['content-type'], headers['content-encoding']);
  const source = await firstSource(keys, keysInBody(sent));
  if (!source) throw noKey();
  checkOrigin(source, headers.origin);
  return source;
}

async function requestOf(
  { parts, salts }: Collecting,
  request: FastifyRequest,
  source: WriteSource,
  address: Address,
  now: number,
): Promise<CallsRequest> {
  const { headers, body } = request;
  const own = headers['user-agent'];
  const sentAt = headers.sentat;
  return {
    body: Buffer.isBuffer(body) ? body : undefined,
    contentType: headers['content-type'],
    encoding: headers['content-encoding'],
    name: address.name,
    sentAt: typeof sentAt === 'string' ? sentAt : undefined,
    arrival: {
      receivedAt: now,
      historic: address.historic === true,
      currency: parts.workspaces.get(source.workspace).currency,
      ownHosts: hostsOf(source.origins),
      clickIds: parts.claims.clickIds(source.workspace),
      mayMerge: source.kind === 'server',
      privacyControl: headers['sec-gpc'] === '1',
      agent: headers.origin === undefined ? undefined : own,
      hints: headers.origin === undefined ? {} : clientHints(headers),
    },
    visitor: {
      salt: Uint8Array.from(await salts.of(now)),
      workspace: source.workspace,
      address: addressOf(request) ?? '',
      agent: own ?? '',
    },
  };
}
