import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type MergePreview, merge, mergePreviewQuery } from '../api/identities.ts';
import { leadQuery, leadsQuery } from '../api/queries.ts';
import { Page } from '../frame/page.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';
import { aboutOf, nameOf, toldOf } from './lead-columns.tsx';
import { MergeSides } from './merge-sides.tsx';
import { WhyForm } from './why-form.tsx';

const route = getRouteApi('/leads/$id/merge');

const FOUND = 8;
const TYPING = 250;
const HEIGHT = 320;

/** Makes two leads one: finds the other, shows both and what they become, and only then does it. */
export function MergePage() {
  const words = useWords();
  const { t } = words;
  const { id } = route.useParams();
  const { other } = route.useSearch();
  const lead = useInfiniteQuery(leadQuery(id));
  const [answer] = lead.data?.pages ?? [];
  return (
    <>
      <p className="back">
        <Link to="/leads/$id" params={{ id }}>
          {answer ? nameOf(words, toldOf(answer)) : id}
        </Link>
      </p>
      <Page title={t('merge.title')} purpose={t('merge.purpose')}>
        {other === undefined ? <Search id={id} /> : <Preview key={other} id={id} other={other} />}
      </Page>
    </>
  );
}

function Search({ id }: { id: string }) {
  const words = useWords();
  const { t, moment } = words;
  const [search, setSearch] = useState('');
  const type = useDebouncedCallback((text: string) => setSearch(text.trim()), TYPING);
  const query = useInfiniteQuery({ ...leadsQuery({ search }, FOUND), enabled: search !== '' });
  const found = (query.data?.pages[0]?.rows ?? []).filter((one) => one.id !== id);
  return (
    <Section title={t('merge.whom')} measure={t('merge.whomWhy')}>
      <search className="filters">
        <TextInput
          label={t('leads.search')}
          placeholder={t('leads.searchHint')}
          type="search"
          onChange={(event) => type(event.currentTarget.value)}
        />
      </search>
      {search !== '' && (
        <Ready query={query} height={HEIGHT}>
          {() =>
            found.length === 0 ? (
              <Empty title={t('leads.noMatch')}>
                <p>{t('merge.noMatchWhy')}</p>
              </Empty>
            ) : (
              <ul className="choices">
                {found.map((one) => (
                  <li key={one.id}>
                    <Link to="/leads/$id/merge" params={{ id }} search={(before) => ({ ...before, other: one.id })}>
                      {nameOf(words, one)}
                    </Link>
                    <span className="about unbroken">{aboutOf(one)}</span>
                    <span className="about">{t('merge.lastSeen', { when: moment(one.lastAt) })}</span>
                  </li>
                ))}
              </ul>
            )
          }
        </Ready>
      )}
    </Section>
  );
}

function Preview({ id, other }: { id: string; other: string }) {
  const { t } = useWords();
  const navigate = route.useNavigate();
  const query = useQuery(mergePreviewQuery(other, id));
  const back = () => void navigate({ search: (before) => ({ ...before, other: undefined }) });
  const look = (lead: string) => void navigate({ to: '/leads/$id', params: { id: lead } });
  return (
    <Section
      title={t('merge.preview')}
      measure={t('merge.previewWhy')}
      controls={
        <button type="button" className="plain" onClick={back}>
          {t('merge.another')}
        </button>
      }
    >
      <Ready query={query} height={HEIGHT}>
        {(preview) => (
          <>
            <Warnings warnings={preview.warnings} />
            <MergeSides preview={preview} />
            <WhyForm
              action={t('merge.do')}
              decide={(why) => merge(other, id, why)}
              onDone={() => look(preview.merged.lead)}
              onCancel={() => look(id)}
            />
          </>
        )}
      </Ready>
    </Section>
  );
}

const warningNames: Record<MergePreview['warnings'][number], string> = {
  two_strong: 'warning.twoStrong',
  different_emails: 'warning.differentEmails',
  different_names: 'warning.differentNames',
  different_countries: 'warning.differentCountries',
  over_limit: 'warning.overLimit',
  other_remains: 'warning.otherRemains',
};

function Warnings({ warnings }: Pick<MergePreview, 'warnings'>) {
  const { t } = useWords();
  if (warnings.length === 0) return null;
  return (
    <div className="partial" role="note">
      <p>{t('warning.title')}</p>
      <ul className="plain-list">
        {warnings.map((warning) => (
          <li key={warning}>{t(warningNames[warning])}</li>
        ))}
      </ul>
    </div>
  );
}
