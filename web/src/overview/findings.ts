import type { CohortsReport, FunnelReport, MethodsReport } from '../api/queries.ts';
import { FEW } from '../words/tell.ts';

/** What a report says in one line: a message, and what fills it. The page turns stages, methods and figures into words. */
export interface NarrowestStep {
  from: string;
  to: string;
  onward: number;
}

/** The step the smallest share takes, among those enough leads came to; null when there is none. */
export function narrowestStep(rows: FunnelReport['rows']): NarrowestStep | null {
  let narrowest: NarrowestStep | null = null;
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    if (!next || row.onward === null || row.leads < FEW) continue;
    if (narrowest === null || row.onward < narrowest.onward) narrowest = { from: row.stage, to: next.stage, onward: row.onward };
  }
  return narrowest;
}

/** The method with the most credited conversions; null when nothing converted. */
export function leadingMethod(rows: MethodsReport['rows']): { method: string; share: number } | null {
  const [first] = [...rows].sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  return first?.share ? { method: first.method, share: first.share } : null;
}

/** A cohort whose conversions are mostly still to come reads as a failure when it is only young. */
export const MATURE = 0.95;

export function isYoung({ maturity }: { maturity: number | null }): boolean {
  return maturity === null || maturity < MATURE;
}

/** How many cohorts are still young, and the pooled rate of the others (null when all are). */
export function cohortsSummary(rows: CohortsReport['rows']): { young: number; mature: number; rate: number | null } {
  const mature = rows.filter((row) => !isYoung(row));
  const leads = mature.reduce((sum, row) => sum + row.leads, 0);
  const converted = mature.reduce((sum, row) => sum + row.converted, 0);
  return { young: rows.length - mature.length, mature: mature.length, rate: leads === 0 ? null : converted / leads };
}
