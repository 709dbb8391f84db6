import type { LinkDetails, LinkSent } from '../api/links.ts';

export const CONDITIONS = ['share', 'device', 'country', 'language'] as const;

export type Condition = (typeof CONDITIONS)[number];

export const DEVICES = ['phone', 'tablet', 'desktop', 'ios', 'android'] as const;

/** Another destination as it is written: for whom, and where. */
export interface OtherWay {
  key: number;
  condition: Condition;
  value: string;
  url: string;
}

/** A link as it is being written. */
export interface LinkDraft {
  destination: string;
  method: LinkSent['method'];
  source: string;
  medium: string;
  campaign: string;
  content: string;
  creator: string;
  channel: string;
  domain: string;
  slug: string;
  name: string;
  expiresAt: string;
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
    content: '',
    creator: '',
    channel: '',
    domain: '',
    slug: '',
    name: '',
    expiresAt: '',
    fallback: '',
    ways: [],
  };
}

/** A link as its form shows it; `dayIn` tells the day a moment lies in. */
export function draftOf(link: LinkDetails, dayIn: (moment: string) => string): LinkDraft {
  const { destination, method, tags, creator, channel, domain, slug, name, expiresAt, fallback, targets, splits } = link;
  const { source, medium, campaign, content = '' } = tags;
  const ways = [
    ...targets.flatMap(({ url, devices = [], countries = [], languages = [] }) => [
      ...(devices.length > 0 ? [{ condition: 'device' as const, value: devices.join(', '), url }] : []),
      ...(countries.length > 0 ? [{ condition: 'country' as const, value: countries.join(', '), url }] : []),
      ...(languages.length > 0 ? [{ condition: 'language' as const, value: languages.join(', '), url }] : []),
    ]),
    ...splits.map(({ url, share }) => ({ condition: 'share' as const, value: String(share), url })),
  ];
  return {
    destination,
    method,
    source,
    medium,
    campaign,
    content,
    creator: creator ?? '',
    channel,
    domain: domain ?? '',
    slug,
    name,
    expiresAt: expiresAt ? dayIn(expiresAt) : '',
    fallback: fallback ?? '',
    ways: ways.map((way, key) => ({ ...way, key })),
  };
}

export function listOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}

type Target = NonNullable<LinkSent['targets']>[number];
type Device = NonNullable<Target['devices']>[number];

/** What is sent for a draft. A value that cannot be what it should is left out, and the server says what is missing. */
export function sentOf(draft: LinkDraft): LinkSent {
  const { ways, source, medium, campaign, content, ...rest } = draft;
  const targets = ways.flatMap(({ condition, value, url }): Target[] => {
    const values = listOf(value);
    if (condition === 'device')
      return [{ url, devices: values.filter((one): one is Device => (DEVICES as readonly string[]).includes(one)) }];
    if (condition === 'country') return [{ url, countries: values.filter((one) => /^[A-Za-z]{2}$/.test(one)) }];
    if (condition === 'language') return [{ url, languages: values.filter((one) => /^[A-Za-z]{2}/.test(one)) }];
    return [];
  });
  const splits = ways
    .filter(({ condition }) => condition === 'share')
    .map(({ value, url }) => ({ url, share: Math.min(99, Math.max(1, Math.round(Number(value)) || 1)) }));
  return {
    ...rest,
    domain: rest.domain || null,
    slug: rest.slug || null,
    creator: rest.creator || null,
    expiresAt: rest.expiresAt || null,
    fallback: rest.fallback || null,
    targets,
    splits,
    tags: { source, medium, campaign, ...(content ? { content } : {}) },
  };
}
