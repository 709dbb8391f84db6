import type { Place } from './places.ts';

/** How one vendor signs what it sends. A row of the table in vendors.ts; `verify` is the only reader. */
export interface Scheme {
  title: string;
  /** Where signatures stand; any of them will do. */
  signature: readonly Place[];
  /** Several signatures with a space between, and what stands before each: "v1,ab v1,cd", "sha256=ab". Those with another beginning are ignored. */
  spaced?: true;
  prefix?: string;
  /**
   * hmac: HMAC-SHA256 (RFC 2104) of `signed` with the secret. key: SHA-256 signature of `signed` by the private half of the public key that
   * is the secret, or of one that is `published`. equal: the secret itself is sent, and nothing is signed.
   */
  check: 'hmac' | 'key' | 'equal';
  published?: Published;
  /** The vendor wants an address of its own to be fetched before it sends anything: what asks for that, and which address. */
  confirm?: { topic: string; at: Place; address: RegExp };
  encoding: 'base64' | 'hex' | 'text';
  /** The secret is base64 after "whsec_"; otherwise its characters are the key. */
  secret?: 'whsec';
  /** What is signed; where sources differ, any of them. */
  signed: readonly string[];
  /** When it was sent, in seconds or milliseconds since 1970, among what is signed. */
  stamp?: Place;
  /** What tells one delivery from another; the first list of which all places hold something. The bytes of the body when there is none. */
  delivery: readonly (readonly Place[])[];
  /** Seconds after which the same again is news: where a delivery says only that something has changed. */
  repeats?: number;
  /** What the delivery is about. */
  topic: readonly Place[];
  /** Who makes the secret. `owner`: Funil, unless one is given. */
  issuer: 'vendor' | 'owner';
  /** Where the row comes from. */
  source: string;
}

/** A vendor that signs for all its customers puts its keys on its site. The secret is then whom deliveries are for: public, but not the key's. */
export interface Published {
  /** Where a delivery says the keys are, as addresses or as paths on `site`. */
  keys: readonly Place[];
  site?: string;
  /** All of the address of a key: a delivery is not yet known to be genuine when it is fetched. */
  address: RegExp;
  /** Where a delivery says whom it is for. */
  recipient: Place;
}

/** Seconds that a signed time may be off, to both sides: as in Standard Webhooks, and Stripe's default. */
export const TOLERANCE = 300;
