import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, currencyOf, sumOf, timesOf, withoutSign } from './map-money.ts';

describe('amounts', () => {
  it.each([
    [10.5, '10.5'],
    [59.970000000000006, '59.97'],
    [0.1 + 0.2, '0.3'],
    [-3, '-3'],
    [0, '0'],
    [-0, '0'],
    [1e-9, '0'],
    ['19.90', '19.9'],
    [' 7 ', '7'],
    ['+4.5', '4.5'],
    ['0.0000005', '0.000001'],
    ['-0.0000001', '0'],
    [999_999_999_999, '999999999999'],
  ])('%s is %s', (value, amount) => expect(amountOf(value)).toBe(amount));

  it.each([
    [1e12],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    ['19,90'],
    ['$5'],
    ['1e3'],
    [''],
    [null],
    [true],
    [[5]],
    [{}],
    ['9'.repeat(13)],
  ])('%j is none', (value) => expect(amountOf(value)).toBeUndefined());

  it('add up exactly, as cents do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 50 }), (cents) => {
        const sum = cents.reduce((a, b) => a + b, 0);
        expect(sumOf(cents.map((one) => amountOf(one / 100)))).toBe(amountOf(sum / 100));
      }),
    );
  });

  it('multiply exactly, and not beyond what is kept', () => {
    expect(timesOf('19.99', 3)).toBe('59.97');
    expect(timesOf('10', 0.5)).toBe('5');
    expect(timesOf('999999999999', 2)).toBeUndefined();
    expect(timesOf('1', Number.NaN)).toBeUndefined();
    expect(withoutSign('-5')).toBe('5');
  });

  it('have a currency: theirs, the fallback, or none that can be used', () => {
    expect([
      currencyOf(undefined, 'BRL'),
      currencyOf('', 'BRL'),
      currencyOf(' usd ', 'BRL'),
      currencyOf('R$', 'BRL'),
      currencyOf(5, 'BRL'),
    ]).toEqual(['BRL', 'BRL', 'USD', undefined, undefined]);
  });
});
