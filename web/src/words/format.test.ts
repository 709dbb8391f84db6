import { describe, expect, it } from 'vitest';
import { formatFor } from './format.ts';
import { firstLanguage } from './locales.ts';

/** Intl writes narrow and hard spaces; what counts here are the figures. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('figures in the reader’s language', () => {
  const en = formatFor('en', 'UTC');
  const pt = formatFor('pt-BR', 'UTC');
  const es = formatFor('es', 'UTC');

  it('writes counts and parts of conversions', () => {
    expect([en, pt, es].map(({ count }) => count(12_345))).toEqual(['12,345', '12.345', '12.345']);
    expect(en.parts(12.345)).toBe('12.3');
    expect(pt.parts(1_234.5)).toBe('1.235');
  });

  it('writes money with cents only where they matter', () => {
    expect(plain(pt.money(19.9, 'BRL'))).toBe('R$ 19,90');
    expect(plain(pt.money(123_456.7, 'BRL'))).toBe('R$ 123.457');
    expect(plain(en.money(-1_500, 'USD'))).toBe('-$1,500');
    expect(plain(es.money(250, 'EUR'))).toBe('250,00 €');
  });

  it('keeps two figures of a small share, and never turns it into zero', () => {
    expect(plain(en.percent(0.1234))).toBe('12.3%');
    expect(plain(en.percent(0.00042))).toBe('0.042%');
    expect(plain(es.percent(0))).toBe('0 %');
  });

  it('writes time in the unit people would use', () => {
    expect([0, 0.01, 0.5, 1, 14.65, 49.1].map(en.duration)).toEqual(['0 days', '14 min', '12 hr', '1 day', '15 days', '49 days']);
    expect(pt.duration(2.4)).toBe('2,4 dias');
  });

  it('writes whole days without moving them to another time zone', () => {
    expect(en.day('2026-03-01')).toBe('Mar 1, 2026');
    expect(formatFor('en', 'America/Sao_Paulo').month('2026-03-01')).toBe('Mar 2026');
  });
});

describe('the browser’s formatters', () => {
  it('are made once, however many cells ask', () => {
    const Made = Intl.NumberFormat;
    let made = 0;
    Intl.NumberFormat = class extends Made {
      constructor(...asked: ConstructorParameters<typeof Intl.NumberFormat>) {
        super(...asked);
        made += 1;
      }
    } as typeof Intl.NumberFormat;
    try {
      for (let cell = 0; cell < 100; cell += 1) {
        const { money, duration } = formatFor('es', 'Europe/Madrid');
        expect(plain(money(12, 'EUR') + duration(20))).toBe('12,00 €20 días');
      }
    } finally {
      Intl.NumberFormat = Made;
    }
    expect(made).toBeLessThan(12);
  });

  it('are told apart by time zone', () => {
    expect(formatFor('es', 'Europe/Madrid').dayIn('2026-03-01T23:30:00Z')).toBe('2026-03-02');
    expect(formatFor('es', 'UTC').dayIn('2026-03-01T23:30:00Z')).toBe('2026-03-01');
  });
});

describe('the language to start with', () => {
  it('is the one chosen earlier, else the browser’s first that there is', () => {
    expect(firstLanguage('es', ['pt-BR'])).toBe('es');
    expect(firstLanguage(null, ['fr', 'pt-PT', 'en'])).toBe('pt-BR');
    expect(firstLanguage('tlh', ['de'])).toBe('en');
  });
});
