import { describe, expect, it } from 'vitest';
import { attribute } from './attribution.ts';
import { pathsFromRows } from './paths.ts';

const byKey = (credits: { key: string; conversions: number; value: number }[]) => new Map(credits.map((credit) => [credit.key, credit]));

describe('markov', () => {
  // Of 4 journeys 3 start at a and 1 at b; after a: 1 converts, 1 goes on to b, 1 ends. After b: 1 of 2 converts.
  // All convert: 3/4 (1/3 + 1/3 1/2) + 1/4 1/2 = 1/2. Without a: 1/8, effect 3/4. Without b: 1/4, effect 1/2. So 3 to 2.
  const rows = [
    { path: ['a'], conversions: 1, value: 30, nulls: 1 },
    { path: ['a', 'b'], conversions: 1, value: 10, nulls: 0 },
    { path: ['b'], conversions: 0, value: 0, nulls: 1 },
  ];

  it('shares conversions by removal effects worked out by hand', () => {
    const credits = byKey(attribute(pathsFromRows(rows), 'markov'));
    expect(credits.get('a')?.conversions).toBe(1.2);
    expect(credits.get('b')?.conversions).toBe(0.8);
  });

  // Value per journey: all 3/4 (1/3 30 + 1/3 1/2 10) + 1/4 1/2 10 = 10. Without a: 1.25, effect 8.75. Without b: 7.5, effect 2.5.
  it('shares value by the value lost without the key', () => {
    const credits = byKey(attribute(pathsFromRows(rows), 'markov'));
    expect(credits.get('a')?.value).toBeCloseTo((40 * 8.75) / 11.25, 6);
    expect(credits.get('b')?.value).toBeCloseTo((40 * 2.5) / 11.25, 6);
  });

  it('falls back to the effects on conversions when losses leave value without shares', () => {
    const credits = byKey(attribute(pathsFromRows([...rows, { path: ['b'], conversions: 1, value: -90, nulls: 0 }]), 'markov'));
    const a = credits.get('a');
    const b = credits.get('b');
    expect((a?.value ?? 0) + (b?.value ?? 0)).toBeCloseTo(-50, 6);
    expect((a?.value ?? 0) / -50).toBeCloseTo((a?.conversions ?? 0) / 3, 5);
  });

  // After b everything converts if a came before and nothing if not: only order 2 remembers, so c (never converting) costs nothing.
  it('remembers more touches at higher order', () => {
    const paths = pathsFromRows([
      { path: ['a', 'b'], conversions: 10, value: 10, nulls: 0 },
      { path: ['c', 'b'], conversions: 0, value: 0, nulls: 10 },
    ]);
    expect(attribute(paths, 'markov', { order: 1 }).map(({ key, conversions }) => [key, conversions])).toEqual([
      ['a', 2.5],
      ['b', 5],
      ['c', 2.5],
    ]);
    expect(attribute(paths, 'markov', { order: 2 }).map(({ key, conversions }) => [key, conversions])).toEqual([
      ['a', 5],
      ['b', 5],
      ['c', 0],
    ]);
  });

  it('gives the same answer when states are found by map instead of by table', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ path: [`k${index}`, 'a', 'b'], conversions: 1, value: 1, nulls: index }));
    const small = pathsFromRows([...rows, ...many]);
    const large = { ...small, names: [...small.names, ...Array.from({ length: 5000 }, (_, index) => `unused${index}`)] };
    const before = byKey(attribute(small, 'markov', { order: 2 }));
    for (const credit of attribute(large, 'markov', { order: 2 }).slice(0, small.names.length))
      expect(credit).toEqual(before.get(credit.key));
  });

  it('settles long walks to and fro', () => {
    const path = Array.from({ length: 2000 }, (_, touch) => (touch % 2 ? 'a' : 'b'));
    const credits = byKey(attribute(pathsFromRows([{ path, conversions: 1, value: 1, nulls: 3 }]), 'markov'));
    expect(credits.get('a')?.conversions).toBeCloseTo(0.5, 6);
  });

  it('says so when there are too many keys for the order', () => {
    const paths = { ...pathsFromRows(rows), names: Array.from({ length: 20_000 }, (_, index) => `k${index}`) };
    expect(() => attribute(paths, 'markov', { order: 3 })).toThrow('lower order');
  });
});
