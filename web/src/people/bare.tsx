import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Preferences } from '../frame/preferences.tsx';
import { Mark } from '../look/logo.tsx';
import { useWords } from '../words/use-words.ts';

/** Pages for who is not in yet: no navigation, one thing to do. */
export function Bare({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="bare">
      <header>
        <Link to="/" className="brand" aria-label={t('frame.home')}>
          <Mark />
          <span>Funil</span>
        </Link>
      </header>
      <main id="page" tabIndex={-1}>
        {children}
      </main>
      <footer>
        <Preferences />
      </footer>
    </div>
  );
}
