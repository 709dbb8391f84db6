import type { IdentifierKind } from './identity.ts';

/** One identifier of a person, as it may stand in somebody else's text. */
export interface Trace {
  kind: IdentifierKind;
  value: string;
}

/** Shorter values are also the ends of other words' numbers; they are looked for in nobody's text. */
const SHORTEST = 3;
/** The digits of a phone number without its country, at least. */
const NATIONAL = 10;

/**
 * A regular expression, as PostgreSQL reads it without regard to case, that finds any of these identifiers in JSON, a line of a file or an address;
 * null where there is none to look for. Phones are found however they are spaced, with their country's digits or without.
 */
export function tracesPattern(traces: readonly Trace[]): string | null {
  const ways = traces
    .filter(({ value }) => value.length >= SHORTEST)
    .flatMap(({ kind, value }) => (kind === 'phone' ? phoneWays(value) : textWays(value)));
  return ways.length === 0 ? null : `(^|[^[:alnum:]_.+@-])(${[...new Set(ways)].join('|')})($|[^[:alnum:]_@-])`;
}

/**
 * The same pattern for text of one byte a letter, as a file is read. Letters beyond ASCII stand there as their bytes in UTF-8; no word of the pattern
 * ends at one.
 */
export function patternInText(pattern: string): RegExp {
  const bytes = Buffer.from(pattern, 'utf8').toString('latin1');
  return new RegExp(bytes.replaceAll('[:alnum:]', 'A-Za-z0-9'), 'i');
}

function textWays(value: string): string[] {
  return [value, encodeURIComponent(value)].map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
}

function phoneWays(value: string): string[] {
  const digits = value.replace(/\D/g, '');
  if (digits.length < SHORTEST) return [];
  const optional = Math.max(0, digits.length - NATIONAL);
  const spaced = [...digits].map((digit, at) => `${digit}${at < optional ? '?' : ''}`).join('[^[:alnum:]]{0,3}');
  return [`[(+]{0,2}${spaced}`];
}
