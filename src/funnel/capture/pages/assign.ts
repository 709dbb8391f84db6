import { hash } from 'node:crypto';
import type { Test, Variant } from './page-book.ts';

/** What the request says of the visitor. */
export interface Visitor {
  /** The Cookie header. */
  cookies: string;
  /** The name the visitor has for today, without anything stored with them. */
  dayName: string;
}

export interface Assigned {
  variant: Variant;
  /** A cookie that keeps the visitor with the variant; null where it is set already, or nobody agreed to be recognised. */
  cookie: string | null;
}

const NAME = 'funil_test';
/** As long as the tracker knows somebody: 13 months. */
const LIFETIME_S = 34_164_000;
const SIGNS = 13;

/**
 * Which variant a visitor sees. Who agreed to be recognised (the tracker's own cookie says so) keeps it by a cookie; anybody else by
 * today's name, which is one with what the tracker counts without cookies. The cookie takes over what the day began with.
 */
export function assign({ id, variants }: Test, { cookies, dayName }: Visitor, isSecure: boolean): Assigned {
  const kept = new RegExp(`(?:^|; )${NAME}=${id}\\.(\\w{1,20})`).exec(cookies)?.[1];
  const stuck = variants.find(({ name }) => name === kept);
  if (stuck) return { variant: stuck, cookie: null };
  const variant = variantOf(variants, shareOf(id, dayName));
  const agreed = /(?:^|; )funil=[^;]{10,}/.test(cookies);
  const cookie = `${NAME}=${id}.${variant.name}; Path=/p; Max-Age=${LIFETIME_S}; SameSite=Lax; HttpOnly${isSecure ? '; Secure' : ''}`;
  return { variant, cookie: agreed ? cookie : null };
}

/** A number in [0, 1) that is the same for the same test and name, and even over names (SHA-256). */
export function shareOf(test: string, name: string): number {
  return Number.parseInt(hash('sha256', `${test}\0${name}`, 'hex').slice(0, SIGNS), 16) / 16 ** SIGNS;
}

/** The variant in whose part of all weights the share falls. */
export function variantOf(variants: readonly Variant[], share: number): Variant {
  const all = variants.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  const found = variants.find(({ weight }) => {
    reached += weight;
    return share * all < reached;
  });
  return found ?? (variants[0] as Variant);
}
