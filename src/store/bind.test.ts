import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOwnEvents } from '../../test/own-events.ts';
import { bindingOf } from './bind.ts';
import type { EventStore } from './events.ts';

let events: EventStore;
beforeAll(async () => {
  events = await openOwnEvents();
});
afterAll(() => events?.close());

const ECHO =
  'select {text:String} as text, {list:Array(String)} as list, toString({number:UInt64}) as number, toString({numbers:Array(UInt64)}) as numbers';

describe('parameters of the embedded engine', () => {
  it('arrive as they were given, whatever they look like', { timeout: 120_000 }, async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const awkward = fc.string({
      unit: fc.constantFrom('\\', "'", '\t', '\n', '\r', '\0', '\b', '{', '}', '`', '"', ',', ']', 'n', 'é', ';', '-'),
    });
    const any = fc.oneof(text, awkward);
    await fc.assert(
      fc.asyncProperty(any, fc.array(any, { maxLength: 4 }), fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), async (given, list, number) => {
        const [row] = await events.read<object>(ECHO, { text: given, list, number, numbers: [number, 7n] });
        expect(row).toEqual({ text: given, list, number: String(number), numbers: `[${number},7]` });
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('are each question’s own, however many are asked at once', { timeout: 60_000 }, async () => {
    const answers = await Promise.all(
      Array.from({ length: 120 }, async (_, index) => {
        const lane = index % 3 === 0 ? 'short' : 'heavy';
        const [row] = await events.read<{ own: string }>(
          'select {own:String} as own, sleep(0.002) as slept',
          { own: `q${index}` },
          { lane },
        );
        return row?.own;
      }),
    );
    expect(answers).toEqual(answers.map((_, index) => `q${index}`));
  });

  it('a short question does not wait for long ones', { timeout: 60_000 }, async () => {
    let isOver = false;
    const long = Promise.all(
      [0, 1].map((seed) =>
        events.read('select sum(sleepEachRow(0.1)) as slept from numbers({rows:UInt64}) where number >= {seed:UInt64}', { rows: 15, seed }),
      ),
    );
    void long.then(() => {
      isOver = true;
    });
    for (let nth = 0; nth < 3; nth += 1) await events.read('select {nth:UInt64} as nth', { nth }, { lane: 'short' });
    expect(isOver).toBe(false);
    await long;
  });

  it('may be long lists', async () => {
    const ids = Array.from({ length: 100_000 }, (_, index) => `id-${index}`);
    expect(await events.read('select length({ids:Array(String)}) as ids', { ids })).toEqual([{ ids: '100000' }]);
  });

  it('must all be given', () => {
    expect(() => bindingOf('select {a:UInt8}, {b:String}', { a: 1 })).toThrow('{b}');
    expect(bindingOf('select 1', { a: 1 })).toBe('');
  });
});
