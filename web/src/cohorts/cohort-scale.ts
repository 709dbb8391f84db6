import type { CohortsReport } from '../api/queries.ts';
import { FEW } from '../words/tell.ts';

const STEPS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1];

/** The right end of the drawing: a round share above every bar and expected rate that is drawn. The whisker of a very young cohort may run out of it. */
export function scaleFor(rows: CohortsReport['rows']): number {
  const most = Math.max(0, ...rows.filter(({ leads }) => leads >= FEW).flatMap((row) => [row.naive, row.expected?.rate ?? 0]));
  return STEPS.find((step) => step >= most * 1.25) ?? 1;
}
