import { randomFillSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createBloom } from './bloom.ts';

const ADDED = 1_000_000;
const ASKED = 500_000;
/** On a machine with much else to do. */
const SLOW = 60_000;

describe('the filter of ids', () => {
  it.each([
    ['one layer', ADDED],
    ['layers that had to grow', 50_000],
  ])(
    'never denies an id it holds and seldom affirms another: %s',
    (_what, capacity) => {
      const words = randomFillSync(new Uint32Array(2 * (ADDED + ASKED)));
      const filter = createBloom(capacity);
      for (let at = 0; at < 2 * ADDED; at += 2) filter.add(words[at] as number, words[at + 1] as number);
      let denied = 0;
      for (let at = 0; at < 2 * ADDED; at += 2) if (!filter.has(words[at] as number, words[at + 1] as number)) denied += 1;
      let affirmed = 0;
      for (let at = 2 * ADDED; at < words.length; at += 2) if (filter.has(words[at] as number, words[at + 1] as number)) affirmed += 1;
      expect(filter.size()).toBe(ADDED);
      expect(denied).toBe(0);
      expect(affirmed / ASKED).toBeLessThan(0.002);
    },
    SLOW,
  );

  it.each([
    ['one layer', 100_000],
    ['layers that had to grow', 7_001],
  ])('answers the same whether keys were added one by one or all at once: %s', (_what, capacity) => {
    const words = randomFillSync(new Uint32Array(2 * 100_000));
    const [single, together] = [createBloom(capacity), createBloom(capacity)];
    for (let at = 0; at < words.length; at += 2) single.add(words[at + 1] as number, words[at] as number);
    for (let at = 0; at < words.length; at += 30_002) together.addAll(words.subarray(at, at + 30_002));
    expect(together.size()).toBe(single.size());
    const asked = [...words, ...randomFillSync(new Uint32Array(2 * 100_000))];
    const differ = asked.filter(
      (low, at) => at % 2 === 0 && single.has(asked[at + 1] as number, low) !== together.has(asked[at + 1] as number, low),
    );
    expect(differ).toEqual([]);
    expect(words.every((low, at) => at % 2 === 1 || together.has(words[at + 1] as number, low))).toBe(true);
  });
});
