import type { SecretBox } from './secret-box.ts';

/** What a token says, in short words: it travels in addresses. */
export type Sealed = Record<string, string | number | null>;

const LONGEST = 1_000;

/** A text for web addresses that nobody can read, make or change without the key (AES-256-GCM), good until a moment and for one purpose. */
export function sealToken(box: SecretBox, purpose: string, said: Sealed, until: number): string {
  return box.seal(JSON.stringify({ ...said, until }), `token ${purpose}`).toString('base64url');
}

/** What it says; null when it was made for something else, was changed, cut or is over. */
export function openToken(box: SecretBox, purpose: string, token: string, now: number): Sealed | null {
  if (token.length > LONGEST || !/^[\w-]+$/.test(token)) return null;
  const text = box.open(Buffer.from(token, 'base64url'), `token ${purpose}`);
  if (text === null) return null;
  const { until, ...said } = JSON.parse(text) as Sealed & { until: number };
  return until > now ? said : null;
}
