import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { readFrameSearch } from './frame/period.ts';
import { LeadPage } from './leads/lead-page.tsx';
import { LeadsPage } from './leads/leads-page.tsx';
import { readLeadsSearch } from './leads/leads-search.ts';
import { OverviewPage } from './overview/overview-page.tsx';
import { readOverviewSearch } from './overview/overview-search.ts';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const overview = createRoute({ getParentRoute: () => root, path: '/', validateSearch: readOverviewSearch, component: OverviewPage });

const leads = createRoute({ getParentRoute: () => root, path: '/leads', validateSearch: readLeadsSearch, component: LeadsPage });

const lead = createRoute({
  getParentRoute: () => root,
  path: '/leads/$id',
  validateSearch: (raw: Record<string, unknown>) => {
    const { known } = readFrameSearch(raw);
    return known === undefined ? {} : { known };
  },
  component: LeadPage,
});

export const router = createRouter({
  routeTree: root.addChildren([overview, leads, lead]),
  scrollRestoration: true,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
