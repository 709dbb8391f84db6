import { describe, expect, it } from 'vitest';
import { chance, countOf, logNormal, normal, pick, randomStream } from './random.ts';

const MANY = 40_000;

function drawn(draw: () => number): { mean: number; sd: number } {
  const values = Array.from({ length: MANY }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / MANY;
  return { mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / MANY) };
}

describe('randomStream', () => {
  it('gives the same numbers for the same words, and others for others', () => {
    const five = (a: number, b: number, c: number) => Array.from({ length: 5 }, randomStream(a, b, c));
    expect(five(1, 2, 3)).toEqual(five(1, 2, 3));
    expect(five(1, 2, 3)).not.toEqual(five(1, 2, 4));
    expect(five(1, 2, 3)).not.toEqual(five(2, 1, 3));
  });

  it('is uniform from 0 to 1, also over the first numbers of neighbouring streams', () => {
    const { mean, sd } = drawn(randomStream(7, 0, 0));
    expect(mean).toBeCloseTo(0.5, 2);
    expect(sd).toBeCloseTo(Math.sqrt(1 / 12), 2);
    let stream = 0;
    const firsts = drawn(() => {
      stream += 1;
      return randomStream(7, stream, 1)();
    });
    expect(firsts.mean).toBeCloseTo(0.5, 2);
    expect(firsts.sd).toBeCloseTo(Math.sqrt(1 / 12), 2);
  });
});

describe('draws', () => {
  it('have the shapes they are named after', () => {
    const random = randomStream(1, 1, 1);
    const bell = drawn(() => normal(random));
    expect(Math.abs(bell.mean)).toBeLessThan(0.02);
    expect(bell.sd).toBeCloseTo(1, 1);
    expect(drawn(() => (logNormal(random, 6, 1) < 6 ? 1 : 0)).mean).toBeCloseTo(0.5, 1);
    expect(drawn(() => countOf(random, 1.5, 100)).mean).toBeCloseTo(1.5, 1);
    expect(drawn(() => (pick(random, [1, 0, 3]) === 2 ? 1 : 0)).mean).toBeCloseTo(0.75, 1);
    expect(pick(random, [0, 0])).toBe(0);
    expect(chance(0)).toBe(0.5);
  });
});
