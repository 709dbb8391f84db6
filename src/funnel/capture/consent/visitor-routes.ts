import type { FastifyReply, FastifyRequest } from 'fastify';
import { FunilError } from '../../../core/errors.ts';
import { preferredLanguage } from '../../../core/language.ts';
import { consentStates } from '../../../ledger/consent-receipts.ts';
import type { Http } from '../../../lib/http.ts';
import { type ByLink, choose, confirmRequest, withdrawAll } from './act.ts';
import type { Holder } from './links.ts';
import { confirmedPage, confirmPage, overPage, preferencesPage, stoppedPage, unsubscribePage } from './pages.ts';
import type { ConsentParts } from './parts.ts';

const LARGEST_BODY = 16_384;
const tags = ['visitors'];
const open = { scope: 'open' } as const;

/**
 * Pages that visitors reach by a link in a message. Opening one never changes anything, because programs that scan mail open every link;
 * only its button does. The token is the only key: no cookie, no sign-in (RFC 8058, 3.1).
 */
export function addVisitorRoutes(http: Http, parts: ConsentParts): void {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', { parseAs: 'string', bodyLimit: LARGEST_BODY }, (_request, body, done) => done(null, body));
  const page = (url: string, summary: string, show: Show, act: Show) => {
    http.get(url, { config: open, schema: { tags, summary } as never }, answered(show));
    http.post(url, { config: open, bodyLimit: LARGEST_BODY, schema: { tags, summary: `${summary}: act` } as never }, answered(act));
  };
  page(
    '/consent/confirm',
    'Confirm an address',
    (asked) => showConfirm(parts, asked),
    (asked) => confirm(parts, asked),
  );
  page(
    '/consent/preferences',
    'Choose what to receive',
    (asked) => preferences(parts, asked, false),
    (asked) => save(parts, asked),
  );
  page(
    '/consent/unsubscribe',
    'Stop messages',
    (asked) => showUnsubscribe(parts, asked),
    (asked) => unsubscribe(parts, asked),
  );
}

interface Asked extends ByLink {
  token: string;
  body: URLSearchParams;
}

type Show = (asked: Asked) => Promise<string>;

function answered(show: Show) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const asked = askedIn(request);
    reply.header('cache-control', 'no-store').type('text/html; charset=utf-8');
    try {
      return await show(asked);
    } catch (error) {
      if (!(error instanceof FunilError) || error.status >= 500) throw error;
      return reply.code(404).send(overPage(asked.language));
    }
  };
}

function askedIn(request: FastifyRequest): Asked {
  const { t } = request.query as { t?: unknown };
  const { body } = request;
  return {
    token: typeof t === 'string' ? t : '',
    body: new URLSearchParams(typeof body === 'string' ? body : ''),
    language: preferredLanguage(request.headers['accept-language']),
    ip: request.ip,
    agent: request.headers['user-agent'] ?? '',
  };
}

async function showConfirm({ db, links, workspaces }: ConsentParts, { token, language }: Asked): Promise<string> {
  const id = links.requestIn(token);
  const request =
    id === null ? undefined : await db.selectFrom('consent_request').select('workspace').where('id', '=', id).executeTakeFirst();
  if (!request || !workspaces.has(request.workspace)) return Promise.reject(noLink());
  return confirmPage(language, workspaces.get(request.workspace).name, token);
}

async function confirm(parts: ConsentParts, asked: Asked): Promise<string> {
  const { workspace, preferences: link } = await confirmRequest(parts, asked.token, asked);
  return confirmedPage(asked.language, parts.workspaces.get(workspace).name, link);
}

async function preferences(parts: ConsentParts, { token, language }: Asked, saved: boolean): Promise<string> {
  const { workspace, channel, address } = holderOf(parts, token);
  const place = parts.workspaces.get(workspace);
  return preferencesPage(
    language,
    place.name,
    token,
    await consentStates(parts.db, place, { address }, channel, parts.clock(), language),
    saved,
  );
}

async function save(parts: ConsentParts, asked: Asked): Promise<string> {
  const holder = holderOf(parts, asked.token);
  if (asked.body.get('stop') === 'all') return unsubscribe(parts, asked);
  await choose(parts, holder, asked.body.getAll('purpose'), asked);
  return preferences(parts, asked, true);
}

async function showUnsubscribe(parts: ConsentParts, { token, language }: Asked): Promise<string> {
  return unsubscribePage(language, parts.workspaces.get(holderOf(parts, token).workspace).name, token);
}

async function unsubscribe(parts: ConsentParts, asked: Asked): Promise<string> {
  const holder = holderOf(parts, asked.token);
  await withdrawAll(parts, holder, asked);
  return stoppedPage(asked.language, parts.workspaces.get(holder.workspace).name, asked.token);
}

function holderOf({ links, workspaces }: ConsentParts, token: string): Holder {
  const holder = links.holderIn(token);
  if (holder === null || !workspaces.has(holder.workspace)) throw noLink();
  return holder;
}

function noLink(): FunilError {
  return new FunilError('link_used', 'This link is over.', { status: 404 });
}
