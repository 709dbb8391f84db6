import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { defined } from '../frame/period.ts';
import { root } from '../frame/root.ts';
import { type Platform, platforms } from './platforms.ts';

export interface ConnectSearch {
  platform?: Platform;
}

function readConnectSearch(raw: Record<string, unknown>): ConnectSearch {
  return defined({ platform: platforms.find((known) => known === raw.platform) });
}

export const connect = createRoute({
  getParentRoute: () => root,
  path: '/connect',
  validateSearch: readConnectSearch,
  staticData: { place: { group: 'ground', title: 'connect.title', sign: 'M7 3v3M11 3v3M5 6h8v3a4 4 0 0 1-8 0zM9 13v3' } },
  component: lazyRouteComponent(() => import('./connect-page.tsx'), 'ConnectPage'),
});
