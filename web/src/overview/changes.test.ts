import { describe, expect, it } from 'vitest';
import type { MethodsReport, SeriesReport } from '../api/queries.ts';
import { changesOf } from './changes.ts';

function report(
  rows: [method: string, visits: number, leads: number, conversions: number, cost: number | null][],
  revenue = 1_000,
): MethodsReport {
  const full = rows.map(([method, visits, leads, conversions, cost]) => ({
    method,
    visits,
    leads,
    conversions,
    costPerLead: cost === null ? null : cost / leads,
  }));
  return { rows: full, totals: { revenue } } as MethodsReport;
}

const apart = { series: [] as SeriesReport['rows'], seriesBefore: [] as SeriesReport['rows'], days: 30, daysBefore: 30 };

describe('what changed', () => {
  it('says nothing of what chance moves', () => {
    const now = report([
      ['seo', 1_010, 205, 21, null],
      ['paid', 480, 96, 9, 500],
    ]);
    const before = report([
      ['seo', 990, 196, 18, null],
      ['paid', 500, 104, 12, 520],
    ]);
    expect(changesOf({ now, before, ...apart })).toEqual({ believed: [], compared: 10 });
  });

  it('names what moved, the most money first, and how much revenue goes with it', () => {
    const now = report([
      ['seo', 1_000, 120, 20, null],
      ['paid', 500, 100, 10, 800],
    ]);
    const before = report(
      [
        ['seo', 1_000, 200, 20, null],
        ['paid', 500, 100, 10, 500],
      ],
      3_000,
    );
    const { believed } = changesOf({ now, before, ...apart });
    expect(believed.map(({ method, measure }) => [method, measure])).toEqual([
      ['all', 'leads'],
      ['seo', 'leads'],
      ['paid', 'costPerLead'],
    ]);
    expect(believed[1]).toMatchObject({ now: 120, before: 200, change: -0.4, worth: -800 });
    expect(believed[2]).toMatchObject({ now: 8, before: 5, worth: -300 });
  });

  it('scales what was before to as many days', () => {
    const [now, before] = [report([['seo', 300, 30, 3, null]]), report([['seo', 600, 60, 6, null]])];
    expect(changesOf({ now, before, ...apart, daysBefore: 60 }).believed).toEqual([]);
  });

  it('doubts a method whose days go up and down anyway', () => {
    const bucket = (day: number, leads: number) => ({ bucket: `2026-01-0${day}`, method: 'seo', visits: 0, leads, conversions: 0 });
    const restless = [0, 100, 0, 100].map((leads, day) => bucket(day + 1, leads)) as SeriesReport['rows'];
    const [now, before] = [report([['seo', 0, 130, 0, null]]), report([['seo', 0, 200, 0, null]])];
    expect(changesOf({ now, before, ...apart }).believed.map(({ method }) => method)).toEqual(['all', 'seo']);
    expect(changesOf({ now, before, ...apart, series: restless, seriesBefore: restless }).believed).toEqual([]);
  });

  it('is silent about a handful', () => {
    const [now, before] = [report([['seo', 0, 9, 0, null]]), report([['seo', 0, 0, 0, null]])];
    expect(changesOf({ now, before, ...apart })).toEqual({ believed: [], compared: 0 });
  });
});
