import type { Words } from './use-words.ts';

/** Fewer than this many leads, and a share of them says little. */
export const FEW = 30;

type Share = Pick<Words, 't' | 'percent' | 'count'>;

/** A share of `of` leads in words; where they are few it says so instead of a number that would wobble. */
export function tellShare(words: Share, share: number | null, of: number): string {
  if (share === null) return words.t('not.measured');
  return of < FEW ? words.t('few.data', { n: words.count(of) }) : words.percent(share);
}

/** A figure, or that it was not measured: never 0 in its place. */
export function tell(words: Pick<Words, 't'>, value: number | null | undefined, write: (value: number) => string): string {
  return value === null || value === undefined ? words.t('not.measured') : write(value);
}
