import type { DropReason } from './errors.ts';
import type { Decimal, Identifiers, Json } from './fact.ts';
import { EARLIEST, LATEST, parseMoment } from './period.ts';

/** Raised by a field reader; becomes the Drop that the sender sees. */
export class Refusal extends Error {
  readonly reason: DropReason;
  readonly field: string;

  constructor(reason: DropReason, field: string, detail: string) {
    super(detail);
    this.reason = reason;
    this.field = field;
  }
}

export type Raw = Record<string, unknown>;

const LONGEST_TEXT = 8_192;
const DEEPEST = 32;
const MOST_KEYS = 500;
const LARGEST = 32_768;
const LONE_SURROGATE = /\p{Surrogate}/u;
const DECIMAL = /^-?\d{1,12}(\.\d{1,6})?$/;
const CURRENCY = /^[A-Z]{3}$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Optional text; refuses what the engines could not hold (NUL, lone surrogates) and what is too long. */
export function text(raw: Raw, field: string, longest = LONGEST_TEXT): string | undefined {
  const value = raw[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') throw new Refusal('bad_type', field, `${field} must be text.`);
  if (value.length > longest) throw new Refusal('too_large', field, `${field} is longer than ${longest} characters.`);
  checkText(value, field);
  return value;
}

export function requiredText(raw: Raw, field: string, longest?: number): string {
  const value = text(raw, field, longest);
  if (value === undefined || value === '') throw new Refusal('missing_field', field, `${field} is missing.`);
  return value;
}

function checkText(value: string, field: string): void {
  if (value.includes('\0') || LONE_SURROGATE.test(value))
    throw new Refusal('bad_text', field, `${field} holds a character that is not valid Unicode text.`);
}

/** Milliseconds since the epoch, from a number of milliseconds or an ISO 8601 text. */
export function moment(raw: Raw, field: string): number {
  const at = optionalMoment(raw, field);
  if (at === undefined) throw new Refusal('missing_field', field, `${field} is missing.`);
  return at;
}

export function optionalMoment(raw: Raw, field: string): number | undefined {
  const value = raw[field];
  if (value === undefined || value === null) return undefined;
  const at = typeof value === 'number' ? value : typeof value === 'string' ? parseMoment(value) : Number.NaN;
  if (!Number.isFinite(at))
    throw new Refusal('bad_time', field, `${field} is not a time; send ISO 8601 ("2026-03-31T18:00:00Z") or milliseconds since 1970.`);
  if (at < EARLIEST || at >= LATEST) throw new Refusal('time_out_of_range', field, `${field} lies outside the years 1990 to 2099.`);
  return Math.floor(at);
}

export function day(raw: Raw, field: string): string {
  const value = requiredText(raw, field, 10);
  const at = Date.parse(`${value}T00:00:00Z`);
  const real = ISO_DAY.test(value) && Number.isFinite(at) && new Date(at).toISOString().startsWith(value);
  if (!real) throw new Refusal('bad_time', field, `${field} must be a day such as 2026-03-31.`);
  if (at < EARLIEST || at >= LATEST) throw new Refusal('time_out_of_range', field, `${field} lies outside the years 1990 to 2099.`);
  return value;
}

/** An exact decimal, as text with at most 12 digits before and 6 after the point. */
export function decimal(raw: Raw, field: string): Decimal | undefined {
  const value = raw[field];
  if (value === undefined || value === null || value === '') return undefined;
  const written = typeof value === 'number' ? String(value) : value;
  if (typeof written !== 'string' || !DECIMAL.test(written)) {
    throw new Refusal('bad_amount', field, `${field} must be an amount such as 19.90: at most 12 digits before the point and 6 after.`);
  }
  return written;
}

export function requiredDecimal(raw: Raw, field: string): Decimal {
  const value = decimal(raw, field);
  if (value === undefined) throw new Refusal('missing_field', field, `${field} is missing.`);
  return value;
}

/** An amount that may not be below zero. */
export function charge(raw: Raw, field: string): Decimal | undefined {
  const value = decimal(raw, field);
  if (value?.startsWith('-')) throw new Refusal('bad_amount', field, `${field} may not be below zero; refunds are facts of their own.`);
  return value;
}

export function currency(raw: Raw, field = 'currency'): string {
  const value = requiredText(raw, field, 16).toUpperCase();
  if (!CURRENCY.test(value)) throw new Refusal('bad_currency', field, `${field} must be an ISO 4217 code such as EUR or BRL.`);
  return value;
}

export function number(raw: Raw, field: string): number | undefined {
  const value = raw[field];
  if (value === undefined || value === null || value === '') return undefined;
  const read = typeof value === 'string' ? Number(value) : value;
  if (typeof read !== 'number' || !Number.isFinite(read)) throw new Refusal('bad_number', field, `${field} must be a number.`);
  return read;
}

/** A whole number from zero up, exact in JavaScript. */
export function count(raw: Raw, field: string): number | undefined {
  const value = number(raw, field);
  if (value === undefined) return undefined;
  if (!Number.isSafeInteger(value) || value < 0) throw new Refusal('bad_number', field, `${field} must be a whole number from zero up.`);
  return value;
}

export function oneOf<T extends string>(raw: Raw, field: string, allowed: readonly T[]): T {
  const value = requiredText(raw, field, 64);
  const found = allowed.find((option) => option === value);
  if (found === undefined) throw new Refusal('bad_type', field, `${field} must be one of ${allowed.join(', ')}.`);
  return found;
}

const IDENTIFIER_FIELDS = ['anonymous', 'external', 'phone', 'email', 'user'] as const;

export function identifiers(raw: Raw, field = 'ids'): Identifiers {
  const value = raw[field];
  if (!isObject(value))
    throw new Refusal('no_identity', field, `${field} must name the person: at least one of ${IDENTIFIER_FIELDS.join(', ')}.`);
  const ids: Identifiers = {};
  for (const kind of IDENTIFIER_FIELDS) {
    const id = text(value, kind);
    if (id !== undefined) ids[kind] = id;
  }
  return ids;
}

/** A bag of JSON values: checked for depth, number of keys, size and valid text; returned as it is. */
export function bag(raw: Raw, field: string): Record<string, Json> | undefined {
  const value = raw[field];
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) throw new Refusal('bad_type', field, `${field} must be an object.`);
  const seen = { keys: 0, size: 0 };
  checkJson(value, field, 1, seen);
  if (seen.size > LARGEST) throw new Refusal('too_large', field, `${field} is larger than ${LARGEST / 1024} kB.`);
  return value as Record<string, Json>;
}

function checkJson(value: unknown, field: string, depth: number, seen: { keys: number; size: number }): void {
  if (depth > DEEPEST) throw new Refusal('too_deep', field, `${field} is nested deeper than ${DEEPEST} levels.`);
  if (typeof value === 'string') {
    seen.size += value.length;
    checkText(value, field);
  } else if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Refusal('bad_number', field, `${field} holds a number that is not finite.`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      seen.keys += 1;
      seen.size += key.length + 8;
      if (seen.keys > MOST_KEYS) throw new Refusal('too_many_keys', field, `${field} has more than ${MOST_KEYS} keys.`);
      checkText(key, field);
      checkJson(inner, field, depth + 1, seen);
    }
  }
}

export function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
