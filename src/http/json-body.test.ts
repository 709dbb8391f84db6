import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeeper, isText } from './json-body.ts';

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

describe('isText', () => {
  it.each(['a\0', '\ud800', 'x\udc00x', { 'a\0': 1 }, [['b', { c: ['\udfff'] }]]])('finds what cannot be kept in %j', (value) => {
    expect(isText(value)).toBe(false);
  });

  it('finds nothing in whole characters, however they are written', () => {
    fc.assert(fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), isText));
    expect(isText(JSON.parse('{"text":"\\ud83d\\ude00","n":[1,null,true]}'))).toBe(true);
  });
});
