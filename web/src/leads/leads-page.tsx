import { Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { leadsQuery } from '../api/queries.ts';
import { DataTable } from '../frame/data-table.tsx';
import { MoreButton } from '../frame/more-button.tsx';
import { Page } from '../frame/page.tsx';
import { defined, type Frame } from '../frame/period.ts';
import { Empty, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { useWords } from '../words/use-words.ts';
import { ColumnChoice } from './column-choice.tsx';
import { leadColumns, USUALLY_HIDDEN } from './lead-columns.tsx';
import { LeadFilters } from './lead-filters.tsx';
import { LeadViews } from './lead-views.tsx';
import { type LeadsSearch, readLeadsSearch } from './leads-search.ts';

const leads = getRouteApi('/leads');

const PAGE = 50;
const HEIGHT = 600;
const EVERYBODY = {
  search: undefined,
  level: undefined,
  method: undefined,
  stoppedAt: undefined,
  steps: undefined,
  window: undefined,
} as const;

/** Everyone who showed interest: searched, narrowed, and shown in the columns one wants. */
export function LeadsPage() {
  const words = useWords();
  const { t } = words;
  const search = leads.useSearch();
  const navigate = leads.useNavigate();
  const { frame } = useFrame();
  const change = (changed: LeadsSearch) => void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const query = useInfiniteQuery(leadsQuery(filterOf(search, frame), PAGE));
  const columns = useMemo(() => leadColumns(words), [words]);
  const [hidden, setHidden] = useLocalStorage<readonly string[]>({
    key: 'funil-lead-columns',
    defaultValue: USUALLY_HIDDEN,
    getInitialValueInEffect: false,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  const isNarrowed = Object.keys(readLeadsSearch({ ...search })).length > 0 || frame.from !== undefined || frame.to !== undefined;
  return (
    <Page title={t('leads.title')} purpose={t('leads.purpose')}>
      <LeadViews search={search} onOpen={(view) => change({ ...EVERYBODY, ...view })} />
      <div className="filters">
        <LeadFilters search={search} onChange={change} />
        <ColumnChoice columns={columns} hidden={hidden} onHidden={setHidden} />
      </div>
      <Ready query={query} height={HEIGHT}>
        {() =>
          rows.length === 0 ? (
            <Nobody isNarrowed={isNarrowed} onClear={() => change(EVERYBODY)} />
          ) : (
            <>
              <DataTable
                label={t('leads.title')}
                file="leads"
                columns={columns}
                rows={rows}
                keyOf={({ id }) => id}
                hidden={hidden}
                isSortable={false}
                className="leads"
              />
              <MoreButton query={query}>{t('leads.more')}</MoreButton>
            </>
          )
        }
      </Ready>
    </Page>
  );
}

function filterOf({ search, level, method, stoppedAt, steps, window }: LeadsSearch, frame: Frame) {
  return defined({ ...frame, search, level, method, stoppedAt, steps, windowDays: window });
}

function Nobody({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  const { t } = useWords();
  if (isNarrowed)
    return (
      <Empty title={t('leads.noMatch')}>
        <Button onClick={onClear}>{t('leads.clear')}</Button>
      </Empty>
    );
  return (
    <Empty title={t('leads.none')}>
      <p>{t('leads.noneWhy')}</p>
      <Link to="/">{t('leads.start')}</Link>
    </Empty>
  );
}
