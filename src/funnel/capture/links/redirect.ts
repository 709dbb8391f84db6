import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createTokenBuckets } from '../../../lib/token-bucket.ts';
import type { Clicks } from './clicks.ts';
import { chooseWay, isOpen, type Link, landingUrl } from './link.ts';
import type { LinkBook } from './link-book.ts';
import { gonePage, previewPage, unknownPage } from './pages.ts';
import type { LinkParts } from './parts.ts';
import { spellNow } from './split-history.ts';
import { type Asker, askerOf, countryOf, passedOn, readAgent, siteOf, visitorOf } from './visitor.ts';

export interface Redirecting {
  parts: LinkParts;
  book: LinkBook;
  clicks: Clicks;
}

/** The longest a visitor waits for the journal, in ms; what it does not have by then is put into a file first. */
export const LONGEST_WAIT = 25;
const CLICK_BYTES = 16;
/** Clicks a second of one address that are kept; faster ones are redirected and not counted. */
const PER_ADDRESS = { rate: 200, burst: 400 };

const HEADERS = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  // The shop's statistics may know the site a visitor came from, not the page.
  'referrer-policy': 'strict-origin-when-cross-origin',
} as const;

export type Follow = (request: FastifyRequest, reply: FastifyReply, domain: string | null, written: string) => Promise<FastifyReply>;

/** Answers who follows a short link: /l/spring, or /l/spring+ to see where it leads. */
export function openRedirect({ parts, book, clicks }: Redirecting): Follow {
  const buckets = createTokenBuckets();

  function keep(link: Link, asker: Asker, clickId: string, way: string, request: FastifyRequest): Promise<void> {
    const address = parts.addressOf(request);
    if (address !== null && buckets.take(address, 1, PER_ADDRESS.rate, PER_ADDRESS.burst) > 0) return Promise.resolve();
    return noteClick(parts, clicks, link, { asker, clickId, way, spell: spellNow(link), address }, request);
  }

  async function redirect(link: Link, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { headers } = request;
    const address = parts.addressOf(request);
    const seen = { address, country: countryOf(headers, parts.countryHeader), agent: readAgent(headers) };
    const way = chooseWay(link, visitorOf(link.id, headers, seen));
    const clickId = `${link.id}.${randomBytes(CLICK_BYTES).toString('base64url')}`;
    const asker = askerOf(request.method, headers, parts.isRobot);
    await keep(link, asker, clickId, way.name, request);
    return reply
      .code(302)
      .header('location', landingUrl(way.url, link.tags, clickId, passedOn(searchOf(request))))
      .send();
  }

  return async (request, reply, domain, written) => {
    const languages = request.headers['accept-language'];
    const isPreview = written.endsWith('+');
    const link = book.find(domain, (isPreview ? written.slice(0, -1) : written).toLowerCase());
    reply.headers(HEADERS);
    if (!link || !parts.workspaces.has(link.workspace)) return page(reply, 404, unknownPage(languages));
    if (!isOpen(link, parts.clock())) {
      if (link.fallback === null || isPreview) return page(reply, 410, gonePage(languages));
      return reply.code(302).header('location', link.fallback).send();
    }
    if (!isPreview) return redirect(link, request, reply);
    const others = [...link.targets, ...link.splits].map(({ url }) => url);
    return page(reply, 200, previewPage(languages, parts.workspaces.get(link.workspace).name, link.destination, others));
  };
}

function page(reply: FastifyReply, status: number, markup: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(markup);
}

function searchOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at + 1);
}

interface Click {
  asker: Asker;
  clickId: string;
  way: string;
  /** Which spell of the link's split it was. */
  spell: number | null;
  address: string | null;
}

async function noteClick(parts: LinkParts, clicks: Clicks, link: Link, click: Click, request: FastifyRequest): Promise<void> {
  const { headers } = request;
  const at = parts.clock();
  const due = performance.now() + LONGEST_WAIT;
  const agent = headers['user-agent'] ?? '';
  const { device, os, browser } = readAgent(headers);
  const referrer = siteOf(headers.referer);
  // Whose click it was can wait for a better day; that there was one cannot.
  const name = parts.visitorName(link.workspace, at, click.address, agent).catch(() => null);
  const anonymous = (await atMost(LONGEST_WAIT, name)) ?? `click-${click.clickId}`;
  const isQr = new URLSearchParams(searchOf(request).slice(0, 200)).has('qr');
  const fact = {
    kind: 'event',
    id: click.clickId,
    at,
    type: 'Link Clicked',
    ids: { anonymous },
    evidence: { link: link.id, ...link.tags, ...(referrer === undefined ? {} : { referrer }) },
    path: `/l/${link.slug}`,
    props: {
      // As the landing page's address has it, so that what came of a destination can be told.
      click: click.clickId,
      way: click.way,
      // By which shares it was chosen: those of the spell that began then.
      ...(click.spell === null ? {} : { split: click.spell }),
      asker: click.asker,
      by: isQr ? 'qr' : 'link',
      device,
      os,
      browser,
      country: countryOf(headers, parts.countryHeader) ?? '',
    },
    bot: click.asker !== 'person',
  };
  await clicks.record(link.workspace, fact, Math.max(0, due - performance.now()));
}

/** Waits for the answer, but no longer than that many milliseconds: then null. */
async function atMost<T>(ms: number, answer: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
