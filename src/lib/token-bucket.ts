/** Admission at a steady rate with room for bursts; one bucket for each name. */
export interface TokenBuckets {
  /**
   * Takes `cost` tokens from the bucket of that name and answers 0, or answers the milliseconds until it is worth coming back. A bucket
   * that holds anything pays in full and goes into debt, so that a large group is never refused for its size alone.
   */
  take(name: string, cost: number, rate: number, burst: number): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const MOST_BUCKETS = 50_000;

/** `now` in milliseconds, from a clock that never goes back. Buckets that are full again are forgotten first when there are too many names. */
export function createTokenBuckets(now: () => number = () => performance.now()): TokenBuckets {
  let buckets = new Map<string, Bucket>();

  return {
    take(name, cost, rate, burst) {
      const at = now();
      let bucket = buckets.get(name);
      if (!bucket) {
        if (buckets.size >= MOST_BUCKETS) buckets = new Map([...buckets].filter(([, { tokens }]) => tokens < 0).slice(0, MOST_BUCKETS / 2));
        bucket = { tokens: burst, at };
        buckets.set(name, bucket);
      }
      bucket.tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1_000) * rate);
      bucket.at = at;
      if (bucket.tokens <= 0) return Math.max(1, Math.ceil((-bucket.tokens / rate) * 1_000));
      bucket.tokens -= cost;
      return 0;
    },
  };
}
