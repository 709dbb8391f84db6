import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EARLIEST, LATEST, parseMoment, periodText, readMoment, readPeriod } from './period.ts';

describe('moments', () => {
  it('come back from what JavaScript writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: EARLIEST, max: LATEST - 1 }), (at) => {
        expect(parseMoment(new Date(at).toISOString())).toBe(at);
      }),
    );
  });

  it.each([
    ['2026-03-31', Date.UTC(2026, 2, 31)],
    ['2026-03-31T18:00', Date.UTC(2026, 2, 31, 18)],
    ['2026-03-31 18:00:05', Date.UTC(2026, 2, 31, 18, 0, 5)],
    ['2026-03-31 18:00:05.123456 UTC', Date.UTC(2026, 2, 31, 18, 0, 5, 123)],
    ['2026-03-31T18:00:00-0300', Date.UTC(2026, 2, 31, 21)],
    ['2024-02-29T00:00:00+14:00', Date.UTC(2024, 1, 28, 10)],
  ])('reads %s', (text, at) => {
    expect(parseMoment(text)).toBe(at);
  });

  it.each([
    '',
    '1',
    'yesterday',
    '2026-02-30',
    '2026-13-01',
    '2026-03-31T25:00:00Z',
    '31/03/2026',
    '20260331',
    '+012026-01-01',
    '2026-03-31T18',
  ])('does not read %j', (text) => {
    expect(parseMoment(text)).toBeNaN();
  });

  it('says what to write instead', () => {
    expect(() => readMoment('soon', 'from', 'UTC')).toThrow('from "soon" is not a day or moment');
    expect(() => readMoment('1899-12-31', 'from', 'UTC')).toThrow();
  });
});

describe('periods', () => {
  it('include the last day named, and end at a moment named', () => {
    expect(readPeriod('2026-03-01', '2026-03-31', 'UTC')).toEqual({ from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 3, 1) });
    expect(readPeriod('2026-03-01', '2026-03-31T00:00:00Z', 'UTC').to).toBe(Date.UTC(2026, 2, 31));
  });

  it('are all of time when nothing is named', () => {
    expect(periodText(readPeriod(undefined, undefined, 'America/Sao_Paulo'))).toEqual({ from: null, to: null });
    expect(periodText(readPeriod('2026-03-01', undefined, 'UTC'))).toEqual({ from: '2026-03-01T00:00:00.000Z', to: null });
  });

  it('are days of the time zone, and moments of none', () => {
    const saoPaulo = readPeriod('2026-03-01', '2026-03-31', 'America/Sao_Paulo');
    expect(saoPaulo).toEqual({ from: Date.UTC(2026, 2, 1, 3), to: Date.UTC(2026, 3, 1, 3) });
    expect(readPeriod('2026-03-29', '2026-03-29', 'Europe/Lisbon')).toEqual({ from: Date.UTC(2026, 2, 29), to: Date.UTC(2026, 2, 29, 23) });
    expect(readPeriod('2026-03-01T00:00:00Z', '2026-03-02T00:00:00+01:00', 'America/Sao_Paulo')).toEqual({
      from: Date.UTC(2026, 2, 1),
      to: Date.UTC(2026, 2, 1, 23),
    });
    expect(readPeriod('1990-01-01', '2099-12-31', 'Asia/Tokyo')).toEqual({ from: EARLIEST, to: Date.UTC(2099, 11, 31, 15) });
    expect(readPeriod('1990-01-01', '2099-12-31', 'America/Lima').to).toBe(LATEST);
  });

  it('do not run backwards', () => {
    expect(() => readPeriod('2026-03-02', '2026-03-01', 'UTC')).toThrow('ends before it starts');
  });
});
