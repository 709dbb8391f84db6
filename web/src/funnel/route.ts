import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queries } from '../api/kept.ts';
import { funnelQuery } from '../api/queries.ts';
import { askEarly } from '../frame/ask-early.ts';
import { root } from '../frame/root.ts';
import { readFunnelSearch } from './funnel-search.ts';

export const funnel = createRoute({
  getParentRoute: () => root,
  path: '/funnel',
  validateSearch: readFunnelSearch,
  staticData: {
    place: { group: 'watch', title: 'funnelPage.title', sign: 'M2 3h14l-2 4H4zM5 10h8l-1.6 3.2H6.6zM7.5 16h3' },
    hasPeriod: true,
    isCompared: true,
  },
  loader: askEarly(({ frame }) => void queries.prefetchQuery(funnelQuery(frame))),
  shouldReload: false,
  component: lazyRouteComponent(() => import('./funnel-page.tsx'), 'FunnelPage'),
});
