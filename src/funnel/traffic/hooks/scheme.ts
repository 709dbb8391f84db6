import type { Place } from './places.ts';

/** How one vendor signs what it sends. A row of the table in vendors.ts; `verify` is the only reader. */
export interface Scheme {
  title: string;
  /** Where the signature stands; the first place that holds any is taken. */
  signature: readonly Place[];
  /** Several signatures with a space between, and what stands before each: "v1,ab v1,cd", "sha256=ab". Those with another beginning are ignored. */
  spaced?: true;
  prefix?: string;
  /**
   * hmac: HMAC-SHA256 (RFC 2104) of `signed` with the secret. key: SHA-256 signature of `signed` by the private half of the public key that
   * is the secret. equal: the secret itself is sent, and nothing is signed.
   */
  check: 'hmac' | 'key' | 'equal';
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

/** Seconds that a signed time may be off, to both sides: as in Standard Webhooks, and Stripe's default. */
export const TOLERANCE = 300;
