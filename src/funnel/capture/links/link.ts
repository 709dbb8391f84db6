/** Campaign parameters, as they stand behind `utm_`. */
export interface Tags {
  source: string;
  medium: string;
  campaign: string;
  term?: string;
  content?: string;
}

/** Kinds of device a destination may be for; a phone with Android is both. */
export const DEVICES = ['phone', 'tablet', 'desktop', 'ios', 'android'] as const;

export type Device = (typeof DEVICES)[number];

/** Another destination for some visitors: all that is named must fit. Countries as ISO 3166 ("BR"), languages by their first part ("pt"). */
export interface Target {
  devices?: Device[];
  countries?: string[];
  languages?: string[];
  url: string;
}

/** A share of the visitors whom no target takes, in percent, that goes elsewhere. */
export interface Split {
  url: string;
  share: number;
}

/** How a link was split from then on: its main destination, and the others with their shares. Moment in ms. */
export interface SplitSpell {
  since: number;
  destination: string;
  splits: Split[];
}

/** A short link as it is kept. Moments in ms. */
export interface Link {
  id: string;
  workspace: number;
  /** The host it is reached at; null for Funil's own address, below /l/. */
  domain: string | null;
  slug: string;
  name: string;
  destination: string;
  targets: Target[];
  splits: Split[];
  /** The latest last; empty while it was never split. */
  splitHistory: SplitSpell[];
  tags: Tags;
  fallback: string | null;
  expiresAt: number | null;
  archivedAt: number | null;
  by: string;
  createdAt: number;
}

/** What is known of who follows a link. `share` lies in [0, 1) and is the same for the same visitor and link. */
export interface Visitor {
  devices: ReadonlySet<Device>;
  country: string | null;
  languages: readonly string[];
  share: number;
}

/** Where a visitor is sent, and by which part of the link: main, target-1, split-1. */
export interface Way {
  url: string;
  name: string;
}

/** Whether a link still leads to its destinations. */
export function isOpen({ expiresAt, archivedAt }: Pick<Link, 'expiresAt' | 'archivedAt'>, now: number): boolean {
  return archivedAt === null && (expiresAt === null || now < expiresAt);
}

/** The first target that fits; else by shares, which are steady for a visitor. Only saved destinations are ever answered. */
export function chooseWay({ destination, targets, splits }: Pick<Link, 'destination' | 'targets' | 'splits'>, visitor: Visitor): Way {
  const fits = targets.findIndex((target) => isFor(target, visitor));
  if (fits >= 0) return { url: (targets[fits] as Target).url, name: `target-${fits + 1}` };
  let upTo = 0;
  for (const [nth, { url, share }] of splits.entries()) {
    upTo += share / 100;
    if (visitor.share < upTo) return { url, name: `split-${nth + 1}` };
  }
  return { url: destination, name: 'main' };
}

function isFor({ devices, countries, languages }: Target, visitor: Visitor): boolean {
  if (devices && !devices.some((device) => visitor.devices.has(device))) return false;
  if (countries && !(visitor.country !== null && countries.includes(visitor.country))) return false;
  return !languages || languages.includes(visitor.languages[0] ?? '');
}

/**
 * The address a click goes to: the saved one, what the campaign says, the number of the click, and click ids that ad platforms appended to
 * the short link. Nothing else of the request gets in.
 */
export function landingUrl(url: string, tags: Tags, clickId: string, passed: readonly (readonly [string, string])[]): string {
  const added = new URLSearchParams();
  for (const [name, value] of Object.entries(tags)) if (value) added.append(`utm_${name}`, value);
  for (const [name, value] of passed) added.append(name, value);
  added.append('fnl_cid', clickId);
  const [address = '', ...hash] = url.split('#');
  return `${address}${address.includes('?') ? '&' : '?'}${added}${hash.length > 0 ? `#${hash.join('#')}` : ''}`;
}
