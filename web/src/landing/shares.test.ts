import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenly, faultOf, WHOLE } from './shares.ts';

describe('shares of a test', () => {
  it('are even at first, and always the whole', () => {
    expect(evenly([1, 2, 3])).toEqual([
      { version: 1, weight: 34 },
      { version: 2, weight: 33 },
      { version: 3, weight: 33 },
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), (count) => {
        const weights = evenly(Array.from({ length: count }, (_, nth) => nth)).map(({ weight }) => weight);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(WHOLE);
        expect(Math.max(...weights) - Math.min(...weights)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are wrong when two are one version, or they are not the whole', () => {
    expect(faultOf(evenly([1, 2]))).toBeNull();
    expect(faultOf(evenly([1, 1]))).toBe('same');
    expect(
      faultOf([
        { version: 1, weight: 90 },
        { version: 2, weight: 20 },
      ]),
    ).toBe('sum');
  });
});
