import { createHmac, createPublicKey, hash, type KeyObject, timingSafeEqual, verify as verifyWithKey } from 'node:crypto';
import { type Delivery, fill, valuesAt } from './places.ts';
import { type Scheme, TOLERANCE } from './scheme.ts';

/** Whether a delivery is genuine. `stale`: it was once, but its signed time is more than five minutes from now. */
export type Genuine = 'yes' | 'no' | 'stale';

/** Seconds since 1970 stay below this until the year 5138; milliseconds passed it in 1973. */
const MILLISECONDS = 1e11;

/**
 * Checks a delivery against the secrets in force, over its raw bytes and in constant time. The signature is looked at first, so nobody
 * without a secret learns more than "no".
 */
export function verify(scheme: Scheme, secrets: readonly string[], delivery: Delivery, now: number): Genuine {
  const given = signaturesOf(scheme, delivery);
  const isGenuine = given.length > 0 && secrets.some((secret) => matches(scheme, secret, given, delivery));
  if (!isGenuine) return 'no';
  return scheme.stamp !== undefined && !isFresh(valuesAt(scheme.stamp, delivery)[0], now) ? 'stale' : 'yes';
}

const MOST_SIGNATURES = 10;

function signaturesOf({ signature, spaced, prefix = '', encoding }: Scheme, delivery: Delivery): Buffer[] {
  return signature
    .flatMap((place) => valuesAt(place, delivery))
    .flatMap((value) => (spaced ? value.split(' ') : [value]))
    .filter((value) => value.startsWith(prefix))
    .slice(0, MOST_SIGNATURES)
    .map((value) => Buffer.from(value.slice(prefix.length), encoding === 'text' ? 'utf8' : encoding));
}

function matches(scheme: Scheme, secret: string, given: readonly Buffer[], delivery: Delivery): boolean {
  if (scheme.check === 'equal') return given.some((one) => isSame(digest(one), digest(Buffer.from(secret))));
  const signed = scheme.signed.map((template) => fill(template, delivery)).filter((bytes) => bytes !== null);
  if (scheme.check === 'key') return signed.some((bytes) => given.some((one) => isSignedBy(secret, bytes, one)));
  const key = keyOf(scheme, secret);
  return signed.some((bytes) => {
    const expected = createHmac('sha256', key).update(bytes).digest();
    return given.some((one) => isSame(one, expected));
  });
}

function isSame(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Of equal length for texts of any length, so that a comparison tells nothing about the secret's. */
function digest(bytes: Buffer): Buffer {
  return hash('sha256', bytes, 'buffer');
}

const PREFIX = 'whsec_';

function keyOf({ secret: kind }: Scheme, secret: string): Buffer {
  if (kind !== 'whsec') return Buffer.from(secret);
  return Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, 'base64');
}

function isSignedBy(secret: string, bytes: Buffer, signature: Buffer): boolean {
  const key = publicKeyOf(secret);
  return key !== null && verifyWithKey('sha256', bytes, key, signature);
}

/** A public key as PEM, also within a certificate, or as the base64 of its DER form. Null when it is neither. */
export function publicKeyOf(text: string): KeyObject | null {
  try {
    if (text.includes('-----BEGIN')) return createPublicKey(text);
    return createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}

function isFresh(written: string | undefined, now: number): boolean {
  const stamp = /^\d{1,16}$/.test(written ?? '') ? Number(written) : Number.NaN;
  const at = stamp > MILLISECONDS ? stamp : stamp * 1_000;
  return Math.abs(now - at) <= TOLERANCE * 1_000;
}

const LONGEST_ID = 200;

/** Names a delivery among those of its source: what the vendor calls it, else its bytes. */
export function deliveryId({ delivery: places }: Scheme, delivery: Delivery): string {
  for (const list of places) {
    const parts = list.map((place) => valuesAt(place, delivery)[0]);
    if (parts.every((part) => part !== undefined)) return shortened(parts.join('/'));
  }
  return `content:${hash('sha256', delivery.body, 'hex')}`;
}

function shortened(id: string): string {
  return id.length <= LONGEST_ID && !id.includes('\0') ? id : `long:${hash('sha256', id, 'hex')}`;
}

/** What the delivery is about, as its vendor says it; '' when it does not. */
export function topicOf({ topic }: Scheme, delivery: Delivery): string {
  const [found = ''] = topic.flatMap((place) => valuesAt(place, delivery));
  return found.slice(0, LONGEST_ID);
}
