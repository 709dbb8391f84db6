import { hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import bowser from 'bowser';
import { CLICK_IDS } from '../../../core/click-ids.ts';
import { type ClientHints, clientHints } from '../../../lib/client-hints.ts';
import { deviceKind } from '../../../lib/device-kind.ts';
import type { Device, Visitor } from './link.ts';

/** Why a request is no person's click: it comes from a program, or was made before anybody decided to go there. */
export type Asker = 'person' | 'robot' | 'prefetch' | 'head';

const MOST_REMEMBERED = 5_000;
const LONGEST_AGENT = 1_024;
const LONGEST_CLICK_ID = 512;
/** Programs that fetch a link to show what is behind it; isbot leaves some of them out. */
const UNFURLS =
  /whatsapp\/|telegrambot|slackbot|slack-imgproxy|discordbot|twitterbot|facebookexternalhit|facebot|linkedinbot|skypeuripreview|redditbot|pinterestbot|iframely|embedly|mastodon|bluesky|viber|snapchat.*preview|google-safety|yahoomailproxy|barracuda|mimecast|proofpoint/i;

/** What a browser says of the device. */
export interface Agent {
  devices: ReadonlySet<Device>;
  device: 'phone' | 'tablet' | 'desktop' | 'other';
  os: string;
  browser: string;
}

let remembered = new Map<string, Agent>();

/** Reads what a browser says of itself: its user agent, and the hints beside it. Both repeat and reading costs much, so answers are kept; a flood of made-up ones starts over. */
export function readAgent(headers: IncomingHttpHeaders): Agent {
  const agent = (headers['user-agent'] ?? '').slice(0, LONGEST_AGENT);
  const hints = clientHints(headers);
  const key = `${hints.mobile}\n${hints.platform}\n${agent}`;
  const known = remembered.get(key);
  if (known) return known;
  const read = parse(agent, hints);
  if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
  remembered.set(key, read);
  return read;
}

function parse(agent: string, hints: ClientHints): Agent {
  // bowser refuses an empty text.
  const { os, browser } = bowser.parse(agent || 'unknown');
  const kind = deviceKind(agent, hints);
  const device = kind === 'mobile' ? 'phone' : kind === 'tablet' || kind === 'desktop' ? kind : 'other';
  const system = os.name ?? '';
  const devices = new Set<Device>();
  if (device !== 'other') devices.add(device);
  if (system === 'iOS') devices.add('ios');
  if (system === 'Android') devices.add('android');
  return { devices, device, os: system, browser: browser.name ?? '' };
}

/** Whether a person asked. `isRobot` knows programs by their user agent. */
export function askerOf(method: string, headers: IncomingHttpHeaders, isRobot: (agent: string) => boolean): Asker {
  if (method === 'HEAD') return 'head';
  const purpose = [headers['sec-purpose'], headers.purpose, headers['x-purpose'], headers['x-moz']].flat().join(' ');
  if (/prefetch|preview|prerender/i.test(purpose)) return 'prefetch';
  const agent = headers['user-agent'] ?? '';
  return agent === '' || UNFURLS.test(agent) || isRobot(agent) ? 'robot' : 'person';
}

/** The country by the header a proxy sets ("cf-ipcountry"), or null. XX and T1 are what Cloudflare calls unknown and Tor. */
export function countryOf(headers: IncomingHttpHeaders, header: string | null): string | null {
  const value = header === null ? undefined : headers[header];
  const country = typeof value === 'string' ? value.trim().toUpperCase() : '';
  return /^[A-Z]{2}$/.test(country) && country !== 'XX' ? country : null;
}

/** First parts of the languages a browser prefers, the most wanted first. */
export function languagesOf(header: string | undefined): string[] {
  const wishes = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((wish) => ({ tag: /^\s*([a-z]{2,3})\b/i.exec(wish)?.[1]?.toLowerCase(), weight: Number(/q=([\d.]+)/.exec(wish)?.[1] ?? 1) }));
  const wanted = wishes.filter(({ tag, weight }) => tag !== undefined && weight > 0).sort((a, b) => b.weight - a.weight);
  return [...new Set(wanted.map(({ tag }) => tag as string))];
}

/** A number in [0, 1) that is the same for the same link, address and agent. Nothing of them is kept. */
export function shareOf(link: string, address: string | null, agent: string): number {
  return Number.parseInt(hash('sha256', `${link}\0${address ?? ''}\0${agent}`, 'hex').slice(0, 12), 16) / 2 ** 48;
}

export function visitorOf(
  link: string,
  headers: IncomingHttpHeaders,
  seen: { address: string | null; country: string | null; agent: Agent },
): Visitor {
  return {
    devices: seen.agent.devices,
    country: seen.country,
    languages: languagesOf(headers['accept-language']),
    share: shareOf(link, seen.address, headers['user-agent'] ?? ''),
  };
}

const CLICK_ID_NAMES = new Set(CLICK_IDS.map(({ name }) => name));

/** Click ids that an ad platform appended to the short link. No other parameter of the request is passed on. */
export function passedOn(search: string): [string, string][] {
  if (search === '') return [];
  const passed: [string, string][] = [];
  for (const [name, value] of new URLSearchParams(search.slice(0, LONGEST_AGENT * 2))) {
    if (CLICK_ID_NAMES.has(name.toLowerCase()) && /^[\w.~-]+$/.test(value) && value.length <= LONGEST_CLICK_ID) passed.push([name, value]);
  }
  return passed.slice(0, 10);
}

/** The site a click came from: its origin, never the page. */
export function siteOf(referrer: string | undefined): string | undefined {
  if (referrer === undefined || !URL.canParse(referrer.slice(0, 2_048))) return undefined;
  const { protocol, host } = new URL(referrer.slice(0, 2_048));
  return /^https?:$/.test(protocol) && host !== '' ? `${protocol}//${host}/` : undefined;
}
