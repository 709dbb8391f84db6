import type { Evidence, Witness } from './claim.ts';
import {
  ARTICLE,
  CHANNEL_OF_KIND,
  type Channel,
  CLICK_IDS,
  channelOfWord,
  clickIdOf,
  matching,
  PAID,
  paidOn,
  plain,
  SHOP_CODE,
  SURVEY_LATER,
  SURVEY_WORDS,
  THROUGH_PERSON,
  WEAK_MEDIUMS,
  WINBACK,
  WINBACK_CODE,
  wordOf,
} from './click-ids.ts';

const LONGEST_URL = 8192;
const LONGEST_VALUE = 200;
const CAMPAIGN_FIELDS = ['source', 'medium', 'campaign', 'term', 'content'] as const;
const CODE_PARAMETERS = ['discount', 'coupon', 'cupom', 'discount_code', 'coupon_code', 'promo_code', 'promocode', 'voucher'];
const CREATOR_PARAMETERS = ['ref', 'via', 'aff', 'afiliado'];
/** What Funil's own links add to the page they lead to: the link's id, a dot, and the number of the click. */
export const LINK_CLICK = 'fnl_cid';
const LINK_CLICK_VALUE = /^([a-z0-9]{4,20})\.[\w-]{16,64}$/;
const BUILT_IN = [LINK_CLICK, ...CLICK_IDS.map(({ name }) => name)];
const SITE_NAME = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
// Shops name their own menus in `ref`; nobody sent such a visitor.
const OWN_PAGE_PART = /^(nav|navbar|menu|header|footer|home|homepage|logo|search|sidebar|banner|cart|product)$/i;

/**
 * Reads what a page view says of its origin: campaign parameters, click ids, discount and referral codes, and the referrer when it is
 * another site. Parameter names are matched without regard to case; the first value of a repeated one counts; values are cut at 200
 * characters and lose control characters. `campaign` (name or campaign, source, medium, term, content) goes before the URL, field by field.
 * Undefined when nothing but the page itself is known. Never throws.
 */
export function evidenceFrom(page: {
  url?: string;
  referrer?: string;
  ownHosts?: readonly string[];
  campaign?: Readonly<Record<string, unknown>>;
  /** The app whose browser shows the page, and click-id parameters of the workspace's own, in lower case. */
  app?: string;
  clickIds?: readonly string[];
}): Evidence | undefined {
  const url = parsed(page.url, 'http://page.invalid');
  const parameters = url?.search ? parametersOf(url) : new Map<string, string>();
  const evidence: Evidence = {
    ...campaignOf(parameters, page.campaign ?? {}),
    ...partnerOf(parameters),
    ...linkOf(parameters),
    ...clickIdsOf(parameters, page.clickIds ?? []),
    ...referrerOf(page.referrer, [...(page.ownHosts ?? []), url?.hostname ?? '']),
  };
  if (page.app) evidence.app = page.app;
  if (Object.keys(evidence).length === 0) return undefined;
  return url ? { ...evidence, landing: tidy(url.pathname) } : evidence;
}

function parsed(text: unknown, base?: string): URL | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return new URL(text.slice(0, LONGEST_URL), base);
  } catch {
    return undefined;
  }
}

function parametersOf(url: URL): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    const key = name.toLowerCase();
    const text = tidy(value);
    if (text !== '' && !parameters.has(key)) parameters.set(key, text);
  }
  return parameters;
}

/** Printable, well-formed and short: control characters and halves of surrogate pairs cannot be stored. */
function tidy(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .slice(0, LONGEST_VALUE)
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim();
}

function campaignOf(parameters: Map<string, string>, campaign: Readonly<Record<string, unknown>>): Evidence {
  const evidence: Evidence = {};
  for (const field of CAMPAIGN_FIELDS) {
    const said = tidy(campaign[field]) || (field === 'campaign' ? tidy(campaign.name) : '');
    const value = said || parameters.get(`utm_${field}`);
    if (value) evidence[field] = value;
  }
  const site = parameters.get('ref');
  // Publishing platforms add ?ref=their.site to every outbound link: that is a site, not a person.
  if (site && SITE_NAME.test(site) && !evidence.source) evidence.source = site;
  return evidence;
}

function partnerOf(parameters: Map<string, string>): Evidence {
  const code = firstOf(parameters, CODE_PARAMETERS);
  const creator = firstOf(parameters, CREATOR_PARAMETERS);
  const person = creator && !SITE_NAME.test(creator) && !OWN_PAGE_PART.test(creator) ? creator : undefined;
  return { ...(code && { code }), ...(person && { creator: person }) };
}

function linkOf(parameters: Map<string, string>): Evidence {
  const link = LINK_CLICK_VALUE.exec(parameters.get(LINK_CLICK) ?? '')?.[1];
  return link === undefined ? {} : { link };
}

function firstOf(parameters: Map<string, string>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = parameters.get(name);
    if (value) return value;
  }
  return undefined;
}

function clickIdsOf(parameters: Map<string, string>, own: readonly string[]): Evidence {
  const found: Record<string, string> = {};
  for (const name of [...BUILT_IN, ...own]) {
    const value = parameters.get(name);
    if (value) found[name] = value;
  }
  return Object.keys(found).length > 0 ? { clickIds: found } : {};
}

function referrerOf(text: unknown, ownHosts: readonly string[]): Evidence {
  const url = parsed(text);
  if (!url?.hostname || !/^(https?|android-app|ios-app):$/.test(url.protocol)) return {};
  const host = url.hostname.toLowerCase();
  const domains = ownHosts.map((mine) => mine.toLowerCase().replace(/^www\./, ''));
  const own = domains.some((domain) => domain !== '' && `.${host}`.endsWith(`.${domain}`));
  return own ? {} : { referrer: tidy(url.href) };
}

/** One reading of the evidence: the channel it points to, how strongly, and by which mark. */
export interface Sign {
  channel: Channel;
  witness: Witness;
  mark: string;
}

/** What kind of site a name or a URL stands for ('search', 'social', 'mail', 'ai', 'community', 'video', 'ads'), or null. */
export interface SiteLookups {
  sourceKind: (name: string) => string | null;
  referrerKind: (url: string) => string | null;
}

type Reader = (evidence: Evidence, sites: SiteLookups) => Sign | null;

const READERS: readonly Reader[] = [ofDeclared, ofLink, ofCode, ofClick, ofCampaign, ofSurvey, ofReferrer, ofLanding];

/**
 * The strongest sign that points to one of `channels`. Each kind of proof points to one channel at most, so methods that
 * own different channels never claim the same evidence with the same strength.
 */
export function strongestSign(evidence: Evidence, sites: SiteLookups, channels: ReadonlySet<Channel>): Sign | null {
  return signsOf(evidence, sites).find(({ channel }) => channels.has(channel)) ?? null;
}

let read: { evidence: Evidence; sites: SiteLookups; signs: readonly Sign[] } | undefined;

/** All that the evidence points to, the strongest first. Every method asks for the same evidence, one after the other, and nobody changes it meanwhile. */
function signsOf(evidence: Evidence, sites: SiteLookups): readonly Sign[] {
  if (read?.evidence !== evidence || read.sites !== sites) {
    read = { evidence, sites, signs: READERS.map((reader) => reader(evidence, sites)).filter((sign) => sign !== null) };
  }
  return read.signs;
}

function channelOfSite(name: string | undefined, sites: SiteLookups): Channel | null {
  return (name && CHANNEL_OF_KIND.get(sites.sourceKind(name) ?? '')) || null;
}

function ofDeclared({ channel: said }: Evidence, sites: SiteLookups): Sign | null {
  const site = channelOfSite(said, sites);
  // "Google" or "Gmail" as a channel says neither paid nor free, so it is left to the person who maps the import.
  const channel = channelOfWord(said) ?? (site === 'organic_search' || site === 'email' || site === 'display' ? null : site);
  return channel && { channel, witness: 'declared', mark: 'declared' };
}

function ofLink(evidence: Evidence, sites: SiteLookups): Sign | null {
  if (!evidence.link) return null;
  const channel = evidence.creator ? personChannel(evidence) : ofCampaign(evidence, sites)?.channel;
  return channel ? { channel, witness: 'link', mark: 'link' } : null;
}

function ofCode(evidence: Evidence, sites: SiteLookups): Sign | null {
  if (evidence.creator) return { channel: personChannel(evidence), witness: 'code', mark: 'creator' };
  if (!evidence.code) return null;
  const code = plain(evidence.code).replace(/[^a-z]/g, '');
  if (WINBACK_CODE.test(code)) return { channel: 'winback', witness: 'code', mark: 'code' };
  if (code.length < 3 || SHOP_CODE.test(code) || clickIdOf(evidence.clickIds, ['ad', 'message'])) return null;
  const channel = ofCampaign(evidence, sites)?.channel ?? 'influencer';
  return THROUGH_PERSON.has(channel) ? { channel, witness: 'code', mark: 'code' } : null;
}

function personChannel({ medium }: Evidence): Channel {
  const said = channelOfWord(medium);
  return said && THROUGH_PERSON.has(said) ? said : 'influencer';
}

function ofClick(evidence: Evidence, sites: SiteLookups): Sign | null {
  const id = clickIdOf(evidence.clickIds, ['ad', 'partner', 'message']);
  if (!id) return null;
  const said = ofCampaign(evidence, sites)?.channel;
  const refined = said && ((id.proof === 'ad' && PAID.has(said)) || (id.proof === 'message' && said === 'winback'));
  return { channel: refined ? said : id.channel, witness: 'click_id', mark: `click-id-${id.name}` };
}

function ofCampaign(evidence: Evidence, sites: SiteLookups): Sign | null {
  const sign = campaignSign(evidence, sites);
  if (!evidence.campaign || (sign && PAID.has(sign.channel))) return sign;
  return WINBACK.test(wordOf(evidence.campaign)) ? tagged('winback', 'utm-campaign') : sign;
}

/** The medium speaks first, unless tools write it by default ("referral") and the source says more; a site named as medium comes last. */
function campaignSign({ source, medium }: Evidence, sites: SiteLookups): Sign | null {
  const site = channelOfSite(source, sites);
  const bySource = channelOfWord(source) ?? site;
  const byMedium = channelOfWord(medium);
  const weak = bySource && WEAK_MEDIUMS.test(wordOf(medium ?? ''));
  if (byMedium && !weak) return tagged(paidOn(byMedium, site), 'utm-medium');
  if (bySource) return tagged(bySource, 'utm-source');
  const named = channelOfSite(medium, sites);
  return named && tagged(named, 'utm-medium');
}

function tagged(channel: Channel, mark: string): Sign {
  return { channel, witness: 'campaign', mark };
}

function ofSurvey({ survey }: Evidence, sites: SiteLookups): Sign | null {
  if (!survey) return null;
  const answer = plain(survey);
  const site = siteNamedIn(answer, sites);
  const first = matching(SURVEY_WORDS, answer);
  const channel = (first && paidOn(first, site)) ?? site ?? matching(SURVEY_LATER, answer);
  return channel && { channel, witness: 'survey', mark: 'survey' };
}

function siteNamedIn(answer: string, sites: SiteLookups): Channel | null {
  const whole = channelOfSite(answer, sites);
  if (whole) return whole;
  for (const word of answer.split(/[^a-z0-9.]+/)) {
    const channel = word.length > 1 ? channelOfSite(word, sites) : null;
    if (channel) return channel;
  }
  return null;
}

function ofReferrer(evidence: Evidence, sites: SiteLookups): Sign | null {
  const kind = evidence.referrer ? sites.referrerKind(evidence.referrer) : null;
  const channel = kind && CHANNEL_OF_KIND.get(kind);
  if (channel) return { channel, witness: 'referrer', mark: `referrer-${kind}` };
  const id = clickIdOf(evidence.clickIds, ['post']);
  if (id) return { channel: id.channel, witness: 'referrer', mark: `click-id-${id.name}` };
  return ofApp(evidence, sites);
}

/** Apps show links without a referrer. Another site's page read in the app was not the app's own link. */
function ofApp({ app, referrer }: Evidence, sites: SiteLookups): Sign | null {
  const name = app && !referrer ? wordOf(app) : undefined;
  const channel = channelOfSite(name, sites);
  return channel && { channel, witness: 'referrer', mark: `app-${name}` };
}

function ofLanding({ landing }: Evidence): Sign | null {
  return landing && ARTICLE.test(landing) ? { channel: 'content', witness: 'landing', mark: 'landing' } : null;
}
