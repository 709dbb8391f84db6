import { readMoment } from '../../../core/period.ts';
import type { Tied, Ties } from '../../../ledger/ties.ts';
import type { Draft } from './draft.ts';
import type { Link, Split, Tags, Target } from './link.ts';
import { MEDIUM_OF } from './taxonomy.ts';

/** A link as the API shows it. */
export function shown(link: Link, tied: Tied | null, address: string) {
  const { id, domain, slug, name, destination, targets, splits, tags, fallback, by } = link;
  return {
    id,
    url: urlOf(link, address),
    domain,
    slug,
    name,
    destination,
    targets,
    splits,
    tags,
    method: tied?.method ?? 'baseline',
    channel: tied?.channel ?? '',
    creator: tied?.creator ?? null,
    fallback,
    expiresAt: isoOf(link.expiresAt),
    archivedAt: isoOf(link.archivedAt),
    createdAt: new Date(link.createdAt).toISOString(),
    by,
  } as const;
}

export function showLink(ties: Ties, link: Link, address: string) {
  return shown(link, ties.newest(link.workspace, 'link', link.id), address);
}

/** Where a link is reached: at the root of a domain of its own, else below /l/. */
export function urlOf({ domain, slug }: Pick<Link, 'domain' | 'slug'>, address: string): string {
  return domain === null ? `${address}/l/${slug}` : `https://${domain}/${slug}`;
}

export function isoOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

/** A link as somebody sends it. */
export interface Sent {
  domain?: string | null;
  slug?: string | null;
  name?: string;
  destination: string;
  targets?: Target[];
  splits?: Split[];
  tags: Tags;
  method: Draft['method'];
  channel?: string;
  creator?: string | null;
  fallback?: string | null;
  expiresAt?: string | null;
}

/** What was sent as a draft; a day is one of `zone`. @throws FunilError `bad_time`. */
export function draftOf(sent: Sent, zone: string): Draft {
  return {
    domain: sent.domain || null,
    slug: sent.slug || null,
    name: sent.name?.trim() || sent.slug?.trim() || sent.tags.campaign,
    destination: sent.destination,
    targets: sent.targets ?? [],
    splits: sent.splits ?? [],
    tags: tidyTags(sent.tags),
    method: sent.method,
    channel: sent.channel?.trim() || MEDIUM_OF[sent.method],
    creator: sent.creator?.trim() || null,
    fallback: sent.fallback?.trim() || null,
    expiresAt: sent.expiresAt ? readMoment(sent.expiresAt, 'expiresAt', zone) : null,
  };
}

function tidyTags(tags: Tags): Tags {
  const { source, medium, campaign, term, content } = tags;
  const more = { ...(term ? { term: term.trim() } : {}), ...(content ? { content: content.trim() } : {}) };
  return { source: source.trim(), medium: medium.trim(), campaign: campaign.trim(), ...more };
}
