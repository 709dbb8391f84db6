import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, startTransition, useEffect, useState } from 'react';
import { funnelQuery, methodsQuery } from '../api/queries.ts';
import { Nobody } from '../frame/nobody.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import type { Frame } from '../frame/period.ts';
import { Ready, Waiting } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { FunnelSection } from '../funnel/funnel-section.tsx';
import { MethodSection } from '../methods/method-section.tsx';
import { useWords } from '../words/use-words.ts';
import { ChangesSection } from './changes-section.tsx';
import { Doors } from './doors.tsx';
import { KeyFigures } from './key-figures.tsx';
import type { OverviewSearch } from './overview-search.ts';

const SeriesSection = lazy(() => import('../series/series-section.tsx').then((loaded) => ({ default: loaded.SeriesSection })));
const CohortsSection = lazy(() => import('../cohorts/cohorts-section.tsx').then((loaded) => ({ default: loaded.CohortsSection })));
const CycleSection = lazy(() => import('../cohorts/cycle-section.tsx').then((loaded) => ({ default: loaded.CycleSection })));

const RecentLeads = lazy(() => import('../leads/recent-leads.tsx').then((loaded) => ({ default: loaded.RecentLeads })));

const overview = getRouteApi('/');

const LATER = 360;

/** Where leads come from, how far they come, and what it costs: one page, one period. */
export function OverviewPage() {
  const { t } = useWords();
  const search = overview.useSearch();
  const navigate = overview.useNavigate();
  const { frame } = useFrame();
  usePageTitle(t('overview.title'));
  const setView = (chosen: Partial<OverviewSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...chosen }), replace: true, resetScroll: false });
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t('overview.title')}</h1>
          <p className="lead-line">{t('overview.purpose')}</p>
        </div>
      </div>
      <Filled frame={frame}>
        <KeyFigures />
        <ChangesSection model={search.model ?? 'last-non-baseline'} />
        <FunnelSection isSplit={search.split === 'method'} onSplit={(isSplit) => setView({ split: isSplit ? 'method' : undefined })} />
        <Below>
          <MethodSection isBrief model={search.model ?? 'last-non-baseline'} onModel={(model) => setView({ model })} />
          <Suspense fallback={<Waiting height={LATER} />}>
            <SeriesSection measure={search.measure ?? 'leads'} unit={search.unit} onView={setView} />
            <CohortsSection frame={frame} />
            <CycleSection frame={frame} />
            <RecentLeads asKnownOn={frame.asKnownOn} />
          </Suspense>
        </Below>
      </Filled>
    </>
  );
}

/** What lies below the first screen is made after it has been drawn, and in small pieces: nobody waits for it with a finger on the page. */
function Below({ children }: { children: ReactNode }) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const turn = setTimeout(() => startTransition(() => setDue(true)));
    return () => clearTimeout(turn);
  }, []);
  return isDue ? children : <Waiting height={LATER} />;
}

/** The page's content, or what to do where the ledger, or only this period, is empty. */
function Filled({ frame, children }: { frame: Frame; children: ReactNode }) {
  const funnel = useQuery(funnelQuery(frame));
  const methods = useQuery(methodsQuery(frame, 'last-non-baseline'));
  const isOpen = Object.keys(frame).length === 0;
  const refetch = () => {
    if (methods.error) void methods.refetch();
    return funnel.refetch();
  };
  return (
    <Ready query={{ ...funnel, refetch }} height={LATER * 2}>
      {({ rows }) => {
        if ((rows[0]?.leads ?? 0) > 0) return children;
        return (
          <Ready query={methods} height={LATER * 2}>
            {({ totals }) => {
              if (totals.conversions > 0) return children;
              return isOpen ? <Doors /> : <Nobody />;
            }}
          </Ready>
        );
      }}
    </Ready>
  );
}
