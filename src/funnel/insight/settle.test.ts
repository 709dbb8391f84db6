import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle, settleUnits, sumExactly } from './settle.ts';

describe('settle', () => {
  it('hands out the last units by largest remainder, ties by key', () => {
    const thirds = ['c', 'a', 'b'].map((key) => ({ key, conversions: 1 / 3, value: 2 / 3 }));
    expect(settle(thirds, { conversions: 1, value: 2 })).toEqual([
      { key: 'c', conversions: 0.333333, value: 0.666666 },
      { key: 'a', conversions: 0.333334, value: 0.666667 },
      { key: 'b', conversions: 0.333333, value: 0.666667 },
    ]);
  });

  it('gives nothing to those who have nothing', () => {
    const credits = [3, 0, 7].map((conversions, index) => ({ key: `k${index}`, conversions, value: 0 }));
    expect(settle(credits, { conversions: 10.000001, value: 0 })[1]).toEqual({ key: 'k1', conversions: 0, value: 0 });
  });

  it('keeps gains and losses that cancel', () => {
    const credits = [
      { key: 'a', conversions: 1, value: 12.5 },
      { key: 'b', conversions: 1, value: -12.5 },
    ];
    expect(settle(credits, { conversions: 2, value: 0 })).toEqual(credits);
  });
});

describe('settleUnits', () => {
  it('always makes the total, of any size and sign, within one unit of proportion', () => {
    const amounts = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (shares, total) => {
        const units = settleUnits(
          shares.map((_share, index) => `k${index}`),
          shares,
          total,
        );
        expect(units.reduce((sum, unit) => sum + unit, 0n)).toBe(total);
        const whole = sumExactly(shares);
        shares.forEach((share, index) => {
          expect(Math.abs(Number(units[index]) - (share / whole) * Number(total))).toBeLessThan(1.5);
        });
      }),
      { seed: 5 },
    );
  });

  it('shares alike when there is nothing to go by', () => {
    expect(settleUnits(['b', 'a', 'c'], [0, 0, 0], 7n)).toEqual([2n, 3n, 2n]);
    expect(settleUnits([], [], 0n)).toEqual([]);
  });
});

it('sums a million cents without drift', () => {
  expect(sumExactly(new Float64Array(1_000_000).fill(0.01))).toBe(10_000);
  expect(sumExactly([1e16, 1, -1e16])).toBe(1);
});
