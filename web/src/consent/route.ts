import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../frame/root.ts';

export const consent = createRoute({
  getParentRoute: () => root,
  path: '/consent',
  staticData: {
    place: { group: 'people', title: 'consent.title', sign: 'M4 3h7l3 3v9H4zM11 3v3h3M6.5 10.5l2 2 3.5-4' },
  },
  component: lazyRouteComponent(() => import('./consent-page.tsx'), 'ConsentPage'),
});
