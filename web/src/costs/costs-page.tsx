import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Cost } from '../api/costs.ts';
import { Page } from '../frame/page.tsx';
import { Waiting } from '../frame/states.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { useWords } from '../words/use-words.ts';
import { CostForm } from './cost-form.tsx';
import { CostList } from './cost-list.tsx';
import type { CostsSearch } from './costs-search.ts';
import { ReturnsSection } from './returns-section.tsx';

const SeriesSection = lazy(() => import('../series/series-section.tsx').then((loaded) => ({ default: loaded.SeriesSection })));

const costs = getRouteApi('/costs');

const CHART = 400;

/** What methods and campaigns cost beside what they brought; where costs are stated, and stated anew. */
export function CostsPage() {
  const { t } = useWords();
  const { by, unit, method, search } = costs.useSearch();
  const navigate = costs.useNavigate();
  const maySay = mayDo(useSession(), 'write');
  const [restated, setRestated] = useState<Cost | null>(null);
  const view = (chosen: CostsSearch) =>
    void navigate({ search: (before) => ({ ...before, ...chosen }), replace: true, resetScroll: false });
  return (
    <Page
      title={t('costs.title')}
      purpose={t('costs.purpose')}
      controls={
        maySay && (
          <Link to="/imports" search={{ kind: 'costs' }}>
            {t('costs.import')}
          </Link>
        )
      }
    >
      <ReturnsSection by={by ?? 'method'} onBy={(chosen) => view({ by: chosen === 'campaign' ? chosen : undefined })} />
      <Suspense fallback={<Waiting height={CHART} />}>
        <SeriesSection measure="cost" unit={unit} onView={({ unit: chosen }) => view({ unit: chosen })} isFixed />
      </Suspense>
      {maySay && <CostForm key={restated?.cost ?? ''} restated={restated} onDone={() => setRestated(null)} />}
      <CostList method={method} search={search} onFilter={view} onRestate={maySay ? setRestated : undefined} />
    </Page>
  );
}
