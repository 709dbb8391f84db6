import { DateTime } from 'luxon';

/** How often an event usually comes, by hour of the week in the shop's own time. */
export interface Rhythm {
  /** Whole weeks it was learnt from, and events in them. */
  weeks: number;
  events: number;
  /** Events in a usual week: the median, so that one campaign or one outage does not move it. */
  perWeek: number;
  /** Events expected in each of the 168 hours from Monday midnight. */
  perHour: readonly number[];
  /** How much more counts scatter than chance alone would have them: 1 to 4. */
  spread: number;
  zone: string;
}

const HOUR = 3_600_000;
const WEEK_HOURS = 168;
const WEEK = WEEK_HOURS * HOUR;
export const MOST_WEEKS = 8;
const LEAST_WEEKS = 2;
/** Fewer events than this are no rhythm. */
export const LEAST_EVENTS = 50;
/** Spread over the week as if seen once every four weeks in each hour: an hour without events so far is rare, not impossible. */
const PRIOR = 0.25;
const LARGEST_SPREAD = 4;

/**
 * Learns from counts by the hour (start of the hour in ms -> events), up to `now`. Null when there is less than two weeks, or fewer than
 * 50 events. The level is the median of weekly totals, the shape the smoothed share of each hour of the week.
 */
export function learn(counts: ReadonlyMap<number, number>, now: number, zone: string): Rhythm | null {
  const end = Math.floor(now / HOUR) * HOUR;
  const first = Math.min(...counts.keys());
  const weeks = Math.min(MOST_WEEKS, Math.floor((end - first) / WEEK));
  if (!(weeks >= LEAST_WEEKS)) return null;
  const totals = Array.from({ length: weeks }, () => 0);
  const shape = Array.from({ length: WEEK_HOURS }, () => PRIOR);
  for (const [hour, count] of counts) {
    const week = Math.floor((end - 1 - hour) / WEEK);
    if (hour >= end || week >= weeks) continue;
    totals[week] = (totals[week] as number) + count;
    const place = hourOfWeek(hour, zone);
    shape[place] = (shape[place] as number) + count;
  }
  const events = totals.reduce((sum, total) => sum + total, 0);
  const perWeek = median(totals);
  if (events < LEAST_EVENTS || perWeek === 0) return null;
  const smooth = shape.map((_, at) => (around(shape, at - 1) + 2 * around(shape, at) + around(shape, at + 1)) / 4);
  const sum = smooth.reduce((all, one) => all + one, 0);
  const perHour = smooth.map((one) => (one / sum) * perWeek);
  return { weeks, events, perWeek, perHour, spread: spreadOf(counts, perHour, { end, weeks, zone }), zone };
}

function around(list: readonly number[], at: number): number {
  return list[(at + WEEK_HOURS) % WEEK_HOURS] as number;
}

function hourOfWeek(at: number, zone: string): number {
  const { weekday, hour } = DateTime.fromMillis(at, { zone });
  return (weekday - 1) * 24 + hour;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}

/** Pearson's statistic of days against what was expected of them, over its degrees of freedom (McCullagh and Nelder, Generalized Linear Models, 2nd ed., 1989, section 4.5). */
function spreadOf(
  counts: ReadonlyMap<number, number>,
  perHour: readonly number[],
  { end, weeks, zone }: { end: number; weeks: number; zone: string },
): number {
  const days = weeks * 7;
  let statistic = 0;
  for (let day = 0; day < days; day += 1) {
    let seen = 0;
    let expected = 0;
    for (let hour = 1; hour <= 24; hour += 1) {
      const at = end - (day * 24 + hour) * HOUR;
      seen += counts.get(at) ?? 0;
      expected += perHour[hourOfWeek(at, zone)] as number;
    }
    if (expected > 0) statistic += (seen - expected) ** 2 / expected;
  }
  return Math.min(LARGEST_SPREAD, Math.max(1, statistic / Math.max(1, days - 7)));
}

const LONGEST = 14 * 24;

/** Events expected between two moments (ms): the sum of the hours' rates, by how much of each lies between. Two weeks at most are counted. */
export function expectedBetween({ perHour, zone }: Rhythm, from: number, to: number): number {
  let expected = 0;
  const start = Math.max(from, to - LONGEST * HOUR);
  for (let hour = Math.floor(start / HOUR) * HOUR; hour < to; hour += HOUR) {
    const part = Math.min(to, hour + HOUR) - Math.max(start, hour);
    expected += ((perHour[hourOfWeek(hour, zone)] as number) * part) / HOUR;
  }
  return expected;
}

/**
 * The odds that nothing comes where `expected` events do: exp(-expected) for a Poisson process whose rate changes over time (Kingman, Poisson
 * Processes, 1993, section 2.1), with the expectation divided by the spread for counts that come in clumps.
 */
export function oddsOfSilence({ spread }: Pick<Rhythm, 'spread'>, expected: number): number {
  return Math.exp(-expected / spread);
}

/** Below these odds a silence is not taken for chance. */
export const UNLIKELY = 1e-3;
