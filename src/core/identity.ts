import { hash } from 'node:crypto';
import type { Identifiers } from './fact.ts';

/** Kinds of identifier, weakest first. A weaker one may stand for a stronger one; two of the same kind never become one by themselves. */
export const IDENTIFIER_KINDS = ['anonymous', 'external', 'phone', 'email', 'user'] as const;

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

export interface Identifier {
  kind: IdentifierKind;
  value: string;
}

/** Values that name nobody: placeholders that careless code sends for everyone. Matching is on the trimmed, lower-cased text. */
const BLOCKED = new Set([
  '',
  'null',
  'undefined',
  'none',
  'nan',
  'guest',
  'anonymous',
  'unknown',
  '-1',
  'true',
  'false',
  '[object object]',
  'test@test.com',
  'test@example.com',
  'nil',
  'n/a',
  '(not set)',
  '(none)',
  'id',
  'userid',
  'user_id',
  'email',
  'distinct_id',
  'distinctid',
  'anonymous_id',
  'not_authenticated',
]);
const BLOCKED_SHAPE = /^[0+-]*$/;
const LONGEST = 200;
/** Shorter ones are extensions and typing errors, the same for many people. */
const SHORTEST_PHONE = 6;

/** The usable identifiers of a fact, strongest first. E-mails are compared in lower case; nothing else is rewritten. */
export function usableIdentifiers(ids: Identifiers): Identifier[] {
  const found: Identifier[] = [];
  for (let rank = IDENTIFIER_KINDS.length - 1; rank >= 0; rank -= 1) {
    const kind = IDENTIFIER_KINDS[rank] as IdentifierKind;
    const raw = ids[kind];
    if (raw === undefined) continue;
    const value = normalise(kind, raw);
    if (value !== null) found.push({ kind, value });
  }
  return found;
}

export function rankOf(kind: IdentifierKind): number {
  return IDENTIFIER_KINDS.indexOf(kind);
}

function normalise(kind: IdentifierKind, raw: string): string | null {
  const value = kind === 'email' ? raw.trim().toLowerCase() : kind === 'phone' ? raw.replace(/[^\d+]/g, '') : raw.trim();
  if (
    value.length > LONGEST ||
    (kind === 'phone' && value.length < SHORTEST_PHONE) ||
    BLOCKED_SHAPE.test(value) ||
    BLOCKED.has(value.toLowerCase())
  )
    return null;
  return value;
}

/**
 * The number an identifier goes by inside: 63 bits of SHA-256 keyed by the workspace's salt, as decimal text.
 * Keyed, so that nobody outside can search for two identifiers that collide; at 100 million identifiers a collision by chance has odds of 1 : 1,800.
 */
export function nodeOf(salt: Buffer, { kind, value }: Identifier): string {
  return (BigInt(`0x${keyedHash(salt, kind, value).slice(0, 16)}`) >> 1n).toString();
}

/** The id of a fact as it is stored: 128 bits of SHA-256 over workspace, kind and the sender's own id, as a UUID. */
export function factIdOf(salt: Buffer, kind: string, id: string): string {
  const hex = keyedHash(salt, kind, id);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

function keyedHash(salt: Buffer, kind: string, value: string): string {
  return hash('sha256', `${salt.toString('latin1')}${kind}\0${value}`, 'hex');
}

const PUBLIC_PREFIX = 'ld_';

/** How a lead is named outside: opaque, stable, safe in a URL. */
export function publicLeadId(lead: string): string {
  return PUBLIC_PREFIX + BigInt(lead).toString(36);
}

/** The inside number of a public lead id, or null when it is not one. */
export function leadFromPublicId(id: string): string | null {
  if (!/^ld_[0-9a-z]{1,13}$/.test(id)) return null;
  let number = 0n;
  for (const digit of id.slice(PUBLIC_PREFIX.length)) number = number * 36n + BigInt(Number.parseInt(digit, 36));
  return number < 1n << 63n ? number.toString() : null;
}
