import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedBy, digitsOf, readChange } from './percent.ts';

function changed(amount: string, text: string, locale = 'en', digits = 2): string | null {
  const change = readChange(text, locale);
  return change === null ? null : changedBy(amount, change, digits);
}

describe('a cost restated by a percentage', () => {
  it.each([
    ['1000', '-5%', 'en', '950.00'],
    ['1000', '−5 %', 'es', '950.00'],
    ['1000', '+3,5 %', 'pt-BR', '1035.00'],
    ['0.1', '+10%', 'en', '0.11'],
    ['33.33', '-50%', 'en', '16.67'],
    ['-33.33', '-50%', 'en', '-16.67'],
    ['123456789012.345678', '+0%', 'en', '123456789012.35'],
    ['80', '-100%', 'en', '0.00'],
  ])('%s by %s in %s is %s', (amount, text, locale, result) => expect(changed(amount, text, locale)).toBe(result));

  it('rounds to what the currency has', () => {
    expect(changed('1050', '-5%', 'en', digitsOf('JPY'))).toBe('998');
    expect(changed('10', '+0.05%', 'en', digitsOf('KWD'))).toBe('10.005');
    expect(digitsOf('no')).toBe(2);
  });

  it.each(['5%', '-5', '-%', '--5%', '-101%', '-much%', '+1e3%'])('%s is no change', (text) => expect(readChange(text, 'en')).toBeNull());

  it('undoes itself where nothing is rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (cents) => {
        const amount = (cents / 100).toFixed(2);
        expect(changed(changed(amount, '+100%') as string, '-50%')).toBe(amount);
      }),
    );
  });
});
