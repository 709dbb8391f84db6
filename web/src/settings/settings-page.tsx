import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Page } from '../frame/page.tsx';
import { Empty } from '../frame/states.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { useWords } from '../words/use-words.ts';

/** The pages of the settings by whom they concern, and what one must be allowed to do to see each. */
const GROUPS = [
  {
    title: 'settings.team',
    tabs: [
      { to: '/settings', title: 'account.title', kind: 'self' },
      { to: '/settings/members', title: 'members.title', kind: 'people' },
      { to: '/settings/audit', title: 'audit.title', kind: 'people' },
      { to: '/settings/outbox', title: 'outbox.title', kind: 'people' },
    ],
  },
  {
    title: 'settings.workspace',
    tabs: [
      { to: '/settings/workspaces', title: 'workspaces.title', kind: 'read' },
      { to: '/settings/mail', title: 'mail.title', kind: 'admin' },
      { to: '/settings/identity', title: 'who.title', kind: 'read' },
      { to: '/settings/claims', title: 'claims.title', kind: 'read' },
    ],
  },
  {
    title: 'settings.data',
    tabs: [
      { to: '/settings/keys', title: 'keys.title', kind: 'admin' },
      { to: '/settings/hooks', title: 'hooks.title', kind: 'admin' },
      { to: '/settings/plan', title: 'plan.title', kind: 'read' },
      { to: '/settings/retention', title: 'retention.title', kind: 'read' },
    ],
  },
] as const;

type Tab = (typeof GROUPS)[number]['tabs'][number];

export function SettingsPage() {
  const { t } = useWords();
  const session = useSession();
  const { pathname } = useLocation();
  const mayOpen = ({ kind }: Tab) => kind === 'self' || mayDo(session, kind);
  const isOpen = session?.state !== 'signed-in' || GROUPS.every(({ tabs }) => tabs.every((tab) => tab.to !== pathname || mayOpen(tab)));
  return (
    <Page title={t('settings.title')} purpose={t('settings.purpose')}>
      <nav className="tab-groups" aria-label={t('settings.parts')}>
        {GROUPS.map(({ title, tabs }) => {
          const shown = tabs.filter(mayOpen);
          return (
            shown.length > 0 && (
              <div key={title} className="tab-group">
                <p id={title}>{t(title)}</p>
                <ul className="tabs" aria-labelledby={title}>
                  {shown.map(({ to, title: name }) => (
                    <li key={to}>
                      <Link to={to} activeOptions={{ exact: true, includeSearch: false }}>
                        {t(name)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </nav>
      <div className="settings">
        {isOpen ? (
          <Outlet />
        ) : (
          <Empty title={t('settings.closed')}>
            <p>{t('settings.closedWhy')}</p>
          </Empty>
        )}
      </div>
    </Page>
  );
}
