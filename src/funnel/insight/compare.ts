import { dayAfter, dayAt, dayStart } from '../../core/days.ts';
import { FunilError } from '../../core/errors.ts';
import { EARLIEST, LATEST, type Period, readPeriod } from '../../core/period.ts';
import { type Frame, spanOf } from './context.ts';

const DAY_MS = 86_400_000;

export const COMPARISONS = ['previous', 'year'] as const;

export interface CompareQuery {
  compare?: (typeof COMPARISONS)[number];
  compareFrom?: string;
  compareTo?: string;
}

/** The frame of the period a report is compared with, all else being equal; null when no comparison is asked for. */
export function comparedFrame(frame: Frame, query: CompareQuery): Frame | null {
  const zone = frame.workspace.timezone;
  const period = comparedPeriod(frame.period, query, zone);
  return period && { ...frame, ...spanOf(period, zone) };
}

/**
 * `previous` is as long, in days of `zone` where the period is whole days, and ends where the period begins;
 * `year` is the same days a year before (29 February goes with 28 February).
 * @throws FunilError `bad_comparison` for two wishes at once, or a wish that needs a period with two ends.
 */
export function comparedPeriod(period: Period, { compare, compareFrom, compareTo }: CompareQuery, zone: string): Period | null {
  const isGiven = compareFrom !== undefined || compareTo !== undefined;
  if (compare === undefined) return isGiven ? readPeriod(compareFrom, compareTo, zone) : null;
  if (isGiven) throw bad('Give either `compare` or `compareFrom` and `compareTo`.');
  if (period.from <= EARLIEST || period.to >= LATEST)
    throw bad('Give `from` and `to`, or the other period as `compareFrom` and `compareTo`.');
  if (compare === 'previous') return { from: lengthBefore(period, zone), to: period.from };
  return { from: yearBefore(period.from, '02-28', zone), to: yearBefore(period.to, '03-01', zone) };
}

/** Days are not all of the same length: as many days before, where the period is whole days. */
function lengthBefore({ from, to }: Period, zone: string): number {
  const [first, end] = [dayAt(from, zone), dayAt(to, zone)];
  if (dayStart(first, zone) !== from || dayStart(end, zone) !== to) return 2 * from - to;
  const days = Math.round((Date.parse(end) - Date.parse(first)) / DAY_MS);
  return dayStart(dayAfter(first, -days), zone);
}

/** The same day and time of `zone` a year earlier, and `leap` in place of a 29 February. */
function yearBefore(moment: number, leap: string, zone: string): number {
  const day = dayAt(moment, zone);
  const sameDay = day.slice(5) === '02-29' ? leap : day.slice(5);
  return dayStart(`${Number(day.slice(0, 4)) - 1}-${sameDay}`, zone) + moment - dayStart(day, zone);
}

function bad(hint: string): FunilError {
  return new FunilError('bad_comparison', 'It is not clear which period to compare with.', { hint });
}
