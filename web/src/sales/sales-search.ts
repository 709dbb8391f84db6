import { defined } from '../frame/period.ts';

export const STATUSES = {
  orders: ['placed', 'paid', 'fulfilled', 'cancelled'],
  deals: ['open', 'won', 'lost'],
} as const;

export type SalesKind = keyof typeof STATUSES;

/** What was chosen on the page of orders and deals besides the period. */
export interface SalesSearch {
  kind?: 'deals';
  status?: string;
  search?: string;
}

const LONGEST = 200;

export function readSalesSearch(raw: Record<string, unknown>): SalesSearch {
  const kind = raw.kind === 'deals' ? ('deals' as const) : undefined;
  const search = typeof raw.search === 'string' || typeof raw.search === 'number' ? String(raw.search).slice(0, LONGEST) : '';
  return defined({
    kind,
    status: STATUSES[kind ?? 'orders'].find((status) => status === raw.status),
    search: search || undefined,
  });
}
