import type { Unit } from '../api/queries.ts';
import { defined } from '../frame/period.ts';
import { UNITS } from '../overview/overview-search.ts';
import { isMethod } from '../words/labels.ts';

/** What was chosen on the page of costs besides the period. */
export interface CostsSearch {
  by?: 'campaign';
  unit?: Unit;
  /** Of the list of costs. */
  method?: string;
  search?: string;
}

const LONGEST = 200;

export function readCostsSearch(raw: Record<string, unknown>): CostsSearch {
  const search = typeof raw.search === 'string' || typeof raw.search === 'number' ? String(raw.search).slice(0, LONGEST) : '';
  return defined({
    by: raw.by === 'campaign' ? ('campaign' as const) : undefined,
    unit: UNITS.find((known) => known === raw.unit),
    method: typeof raw.method === 'string' && isMethod(raw.method) ? raw.method : undefined,
    search: search || undefined,
  });
}
