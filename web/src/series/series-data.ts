import type { Credited } from '../../../src/core/method.ts';
import type { SeriesReport, Unit } from '../api/queries.ts';
import { type Frame, weekStartOf } from '../frame/period.ts';
import type { Measure } from '../overview/overview-search.ts';
import { methods } from '../words/labels.ts';

/** One measure over time: for each bucket (its first day) the figure of each method, in the order of `methods`. */
export interface Series {
  buckets: string[];
  /** Methods that have any figure, largest last so that it lies at the bottom of a pile drawn from the end. */
  lines: { method: Credited; values: number[]; total: number }[];
  totals: number[];
}

const DAY_MS = 86_400_000;
const MONDAY = 1;
const DAYS_BY_DAY = 62;
const DAYS_BY_WEEK = 400;

/** The length of bucket that gives a readable number of points. */
export function unitFor({ from, to }: Frame, today: string): Unit {
  if (from === undefined) return 'month';
  const days = (Date.parse(to ?? today) - Date.parse(from)) / DAY_MS;
  if (days <= DAYS_BY_DAY) return 'day';
  return days <= DAYS_BY_WEEK ? 'week' : 'month';
}

/** Fills the buckets of the period in which nothing happened: a gap would be read as a line between its ends. */
export function seriesOf(rows: SeriesReport['rows'], measure: Measure, unit: Unit, { from, to }: Frame = {}, weekStart = MONDAY): Series {
  const ends = [from, to].flatMap((day) => (day === undefined ? [] : [bucketOf(day, unit, weekStart)]));
  const days = rows.length === 0 ? [] : [...rows.map(({ bucket }) => bucket), ...ends].sort();
  const [first] = days;
  const buckets = first === undefined ? [] : bucketsBetween(first, days.at(-1) as string, unit);
  const place = new Map(buckets.map((bucket, index) => [bucket, index]));
  const lines = methods.map((method) => ({ method, values: buckets.map(() => 0), total: 0 }));
  const totals = buckets.map(() => 0);
  for (const row of rows) {
    const line = lines.find(({ method }) => method === row.method);
    const index = place.get(row.bucket);
    if (!line || index === undefined) continue;
    line.values[index] = row[measure];
    line.total += row[measure];
    totals[index] = (totals[index] ?? 0) + row[measure];
  }
  return { buckets, lines: lines.filter(({ total }) => total !== 0), totals };
}

export function bucketsBetween(first: string, last: string, unit: Unit): string[] {
  const buckets: string[] = [];
  for (let day = first; day <= last; day = nextBucket(day, unit)) buckets.push(day);
  return buckets;
}

/** First day of the bucket a day lies in; weeks begin on the weekday that ISO 8601 gives that number. */
export function bucketOf(day: string, unit: Unit, weekStart = MONDAY): string {
  if (unit === 'day') return day;
  if (unit === 'month') return `${day.slice(0, 8)}01`;
  return weekStartOf(day, { weekStart });
}

export function nextBucket(day: string, unit: Unit): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + 1, 1);
  else date.setUTCDate(date.getUTCDate() + (unit === 'week' ? 7 : 1));
  return date.toISOString().slice(0, 10);
}

/** Whether the last bucket goes on beyond the days that are counted, so that it looks smaller than it will be. */
export function isLastPartial({ buckets }: Series, unit: Unit, lastDay: string): boolean {
  const last = buckets.at(-1);
  return last !== undefined && last <= lastDay && nextBucket(last, unit) > nextBucket(lastDay, 'day');
}

/** The bucket with the largest total; null when there is nothing. */
export function peakOf({ buckets, totals }: Series): { bucket: string; total: number } | null {
  let peak: { bucket: string; total: number } | null = null;
  for (const [index, bucket] of buckets.entries()) {
    const total = totals[index] ?? 0;
    if (total > (peak?.total ?? 0)) peak = { bucket, total };
  }
  return peak;
}
