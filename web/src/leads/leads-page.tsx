import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { leadsQuery } from '../api/queries.ts';
import { usePageTitle } from '../frame/page-title.ts';
import { defined, type FrameSearch } from '../frame/period.ts';
import { Empty, Ready } from '../frame/states.tsx';
import { levelNames, methodNames, methods } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';
import { LeadList } from './lead-list.tsx';
import type { LeadsSearch } from './leads-search.ts';

const leads = getRouteApi('/leads');

const PAGE = 50;
const HEIGHT = 600;

export function LeadsPage() {
  const { t } = useWords();
  const search = leads.useSearch();
  const query = useInfiniteQuery(leadsQuery(filterOf(search), PAGE));
  usePageTitle(t('leads.title'));
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t('leads.title')}</h1>
          <p className="lead-line">{t('leads.purpose')}</p>
        </div>
      </div>
      <Filters search={search} />
      <Ready query={query} height={HEIGHT}>
        {({ pages }) =>
          pages[0]?.rows.length === 0 ? (
            <Nobody isNarrowed={search.search !== undefined || search.level !== undefined || search.method !== undefined} />
          ) : (
            <>
              <LeadList rows={pages.flatMap(({ rows }) => rows)} />
              {query.hasNextPage && (
                <Button className="more" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {t('leads.more')}
                </Button>
              )}
            </>
          )
        }
      </Ready>
    </>
  );
}

function filterOf({ search, level, method, known }: LeadsSearch & FrameSearch) {
  return defined({ search, level, method, asKnownOn: known });
}

const TYPING = 250;

function Filters({ search }: { search: LeadsSearch & FrameSearch }) {
  const { t } = useWords();
  const navigate = leads.useNavigate();
  const change = (changed: LeadsSearch & FrameSearch) => void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const type = useDebouncedCallback((text: string) => change({ search: text || undefined }), TYPING);
  return (
    <search className="filters">
      <TextInput
        label={t('leads.search')}
        placeholder={t('leads.searchHint')}
        defaultValue={search.search}
        type="search"
        onChange={(event) => type(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('leads.level')}
        value={search.level ?? ''}
        data={[{ value: '', label: t('leads.any') }, ...Object.entries(levelNames).map(([value, label]) => ({ value, label: t(label) }))]}
        onChange={(event) => change({ level: (event.currentTarget.value || undefined) as LeadsSearch['level'] })}
      />
      <NativeSelect
        label={t('leads.firstTouch')}
        value={search.method ?? ''}
        data={[{ value: '', label: t('leads.any') }, ...methods.map((value) => ({ value, label: t(methodNames[value]) }))]}
        onChange={(event) => change({ method: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t('period.known')}
        title={t('period.knownHint')}
        value={search.known ?? ''}
        onChange={(event) => change({ known: event.currentTarget.value || undefined })}
      />
    </search>
  );
}

function Nobody({ isNarrowed }: { isNarrowed: boolean }) {
  const { t } = useWords();
  const navigate = leads.useNavigate();
  if (!isNarrowed)
    return (
      <Empty title={t('leads.none')}>
        <p>{t('leads.noneWhy')}</p>
        <pre>
          <code>funil import FILE</code>
        </pre>
      </Empty>
    );
  return (
    <Empty title={t('leads.noMatch')}>
      <Button onClick={() => void navigate({ search: { search: undefined, level: undefined, method: undefined } })}>
        {t('leads.clear')}
      </Button>
    </Empty>
  );
}
