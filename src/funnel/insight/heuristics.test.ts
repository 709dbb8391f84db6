import { describe, expect, it } from 'vitest';
import { type AttributionOptions, attribute, type ModelName } from './attribution.ts';
import { type PathRow, pathsFromRows } from './paths.ts';

const DAY = 86_400_000;

/** Percent of one conversion per key. */
function shares(model: ModelName, path: string[], extra: Partial<PathRow> = {}, options: AttributionOptions = {}): Record<string, number> {
  const credits = attribute(pathsFromRows([{ path, conversions: 100, value: 0, nulls: 0, ...extra }]), model, options);
  return Object.fromEntries(credits.map((credit) => [credit.key, Number(credit.conversions.toFixed(3))]));
}

describe('last-non-baseline', () => {
  it('looks past baseline touches', () => {
    expect(shares('last-non-baseline', ['seo', 'paid', 'baseline', 'baseline'])).toEqual({ seo: 0, paid: 100, baseline: 0 });
  });

  it('credits baseline when there is nothing else', () => {
    const options = { baseline: new Set(['direct', 'unknown']) };
    expect(shares('last-non-baseline', ['unknown', 'direct'], {}, options)).toEqual({ unknown: 0, direct: 100 });
  });
});

describe('position', () => {
  it('gives 40, 20 and 40 percent, and halves to two touches', () => {
    expect(shares('position', ['a', 'b', 'c', 'd'])).toEqual({ a: 40, b: 10, c: 10, d: 40 });
    expect(shares('position', ['a', 'b'])).toEqual({ a: 50, b: 50 });
  });
});

describe('time-decay', () => {
  it('halves the weight with every half-life', () => {
    expect(shares('time-decay', ['a', 'b'], { ages: [14 * DAY, 7 * DAY] })).toEqual({ a: 33.333, b: 66.667 });
    expect(shares('time-decay', ['a', 'b'], { ages: [2 * DAY, 0] }, { halfLifeDays: 1 })).toEqual({ a: 20, b: 80 });
  });

  it('counts one half-life per later touch when ages are unknown', () => {
    expect(shares('time-decay', ['a', 'b', 'c'])).toEqual({ a: 14.286, b: 28.571, c: 57.143 });
  });

  it('keeps its proportions when every touch is ages old', () => {
    expect(shares('time-decay', ['a', 'b'], { ages: [900_007 * DAY, 900_000 * DAY] })).toEqual({ a: 33.333, b: 66.667 });
  });

  it('refuses a half-life of nothing', () => {
    expect(() => shares('time-decay', ['a'], {}, { halfLifeDays: 0 })).toThrow('half-life');
  });
});

describe('w-shape', () => {
  const path = ['a', 'b', 'c', 'd', 'e'];

  it('gives 30 percent to each role and 10 to the rest', () => {
    expect(shares('w-shape', path, { knownAt: 1, qualifiedAt: 3 })).toEqual({ a: 30, b: 30, c: 5, d: 30, e: 5 });
  });

  it('adds up roles that fall on one touch', () => {
    expect(shares('w-shape', path, { knownAt: 0, qualifiedAt: 4 })).toEqual({ a: 60, b: 3.333, c: 3.333, d: 3.333, e: 30 });
  });

  it('leaves out a role nobody recorded and keeps the proportions of the others', () => {
    expect(shares('w-shape', ['a', 'b', 'c'], { knownAt: 1 })).toEqual({ a: 42.857, b: 42.857, c: 14.286 });
    expect(shares('w-shape', ['a', 'b'], { qualifiedAt: 1 })).toEqual({ a: 50, b: 50 });
  });

  it('is position when neither role is recorded, or both lie outside the path', () => {
    expect(shares('w-shape', ['a', 'b', 'c'])).toEqual({ a: 40, b: 20, c: 40 });
    expect(shares('w-shape', ['a', 'b', 'c'], { knownAt: 3, qualifiedAt: 9 })).toEqual({ a: 40, b: 20, c: 40 });
  });
});
