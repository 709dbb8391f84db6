import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholeRows } from './whole-rows.ts';

it('gives every row once and whole, wherever the stream was cut', async () => {
  const rows = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(rows, fc.array(fc.nat(60), { maxLength: 10 }), fc.integer({ min: 1, max: 7 }), async (given, cuts, most) => {
      const bytes = new Uint8Array(new Uint32Array(given.flat()).buffer);
      const ends = [...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
      async function* pieces() {
        for (const [nth, end] of ends.entries()) yield bytes.subarray(ends[nth - 1] ?? 0, end);
      }
      const got: number[] = [];
      for await (const words of wholeRows(pieces(), 8, most)) {
        expect(words.length % 2).toBe(0);
        expect(words.length).toBeLessThanOrEqual(2 * most);
        got.push(...words);
      }
      expect(got).toEqual(given.flat());
    }),
  );
});
