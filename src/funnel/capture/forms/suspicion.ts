/** Why a submission is held back until somebody looks at it. */
export const REASONS = [
  'honeypot',
  'too_quick',
  'no_proof',
  'robot',
  'disposable',
  'links',
  'busy_network',
  'busy_address',
  'busy_form',
] as const;

export type Reason = (typeof REASONS)[number];

/** What is known of a submission beyond its answers. */
export interface Signs {
  /** What stands in the field that people do not see. */
  honeypot: string;
  /** Milliseconds from the first step's making to its sending. */
  took: number;
  robot: boolean;
  /** Whether the work was proved; null where none was asked for. */
  proved: boolean | null;
  /** Texts of one line. */
  shortTexts: readonly string[];
  /** Whether the address is one that is thrown away, and such are held back. */
  disposable: boolean;
  /** What too much came of lately, without proof of work. */
  busy: readonly ('network' | 'address' | 'form')[];
}

/** Nobody reads and answers even one question faster. */
export const QUICKEST = 2_000;

const LINK = /https?:\/\/|www\.|\[url|<a\s/i;

/** All that speaks against a submission; none for an honest one. Pure. */
export function suspicions(signs: Signs): Reason[] {
  const found: Reason[] = [];
  if (signs.honeypot !== '') found.push('honeypot');
  if (signs.took < QUICKEST) found.push('too_quick');
  if (signs.robot) found.push('robot');
  if (signs.proved === false) found.push('no_proof');
  if (signs.disposable) found.push('disposable');
  if (signs.shortTexts.some((text) => LINK.test(text))) found.push('links');
  // Work that was proved outweighs numbers: a whole office may sit behind one address.
  if (signs.proved !== true) for (const of of signs.busy) found.push(`busy_${of}`);
  return found;
}
