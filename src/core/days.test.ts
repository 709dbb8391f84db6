import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayAt, dayFrom, dayStart } from './days.ts';
import { EARLIEST, LATEST } from './period.ts';

const zones = ['UTC', 'America/Sao_Paulo', 'Europe/Lisbon', 'Asia/Kathmandu', 'America/Havana', 'Atlantic/Azores', 'Pacific/Apia'];

describe('days of a time zone', () => {
  it.each([
    ['2026-03-29', 'Europe/Lisbon', '2026-03-29T00:00:00.000Z'],
    ['2026-03-30', 'Europe/Lisbon', '2026-03-29T23:00:00.000Z'],
    ['2026-10-26', 'Europe/Lisbon', '2026-10-26T00:00:00.000Z'],
    // Midnight did not exist: clocks went from 23:59 to 1:00.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    // The 17th had 25 hours, with 23:00 to 24:00 twice.
    ['2018-02-17', 'America/Sao_Paulo', '2018-02-17T02:00:00.000Z'],
    ['2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00:00.000Z'],
    // Midnight came twice; the day begins with the first.
    ['2023-11-05', 'America/Havana', '2023-11-05T04:00:00.000Z'],
    ['2023-10-29', 'Atlantic/Azores', '2023-10-29T00:00:00.000Z'],
  ])('%s begins in %s at %s', (day, zone, moment) => {
    expect(new Date(dayStart(day, zone)).toISOString()).toBe(moment);
    expect(dayAt(dayStart(day, zone) - 1, zone)).toBe(dayAfter(day, -1));
    expect(dayFrom(dayStart(day, zone), zone)).toBe(day);
    expect(dayFrom(dayStart(day, zone) + 1, zone)).toBe(dayAfter(day));
  });

  it('follow one another without a gap, each moment in one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: EARLIEST, max: LATEST - 1 }), (zone, moment) => {
        const day = dayAt(moment, zone);
        expect(dayStart(day, zone)).toBeLessThanOrEqual(moment);
        expect(dayStart(dayAfter(day), zone)).toBeGreaterThan(moment);
      }),
    );
  });
});
