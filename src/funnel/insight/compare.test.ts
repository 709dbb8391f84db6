import { describe, expect, it } from 'vitest';
import { dayStart } from '../../core/days.ts';
import { readPeriod } from '../../core/period.ts';
import { type CompareQuery, comparedPeriod } from './compare.ts';

const march = readPeriod('2026-03-01', '2026-03-31', 'UTC');
const days = (query: CompareQuery, period = march) => {
  const found = comparedPeriod(period, query, 'UTC');
  return found && [found.from, found.to].map((moment) => new Date(moment).toISOString().slice(0, 10));
};

describe('the period compared with', () => {
  it('is none unless asked for', () => {
    expect(days({})).toBeNull();
  });

  it('is as long and right before, a year before, or as given', () => {
    expect(days({ compare: 'previous' })).toEqual(['2026-01-29', '2026-03-01']);
    expect(days({ compare: 'year' })).toEqual(['2025-03-01', '2025-04-01']);
    expect(days({ compareFrom: '2025-12-01', compareTo: '2025-12-24' })).toEqual(['2025-12-01', '2025-12-25']);
    expect(days({ compare: 'year' }, readPeriod('2024-02-29', '2024-02-29', 'UTC'))).toEqual(['2023-02-28', '2023-03-01']);
    expect(days({ compare: 'year' }, readPeriod('2024-02-28', '2024-02-28', 'UTC'))).toEqual(['2023-02-28', '2023-03-01']);
    expect(days({ compare: 'year' }, readPeriod('2024-03-01', '2024-12-31', 'UTC'))).toEqual(['2023-03-01', '2024-01-01']);
  });

  it.each([
    // Clocks in Lisbon went forward on 29 March 2026, in São Paulo back on 18 February 2018 and forward at midnight on 4 November 2018.
    ['Europe/Lisbon', '2026-03-30', '2026-04-05', '2026-03-23', '2025-03-30'],
    ['America/Sao_Paulo', '2018-02-18', '2018-02-24', '2018-02-11', '2017-02-18'],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-10', '2018-10-28', '2017-11-04'],
  ])('is as many days of %s, from %s to %s, whatever clocks do', (zone, from, to, before, year) => {
    const period = readPeriod(from, to, zone);
    expect(comparedPeriod(period, { compare: 'previous' }, zone)).toEqual({ from: dayStart(before, zone), to: period.from });
    expect(comparedPeriod(period, { compare: 'year' }, zone)?.from).toBe(dayStart(year, zone));
    const afternoon = { from: period.from + 3_600_000, to: period.to };
    expect(comparedPeriod(afternoon, { compare: 'previous' }, zone)?.from).toBe(2 * afternoon.from - afternoon.to);
  });

  it('needs two ends, and one wish', () => {
    expect(() => comparedPeriod(readPeriod('2026-03-01', undefined, 'UTC'), { compare: 'previous' }, 'UTC')).toThrow('which period');
    expect(() => comparedPeriod(march, { compare: 'year', compareFrom: '2025-01-01' }, 'UTC')).toThrow('which period');
  });
});
