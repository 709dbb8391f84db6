import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type LiveFilter, liveQuery, VERDICTS, type Verdict } from '../api/live.ts';
import { sourcesQuery } from '../api/sources.ts';
import { Page } from '../frame/page.tsx';
import { defined } from '../frame/period.ts';
import { Section } from '../frame/section.tsx';
import { Empty, Partial, Ready } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';
import { LiveList } from './live-list.tsx';
import { verdictNames } from './verdicts.ts';

const live = getRouteApi('/live');

const POLL_MS = 2_000;
const HEIGHT = 320;

/** What comes in, as it comes in, and what became of it. */
export function LivePage() {
  const { t } = useWords();
  const { source, verdict } = live.useSearch();
  const [isPaused, setPaused] = useState(false);
  const filter = defined({ source, verdict }) as LiveFilter;
  const query = useQuery({ ...liveQuery(filter), refetchInterval: isPaused ? false : POLL_MS });
  return (
    <Page
      title={t('live.title')}
      purpose={t('live.purpose')}
      controls={
        <Button variant="default" onClick={() => setPaused(!isPaused)}>
          {t(isPaused ? 'live.resume' : 'live.pause')}
        </Button>
      }
    >
      <Filters filter={filter} />
      <Section title={t('live.section')} measure={t(isPaused ? 'live.paused' : 'live.measure')}>
        <Ready query={query} height={HEIGHT}>
          {({ entries, leftOut }) => (
            <>
              {leftOut > 0 && <Partial>{t('live.leftOut', { count: leftOut })}</Partial>}
              {entries.length === 0 ? <Nothing isNarrowed={Object.keys(filter).length > 0} /> : <LiveList entries={entries} />}
            </>
          )}
        </Ready>
      </Section>
    </Page>
  );
}

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  const { t } = useWords();
  return (
    <Empty title={t(isNarrowed ? 'live.noneSuch' : 'live.none')}>
      <p>{t(isNarrowed ? 'live.noneSuchWhy' : 'live.noneWhy')}</p>
      {!isNarrowed && <Link to="/connect">{t('connect.title')}</Link>}
    </Empty>
  );
}

function Filters({ filter: { source = '', verdict } }: { filter: LiveFilter }) {
  const { t } = useWords();
  const navigate = live.useNavigate();
  const { data = [] } = useQuery(sourcesQuery());
  const names = [...new Set([...data.map(({ name }) => name), ...(source ? [source] : [])])];
  const change = (changed: { source?: string | undefined; verdict?: Verdict | undefined }) =>
    void navigate({ search: (before) => defined({ ...before, ...changed }) as LiveFilter, replace: true });
  return (
    <search className="filters">
      <NativeSelect
        label={t('live.verdict')}
        value={verdict ?? ''}
        data={[{ value: '', label: t('leads.any') }, ...VERDICTS.map((value) => ({ value, label: t(verdictNames[value]) }))]}
        onChange={(event) => change({ verdict: VERDICTS.find((known) => known === event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('live.source')}
        value={source}
        data={[{ value: '', label: t('leads.any') }, ...names]}
        onChange={(event) => change({ source: event.currentTarget.value || undefined })}
      />
    </search>
  );
}
