import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queries } from '../api/kept.ts';
import { methodsQuery } from '../api/queries.ts';
import { askEarly } from '../frame/ask-early.ts';
import { root } from '../frame/root.ts';
import { readOverviewSearch } from '../overview/overview-search.ts';
import { readMethodsSearch } from './methods-search.ts';

export const methods = createRoute({
  getParentRoute: () => root,
  path: '/methods',
  validateSearch: readMethodsSearch,
  staticData: {
    place: { group: 'watch', title: 'methodsPage.title', sign: 'M3 15V9M7 15V3M11 15v-4M15 15V6' },
    hasPeriod: true,
    isCompared: true,
  },
  loader: askEarly(({ frame }, search) => {
    const { model = 'last-non-baseline' } = readMethodsSearch(search);
    void queries.prefetchQuery(methodsQuery(frame, model));
  }),
  shouldReload: false,
  component: lazyRouteComponent(() => import('./methods-page.tsx'), 'MethodsPage'),
});

export const method = createRoute({
  getParentRoute: () => root,
  path: '/methods/$method',
  validateSearch: readOverviewSearch,
  staticData: { hasPeriod: true, isCompared: true },
  component: lazyRouteComponent(() => import('./method-page.tsx'), 'MethodPage'),
});
