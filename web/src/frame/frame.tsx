import { Outlet, useMatches } from '@tanstack/react-router';
import { useRefused } from '../api/refused.ts';
import { useWords } from '../words/use-words.ts';
import { DemoBanner } from './demo-banner.tsx';
import { KeyGate } from './key-gate.tsx';
import { PeriodControl } from './period-control.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { Rail } from './rail.tsx';

/** Rail and page; on phones the rail is a drawer behind a bar. */
export function Frame() {
  const { t } = useWords();
  const isRefused = useRefused();
  const hasPeriod = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.hasPeriod) });
  return (
    <div className="frame">
      <a className="skip" href="#page">
        {t('frame.skip')}
      </a>
      <PhoneBar />
      <header className="rail-place">
        <Rail />
      </header>
      <div className="sheet">
        <DemoBanner />
        {hasPeriod && !isRefused && <PeriodControl />}
        <main id="page" className="page" tabIndex={-1}>
          {isRefused ? <KeyGate /> : <Outlet />}
        </main>
      </div>
    </div>
  );
}
