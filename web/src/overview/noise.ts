/** How far two figures are apart, measured against chance. Nothing here knows what is counted. */

const THREE_EIGHTHS = 0.375;
const FEWEST_WHOLE = 3;

/**
 * z of the difference of two counts over times of `days` and `daysBefore`, positive when the first is higher. The square-root
 * transform makes the variance of a Poisson count constant: Huffman, "An improved approximate two-sample Poisson test",
 * Applied Statistics 33 (1984). Counts that vary more than Poisson's do (dispersion > 1) are divided by it first, as in
 * quasi-likelihood (McCullagh and Nelder, Generalized Linear Models, 1989, section 6.2).
 */
export function countsApart(now: number, before: number, { days = 1, daysBefore = 1, dispersion = 1 } = {}): number {
  const ratio = days / daysBefore;
  const [a, b] = [now / dispersion + THREE_EIGHTHS, before / dispersion + THREE_EIGHTHS];
  return (2 * (Math.sqrt(a) - Math.sqrt(ratio * b))) / Math.sqrt(1 + ratio);
}

/**
 * How much more than Poisson counts the figures of equal buckets vary from one to the next, at least 1: half the mean square of successive
 * differences over the mean, so that a slow rise or fall is not taken for scatter (von Neumann and others, Annals of Mathematical
 * Statistics 12, 1941). The ends are left out where there are enough others: periods seldom begin and end with a bucket.
 */
export function dispersionOf(periods: readonly (readonly number[])[]): number {
  let squares = 0;
  let expected = 0;
  for (const counts of periods) {
    const whole = counts.length > FEWEST_WHOLE + 1 ? counts.slice(1, -1) : counts;
    const mean = whole.reduce((sum, count) => sum + count, 0) / whole.length;
    for (let next = 1; next < whole.length; next += 1) {
      squares += ((whole[next] as number) - (whole[next - 1] as number)) ** 2;
      expected += 2 * mean;
    }
  }
  return expected === 0 ? 1 : Math.max(1, squares / expected);
}

/** How often chance alone brings a z as far from 0, both sides: Abramowitz and Stegun 26.2.17, error below 1e-7. */
export function chanceOf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.min(1, (2 * Math.exp(-(z * z) / 2) * tail) / Math.sqrt(2 * Math.PI));
}

/**
 * Which of many comparisons to believe, so that of those believed at most a share of `rate` is chance:
 * Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995).
 */
export function believable(chances: readonly number[], rate = 0.05): boolean[] {
  const sorted = [...chances].sort((a, b) => a - b);
  const limit = sorted.findLast((chance, index) => chance <= ((index + 1) / sorted.length) * rate);
  return chances.map((chance) => limit !== undefined && chance <= limit);
}

export interface Difference {
  difference: number;
  low: number;
  high: number;
}

const Z95 = 1.959964;

/** Difference of two shares with its 95 % interval: Newcombe's hybrid score interval, Statistics in Medicine 17 (1998), method 10. */
export function sharesApart(hits: number, of: number, hitsBefore: number, ofBefore: number): Difference {
  const [now, before] = [wilson(hits, of), wilson(hitsBefore, ofBefore)];
  const difference = now.share - before.share;
  return {
    difference,
    low: difference - Math.hypot(now.share - now.low, before.high - before.share),
    high: difference + Math.hypot(now.high - now.share, before.share - before.low),
  };
}

/** Wilson's score interval of a share: Journal of the American Statistical Association 22 (1927). */
export function wilson(hits: number, of: number): { share: number; low: number; high: number } {
  const share = hits / of;
  const squared = Z95 * Z95;
  const middle = (hits + squared / 2) / (of + squared);
  const reach = (Z95 / (of + squared)) * Math.sqrt(hits * (1 - share) + squared / 4);
  return { share, low: middle - reach, high: middle + reach };
}
