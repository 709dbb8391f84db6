import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { defined } from '../frame/period.ts';
import { root } from '../frame/root.ts';

export interface ProductsSearch {
  by?: 'method';
}

function readProductsSearch(raw: Record<string, unknown>): ProductsSearch {
  return defined({ by: raw.by === 'method' ? ('method' as const) : undefined });
}

export const products = createRoute({
  getParentRoute: () => root,
  path: '/products',
  validateSearch: readProductsSearch,
  staticData: {
    place: { group: 'watch', title: 'products.title', sign: 'M9 2.5 15 6v6.5L9 16l-6-3.5V6zM3 6l6 3.5L15 6M9 9.5V16' },
    hasPeriod: true,
    isCompared: true,
  },
  component: lazyRouteComponent(() => import('./products-page.tsx'), 'ProductsPage'),
});
