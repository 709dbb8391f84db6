import { hash } from 'node:crypto';

/** About 65,000 hashes: a tenth of a second on a phone, hours for who sends a million. */
export const BITS = 16;

/** While a form is under attack. */
export const BITS_BUSY = 18;

/**
 * Checks a proof of work in the manner of Hashcash (Back 2002): SHA-256 of "key:nonce" begins with that many zero bits. The key is the
 * submission's own, sealed into the page by us, so no proof serves twice or was made before.
 */
export function isProved(key: string, nonce: string, bits: number): boolean {
  if (!/^\d{1,16}$/.test(nonce)) return false;
  return leadingZeros(hash('sha256', `${key}:${nonce}`, 'buffer')) >= bits;
}

function leadingZeros(digest: Buffer): number {
  return Math.clz32(digest.readUInt32BE(0));
}
