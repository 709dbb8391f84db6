import type { MethodsReport } from '../api/queries.ts';

interface Disagreement {
  method: string;
  most: number;
  mostModel: string;
  least: number;
  leastModel: string;
}

/** The method whose credited conversions differ most between the models; null where none differs by as much as one. */
export function disagreementOf(rows: MethodsReport['rows']): Disagreement | null {
  let widest: Disagreement | null = null;
  for (const { method, credits } of rows) {
    const sorted = Object.entries(credits).sort(([, a], [, b]) => b.conversions - a.conversions);
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (!first || !last) continue;
    const found = { method, most: first[1].conversions, mostModel: first[0], least: last[1].conversions, leastModel: last[0] };
    if (found.most - found.least >= Math.max(1, widest ? widest.most - widest.least : 0)) widest = found;
  }
  return widest;
}
