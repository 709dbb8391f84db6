import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../frame/root.ts';

export const popups = createRoute({
  getParentRoute: () => root,
  path: '/popups',
  staticData: {
    place: { group: 'do', title: 'popups.title', sign: 'M2.5 3h13v12h-13zM2.5 6h13M8 9.5h5.5v3.5H8z' },
    hasPeriod: true,
    isOfNow: true,
  },
  component: lazyRouteComponent(() => import('./popups-page.tsx'), 'PopupsPage'),
});
