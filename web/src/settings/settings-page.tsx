import { Link, Outlet } from '@tanstack/react-router';
import { Page } from '../frame/page.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { useWords } from '../words/use-words.ts';

/** The pages of the settings, and what one must be allowed to do to see each. */
const TABS = [
  { to: '/settings', title: 'account.title', kind: 'self' },
  { to: '/settings/members', title: 'members.title', kind: 'people' },
  { to: '/settings/workspaces', title: 'workspaces.title', kind: 'read' },
  { to: '/settings/keys', title: 'keys.title', kind: 'admin' },
  { to: '/settings/audit', title: 'audit.title', kind: 'people' },
  { to: '/settings/outbox', title: 'outbox.title', kind: 'people' },
] as const;

export function SettingsPage() {
  const { t } = useWords();
  const session = useSession();
  const shown = TABS.filter(({ kind }) => kind === 'self' || mayDo(session, kind));
  return (
    <Page title={t('settings.title')} purpose={t('settings.purpose')}>
      <nav aria-label={t('settings.parts')}>
        <ul className="tabs">
          {shown.map(({ to, title }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: true, includeSearch: false }}>
                {t(title)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="settings">
        <Outlet />
      </div>
    </Page>
  );
}
