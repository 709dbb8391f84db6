import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, MODELS } from './attribution.ts';
import { type PathRow, pathsFromRows } from './paths.ts';

const NAMES = ['seo', 'paid', 'social', 'content', 'baseline'];

const cents = fc.integer({ min: 0, max: 10_000_000 }).map((amount) => amount / 100);

const row: fc.Arbitrary<PathRow> = fc.array(fc.constantFrom(...NAMES), { maxLength: 7 }).chain((path) =>
  fc.record({
    path: fc.constant(path),
    conversions: fc.integer({ min: 1, max: 50 }),
    value: cents,
    nulls: fc.integer({ min: 0, max: 50 }),
    ages: fc
      .array(fc.integer({ min: 0, max: 4e9 }), { minLength: path.length, maxLength: path.length })
      .map((ages) => ages.sort((a, b) => b - a)),
    knownAt: fc.integer({ min: -1, max: 7 }),
    qualifiedAt: fc.integer({ min: -1, max: 7 }),
  }),
);

const rows = fc.array(row, { minLength: 1, maxLength: 12 });

function decimalUnits(amount: number): bigint {
  return BigInt(amount.toFixed(6).replace('.', ''));
}

function sumUnits(amounts: readonly number[]): bigint {
  return amounts.map(decimalUnits).reduce((sum, units) => sum + units, 0n);
}

function sumCents(amounts: readonly number[]): bigint {
  return amounts.reduce((sum, amount) => sum + BigInt(Math.round(amount * 100)), 0n);
}

describe.each(MODELS)('%s', (model) => {
  it('credits exactly what converted, to the last decimal, and nothing below zero', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const credits = attribute(pathsFromRows(all), model);
        expect(sumUnits(credits.map((credit) => credit.conversions))).toBe(sumUnits(all.map((one) => one.conversions)));
        expect(sumUnits(credits.map((credit) => credit.value))).toBe(sumCents(all.map((one) => one.value)) * 10_000n);
        for (const credit of credits) expect(Math.min(credit.conversions, credit.value)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const backwards = attribute(pathsFromRows([...all].reverse()), model);
        for (const credit of attribute(pathsFromRows(all), model)) {
          const same = backwards.find((other) => other.key === credit.key);
          expect(same?.conversions).toBeCloseTo(credit.conversions, 5);
          expect(same?.value).toBeCloseTo(credit.value, 5);
        }
      }),
      { seed: 12, numRuns: 100 },
    );
  });

  it('credits a single touch with everything', () => {
    const paths = pathsFromRows([{ path: ['seo'], conversions: 3, value: 10.5, nulls: 1 }]);
    expect(attribute(paths, model)).toEqual([{ key: 'seo', conversions: 3, value: 10.5 }]);
  });

  it('credits paths without touches to the fallback', () => {
    const paths = pathsFromRows([
      { path: ['seo', 'seo'], conversions: 1, value: 5, nulls: 0 },
      { path: [], conversions: 2, value: 7, nulls: 9 },
    ]);
    expect(attribute(paths, model, { fallback: 'unknown' })).toEqual([
      { key: 'seo', conversions: 1, value: 5 },
      { key: 'unknown', conversions: 2, value: 7 },
    ]);
  });

  it('has nothing to credit where nothing converted', () => {
    expect(attribute(pathsFromRows([]), model)).toEqual([]);
    expect(attribute(pathsFromRows([{ path: ['seo'], conversions: 0, value: 0, nulls: 4 }]), model)).toEqual([
      { key: 'seo', conversions: 0, value: 0 },
    ]);
  });
});

describe('attribute', () => {
  it('adds paths without touches to a fallback key that has touches of its own', () => {
    const paths = pathsFromRows([
      { path: ['baseline'], conversions: 1, value: 5, nulls: 0 },
      { path: [], conversions: 2, value: 7, nulls: 0 },
    ]);
    expect(attribute(paths, 'first')).toEqual([{ key: 'baseline', conversions: 3, value: 12 }]);
  });
});
