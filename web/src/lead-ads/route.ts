import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../frame/root.ts';

export const leadAds = createRoute({
  getParentRoute: () => root,
  path: '/lead-ads',
  staticData: {
    place: { group: 'do', title: 'leadAds.title', sign: 'M3 7v4l7 3.5v-11zM10 6.5c2.5 0 4 1 4 2.5s-1.5 2.5-4 2.5M5 11.5v3.5' },
  },
  component: lazyRouteComponent(() => import('./lead-ads-page.tsx'), 'LeadAdsPage'),
});
