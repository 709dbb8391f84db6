import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeReader } from './times.ts';
import { minorDigits, readDecimal, readMoney, roundDecimal } from './values.ts';

describe('numbers', () => {
  it('are read as people and programs write them', () => {
    const point = [
      '0',
      '19.90',
      '-3',
      '1,234.50',
      '1 234.5',
      "1'234'567.1",
      'R$ 12.30',
      '$1,000',
      '12 EUR',
      'USD 7',
      '(3.10)',
      '-$5',
      '$-5',
      '.5',
      '007',
      '1.2e-5',
      '3E2',
      '+4',
    ];
    expect(point.map((text) => readDecimal(text, '.'))).toEqual([
      '0',
      '19.90',
      '-3',
      '1234.50',
      '1234.5',
      '1234567.1',
      '12.30',
      '1000',
      '12',
      '7',
      '-3.10',
      '-5',
      '-5',
      '0.5',
      '7',
      '0.000012',
      '300',
      '4',
    ]);
    expect(['1.234,50', '0,5', '1.234.567', 'R$ 1.234,56', '12'].map((text) => readDecimal(text, ','))).toEqual([
      '1234.50',
      '0.5',
      '1234567',
      '1234.56',
      '12',
    ]);
  });

  it('are refused when they are none', () => {
    for (const text of [
      '',
      'abc',
      '1.2.3',
      '12,34',
      '1,23,456',
      '--1',
      'NaN',
      'Infinity',
      '0x10',
      '1e99',
      '1234567890123456',
      '12-3',
      '=1+1',
    ]) {
      expect([text, readDecimal(text, '.')]).toEqual([text, undefined]);
    }
  });

  it('are rounded half to even', () => {
    expect(['1.005', '1.015', '1.0051', '-1.005', '-0.004', '9.995', '9.999'].map((text) => roundDecimal(text, 2))).toEqual([
      '1.00',
      '1.02',
      '1.01',
      '-1.00',
      '0.00',
      '10.00',
      '10.00',
    ]);
    expect([roundDecimal('2.5', 0), roundDecimal('3.5', 0), roundDecimal('-0.5', 0)]).toEqual(['2', '4', '0']);
  });

  it('rounding moves a number by at most half a unit and is done once', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.nat(6), (units, digits) => {
        const sign = units < 0n ? '-' : '';
        const padded = (units < 0n ? -units : units).toString().padStart(9, '0');
        const text = `${sign}${padded.slice(0, -8).replace(/^0+(?=\d)/, '')}.${padded.slice(-8)}`;
        const rounded = roundDecimal(text, digits);
        expect(roundDecimal(rounded, digits)).toBe(rounded);
        expect(Math.abs(Number(rounded) - Number(text))).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-9);
      }),
    );
  });
});

describe('money', () => {
  const usd = (text: string): string | undefined => readMoney(text, '.', () => 'USD');

  it("loses a float's noise and keeps real small amounts", () => {
    expect(['1.429999948', '254.049996', '157.329998', '0.1234567'].map(usd)).toEqual(['1.43', '254.05', '157.33', '0.12']);
    expect(['0.000123', '0.12345', '199.0', '5.2093'].map(usd)).toEqual(['0.000123', '0.12345', '199.0', '5.2093']);
  });

  it("rounds to the currency's own minor unit", () => {
    expect([readMoney('1.23456789', '.', () => 'KWD'), readMoney('1234.9999999', '.', () => 'JPY')]).toEqual(['1.235', '1235']);
    expect([minorDigits('BRL'), minorDigits('JPY'), minorDigits(undefined), minorDigits('???')]).toEqual([2, 0, 2, 2]);
  });
});

describe('times', () => {
  const iso = timeReader(undefined, 'UTC');

  it('reads ISO and its relatives', () => {
    const noon = Date.UTC(2019, 9, 1, 12);
    for (const text of [
      '2019-10-01 12:00:00 UTC',
      '2019-10-01T12:00Z',
      '2019-10-01T12:00:00.000000Z',
      '2019-10-01 14:00:00+02:00',
      '2019-10-01 07:00:00 -0500',
      '2019-10-01 12:00',
    ]) {
      expect([text, iso(text)]).toEqual([text, noon]);
    }
    expect(iso('2019-10-01')).toBe(Date.UTC(2019, 9, 1));
    expect(iso('2019-10-01 12:00:00.5')).toBe(noon + 500);
  });

  it('refuses days and hours that do not exist', () => {
    for (const text of [
      '2019-02-29',
      '2019-13-01',
      '2019-10-01 24:00:00',
      '2019-10-01 12:60',
      '0000-00-00',
      '2019-10-1',
      'yesterday',
      '',
    ]) {
      expect([text, iso(text)]).toEqual([text, undefined]);
    }
  });

  it('reads what machines write as its parts say, whatever they are', () => {
    const byParts = timeReader("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", 'UTC');
    const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
    const years = fc.integer({ min: 0, max: 9_999 }).map((year) => String(year).padStart(4, '0'));
    fc.assert(
      fc.property(years, two(14), two(33), two(25), two(61), (year, month, day, hour, minute) => {
        const text = `${year}-${month}-${day}T${hour}:${minute}:07.250Z`;
        expect([text, iso(text)]).toEqual([text, byParts(text)]);
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });

  it('reads a bare time in its zone, on both sides of a change of clocks', () => {
    const lisbon = timeReader('dd/MM/yyyy HH:mm', 'Europe/Lisbon');
    expect(lisbon('28/03/2026 12:00')).toBe(Date.UTC(2026, 2, 28, 12));
    expect(lisbon('29/03/2026 12:00')).toBe(Date.UTC(2026, 2, 29, 11));
    expect(timeReader(undefined, 'America/Sao_Paulo')('2018-06-12 20:07:44')).toBe(Date.UTC(2018, 5, 12, 23, 7, 44));
  });

  it('reads epochs, numeric formats and names of months', () => {
    const day = Date.UTC(2026, 2, 5);
    expect(timeReader('epoch_s', 'UTC')('1772668800')).toBe(day);
    expect(timeReader('epoch_ms', 'UTC')('1772668800000')).toBe(day);
    expect(timeReader('M/d/yy', 'UTC')('3/5/26')).toBe(day);
    expect(timeReader('yyyyMMdd', 'UTC')('20260305')).toBe(day);
    expect(timeReader('d MMM yyyy', 'UTC')('5 Mar 2026')).toBe(day);
    expect(timeReader("yyyy-MM-dd'T'HH:mm", 'UTC')('2026-03-05T00:00')).toBe(day);
  });
});
