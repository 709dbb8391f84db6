import { Outlet, type StaticDataRouteOption, useMatches } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useRefused } from '../api/refused.ts';
import { Bare } from '../people/bare.tsx';
import { OwnerBanner } from '../people/owner-banner.tsx';
import { useTellLanguage } from '../people/tell-language.ts';
import { useWords } from '../words/use-words.ts';
import { DemoBanner } from './demo-banner.tsx';
import { OlderFigures } from './older-figures.tsx';
import { PeriodControl } from './period-control.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { Rail } from './rail.tsx';
import { RemovedNote } from './removed-note.tsx';
import { Waiting } from './states.tsx';
import { ZoneOfWorkspace } from './zone-of-workspace.tsx';

const GATE_HEIGHT = 300;
const Gate = lazy(() => import('../people/gate.tsx').then((gate) => ({ default: gate.Gate })));

function countsPeriod({ staticData: { hasPeriod = false }, search }: { staticData: StaticDataRouteOption; search: object }): boolean {
  return typeof hasPeriod === 'function' ? hasPeriod(search) : hasPeriod;
}

/** Rail and page; on phones the rail is a drawer behind a bar. Who is not in yet sees neither, only what to do. */
export function Frame() {
  const { t } = useWords();
  useTellLanguage();
  const isRefused = useRefused();
  const hasPeriod = useMatches({ select: (matches) => matches.some(countsPeriod) });
  const isBare = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.isBare) });
  if (isRefused || isBare) {
    return (
      <Bare>
        <Suspense fallback={<Waiting height={GATE_HEIGHT} />}>{isBare ? <Outlet /> : <Gate />}</Suspense>
      </Bare>
    );
  }
  return (
    <ZoneOfWorkspace>
      <div className="frame">
        <a className="skip" href="#page">
          {t('frame.skip')}
        </a>
        <PhoneBar />
        <header className="rail-place">
          <Rail />
        </header>
        <div className="sheet">
          <OwnerBanner />
          <DemoBanner />
          {hasPeriod && <PeriodControl />}
          {hasPeriod && <RemovedNote />}
          <main id="page" className="page" tabIndex={-1}>
            <Outlet />
            <OlderFigures />
          </main>
        </div>
      </div>
    </ZoneOfWorkspace>
  );
}
