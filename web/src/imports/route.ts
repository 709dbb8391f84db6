import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../frame/root.ts';
import { readImportsSearch } from './imports-search.ts';

export const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  validateSearch: readImportsSearch,
  staticData: { place: { group: 'ground', title: 'imports.title', sign: 'M9 2.5v8M6 7.5l3 3 3-3M3 11.5V15h12v-3.5' } },
  component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
});

export const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
});
