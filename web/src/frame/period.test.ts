import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedFrame, dayBefore, daysBetween, frameOf, readFrameSearch, yearBefore } from './period.ts';

const days = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 800 })).map(([start, length]) => {
  const to = dayBefore('2026-03-01', start);
  return { from: dayBefore(to, length), to };
});

describe('the period in the address', () => {
  it('keeps what it understands and drops the rest', () => {
    expect(readFrameSearch({ period: '90d', known: '2026-03-01', other: 1 })).toEqual({ period: '90d', known: '2026-03-01' });
    expect(readFrameSearch({ period: 'all', from: 'yesterday', to: '2026-13-45', known: 7, compare: 'previous' })).toEqual({});
    expect(readFrameSearch({ from: '2026-01-01', to: '2026-01-31' })).toEqual({ from: '2026-01-01', to: '2026-01-31' });
    expect(readFrameSearch({ compare: 'year', workspace: 'loja-2' })).toEqual({ compare: 'year', workspace: 'loja-2' });
    expect(readFrameSearch({ workspace: '../x' })).toEqual({});
  });

  it('counts a preset back from today, both days included', () => {
    expect(frameOf({ period: '30d' }, '2026-03-01')).toEqual({ from: '2026-01-31', to: '2026-03-01' });
    expect(frameOf({ period: 'month' }, '2026-03-15')).toEqual({ from: '2026-03-01', to: '2026-03-15' });
    expect(frameOf({ period: 'last-month' }, '2024-03-15')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(frameOf({ period: 'today' }, '2026-03-01')).toEqual({ from: '2026-03-01', to: '2026-03-01' });
    expect(frameOf({ period: 'yesterday' }, '2026-03-01')).toEqual({ from: '2026-02-28', to: '2026-02-28' });
    expect(frameOf({ period: 'quarter' }, '2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(frameOf({ period: 'quarter' }, '2026-12-01')).toEqual({ from: '2026-10-01', to: '2026-12-01' });
    expect(frameOf({ period: 'year' }, '2026-03-15')).toEqual({ from: '2026-01-01', to: '2026-03-15' });
    const calendar = { weekStart: 7, fiscalYearStart: 4 };
    expect(frameOf({ period: 'week' }, '2026-03-04')).toEqual({ from: '2026-03-02', to: '2026-03-04' });
    expect(frameOf({ period: 'week' }, '2026-03-04', calendar)).toEqual({ from: '2026-03-01', to: '2026-03-04' });
    expect(frameOf({ period: 'last-week' }, '2026-03-01', calendar)).toEqual({ from: '2026-02-22', to: '2026-02-28' });
    expect(frameOf({ period: 'fiscal-year' }, '2026-03-31', calendar)).toEqual({ from: '2025-04-01', to: '2026-03-31' });
    expect(frameOf({ period: 'fiscal-year' }, '2026-04-01', calendar)).toEqual({ from: '2026-04-01', to: '2026-04-01' });
    expect(frameOf({ period: 'last-fiscal-year' }, '2026-05-15', calendar)).toEqual({ from: '2025-04-01', to: '2026-03-31' });
    expect(frameOf({ period: 'last-fiscal-year' }, '2026-05-15')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(frameOf({}, '2026-03-01')).toEqual({});
    expect(frameOf({ from: '2026-01-01', known: '2026-02-01' }, '2026-03-01')).toEqual({ from: '2026-01-01', asKnownOn: '2026-02-01' });
  });
});

describe('what a period is compared with', () => {
  it('is as many days, just before, whatever the days', () => {
    fc.assert(
      fc.property(days, ({ from, to }) => {
        const before = comparedFrame({ from, to }, 'previous', '2026-03-01') as { from: string; to: string };
        expect(daysBetween(before.from, before.to)).toBe(daysBetween(from, to));
        expect(daysBetween(before.to, from)).toBe(1);
      }),
    );
  });

  it('is the same days of last year, leap days too', () => {
    expect(comparedFrame({ from: '2024-02-29', asKnownOn: '2024-03-05' }, 'year', '2024-03-05')).toEqual({
      from: '2023-02-28',
      to: '2023-03-05',
      asKnownOn: '2024-03-05',
    });
    expect(yearBefore('2025-02-28')).toBe('2024-02-28');
  });

  it('is nothing where nobody asked, or the period has no beginning', () => {
    expect(comparedFrame({ from: '2026-01-01' }, 'none', '2026-03-01')).toBeNull();
    expect(comparedFrame({ to: '2026-01-01' }, 'previous', '2026-03-01')).toBeNull();
  });
});
