import { Link, Outlet } from '@tanstack/react-router';
import { useRefused } from '../api/refused.ts';
import { Mark } from '../look/logo.tsx';
import { useWords } from '../words/use-words.ts';
import { KeyGate } from './key-gate.tsx';
import { Preferences } from './preferences.tsx';

/** Rail and page; on phones the rail becomes a bar below. */
export function Frame() {
  const { t } = useWords();
  const isRefused = useRefused();
  return (
    <div className="frame">
      <a className="skip" href="#page">
        {t('frame.skip')}
      </a>
      <header className="rail">
        <Link to="/" className="brand" aria-label={t('frame.home')}>
          <Mark />
          <span>Funil</span>
        </Link>
        <nav aria-label={t('frame.navigation')}>
          <span className="rail-group">{t('frame.watch')}</span>
          <Link to="/" className="rail-link" activeOptions={{ exact: true, includeSearch: false }}>
            <OverviewSign />
            {t('overview.title')}
          </Link>
          <span className="rail-group">{t('frame.people')}</span>
          <Link to="/leads" className="rail-link">
            <LeadsSign />
            {t('leads.title')}
          </Link>
        </nav>
        <Preferences />
      </header>
      <main id="page" className="page" tabIndex={-1}>
        {isRefused ? <KeyGate /> : <Outlet />}
      </main>
    </div>
  );
}

const sign = {
  width: 18,
  height: 18,
  viewBox: '0 0 18 18',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
} as const;

function OverviewSign() {
  return (
    <svg {...sign} aria-hidden="true">
      <path d="M2 3h14l-2 4H4zM5 10h8l-1.6 3.2H6.6zM7.5 15.5h3" strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}

function LeadsSign() {
  return (
    <svg {...sign} aria-hidden="true">
      <circle cx="9" cy="6" r="3" />
      <path d="M3 15.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5" strokeLinecap="round" />
    </svg>
  );
}
