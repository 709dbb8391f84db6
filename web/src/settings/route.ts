import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../frame/root.ts';

const layout = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  staticData: {
    place: {
      group: 'ground',
      title: 'settings.title',
      sign: 'M3 5h6M13 5h2M3 13h2M9 13h6M9 5a2 2 0 1 0 4 0 2 2 0 0 0-4 0zM5 13a2 2 0 1 0 4 0 2 2 0 0 0-4 0z',
    },
  },
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
});

const account = createRoute({
  getParentRoute: () => layout,
  path: '/',
  component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
});
const members = createRoute({
  getParentRoute: () => layout,
  path: '/members',
  component: lazyRouteComponent(() => import('./members-page.tsx'), 'MembersPage'),
});
const workspaces = createRoute({
  getParentRoute: () => layout,
  path: '/workspaces',
  component: lazyRouteComponent(() => import('./workspaces-page.tsx'), 'WorkspacesPage'),
});
const keys = createRoute({
  getParentRoute: () => layout,
  path: '/keys',
  component: lazyRouteComponent(() => import('./keys-page.tsx'), 'KeysPage'),
});
const audit = createRoute({
  getParentRoute: () => layout,
  path: '/audit',
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
});
const outbox = createRoute({
  getParentRoute: () => layout,
  path: '/outbox',
  component: lazyRouteComponent(() => import('../outbox/outbox-page.tsx'), 'OutboxPage'),
});
const mail = createRoute({
  getParentRoute: () => layout,
  path: '/mail',
  component: lazyRouteComponent(() => import('../mail/mail-page.tsx'), 'MailPage'),
});
const identity = createRoute({
  getParentRoute: () => layout,
  path: '/identity',
  component: lazyRouteComponent(() => import('./identity/identity-page.tsx'), 'IdentityPage'),
});
const claims = createRoute({
  getParentRoute: () => layout,
  path: '/claims',
  component: lazyRouteComponent(() => import('./claims/claims-page.tsx'), 'ClaimsPage'),
});
const plan = createRoute({
  getParentRoute: () => layout,
  path: '/plan',
  component: lazyRouteComponent(() => import('./plan/plan-page.tsx'), 'PlanPage'),
});
const hooks = createRoute({
  getParentRoute: () => layout,
  path: '/hooks',
  component: lazyRouteComponent(() => import('./hooks/hooks-page.tsx'), 'HooksPage'),
});
const retention = createRoute({
  getParentRoute: () => layout,
  path: '/retention',
  component: lazyRouteComponent(() => import('./retention-page.tsx'), 'RetentionPage'),
});

/** The settings: one's own account, and what concerns the team. */
export const settings = layout.addChildren([
  account,
  members,
  workspaces,
  keys,
  audit,
  outbox,
  mail,
  identity,
  claims,
  plan,
  hooks,
  retention,
]);
