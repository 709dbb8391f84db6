import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { funnelQuery } from '../api/queries.ts';
import { Page } from '../frame/page.tsx';
import { Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { useWords } from '../words/use-words.ts';
import { BreakdownSection } from './breakdown-section.tsx';
import type { FunnelSearch } from './funnel-search.ts';
import { FunnelSection } from './funnel-section.tsx';
import { StayedBehind } from './stayed-behind.tsx';
import { StepsSection } from './steps-section.tsx';

const funnel = getRouteApi('/funnel');

/** Shops state their orders as facts more often than they send an event of them. */
const LIKELY_STEPS = 'page,product_viewed,checkout_started,@order';

/** Where leads go on and where they stay: by stage, or by steps of one's own. */
export function FunnelPage() {
  const { t } = useWords();
  const search = funnel.useSearch();
  const navigate = funnel.useNavigate();
  const { frame } = useFrame();
  const report = useQuery(funnelQuery(frame));
  const view = (chosen: FunnelSearch) =>
    void navigate({ search: (before) => ({ ...before, ...chosen }), replace: true, resetScroll: false });
  const kind = (
    <SegmentedControl
      aria-label={t('funnelPage.kind')}
      value={search.steps === undefined ? 'stages' : 'steps'}
      data={[
        { value: 'stages', label: t('funnelPage.stages') },
        { value: 'steps', label: t('funnelPage.steps') },
      ]}
      onChange={(value) => view({ steps: value === 'steps' ? LIKELY_STEPS : undefined, window: undefined })}
    />
  );
  return (
    <Page title={t('funnelPage.title')} purpose={t('funnelPage.purpose')} controls={kind}>
      {search.steps === undefined ? (
        <>
          <FunnelSection isSplit={search.split === 'method'} onSplit={(isSplit) => view({ split: isSplit ? 'method' : undefined })} />
          <Ready query={report} height={120}>
            {({ rows }) => <StayedBehind rows={rows} />}
          </Ready>
          <BreakdownSection by={search.by ?? 'method'} onBy={(by) => view({ by: by === 'method' ? undefined : by })} />
        </>
      ) : (
        <StepsSection text={search.steps} window={search.window ?? 30} by={search.stepsBy ?? 'device'} onView={view} />
      )}
    </Page>
  );
}
