import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeeper } from './json-body.ts';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('isDeeper', () => {
  it('agrees with the depth of what the text says', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.integer({ min: 0, max: 8 }), (value, limit) => {
        expect(isDeeper(JSON.stringify(value), limit)).toBe(depthOf(value) > limit);
      }),
    );
  });

  it('does not count brackets inside of strings', () => {
    expect(isDeeper(JSON.stringify({ text: '[[[[{{{{\\"[[[[' }), 1)).toBe(false);
  });

  it.each(['"', '"\\', '[[[[', ']]]]', '', '"unended [[['])('ends on the broken text %j', (text) => {
    expect(isDeeper(text, 10)).toBe(false);
  });

  it('S-14: stops at the limit, so that a bomb costs nothing', () => {
    expect(isDeeper('['.repeat(1_000_000), 500)).toBe(true);
  });
});
