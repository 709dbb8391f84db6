import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed, unpacked } from './packed.ts';

const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));

describe('packing', () => {
  it('gives back what it was given, whatever its length', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 200 }), (list) => {
        const json = bytesOf(list);
        expect(Buffer.from(unpacked(packed(json)))).toEqual(json);
      }),
    );
  });

  it('makes many that are alike much smaller, and leaves few as they are', () => {
    const alike = (count: number) => bytesOf(Array.from({ length: count }, (_, nth) => ({ kind: 'event', id: `e-${nth}`, type: 'page' })));
    expect(packed(alike(1_000)).length).toBeLessThan(alike(1_000).length / 4);
    expect(packed(alike(10))).toEqual(alike(10));
  });

  it('reads JSON that nobody packed, and refuses damaged bytes', () => {
    const json = bytesOf(Array.from({ length: 1_000 }, (_, nth) => nth));
    expect(unpacked(json)).toEqual(json);
    expect(() => unpacked(packed(json).subarray(0, 500))).toThrow();
  });
});
