import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../frame/root.ts';
import { readFormSearch } from './form-search.ts';

export const forms = createRoute({
  getParentRoute: () => root,
  path: '/forms',
  staticData: {
    place: { group: 'do', title: 'forms.title', sign: 'M3.5 3h11v12h-11zM6 6.5h6M6 9.5h6M6 12.5h3' },
    hasPeriod: true,
    isOfNow: true,
  },
  component: lazyRouteComponent(() => import('./forms-page.tsx'), 'FormsPage'),
});

export const form = createRoute({
  getParentRoute: () => root,
  path: '/forms/$id',
  validateSearch: readFormSearch,
  staticData: { hasPeriod: (search) => 'part' in search && search.part === 'answers', isOfNow: true },
  component: lazyRouteComponent(() => import('./form-page.tsx'), 'FormPage'),
});
