import { quantile } from './cycle.ts';
import { type Curve, conversionAt, kaplanMeier, Z95 } from './survival.ts';

/** Ages, in days, at which cohorts are compared. */
export const STANDARD_AGES = [7, 30, 90, 180, 365] as const;

export interface CohortLead {
  /** Month the lead came in, "2026-03"; later cohorts sort after earlier ones. */
  cohort: string;
  /** Days from coming in to the conversion, or to the day the data is known up to. */
  ageDays: number;
  converted: boolean;
}

export interface Estimate {
  rate: number;
  low: number;
  high: number;
}

export interface CohortMaturity {
  cohort: string;
  leads: number;
  converted: number;
  /** converted / leads: too low while the cohort is young. */
  naive: number;
  /** Median age in days of its open leads; null when none is open. */
  ageDays: number | null;
  /** Kaplan-Meier conversion by age; null at ages the cohort has not reached, where few leads would speak for all. */
  byAge: { age: number; conversion: number | null }[];
  /** Share (0 to 1) of the conversions by the horizon that are expected to have happened by now; null when it cannot be known. */
  maturity: number | null;
  /** Conversion rate expected at the horizon, with a 95 % interval; null with the maturity, or when that is 0. */
  expected: Estimate | null;
}

interface Cohort {
  name: string;
  durations: number[];
  events: boolean[];
}

/** A maturity and the number of older conversions its estimate rests on (Infinity: it is known). */
interface Shape {
  maturity: number;
  conversions: number;
}

/**
 * How far along each cohort is, oldest first, so that a young cohort is not read as a bad one.
 *
 * Assumes that cohorts share the timing of conversions, not their rate: of those who will convert within `horizonDays`, the same
 * share has done so by any age. The timing is the Kaplan-Meier curve F of all older cohorts pooled, and a cohort's maturity the
 * mean of F(age) / F(horizon) over its leads still open, whose age now is known (converted leads came in alongside them). It is
 * null when the older cohorts have no conversions or have not been observed up to the horizon. A cohort whose open leads have
 * all passed the horizon has a maturity of 1 on its own evidence.
 *
 * Expected rate: converted by the horizon so far / leads / maturity. Its interval joins Wilson's (1927) for the rate with the
 * binomial error of the maturity, m (1 - m) / older conversions, on the log scale (Zou & Donner 2008).
 */
export function cohortMaturity(leads: Iterable<CohortLead>, horizonDays = 365): CohortMaturity[] {
  const older = { durations: [] as number[], events: [] as boolean[] };
  return cohortsOf(leads).map((cohort) => {
    const report = describe(cohort, kaplanMeier(older.durations, older.events), horizonDays);
    for (const duration of cohort.durations) older.durations.push(duration);
    for (const event of cohort.events) older.events.push(event);
    return report;
  });
}

function cohortsOf(leads: Iterable<CohortLead>): Cohort[] {
  const cohorts = new Map<string, Cohort>();
  for (const lead of leads) {
    const cohort = cohorts.get(lead.cohort) ?? { name: lead.cohort, durations: [], events: [] };
    cohorts.set(lead.cohort, cohort);
    cohort.durations.push(lead.ageDays);
    cohort.events.push(lead.converted);
  }
  return [...cohorts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function describe({ name, durations, events }: Cohort, older: Curve, horizon: number): CohortMaturity {
  const curve = kaplanMeier(durations, events);
  const converted = events.filter(Boolean).length;
  const inTime = events.filter((event, lead) => event && durations[lead]! <= horizon).length;
  const openAges = durations.filter((_age, lead) => !events[lead]);
  const ageDays = openAges.length > 0 ? quantile(Float64Array.from(openAges).sort(), 0.5) : null;
  const shape = shapeOf(openAges, older, horizon);
  return {
    cohort: name,
    leads: durations.length,
    converted,
    naive: converted / durations.length,
    ageDays,
    byAge: STANDARD_AGES.map((age) => ({ age, conversion: ageDays === null || age <= ageDays ? conversionAt(curve, age) : null })),
    maturity: shape?.maturity ?? null,
    expected: shape && shape.maturity > 0 ? expectedRate(inTime, durations.length, shape) : null,
  };
}

function shapeOf(openAges: readonly number[], older: Curve, horizon: number): Shape | null {
  if (openAges.every((age) => age >= horizon)) return { maturity: 1, conversions: Number.POSITIVE_INFINITY };
  const whole = conversionAt(older, horizon);
  if (!whole) return null;
  const reached = openAges.map((age) => conversionAt(older, Math.min(age, horizon))!);
  // A mean of ones can come out a little above one, and the error of the maturity would be the root of a negative number.
  const maturity = Math.min(1, reached.reduce((sum, share) => sum + share, 0) / openAges.length / whole);
  const conversions = older.steps.reduce((sum, step) => (step.age <= horizon ? sum + step.events : sum), 0);
  return { maturity, conversions };
}

function expectedRate(converted: number, leads: number, { maturity, conversions }: Shape): Estimate {
  const rate = converted / leads;
  const wilson = wilsonInterval(converted, leads);
  const error = Z95 * Math.sqrt((1 - maturity) / (maturity * conversions));
  const below = rate === 0 ? 0 : rate * Math.exp(-Math.hypot(Math.log(rate / wilson.low), error));
  const above = rate === 0 ? wilson.high : rate * Math.exp(Math.hypot(Math.log(wilson.high / rate), error));
  return { rate: Math.min(1, rate / maturity), low: Math.min(1, below / maturity), high: Math.min(1, above / maturity) };
}

/** 95 % interval of a share (Wilson 1927). */
function wilsonInterval(successes: number, trials: number): { low: number; high: number } {
  const share = successes / trials;
  const centre = share + Z95 ** 2 / (2 * trials);
  const spread = Z95 * Math.sqrt((share * (1 - share)) / trials + Z95 ** 2 / (4 * trials ** 2));
  const whole = 1 + Z95 ** 2 / trials;
  return { low: Math.max(0, (centre - spread) / whole), high: Math.min(1, (centre + spread) / whole) };
}
