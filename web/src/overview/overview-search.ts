import { defined } from '../frame/period.ts';
import { BREAKDOWNS, type BreakdownBy } from '../funnel/funnel-search.ts';
import { type Model, models } from '../words/labels.ts';

export const MEASURES = ['leads', 'visits', 'conversions', 'revenue', 'cost'] as const;

export type Measure = (typeof MEASURES)[number];

export const UNITS = ['day', 'week', 'month'] as const;

/** What was chosen on the Overview besides the period, as it stands in the address. */
export interface OverviewSearch {
  split?: 'method';
  model?: Exclude<Model, 'last-non-baseline'>;
  measure?: Exclude<Measure, 'leads'>;
  unit?: (typeof UNITS)[number];
  /** On a method's page: what its leads are told apart by. */
  by?: Exclude<BreakdownBy, 'method' | 'channel'>;
}

/** Reads an address anybody may have written; defaults are left out of it. */
export function readOverviewSearch(raw: Record<string, unknown>): OverviewSearch {
  const model = models.find((known) => known === raw.model);
  const measure = MEASURES.find((known) => known === raw.measure);
  return defined({
    split: raw.split === 'method' ? ('method' as const) : undefined,
    model: model === 'last-non-baseline' ? undefined : model,
    measure: measure === 'leads' ? undefined : measure,
    unit: UNITS.find((known) => known === raw.unit),
    by: BREAKDOWNS.filter((by) => by !== 'method' && by !== 'channel').find((by) => by === raw.by),
  });
}
