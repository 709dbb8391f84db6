import type { QualityReport } from '../api/quality.ts';
import type { Unit } from '../api/queries.ts';
import { bucketOf, bucketsBetween } from '../series/series-data.ts';

type Row = QualityReport['rows'][number];

/** One source over the period: everything it stated by bucket, and what is odd about it. */
export interface SourceVolume {
  source: string;
  /** Everything it stated, by bucket of the period. */
  values: number[];
  total: number;
  events: number;
  orders: number;
  bots: number;
  late: number;
  ahead: number;
  /** Median of the days' medians; null where it sent no events. */
  lagSeconds: number | null;
  lastDay: string;
}

/** Sources, those with most first, over the same buckets. */
export function volumesOf(rows: readonly Row[], unit: Unit): { buckets: string[]; sources: SourceVolume[] } {
  const days = rows.map(({ day }) => bucketOf(day, unit)).sort();
  const [first] = days;
  const buckets = first === undefined ? [] : bucketsBetween(first, days.at(-1) as string, unit);
  const names = [...new Set(rows.map(({ source }) => source))];
  const sources = names.map((source) =>
    volumeOf(
      source,
      rows.filter((row) => row.source === source),
      buckets,
      unit,
    ),
  );
  return { buckets, sources: sources.sort((a, b) => b.total - a.total) };
}

export function statedBy({ events, orders, deals, others }: Row): number {
  return events + orders + deals + others;
}

function volumeOf(source: string, rows: readonly Row[], buckets: readonly string[], unit: Unit): SourceVolume {
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  const place = new Map(buckets.map((bucket, index) => [bucket, index]));
  const values = buckets.map(() => 0);
  for (const row of rows) {
    const index = place.get(bucketOf(row.day, unit));
    if (index !== undefined) values[index] = (values[index] ?? 0) + statedBy(row);
  }
  return {
    source,
    values,
    total: sum(statedBy),
    events: sum(({ events }) => events),
    orders: sum(({ orders }) => orders),
    bots: sum(({ bots }) => bots),
    late: sum(({ late }) => late),
    ahead: sum(({ ahead }) => ahead),
    lagSeconds: median(rows.flatMap(({ lagSeconds }) => (lagSeconds === null ? [] : [lagSeconds]))),
    lastDay:
      rows
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? '',
  };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
