import { X509Certificate } from 'node:crypto';
import { FunilError } from '../../../core/errors.ts';
import { FetchFailed, type FetchText } from '../../../lib/fetch-public.ts';
import { type Delivery, valuesAt } from './places.ts';
import type { Published } from './scheme.ts';
import { publicKeyOf } from './verify.ts';

/**
 * The keys, as PEM, that a delivery says it was signed with; none where it is for somebody else, or names an address that is not the vendor's.
 * @throws FunilError `key_unreachable` (503): vendors try again.
 */
export type KeysOf = (published: Published, recipients: readonly string[], delivery: Delivery, now: number) => Promise<string[]>;

/** A day, as Adobe asks for; Amazon gives a new key a new address. */
const REMEMBER_MS = 86_400_000;
const MOST_REMEMBERED = 100;

export function openPublishedKeys(fetchText: FetchText): KeysOf {
  const remembered = new Map<string, { pem: Promise<string>; readAt: number }>();

  function keyAt(address: string, now: number): Promise<string> {
    const cached = remembered.get(address);
    if (cached && Math.abs(now - cached.readAt) < REMEMBER_MS) return cached.pem;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const pem = fetchText(address);
    remembered.set(address, { pem, readAt: now });
    pem.catch(() => remembered.delete(address));
    return pem;
  }

  return async (published, recipients, delivery, now) => {
    const [recipient] = valuesAt(published.recipient, delivery);
    if (recipient === undefined || !recipients.includes(recipient)) return [];
    const addresses = published.keys.flatMap((place) => valuesAt(place, delivery)).map((given) => `${published.site ?? ''}${given}`);
    const keys = addresses.filter((address) => published.address.test(address)).map((address) => keyAt(address, now));
    const found = await Promise.all(keys.map((key) => key.catch(asMissing)));
    if (found.length > 0 && found.every((pem) => pem === null)) throw keyUnreachable();
    return found.filter((pem) => pem !== null && isInForce(pem, now)) as string[];
  };
}

function asMissing(error: unknown): null {
  if (error instanceof FetchFailed) return null;
  throw error;
}

/** A certificate is good from one day to another; a bare key as long as its vendor shows it. */
function isInForce(pem: string, now: number): boolean {
  if (publicKeyOf(pem) === null) return false;
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) return true;
  const { validFrom, validTo } = new X509Certificate(pem);
  return Date.parse(validFrom) <= now && now <= Date.parse(validTo);
}

function keyUnreachable(): FunilError {
  return new FunilError('key_unreachable', 'The key that this webhook was signed with could not be fetched from its vendor.', {
    status: 503,
    retryAfter: 60,
    hint: 'This server needs to reach the vendor over https; the vendor sends the webhook again.',
  });
}
