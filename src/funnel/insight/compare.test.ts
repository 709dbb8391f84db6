import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../core/period.ts';
import { type CompareQuery, comparedPeriod } from './compare.ts';

const march = readPeriod('2026-03-01', '2026-03-31');
const days = (query: CompareQuery, period = march) => {
  const found = comparedPeriod(period, query);
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
    expect(days({ compare: 'year' }, readPeriod('2024-02-29', '2024-02-29'))).toEqual(['2023-02-28', '2023-03-01']);
    expect(days({ compare: 'year' }, readPeriod('2024-02-28', '2024-02-28'))).toEqual(['2023-02-28', '2023-03-01']);
    expect(days({ compare: 'year' }, readPeriod('2024-03-01', '2024-12-31'))).toEqual(['2023-03-01', '2024-01-01']);
  });

  it('needs two ends, and one wish', () => {
    expect(() => comparedPeriod(readPeriod('2026-03-01', undefined), { compare: 'previous' })).toThrow('which period');
    expect(() => comparedPeriod(march, { compare: 'year', compareFrom: '2025-01-01' })).toThrow('which period');
  });
});
