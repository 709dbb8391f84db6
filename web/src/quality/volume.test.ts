import { describe, expect, it } from 'vitest';
import { volumesOf } from './volume.ts';

const row = (day: string, source: string, events: number, lagSeconds: number | null = 1) => ({
  day,
  source,
  events,
  bots: 1,
  ahead: 0,
  late: 2,
  lagSeconds,
  orders: 1,
  deals: 0,
  others: 3,
});

describe('the volume of sources', () => {
  it('is counted over the same buckets, those in between included, the largest source first', () => {
    const { buckets, sources } = volumesOf(
      [row('2026-03-01', 'shop', 10, 4), row('2026-03-03', 'shop', 20, 2), row('2026-03-02', 'import:a', 90, null)],
      'day',
    );
    expect(buckets).toEqual(['2026-03-01', '2026-03-02', '2026-03-03']);
    expect(sources.map(({ source, values, lagSeconds }) => [source, values, lagSeconds])).toEqual([
      ['import:a', [0, 94, 0], null],
      ['shop', [14, 0, 24], 2],
    ]);
    expect(sources[1]).toMatchObject({ total: 38, events: 30, orders: 2, bots: 2, late: 4, lastDay: '2026-03-03' });
  });

  it('is nothing where nothing came', () => {
    expect(volumesOf([], 'month')).toEqual({ buckets: [], sources: [] });
  });
});
