/** Upper ends, in days, of the buckets a sales cycle is shown in; the first holds everything below its end, the last has none. */
export const CYCLE_BUCKETS = [1, 7, 14, 30, 60, 90, 180, 365] as const;

/** Cycles of at least `from` and less than `to` days; null where the bucket is open. */
export interface Bucket {
  from: number | null;
  to: number | null;
  count: number;
}

/** Sales-cycle lengths in days. A deal won before its first recorded contact has a negative length and is kept as it is. */
export interface CycleSummary {
  count: number;
  mean: number;
  median: number;
  p25: number;
  p75: number;
  p90: number;
  max: number;
  /** Shares, 0 to 1, of the cycles that took at most 30 and at most 90 days. */
  within30: number;
  within90: number;
  buckets: Bucket[];
}

/** Sums up sales cycles given in days, in any order; null when there are none. Cycles that are not finite numbers are left out. */
export function summariseCycles(days: ArrayLike<number>): CycleSummary | null {
  const sorted = Float64Array.from(days).filter(Number.isFinite).sort();
  const count = sorted.length;
  if (count === 0) return null;
  return {
    count,
    mean: sorted.reduce((sum, length) => sum + length, 0) / count,
    median: quantile(sorted, 0.5),
    p25: quantile(sorted, 0.25),
    p75: quantile(sorted, 0.75),
    p90: quantile(sorted, 0.9),
    max: sorted[count - 1]!,
    within30: sorted.filter((length) => length <= 30).length / count,
    within90: sorted.filter((length) => length <= 90).length / count,
    buckets: bucketsOf(sorted),
  };
}

/**
 * Quantile by linear interpolation between order statistics: type 7 of Hyndman & Fan (1996), the default of R and NumPy.
 * `sorted` is ascending and not empty; `share` is from 0 to 1.
 * @throws RangeError when there is nothing to take a quantile of, or the share is outside 0 to 1.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0 || !(share >= 0 && share <= 1)) throw new RangeError('A quantile needs values, and a share from 0 to 1.');
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.ceil(place)]!;
  return low + (high - low) * (place - below);
}

function bucketsOf(sorted: Float64Array): Bucket[] {
  const ends = [...CYCLE_BUCKETS, null];
  let counted = 0;
  return ends.map((to, index) => {
    const below = to === null ? sorted.length : sorted.filter((length) => length < to).length;
    const bucket = { from: index === 0 ? null : ends[index - 1]!, to, count: below - counted };
    counted = below;
    return bucket;
  });
}
