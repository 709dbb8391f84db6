import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Band, pointsOf, shapesOf, widthOf } from './geometry.ts';

const SPACE = { middle: 200, width: 400, top: 0, height: 60, gap: 4 };
const METHODS = ['seo', 'paid', 'baseline'];

function band(seo: number, paid: number, baseline: number): Band {
  return { leads: seo + paid + baseline, byMethod: { seo, paid, baseline } };
}

describe('the funnel drawing', () => {
  it('draws widths by the square root of leads', () => {
    expect(widthOf(10_000, 10_000, 400)).toBe(400);
    expect(widthOf(100, 10_000, 400)).toBe(40);
    expect(widthOf(0, 10_000, 400)).toBe(0);
    expect(widthOf(1, 1_000_000_000, 400)).toBe(3);
  });

  it('narrows each band to the next and ends in a rectangle', () => {
    const [first, last] = shapesOf([band(300, 50, 50), band(50, 25, 25)], METHODS, SPACE);
    expect(pointsOf(first?.outline ?? [])).toBe('0,0 400,0 300,60 100,60');
    expect(pointsOf(last?.outline ?? [])).toBe('100,64 300,64 300,124 100,124');
  });

  it('gives each method its share of the band', () => {
    const [only] = shapesOf([band(3, 1, 0)], METHODS, SPACE);
    expect(only?.streams.map(({ method, width }) => [method, width])).toEqual([
      ['seo', 300],
      ['paid', 100],
    ]);
  });

  it('lets streams fill their band without gap or overlap, whatever the numbers', () => {
    const counts = fc.array(fc.tuple(fc.nat(5_000), fc.nat(5_000), fc.nat(5_000)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(counts, (given) => {
        const bands = given.map(([a, b, c]) => band(a, b, c));
        for (const { outline, streams } of shapesOf(bands, METHODS, SPACE)) {
          const total = streams.reduce((sum, { width }) => sum + width, 0);
          expect(total).toBeCloseTo((outline[1]?.x ?? 0) - (outline[0]?.x ?? 0), 6);
          for (const { x, y } of streams.flatMap(({ corners }) => corners)) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        }
      }),
    );
  });
});
