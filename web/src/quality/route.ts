import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../frame/root.ts';
import { readQualitySearch } from './quality-search.ts';

export const quality = createRoute({
  getParentRoute: () => root,
  path: '/quality',
  validateSearch: readQualitySearch,
  staticData: {
    place: { group: 'ground', title: 'quality.title', sign: 'M9 2.5l6 2.5v4c0 3.5-2.5 5.6-6 6.5c-3.5-.9-6-3-6-6.5V5zM6.3 9l2 2l3.6-3.8' },
    hasPeriod: true,
  },
  component: lazyRouteComponent(() => import('./quality-page.tsx'), 'QualityPage'),
});
