import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queries } from '../api/kept.ts';
import { leadsQuery } from '../api/queries.ts';
import { viewsQuery } from '../api/views.ts';
import { askEarly } from '../frame/ask-early.ts';
import { inTime } from '../frame/in-time.ts';
import { root } from '../frame/root.ts';
import { leadFilterOf, PAGE, readLeadsSearch } from './leads-search.ts';

const LEAD_ID = /^ld_[a-z0-9]{1,32}$/;

const askLeadsEarly = askEarly(
  ({ frame }, search) => void queries.prefetchInfiniteQuery(leadsQuery(leadFilterOf(readLeadsSearch(search), frame), PAGE)),
);

export const leads = createRoute({
  getParentRoute: () => root,
  path: '/leads',
  validateSearch: readLeadsSearch,
  staticData: {
    hasPeriod: true,
    place: { group: 'people', title: 'leads.title', sign: 'M9 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 15.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5' },
  },
  loader: async (going) => {
    askLeadsEarly(going);
    // Views that came later would push the list down.
    await inTime(queries.ensureQueryData(viewsQuery()));
  },
  shouldReload: false,
  component: lazyRouteComponent(() => import('./leads-page.tsx'), 'LeadsPage'),
});

export const lead = createRoute({
  getParentRoute: () => root,
  path: '/leads/$id',
  component: lazyRouteComponent(() => import('./lead-page.tsx'), 'LeadPage'),
});

/** The lead that another one is to be made one with stands in the address as `other`. */
export const mergeLeads = createRoute({
  getParentRoute: () => root,
  path: '/leads/$id/merge',
  validateSearch: ({ other }: Record<string, unknown>): { other?: string } =>
    typeof other === 'string' && LEAD_ID.test(other) ? { other } : {},
  component: lazyRouteComponent(() => import('./merge-page.tsx'), 'MergePage'),
});

export const eraseLead = createRoute({
  getParentRoute: () => root,
  path: '/leads/$id/erase',
  component: lazyRouteComponent(() => import('./erase-page.tsx'), 'ErasePage'),
});
