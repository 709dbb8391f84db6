import { describe, expect, it } from 'vitest';
import { quantile, summariseCycles } from './cycle.ts';

describe('quantile', () => {
  it('interpolates linearly between order statistics', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 3, 4], 0)).toBe(1);
    expect(quantile([1, 2, 3, 4], 1)).toBe(4);
    expect(quantile([5], 0.9)).toBe(5);
  });

  it('refuses what it cannot answer', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantile([1], 1.1)).toThrow(RangeError);
  });
});

describe('summariseCycles', () => {
  it('sums up, in any order and with bounds inclusive', () => {
    const summary = summariseCycles([90, -2, 30, 400]);
    expect(summary).toMatchObject({ count: 4, mean: 129.5, median: 60, max: 400, within30: 0.5, within90: 0.75 });
    expect(summary?.buckets.filter(({ count }) => count > 0)).toEqual([
      { from: null, to: 1, count: 1 },
      { from: 30, to: 60, count: 1 },
      { from: 90, to: 180, count: 1 },
      { from: 365, to: null, count: 1 },
    ]);
  });

  it('knows nothing of no cycles, and leaves out what is no number', () => {
    expect(summariseCycles([])).toBeNull();
    expect(summariseCycles([Number.NaN, 5])?.count).toBe(1);
  });
});
