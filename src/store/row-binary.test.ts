import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOwnEvents } from '../../test/own-events.ts';
import type { EventStore } from './events.ts';
import { readRowBinary } from './row-binary.ts';

let events: EventStore;
beforeAll(async () => {
  events = await openOwnEvents();
});
afterAll(() => events?.close());

const ECHO =
  'select {text:String} as text, {texts:Array(String)} as texts, {whole:Array(UInt32)} as whole, {signed:Array(Int32)} as signed, {real:Array(Float64)} as real, {one:UInt64} as one';

describe('binary answers', () => {
  it('tell the same as the engine was told', { timeout: 60_000 }, async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    const given = fc.record({
      text,
      texts: fc.array(text, { maxLength: 4 }),
      whole: fc.array(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 200 }),
      signed: fc.array(fc.integer(), { maxLength: 200 }),
      real: fc.array(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
        { maxLength: 20 },
      ),
      one: fc.maxSafeNat(),
    });
    await fc.assert(
      fc.asyncProperty(given, async (told) => {
        const { whole, signed, real, ...rest } = told;
        const expected = { ...rest, whole: Uint32Array.from(whole), signed: Int32Array.from(signed), real: Float64Array.from(real) };
        expect(await events.readBinary(ECHO, told)).toEqual([expected]);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('may have many rows, or none', async () => {
    const rows = await events.readBinary('select number as n, range(number) as below from numbers({rows:UInt64})', { rows: 300 });
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 300 }, (_, n) => n));
    expect((rows[299] as { below: BigUint64Array }).below.at(-1)).toBe(298n);
    expect(await events.readBinary('select number as n from numbers({rows:UInt64})', { rows: 0 })).toEqual([]);
  });

  it('are refused where they cannot be read', async () => {
    await expect(events.readBinary('select toDecimal64(1, 2) as amount')).rejects.toThrow('Decimal(18, 2)');
    await expect(events.readBinary('select nothing_like_it')).rejects.toThrow('nothing_like_it');
    expect(() => readRowBinary(Buffer.from([1, 1, 97, 5, 85, 73, 110, 116, 56]))).not.toThrow();
    expect(() => readRowBinary(Buffer.from([1, 1, 97, 6, 85, 73, 110, 116, 51, 50, 1, 0]))).toThrow('ends after 12 bytes');
  });
});
