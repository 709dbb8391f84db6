import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../frame/root.ts';

export const landing = createRoute({
  getParentRoute: () => root,
  path: '/landing',
  staticData: {
    place: { group: 'do', title: 'landing.title', sign: 'M2.5 3.5h13v11h-13zM2.5 6.5h13M5 9.5h4M5 12h4M11 9h2.5v3H11z' },
    hasPeriod: true,
    isOfNow: true,
  },
  component: lazyRouteComponent(() => import('./landing-page.tsx'), 'LandingPage'),
});

export const oneLanding = createRoute({
  getParentRoute: () => root,
  path: '/landing/$id',
  component: lazyRouteComponent(() => import('./one-landing-page.tsx'), 'OneLandingPage'),
});
