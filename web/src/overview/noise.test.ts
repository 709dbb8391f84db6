import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { believable, chanceOf, countsApart, dispersionOf, sharesApart } from './noise.ts';

/** Poisson counts by Knuth's product of uniforms, from a fixed seed. */
function poisson(mean: number, random: () => number): number {
  let count = -1;
  for (let product = 1; product > Math.exp(-mean); product *= random()) count += 1;
  return count;
}

function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 4_294_967_296;
  };
}

describe('two counts', () => {
  it('calls chance what is chance: about one in twenty passes 5 %', () => {
    const random = uniforms(11);
    const tries = Array.from({ length: 4_000 }, () =>
      chanceOf(countsApart(poisson(30, random), poisson(60, random), { days: 1, daysBefore: 2 })),
    );
    const passed = tries.filter((chance) => chance < 0.05).length / tries.length;
    expect(passed).toBeGreaterThan(0.035);
    expect(passed).toBeLessThan(0.065);
  });

  it('has a sign, and doubts counts that vary much by themselves', () => {
    expect(countsApart(150, 100)).toBeGreaterThan(3);
    expect(countsApart(100, 150)).toBeLessThan(-3);
    expect(countsApart(150, 100, { dispersion: 9 })).toBeLessThan(1.2);
    expect(
      dispersionOf([
        [10, 10, 10],
        [0, 40, 0, 40],
      ]),
    ).toBeGreaterThan(10);
    expect(dispersionOf([[5], []])).toBe(1);
  });

  it('takes neither a slow rise nor a first and last bucket cut short for scatter', () => {
    expect(dispersionOf([[10, 100, 104, 109, 113, 118, 122, 15]])).toBe(1);
  });

  it('knows the normal tail', () => {
    expect(chanceOf(1.959964)).toBeCloseTo(0.05, 5);
    expect(chanceOf(-2.575829)).toBeCloseTo(0.01, 5);
    expect(chanceOf(0)).toBeCloseTo(1, 6);
  });
});

describe('many comparisons', () => {
  it('believes as Benjamini and Hochberg do', () => {
    expect(believable([0.01, 0.045, 0.03, 0.005, 0.6])).toEqual([true, false, true, true, false]);
    expect(believable([0.2, 0.3])).toEqual([false, false]);
    expect(believable([])).toEqual([]);
  });
});

describe('two shares', () => {
  it("gives Newcombe's interval of 56/70 and 48/80", () => {
    const { difference, low, high } = sharesApart(56, 70, 48, 80);
    expect(difference).toBeCloseTo(0.2, 10);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  it('holds the difference, whatever the counts', () => {
    const counted = fc.integer({ min: 1, max: 5_000 }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(counted, counted, ([a, n], [b, m]) => {
        const { difference, low, high } = sharesApart(a, n, b, m);
        expect(low).toBeLessThanOrEqual(difference + 1e-9);
        expect(high).toBeGreaterThanOrEqual(difference - 1e-9);
      }),
    );
  });
});
