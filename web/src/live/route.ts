import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type LiveFilter, VERDICTS } from '../api/live.ts';
import { defined } from '../frame/period.ts';
import { root } from '../frame/root.ts';

const LONGEST_NAME = 100;

function readLiveSearch({ source, verdict }: Record<string, unknown>): LiveFilter {
  const isName = typeof source === 'string' && source !== '' && source.length <= LONGEST_NAME;
  return defined({ source: isName ? source : undefined, verdict: VERDICTS.find((known) => known === verdict) }) as LiveFilter;
}

export const live = createRoute({
  getParentRoute: () => root,
  path: '/live',
  validateSearch: readLiveSearch,
  staticData: { place: { group: 'ground', title: 'live.title', sign: 'M2 9.5h3.5l2-5.5 3.5 10 2-4.5h3' } },
  component: lazyRouteComponent(() => import('./live-page.tsx'), 'LivePage'),
});
