import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../frame/root.ts';
import { readCostsSearch } from './costs-search.ts';

export const costs = createRoute({
  getParentRoute: () => root,
  path: '/costs',
  validateSearch: readCostsSearch,
  staticData: {
    place: {
      group: 'ground',
      title: 'costs.title',
      sign: 'M9 2.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M11.2 6.6C10.8 5.9 10 5.6 9 5.6c-2.6 0-2.9 3 0 3.4c3 .4 2.7 3.4 0 3.4c-1.1 0-2-.4-2.3-1.2M9 4.3v9.4',
    },
    hasPeriod: true,
    isCompared: true,
  },
  component: lazyRouteComponent(() => import('./costs-page.tsx'), 'CostsPage'),
});
