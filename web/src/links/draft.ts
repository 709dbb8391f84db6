import type { LinkDetails, LinkSent } from '../api/links.ts';

export const DEVICES = ['phone', 'tablet', 'desktop', 'ios', 'android'] as const;

export type Device = (typeof DEVICES)[number];

/** Another destination as it is written: for a share of everybody, or for those of whom all that is named holds, and where. */
export interface OtherWay {
  key: number;
  isShare: boolean;
  share: string;
  devices: readonly Device[];
  countries: string;
  languages: string;
  url: string;
}

export const NEW_WAY: Omit<OtherWay, 'key'> = { isShare: true, share: '50', devices: [], countries: '', languages: '', url: '' };

/** A link as it is being written. */
export interface LinkDraft {
  destination: string;
  method: LinkSent['method'];
  source: string;
  medium: string;
  campaign: string;
  term: string;
  content: string;
  creator: string;
  channel: string;
  domain: string;
  slug: string;
  name: string;
  expiresAt: string;
  /** The very moment it ends and the day it lies in, which stays unless another day is chosen. */
  ends: { day: string; moment: string } | null;
  fallback: string;
  ways: OtherWay[];
}

export function emptyDraft(): LinkDraft {
  return {
    destination: '',
    method: 'social',
    source: '',
    medium: '',
    campaign: '',
    term: '',
    content: '',
    creator: '',
    channel: '',
    domain: '',
    slug: '',
    name: '',
    expiresAt: '',
    ends: null,
    fallback: '',
    ways: [],
  };
}

/** A link as its form shows it; `dayIn` tells the day a moment lies in. */
export function draftOf(link: LinkDetails, dayIn: (moment: string) => string): LinkDraft {
  const { destination, method, tags, creator, channel, domain, slug, name, expiresAt, fallback, targets, splits } = link;
  const { source, medium, campaign, term = '', content = '' } = tags;
  const ways = [
    ...targets.map(({ url, devices = [], countries = [], languages = [] }) => ({
      ...NEW_WAY,
      isShare: false,
      devices,
      countries: countries.join(', '),
      languages: languages.join(', '),
      url,
    })),
    ...splits.map(({ url, share }) => ({ ...NEW_WAY, share: String(share), url })),
  ];
  const ends = expiresAt === null ? null : { day: dayIn(expiresAt), moment: expiresAt };
  return {
    destination,
    method,
    source,
    medium,
    campaign,
    term,
    content,
    creator: creator ?? '',
    channel,
    domain: domain ?? '',
    slug,
    name,
    expiresAt: ends?.day ?? '',
    ends,
    fallback: fallback ?? '',
    ways: ways.map((way, key) => ({ ...way, key })),
  };
}

export function listOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}

/** What is sent for a draft. A value that cannot be what it should is left out, and the server says what is missing. */
export function sentOf(draft: LinkDraft): LinkSent {
  const { ways, source, medium, campaign, term, content, ends, ...rest } = draft;
  const targets = ways
    .filter(({ isShare }) => !isShare)
    .map(({ url, devices, countries, languages }) => ({
      url,
      ...(devices.length > 0 ? { devices: [...devices] } : {}),
      ...some(
        'countries',
        listOf(countries).filter((one) => /^[A-Za-z]{2}$/.test(one)),
      ),
      ...some(
        'languages',
        listOf(languages).filter((one) => /^[A-Za-z]{2}/.test(one)),
      ),
    }));
  const splits = ways
    .filter(({ isShare }) => isShare)
    .map(({ share, url }) => ({ url, share: Math.min(99, Math.max(1, Math.round(Number(share)) || 1)) }));
  return {
    ...rest,
    domain: rest.domain || null,
    slug: rest.slug || null,
    creator: rest.creator || null,
    expiresAt: (rest.expiresAt === ends?.day ? ends.moment : rest.expiresAt) || null,
    fallback: rest.fallback || null,
    targets,
    splits,
    tags: { source, medium, campaign, ...(term ? { term } : {}), ...(content ? { content } : {}) },
  };
}

function some<K extends string>(name: K, list: string[]): { [name in K]?: string[] } {
  return list.length > 0 ? ({ [name]: list } as { [name in K]?: string[] }) : {};
}
