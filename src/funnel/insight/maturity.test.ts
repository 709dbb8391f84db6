import { describe, expect, it } from 'vitest';
import { type CohortLead, cohortMaturity } from './maturity.ts';

/** Of 100 leads `early` convert on day 5 and `late` on day 50, as far as the cohort is that old. */
function cohort(name: string, age: number, early: number, late: number): CohortLead[] {
  return Array.from({ length: 100 }, (_, lead) => {
    const day = lead < early ? 5 : lead < early + late ? 50 : Number.POSITIVE_INFINITY;
    return { cohort: name, ageDays: Math.min(day, age), converted: day <= age };
  });
}

describe('cohortMaturity', () => {
  it('scales a young cohort by the timing of the older ones', () => {
    const [old, young] = cohortMaturity([...cohort('2026-04', 20, 20, 20), ...cohort('2026-01', 110, 10, 10)], 90);
    expect(old).toMatchObject({ cohort: '2026-01', leads: 100, converted: 20, naive: 0.2, maturity: 1, expected: { rate: 0.2 } });
    expect(young).toMatchObject({ cohort: '2026-04', converted: 20, naive: 0.2, ageDays: 20 });
    expect(young?.maturity).toBeCloseTo(0.5, 12);
    expect(young?.expected?.rate).toBeCloseTo(0.4, 12);
    expect(young?.expected?.low).toBeGreaterThan(0.2);
    expect(young?.expected?.high).toBeLessThan(0.8);
  });

  it('reports conversion at the standard ages the cohort has reached', () => {
    const [only] = cohortMaturity(cohort('2026-01', 110, 10, 10), 90);
    expect(only?.byAge.map(({ age }) => age)).toEqual([7, 30, 90, 180, 365]);
    expect(only?.byAge.slice(0, 3).map(({ conversion }) => Number(conversion?.toFixed(6)))).toEqual([0.1, 0.1, 0.2]);
    expect(only?.byAge.slice(3).map(({ conversion }) => conversion)).toEqual([null, null]);
  });

  it('does not let the few oldest leads speak for a cohort', () => {
    const leads = [...cohort('2026-01', 20, 5, 0), { cohort: '2026-01', ageDays: 31, converted: true }];
    expect(cohortMaturity(leads)[0]?.byAge[1]).toEqual({ age: 30, conversion: null });
  });

  it('knows no maturity without older cohorts observed up to the horizon', () => {
    const reports = cohortMaturity([...cohort('2026-01', 60, 10, 10), ...cohort('2026-02', 30, 10, 10)], 90);
    expect(reports.map(({ maturity, expected }) => [maturity, expected])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('expects no rate of a cohort too young for any conversion', () => {
    const young = cohortMaturity([...cohort('2026-01', 110, 10, 10), ...cohort('2026-04', 3, 10, 10)], 90)[1];
    expect(young).toMatchObject({ converted: 0, maturity: 0, expected: null });
  });

  it('stays a number where all that is expected has happened, however the sums are rounded', () => {
    for (let size = 3; size < 60; size += 1) {
      const older = Array.from({ length: size }, (_, i) => ({
        cohort: '2025-01',
        ageDays: i % 3 ? 500 : 10 + i / 100,
        converted: i % 3 === 0,
      }));
      const younger = Array.from({ length: size }, (_, i) => ({ cohort: '2025-08', ageDays: i % 5 ? 200 : 10, converted: i % 5 === 0 }));
      const { maturity, expected } = cohortMaturity([...older, ...younger])[1] ?? {};
      expect(maturity).toBeLessThanOrEqual(1);
      expect(expected?.low).toBeLessThanOrEqual(expected?.high ?? 0);
    }
  });

  it('bounds the rate of a cohort that has not converted yet', () => {
    const young = cohortMaturity([...cohort('2026-01', 110, 10, 10), ...cohort('2026-04', 20, 0, 0)], 90)[1];
    expect(young?.expected).toMatchObject({ rate: 0, low: 0 });
    expect(young?.expected?.high).toBeCloseTo(0.074, 3);
  });
});
