import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../frame/root.ts';
import { readLinksSearch } from './links-search.ts';

export const links = createRoute({
  getParentRoute: () => root,
  path: '/links',
  validateSearch: readLinksSearch,
  staticData: {
    place: {
      group: 'do',
      title: 'links.title',
      sign: 'M7.5 10.5a3 3 0 0 0 4.3 0l2.4-2.4a3 3 0 0 0-4.3-4.3l-.9.9M10.5 7.5a3 3 0 0 0-4.3 0L3.8 9.9a3 3 0 0 0 4.3 4.3l.9-.9',
    },
    hasPeriod: true,
    isOfNow: true,
  },
  component: lazyRouteComponent(() => import('./links-page.tsx'), 'LinksPage'),
});

export const link = createRoute({
  getParentRoute: () => root,
  path: '/links/$id',
  staticData: { hasPeriod: true, isOfNow: true },
  component: lazyRouteComponent(() => import('./link-page.tsx'), 'LinkPage'),
});
