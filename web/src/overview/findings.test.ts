import { describe, expect, it } from 'vitest';
import type { CohortsReport, FunnelReport, MethodsReport } from '../api/queries.ts';
import { cohortsSummary, leadingMethod, narrowestStep } from './findings.ts';

const stage = (name: string, leads: number, onward: number | null) => ({ stage: name, leads, onward }) as FunnelReport['rows'][number];
const method = (name: string, share: number | null) => ({ method: name, share }) as MethodsReport['rows'][number];
const cohort = (leads: number, converted: number, maturity: number | null) =>
  ({ leads, converted, maturity }) as CohortsReport['rows'][number];

describe('what a report says in one line', () => {
  it('names the narrowest step, and never one that few came to', () => {
    const rows = [stage('traffic', 1_000, 0.4), stage('capture', 400, 0.2), stage('nurture', 20, 0.05), stage('engage', 1, null)];
    expect(narrowestStep(rows)).toEqual({ from: 'capture', to: 'nurture', onward: 0.2 });
    expect(narrowestStep([stage('traffic', 12, 0.1), stage('capture', 1, null)])).toBeNull();
  });

  it('names the method with most credit, and none where nothing converted', () => {
    expect(leadingMethod([method('seo', 0.3), method('baseline', 0.5), method('paid', 0.2)])).toEqual({ method: 'baseline', share: 0.5 });
    expect(leadingMethod([method('seo', null), method('paid', null)])).toBeNull();
    expect(leadingMethod([])).toBeNull();
  });

  it('pools only mature cohorts; one whose maturity is unknown counts as young', () => {
    expect(cohortsSummary([cohort(100, 20, 1), cohort(300, 40, 0.97), cohort(500, 5, 0.3), cohort(50, 0, null)])).toEqual({
      young: 2,
      mature: 2,
      rate: 0.15,
    });
    expect(cohortsSummary([cohort(10, 0, null)])).toEqual({ young: 1, mature: 0, rate: null });
  });
});
