import type { MethodsReport } from '../api/queries.ts';

/** Whether nobody came, nothing was sold and nothing was spent. */
export function isNothing({ rows }: MethodsReport): boolean {
  return rows.every(({ visits, leads, conversions, cost }) => visits === 0 && leads === 0 && conversions === 0 && cost === null);
}
