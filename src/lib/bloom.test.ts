import { randomFillSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createBloom } from './bloom.ts';

const ADDED = 1_000_000;
const ASKED = 500_000;

describe('the filter of ids', () => {
  it.each([
    ['one layer', ADDED],
    ['layers that had to grow', 50_000],
  ])('never denies an id it holds and seldom affirms another: %s', (_what, capacity) => {
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
  });
});
