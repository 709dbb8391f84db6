import type { Evidence } from '../../../core/claim.ts';
import { evidenceFrom } from '../../../core/evidence.ts';
import { inAppBrowser } from '../../../lib/in-app.ts';
import { type Arrival, type Bag, bagIn, textIn } from './call.ts';

const LONGEST_PATH = 2_048;
const LONGEST_KEY = 2_000;
const MOST_REMEMBERED = 4_000;

/** Where a call happened, and what that place says of where the visitor came from. */
export interface Place {
  path?: string;
  evidence?: Evidence;
}

let remembered = new Map<string, Evidence | undefined>();

/** What of the request tells where a visitor came from. */
type Surroundings = Pick<Arrival, 'ownHosts' | 'clickIds' | 'agent'>;

/** Reads `context.page` and `context.campaign`; what is not there is taken from a page call's own properties. */
export function placeOf(context: Bag, properties: Bag, arrival: Surroundings): Place {
  const page = bagIn(context, 'page');
  const url = addressOf(page) ?? addressOf(properties);
  const path = textIn(page, 'path') ?? textIn(properties, 'path') ?? pathOf(url);
  const evidence = evidenceOf(url ?? path, textIn(page, 'referrer') ?? textIn(properties, 'referrer'), bagIn(context, 'campaign'), {
    ...arrival,
    agent: textIn(context, 'userAgent') ?? arrival.agent,
  });
  return { path: path !== undefined && path.length > LONGEST_PATH ? path.slice(0, LONGEST_PATH) : path, evidence };
}

/** Some SDKs leave the query out of the address and send it beside it. */
function addressOf(page: Bag): string | undefined {
  const url = textIn(page, 'url');
  const search = textIn(page, 'search');
  if (search === undefined || url?.includes('?')) return url;
  const base = url ?? textIn(page, 'path') ?? '/';
  return `${base}${search.startsWith('?') ? '' : '?'}${search}`;
}

function pathOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const rest = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return rest === '' ? '/' : rest;
}

/** The calls of a visit repeat the same address, so readings are kept: taking an address apart costs more than all else here. */
function evidenceOf(
  url: string | undefined,
  referrer: string | undefined,
  campaign: Bag,
  { ownHosts, clickIds, agent }: Surroundings,
): Evidence | undefined {
  const names = Object.keys(campaign);
  const app = agent === undefined ? undefined : inAppBrowser(agent);
  if (names.length === 0 && referrer === undefined && app === undefined && !url?.includes('?')) return undefined;
  const key = `${url}\n${referrer}\n${ownHosts.join()}\n${clickIds.join()}\n${app}\n${names.length === 0 ? '' : flat(campaign)}`;
  if (remembered.has(key)) return remembered.get(key);
  const evidence = evidenceFrom({ url, referrer, ownHosts, campaign, app, clickIds });
  if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
  if (key.length <= LONGEST_KEY) remembered.set(key, evidence);
  return evidence;
}

const CAMPAIGN = ['source', 'medium', 'campaign', 'name', 'term', 'content'] as const;

function flat(campaign: Bag): string {
  return CAMPAIGN.map((field) => textIn(campaign, field) ?? '').join('\n');
}
