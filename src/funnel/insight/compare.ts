import { FunilError } from '../../core/errors.ts';
import { EARLIEST, LATEST, type Period, readPeriod } from '../../core/period.ts';
import { type Frame, momentText } from './context.ts';

const DAY_MS = 86_400_000;

export const COMPARISONS = ['previous', 'year'] as const;

export interface CompareQuery {
  compare?: (typeof COMPARISONS)[number];
  compareFrom?: string;
  compareTo?: string;
}

/** The frame of the period a report is compared with, all else being equal; null when no comparison is asked for. */
export function comparedFrame(frame: Frame, query: CompareQuery): Frame | null {
  const period = comparedPeriod(frame.period, query);
  return period && { ...frame, period, between: { from: momentText(period.from), to: momentText(period.to) } };
}

/**
 * `previous` is as long and ends where the period begins; `year` is the same days a year before (29 February goes with 28 February).
 * @throws FunilError `bad_comparison` for two wishes at once, or a wish that needs a period with two ends.
 */
export function comparedPeriod(period: Period, { compare, compareFrom, compareTo }: CompareQuery): Period | null {
  const isGiven = compareFrom !== undefined || compareTo !== undefined;
  if (compare === undefined) return isGiven ? readPeriod(compareFrom, compareTo) : null;
  if (isGiven) throw bad('Give either `compare` or `compareFrom` and `compareTo`.');
  if (period.from <= EARLIEST || period.to >= LATEST)
    throw bad('Give `from` and `to`, or the other period as `compareFrom` and `compareTo`.');
  if (compare === 'previous') return { from: 2 * period.from - period.to, to: period.from };
  return { from: yearBefore(period.from, DAY_MS), to: yearBefore(period.to, 0) };
}

/** A 29 February becomes 1 March, less `leap`: a period begins on the 28th then, and one that ended with the 28th still does. */
function yearBefore(moment: number, leap: number): number {
  const date = new Date(moment);
  const month = date.getUTCMonth();
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return date.getTime() - (date.getUTCMonth() === month ? 0 : leap);
}

function bad(hint: string): FunilError {
  return new FunilError('bad_comparison', 'It is not clear which period to compare with.', { hint });
}
