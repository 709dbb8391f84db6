import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FunilError } from '../../core/errors.ts';
import { isolate, isRefusal } from './isolate.ts';

describe('what cannot be helped by trying again', () => {
  it.each([
    [new TypeError('x is not a function')],
    [new FunilError('no_workspace', 'There is no workspace 9.', { status: 404 })],
    [Object.assign(new Error('Code: 27'), { code: 'CHDB_INSERT', clickhouseCode: 27 })],
    [Object.assign(new Error('overflow'), { code: '407' })],
    [Object.assign(new Error('invalid byte sequence'), { code: '22021' })],
  ])('%s', (error) => {
    expect(isRefusal(error)).toBe(true);
  });

  it.each([
    [new Error('Connection terminated unexpectedly')],
    [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    [Object.assign(new Error('no space'), { code: 'CHDB_INSERT', clickhouseCode: 243 })],
    [Object.assign(new Error('memory'), { code: '241' })],
    [Object.assign(new Error('shutting down'), { code: '57P01' })],
    [new FunilError('unavailable', 'Not now.', { status: 503 })],
    [undefined],
  ])('but not %s', (error) => {
    expect(isRefusal(error)).toBe(false);
  });
});

describe('taking a group apart', () => {
  it('applies every good fact once, refuses every bad one once, and keeps the order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 200 }), async (good) => {
        const applied: number[] = [];
        const refused: number[] = [];
        let tries = 0;
        await isolate(
          good.map((_, index) => index),
          async (group) => {
            tries += 1;
            if (group.some((index) => !good[index])) throw new TypeError('bad');
            applied.push(...group);
          },
          (index) => refused.push(index),
        );
        const of = (wanted: boolean) => good.flatMap((one, index) => (one === wanted ? [index] : []));
        expect(applied).toEqual(of(true));
        expect(refused).toEqual(of(false));
        expect(tries).toBeLessThanOrEqual(1 + 2 * refused.length * Math.ceil(Math.log2(good.length + 1)));
      }),
    );
  });

  it('leaves off at a fault that passes', async () => {
    const refused: number[] = [];
    const work = isolate(
      [1, 2, 3, 4],
      (group) => Promise.reject(group.length > 2 ? new TypeError('bad') : new Error('down')),
      (one) => refused.push(one),
    );
    await expect(work).rejects.toThrow('down');
    expect(refused).toEqual([]);
  });
});
