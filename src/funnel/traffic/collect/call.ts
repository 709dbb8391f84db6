import type { Drop } from '../../../core/errors.ts';
import type { ClientHints } from '../../../lib/client-hints.ts';

/** JSON that somebody sent; every field may hold anything. */
export type Bag = Readonly<Record<string, unknown>>;

export const CALLS = ['track', 'page', 'screen', 'identify', 'group', 'alias'] as const;

export type CallName = (typeof CALLS)[number];

/** What is known of the request that a call came with. Milliseconds since the epoch. */
export interface Arrival {
  receivedAt: number;
  /** The sender's clock when it sent; tells how wrong that clock is. */
  sentAt: number | undefined;
  /** History handed over on purpose (/v1/import): times are taken as they are. */
  historic: boolean;
  /** The workspace's currency, for amounts without one. */
  currency: string;
  /** Hosts of the shop itself: a referrer from there is none. */
  ownHosts: readonly string[];
  /** Click-id parameters of the workspace's own. */
  clickIds: readonly string[];
  /** Whether the source may say that two users are one person. */
  mayMerge: boolean;
  /** The browser sent Global Privacy Control. */
  privacyControl: boolean;
  /** User agent of the browser that sent the request itself; undefined when a server did. */
  agent: string | undefined;
  /** What that browser hinted at of its device. */
  hints?: ClientHints;
  /** Names today's visitor without telling who it is. */
  cookieless: (agent: string) => string;
}

/** A fact before it is checked. The first is the event; the others are what it says of an order or of identities. */
export type RawFact = Record<string, unknown>;

export type Mapped = { facts: [RawFact, ...RawFact[]] } | { drop: Drop };

const EMPTY: Bag = Object.freeze({});

export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object in that field, or an empty one. */
export function bagIn(from: Bag, field: string): Bag {
  const value = from[field];
  return isBag(value) ? value : EMPTY;
}

/** Text, or a number as text; undefined for anything else and for nothing. */
export function textIn(from: Bag, field: string): string | undefined {
  const value = from[field];
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}
