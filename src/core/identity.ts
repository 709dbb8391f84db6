import { hash } from 'node:crypto';
import type { Identifiers } from './fact.ts';

/** Kinds of identifier, weakest first unless a workspace says otherwise. A weaker one may stand for a stronger one; two of the same kind never become one by themselves. */
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
  'visitante',
  'convidado',
  'invitado',
  'anonimo',
  'anônimo',
  'anónimo',
  'desconhecido',
  'desconocido',
]);
const BLOCKED_SHAPE = /^[0+-]*$/;
const LONGEST = 200;
/** An address, or the digest of one, as advertisers' lists hold them; "no e-mail" in somebody's words would be one person for all who have none. */
const EMAIL = /@|^[0-9a-f]{32,128}$/;
/** Digits of a number with its country, at least (ITU-T E.164 says 15 at most); fewer are extensions, the same for many people. */
const SHORTEST_PHONE = 6;
const WHOLE_PHONE = /^\d{11,15}$/;
const E164 = /^\+[1-9]\d{5,14}$/;
const SHORTEST_NATIONAL = 6;

export const STRONGEST_FIRST: readonly IdentifierKind[] = [...IDENTIFIER_KINDS].reverse();

/**
 * The usable identifiers of a fact, in order of priority. E-mails are compared in lower case, phones as E.164 (a number that does not
 * tell its country keeps its bare digits); nothing else is rewritten.
 */
export function usableIdentifiers(ids: Identifiers, priority = STRONGEST_FIRST, phoneCountry: string | null = null): Identifier[] {
  const found: Identifier[] = [];
  for (const kind of priority) {
    const raw = ids[kind];
    if (raw === undefined) continue;
    const value = normalise(kind, raw, phoneCountry);
    if (value !== null) found.push({ kind, value });
  }
  return found;
}

function normalise(kind: IdentifierKind, raw: string, phoneCountry: string | null): string | null {
  const value = kind === 'email' ? emailOf(raw) : kind === 'phone' ? phoneOf(raw, phoneCountry) : raw.trim();
  if (value === null || value.length > LONGEST || BLOCKED_SHAPE.test(value) || BLOCKED.has(value.toLowerCase())) return null;
  return value;
}

function emailOf(raw: string): string | null {
  const written = raw.trim().toLowerCase();
  return EMAIL.test(written) ? written : null;
}

function phoneOf(raw: string, country: string | null): string | null {
  const written = raw.replace(/[^\d+]/g, '').replace(/^00/, '+');
  if (written.startsWith('+')) return E164.test(written) ? written : null;
  const whole = country === null ? WHOLE_PHONE.test(written) : isOf(country, written);
  if (whole && E164.test(`+${written}`)) return `+${written}`;
  return /^\d+$/.test(written) && written.length >= SHORTEST_PHONE ? written : null;
}

function isOf(country: string, digits: string): boolean {
  return digits.startsWith(country) && digits.length >= country.length + SHORTEST_NATIONAL;
}

/**
 * The number an identifier goes by inside: 63 bits of SHA-256 keyed by the workspace's salt, as decimal text.
 * Keyed, so that nobody outside can search for two identifiers that collide; at 100 million identifiers a collision by chance has odds of 1 : 1,800.
 */
export function nodeOf(salt: Buffer, { kind, value }: Identifier): string {
  return (BigInt(`0x${keyedHash(salt, kind, value).slice(0, 16)}`) >> 1n).toString();
}

/**
 * The number of a fact: 64 bits of SHA-256 over kind and the sender's own id, keyed by the workspace's salt, as decimal text.
 * Two of a workspace's facts of one kind meet by chance with odds of 1 : 3,700 at 100 million of them (decision 0008).
 */
export function factIdOf(salt: Buffer, kind: string, id: string): string {
  return BigInt(`0x${keyedHash(salt, kind, id).slice(0, 16)}`).toString();
}

/** The id of what a person decided, which others name: 128 bits of the same, as a UUID. */
export function actIdOf(salt: Buffer, id: string): string {
  const hex = keyedHash(salt, 'alias', id);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
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
