import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversionAt, kaplanMeier, stepAt } from './survival.ts';

const observed = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.boolean()), { minLength: 1, maxLength: 80 });

function curveOf(leads: readonly (readonly [number, boolean])[]) {
  return kaplanMeier(
    leads.map(([age]) => age),
    leads.map(([, converted]) => converted),
  );
}

describe('kaplanMeier', () => {
  // Weeks in remission on 6-mercaptopurine (Freireich et al. 1963), the textbook example: survival and log-log interval as tabled.
  it('gives the tabled curve of the remission data', () => {
    const weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
    const ended = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0] as const;
    const curve = kaplanMeier(weeks, ended);
    const rounded = curve.steps.map(({ age, atRisk, events, conversion, low, high }) => {
      return [age, atRisk, events, ...[1 - conversion, 1 - high, 1 - low].map((share) => Number(share.toFixed(4)))];
    });
    expect(rounded).toEqual([
      [6, 21, 3, 0.8571, 0.6197, 0.9516],
      [7, 17, 1, 0.8067, 0.5631, 0.9228],
      [10, 15, 1, 0.7529, 0.5032, 0.8894],
      [13, 12, 1, 0.6902, 0.4316, 0.8491],
      [16, 11, 1, 0.6275, 0.3675, 0.8049],
      [22, 7, 1, 0.5378, 0.2678, 0.7468],
      [23, 6, 1, 0.4482, 0.1881, 0.6801],
    ]);
  });

  it('equals the plain share converted when nobody is still open early', () => {
    fc.assert(
      fc.property(observed, (leads) => {
        const done = leads.map(([age, converted]) => [converted ? age : 60, converted] as const);
        const curve = curveOf(done);
        for (const age of [0, 10, 30, 59]) {
          const share = done.filter(([at, converted]) => converted && at <= age).length / done.length;
          const known = conversionAt(curve, age);
          if (known !== null) expect(known).toBeCloseTo(share, 12);
        }
      }),
      { seed: 3 },
    );
  });

  it('never falls, and stays inside its interval', () => {
    fc.assert(
      fc.property(observed, (leads) => {
        const { steps } = curveOf(leads);
        steps.forEach(({ conversion, low, high }, index) => {
          expect(conversion).toBeGreaterThan(steps[index - 1]?.conversion ?? 0);
          expect(low).toBeLessThanOrEqual(conversion);
          expect(high).toBeGreaterThanOrEqual(conversion);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
        });
      }),
      { seed: 4 },
    );
  });

  it('counts negative ages as none and refuses what is no age', () => {
    expect(kaplanMeier([-3, 2], [1, 0]).steps).toMatchObject([{ age: 0, conversion: 0.5 }]);
    expect(() => kaplanMeier([1], [])).toThrow(RangeError);
    expect(() => kaplanMeier([Number.NaN], [1])).toThrow(RangeError);
  });
});

describe('stepAt', () => {
  const curve = kaplanMeier([2, 5, 9, 9], [1, 1, 0, 0]);

  it('finds the step in force', () => {
    expect([0, 2, 4.9, 5, 9].map((age) => conversionAt(curve, age))).toEqual([0, 0.25, 0.25, 0.5, 0.5]);
    expect(stepAt(curve, 5)?.atRisk).toBe(3);
  });

  it('says nothing beyond what was observed, unless all have converted', () => {
    expect(conversionAt(curve, 9.1)).toBeNull();
    expect(conversionAt(kaplanMeier([], []), 0)).toBeNull();
    expect(conversionAt(kaplanMeier([3], [1]), 100)).toBe(1);
  });
});
