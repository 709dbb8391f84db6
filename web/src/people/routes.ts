import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../frame/root.ts';

const invitationPage = lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage');

/** Pages that links in mails and terminals lead to. */
export const owner = createRoute({ getParentRoute: () => root, path: '/owner', staticData: { isBare: true }, component: invitationPage });

export const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  staticData: { isBare: true },
  component: invitationPage,
});

export const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  staticData: { isBare: true },
  component: lazyRouteComponent(() => import('./reset-page.tsx'), 'ResetPage'),
});
