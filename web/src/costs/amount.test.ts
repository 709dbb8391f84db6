import { describe, expect, it } from 'vitest';
import { readAmount } from './amount.ts';

describe('amounts as people write them', () => {
  it.each([
    ['310', 'en', '310'],
    ['1,234.56', 'en', '1234.56'],
    ['1.234,56', 'pt-BR', '1234.56'],
    ['1.234,56', 'en', '1234.56'],
    ['12,5', 'en', '12.5'],
    ['12.5', 'pt-BR', '12.5'],
    ['1.234', 'pt-BR', '1234'],
    ['1.234', 'en', '1.234'],
    ['1,234', 'en', '1234'],
    ['1,234', 'es', '1.234'],
    ['1 234 567,89', 'es', '1234567.89'],
    ['1.234.567', 'en', '1234567'],
    ['-40', 'en', '-40'],
  ])('%s in %s is %s', (text, locale, amount) => {
    expect(readAmount(text, locale)).toBe(amount);
  });

  it.each(['', 'much', '1e3', '12,3456789', '1234567890123', '--1', '1.2.3,4,5', '1.2.3', '12.34,5', ',5'])('%s is none', (text) => {
    expect(readAmount(text, 'en')).toBeNull();
  });
});
