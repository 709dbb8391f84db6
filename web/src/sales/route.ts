import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../frame/root.ts';
import { readSalesSearch } from './sales-search.ts';

export const sales = createRoute({
  getParentRoute: () => root,
  path: '/orders',
  validateSearch: readSalesSearch,
  staticData: {
    place: { group: 'people', title: 'sales.title', sign: 'M4 6h10l1 9H3zM6.5 6a2.5 2.5 0 0 1 5 0' },
    hasPeriod: true,
  },
  component: lazyRouteComponent(() => import('./sales-page.tsx'), 'SalesPage'),
});
