import { describe, expect, it } from 'vitest';
import { logGamma, upperGamma } from './gamma.ts';

describe('gamma functions', () => {
  it('agree with factorials and with known values', () => {
    expect(logGamma(6)).toBeCloseTo(Math.log(120), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(logGamma(0.2)).toBeCloseTo(1.5240638224307841, 12);
    expect(logGamma(1e6) / 12815504.569147611).toBeCloseTo(1, 12);
  });

  it('give the tails of the chi-square distribution as tables print them (Abramowitz and Stegun, table 26.8)', () => {
    for (const [degrees, chiSquare, tail] of [
      [1, 3.84146, 0.05],
      [1, 10.8276, 0.001],
      [2, 5.99146, 0.05],
      [3, 11.3449, 0.01],
      [10, 18.307, 0.05],
    ] as const) {
      expect(upperGamma(degrees / 2, chiSquare / 2), `${degrees} ${chiSquare}`).toBeCloseTo(tail, 5);
    }
    expect(upperGamma(1, 0)).toBe(1);
  });
});
