import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLatest } from './latest.ts';

const MINUTE = 60_000;

it('keeps the latest moment of each key, as tables are added', () => {
  const word = fc.integer({ min: 0, max: 7 });
  const raised = fc.record({ high: word, low: word, moment: fc.integer({ min: 1, max: 2 ** 41 }) });
  fc.assert(
    fc.property(fc.array(raised, { maxLength: 200 }), (all) => {
      const latest = createLatest(4);
      const truth = new Map<string, number>();
      for (const { high, low, moment } of all) {
        latest.raise(high, low, moment);
        truth.set(`${high}-${low}`, Math.max(truth.get(`${high}-${low}`) ?? 0, moment));
      }
      for (const [key, moment] of truth) {
        const [high = 0, low = 0] = key.split('-').map(Number);
        expect(latest.get(high, low)).toBeGreaterThanOrEqual(moment);
      }
    }),
  );
});

it('takes a moment it has no room for as late as can be', () => {
  const latest = createLatest(4);
  latest.raise(1, 1, 2 ** 63);
  latest.raise(2, 2, -5);
  expect(latest.get(1, 1)).toBe((2 ** 32 - 1) * MINUTE);
  expect(latest.get(2, 2)).toBe(MINUTE);
});

it('tells a hundred thousand keys apart, to the minute', () => {
  const latest = createLatest(64);
  const high = (key: number) => Math.imul(key, 0x9e3779b1) >>> 0;
  for (let key = 1; key <= 100_000; key += 1) latest.raise(high(key), key, key * MINUTE - 1);
  const wrong = Array.from({ length: 100_000 }, (_, at) => at + 1).filter((key) => latest.get(high(key), key) !== key * MINUTE);
  expect(wrong).toEqual([]);
  expect(latest.get(high(100_001), 100_001)).toBeNull();
});
