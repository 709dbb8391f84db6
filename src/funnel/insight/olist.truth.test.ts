import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { quantile, summariseCycles } from './cycle.ts';
import { type CohortMaturity, cohortMaturity } from './maturity.ts';

const data = path.resolve(import.meta.dirname, '../../../../shared/data/olist_funnel');
const absent = !existsSync(data);
const DAY = 86_400_000;

interface RealLead {
  at: number;
  wonAt: number | undefined;
}

function read(file: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(path.join(data, file), 'utf8'), { header: true, skipEmptyLines: true }).data;
}

function realLeads(): RealLead[] {
  const deals = read('olist_closed_deals_dataset.csv').map(
    (row) => [row.mql_id, Date.parse(`${row.won_date?.replace(' ', 'T')}Z`)] as const,
  );
  const won = new Map(deals);
  return read('olist_marketing_qualified_leads_dataset.csv').map((row) => ({
    at: Date.parse(`${row.first_contact_date}T00:00:00Z`),
    wonAt: won.get(row.mql_id),
  }));
}

/** What was known at the time: later deals have not happened yet. */
function maturityAsOf(leads: RealLead[], day: string, horizon: number): Map<string, CohortMaturity> {
  const asOf = Date.parse(`${day}T00:00:00Z`);
  const seen = leads.map(({ at, wonAt }) => {
    const converted = wonAt !== undefined && wonAt <= asOf;
    return { cohort: new Date(at).toISOString().slice(0, 7), ageDays: ((converted ? wonAt : asOf) - at) / DAY, converted };
  });
  return new Map(cohortMaturity(seen, horizon).map((cohort) => [cohort.cohort, cohort]));
}

describe.skipIf(absent)('8,000 real leads and 842 deals (needs shared data: olist_funnel)', () => {
  const leads = absent ? [] : realLeads();
  const cycles = leads.flatMap(({ at, wonAt }) => (wonAt === undefined ? [] : [(wonAt - at) / DAY]));

  it('sums up the sales cycle', () => {
    const summary = summariseCycles(cycles);
    expect(summary?.count).toBe(842);
    expect(summary?.median).toBeCloseTo(14.65, 2);
    expect(summary?.mean).toBeCloseTo(49.1, 2);
    expect(summary?.p25).toBeCloseTo(5.86, 2);
    expect(summary?.max).toBeCloseTo(427.55, 2);
    expect(summary?.within30).toBeCloseTo(0.65, 3);
    expect(summary?.within90).toBeCloseTo(0.821, 3);
  });

  // The order statistics just above, 55.125 and 162.672, are what a quantile without interpolation would give.
  it('interpolates the upper quartile and decile just below the order statistics', () => {
    const sorted = Float64Array.from(cycles).sort();
    expect(quantile(sorted, 0.75)).toBeCloseTo(54.991, 3);
    expect(sorted[Math.floor(0.75 * 842)]).toBeCloseTo(55.125, 3);
    expect(quantile(sorted, 0.9)).toBeCloseTo(162.589, 3);
    expect(sorted[Math.floor(0.9 * 842)]).toBeCloseTo(162.672, 3);
  });

  it('counts the cohorts', () => {
    const cohorts = maturityAsOf(leads, '2018-11-15', 90);
    expect([...cohorts.values()].map(({ leads: all, converted }) => all * 1000 + converted)).toEqual([
      4_000, 239_002, 386_009, 312_007, 416_014, 445_018, 200_011, 1_141_152, 1_028_149, 1_174_167, 1_352_183, 1_303_130,
    ]);
  });

  it('foresees on 1 June what the young cohorts convert within 90 days', () => {
    const foreseen = maturityAsOf(leads, '2018-06-01', 90);
    const happened = maturityAsOf(leads, '2018-11-15', 90);
    for (const month of ['2018-03', '2018-04', '2018-05']) {
      const cohort = foreseen.get(month);
      const truth = happened.get(month)?.byAge.find(({ age }) => age === 90)?.conversion ?? Number.NaN;
      expect(cohort?.expected?.low).toBeLessThan(truth);
      expect(cohort?.expected?.high).toBeGreaterThan(truth);
      expect(Math.abs((cohort?.expected?.rate ?? 0) - truth)).toBeLessThan(0.015);
    }
    expect(foreseen.get('2018-05')?.naive).toBeCloseTo(0.0537, 4);
    expect(foreseen.get('2018-05')?.maturity).toBeCloseTo(0.561, 3);
  });
});
