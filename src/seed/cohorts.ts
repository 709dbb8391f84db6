import { median } from './median.ts';
import { DAY } from './story.ts';
import type { CohortTruth, PlantedTruth } from './truth.ts';

/** Ages in days at which reports compare cohorts. */
const AGES = [7, 30, 90, 180, 365];
const HORIZON = 365;
const HOUR = 3_600_000;

interface Cohort {
  leads: number;
  converted: number;
  /** Conversions by each of AGES. */
  byAge: number[];
}

/** Counts leads by the month they came in, and how long they took. */
export interface Cohorts {
  add(lead: { metAt: number; convertedAt: number | null; isToldConversion: boolean }): void;
  truth(): CohortTruth[];
  cycle(): PlantedTruth['cycle'];
}

export function openCohorts(timezone: string): Cohorts {
  const cohorts = new Map<string, Cohort>();
  const monthOf = monthsIn(timezone);
  const told: number[] = [];
  const eventual: number[] = [];

  return {
    add({ metAt, convertedAt, isToldConversion }) {
      const month = monthOf(metAt);
      const cohort = cohorts.get(month) ?? { leads: 0, converted: 0, byAge: AGES.map(() => 0) };
      cohorts.set(month, cohort);
      cohort.leads += 1;
      if (convertedAt === null) return;
      const age = (convertedAt - metAt) / DAY;
      for (const [nth, most] of AGES.entries()) if (age <= most) cohort.byAge[nth] = (cohort.byAge[nth] ?? 0) + 1;
      if (age <= HORIZON) eventual.push(age);
      if (!isToldConversion) return;
      cohort.converted += 1;
      told.push(age);
    },
    truth: () => [...cohorts].sort(([a], [b]) => (a < b ? -1 : 1)).map(cohortTruth),
    cycle: () => ({ conversions: told.length, medianDays: median(told), eventualMedianDays: median(eventual) }),
  };
}

function cohortTruth([cohort, { leads, converted, byAge }]: [string, Cohort]): CohortTruth {
  const conversions = AGES.map((age, nth) => ({ age, conversion: (byAge[nth] ?? 0) / leads }));
  const finally_ = byAge[AGES.indexOf(HORIZON)] ?? 0;
  return { cohort, leads, converted, finally: finally_, finalRate: finally_ / leads, byAge: conversions };
}

/** The month of a moment in a time zone, "2026-03". Zones change by whole quarters of an hour, so each hour is asked about once. */
function monthsIn(timezone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, year: 'numeric', month: '2-digit' });
  const known = new Map<number, string>();
  return (at) => {
    const hour = Math.floor(at / HOUR);
    const found = known.get(hour) ?? format.format(hour * HOUR).slice(0, 7);
    known.set(hour, found);
    return found;
  };
}
