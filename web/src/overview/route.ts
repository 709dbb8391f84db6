import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queries } from '../api/kept.ts';
import { funnelQuery, methodsQuery } from '../api/queries.ts';
import { askEarly } from '../frame/ask-early.ts';
import { root } from '../frame/root.ts';
import { readOverviewSearch } from './overview-search.ts';

export const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readOverviewSearch,
  staticData: {
    place: { group: 'watch', title: 'overview.title', sign: 'M2.5 8.5 9 3l6.5 5.5M4.5 8v7h9V8M7.5 15v-4h3v4' },
    hasPeriod: true,
    isCompared: true,
  },
  loader: askEarly(({ frame }) => {
    void queries.prefetchQuery(funnelQuery(frame));
    void queries.prefetchQuery(methodsQuery(frame, 'last-non-baseline'));
  }),
  shouldReload: false,
  component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage'),
});
