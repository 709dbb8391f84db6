import { describe, expect, it } from 'vitest';
import { pathsFromRows } from './paths.ts';

describe('pathsFromRows', () => {
  it('interns names and keeps the columns aligned', () => {
    const paths = pathsFromRows([
      { path: ['seo', 'paid', 'seo'], conversions: 2, value: 9.5, nulls: 1, ages: [30, 20, 10], knownAt: 1 },
      { path: [], conversions: 1, value: 0, nulls: 0 },
      { path: ['paid'], conversions: 0, value: 0, nulls: 4, ages: [5], qualifiedAt: 0 },
    ]);
    expect(paths).toEqual({
      names: ['seo', 'paid'],
      steps: Uint16Array.of(0, 1, 0, 1),
      offsets: Uint32Array.of(0, 3, 3, 4),
      ages: Float64Array.of(30, 20, 10, 5),
      knownAt: Int32Array.of(1, -1, -1),
      qualifiedAt: Int32Array.of(-1, -1, 0),
      conversions: Float64Array.of(2, 1, 0),
      values: Float64Array.of(9.5, 0, 0),
      nulls: Float64Array.of(1, 0, 4),
    });
  });

  it('drops ages that only some paths have', () => {
    const paths = pathsFromRows([
      { path: ['seo'], conversions: 1, value: 1, nulls: 0, ages: [3] },
      { path: ['paid'], conversions: 1, value: 1, nulls: 0 },
    ]);
    expect(paths.ages).toBeNull();
  });

  it('widens the steps beyond 65,536 names', () => {
    const path = Array.from({ length: 65_537 }, (_, index) => `k${index}`);
    const paths = pathsFromRows([{ path, conversions: 1, value: 1, nulls: 0 }]);
    expect(paths.steps.at(-1)).toBe(65_536);
  });

  it('refuses weights and ages that cannot be', () => {
    const fine = { path: ['seo'], conversions: 1, value: 1, nulls: 0 };
    expect(() => pathsFromRows([{ ...fine, ages: [1, 2] }])).toThrow('one age per touch');
    expect(() => pathsFromRows([{ ...fine, nulls: -1 }])).toThrow('weight');
    expect(() => pathsFromRows([{ ...fine, value: Number.NaN }])).toThrow('weight');
  });
});
