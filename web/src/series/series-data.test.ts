import { describe, expect, it } from 'vitest';
import type { SeriesReport } from '../api/queries.ts';
import { bucketOf, bucketsBetween, isLastPartial, peakOf, seriesOf, unitFor } from './series-data.ts';

const row = (bucket: string, method: string, leads: number) => ({ bucket, method, leads }) as SeriesReport['rows'][number];

describe('a measure over time', () => {
  const rows = [row('2026-01-01', 'seo', 5), row('2026-01-01', 'baseline', 2), row('2026-03-01', 'seo', 7)];

  it('fills months in which nothing happened with 0', () => {
    const series = seriesOf(rows, 'leads', 'month');
    expect(series.buckets).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
    expect(series.totals).toEqual([7, 0, 7]);
    expect(series.lines.map(({ method, values }) => [method, values])).toEqual([
      ['seo', [5, 0, 7]],
      ['baseline', [2, 0, 0]],
    ]);
  });

  it('begins and ends with the period, not with what happened in it', () => {
    const series = seriesOf(rows, 'leads', 'month', { from: '2025-12-15', to: '2026-04-02' });
    expect([series.buckets[0], series.buckets.at(-1)]).toEqual(['2025-12-01', '2026-04-01']);
    expect(seriesOf([], 'leads', 'month', { from: '2025-12-15' }).buckets).toEqual([]);
    expect([bucketOf('2026-01-04', 'week'), bucketOf('2026-01-05', 'week')]).toEqual(['2025-12-29', '2026-01-05']);
    expect([bucketOf('2026-01-03', 'week', 7), bucketOf('2026-01-04', 'week', 7)]).toEqual(['2025-12-28', '2026-01-04']);
    expect([bucketOf('2026-01-02', 'week', 6), bucketOf('2026-01-03', 'week', 6)]).toEqual(['2025-12-27', '2026-01-03']);
  });

  it('finds the first of the highest buckets, and none in an empty series', () => {
    expect(peakOf(seriesOf(rows, 'leads', 'month'))).toEqual({ bucket: '2026-01-01', total: 7 });
    expect(peakOf(seriesOf([], 'leads', 'month'))).toBeNull();
  });

  it('walks over the ends of months and years', () => {
    expect(bucketsBetween('2025-12-29', '2026-01-12', 'week')).toEqual(['2025-12-29', '2026-01-05', '2026-01-12']);
    expect(bucketsBetween('2024-02-28', '2024-03-01', 'day')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  });

  it('knows when the last bucket is not over yet', () => {
    const series = seriesOf(rows, 'leads', 'month');
    expect(isLastPartial(series, 'month', '2026-03-30')).toBe(true);
    expect(isLastPartial(series, 'month', '2026-03-31')).toBe(false);
    expect(isLastPartial(series, 'month', '2026-07-01')).toBe(false);
  });

  it('chooses buckets that leave a readable number of points', () => {
    expect(unitFor({ from: '2026-01-01', to: '2026-01-31' }, '2026-05-01')).toBe('day');
    expect(unitFor({ from: '2026-01-01' }, '2026-05-01')).toBe('week');
    expect(unitFor({}, '2026-05-01')).toBe('month');
  });
});
