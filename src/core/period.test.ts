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
    expect(() => readMoment('soon', 'from')).toThrow('from "soon" is not a day or moment');
    expect(() => readMoment('1899-12-31', 'from')).toThrow();
  });
});

describe('periods', () => {
  it('include the last day named, and end at a moment named', () => {
    expect(readPeriod('2026-03-01', '2026-03-31')).toEqual({ from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 3, 1) });
    expect(readPeriod('2026-03-01', '2026-03-31T00:00:00Z').to).toBe(Date.UTC(2026, 2, 31));
  });

  it('are all of time when nothing is named', () => {
    expect(periodText(readPeriod(undefined, undefined))).toEqual({ from: null, to: null });
    expect(periodText(readPeriod('2026-03-01', undefined))).toEqual({ from: '2026-03-01T00:00:00.000Z', to: null });
  });

  it('do not run backwards', () => {
    expect(() => readPeriod('2026-03-02', '2026-03-01')).toThrow('ends before it starts');
  });
});
