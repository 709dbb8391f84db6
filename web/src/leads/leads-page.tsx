import { Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Channel } from '../../../src/core/click-ids.ts';
import { type Lead, leadsQuery } from '../api/queries.ts';
import { DataTable } from '../frame/data-table.tsx';
import { MoreButton } from '../frame/more-button.tsx';
import { Page } from '../frame/page.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { mayDo, useSession } from '../people/session.ts';
import { useWords } from '../words/use-words.ts';
import { ColumnChoice } from './column-choice.tsx';
import { leadColumns, USUALLY_HIDDEN } from './lead-columns.tsx';
import { LeadFilters } from './lead-filters.tsx';
import { LeadViews } from './lead-views.tsx';
import { EVERYBODY, type LeadsSearch, leadFilterOf, PAGE, readLeadsSearch } from './leads-search.ts';
import { TickedBar } from './ticked-bar.tsx';

const leads = getRouteApi('/leads');

const HEIGHT = 600;

/** Channels that Funil gives out; those of sources join them where leads at hand have one. */
const CHANNELS: readonly (Channel | 'direct')[] = [
  'direct',
  'organic_search',
  'ai_assistant',
  'paid_search',
  'paid_social',
  'paid_video',
  'paid_other',
  'shopping',
  'display',
  'social',
  'influencer',
  'affiliate',
  'email',
  'sms',
  'push',
  'feed',
  'video',
  'content',
  'community',
  'review',
  'referral',
  'winback',
];

/** Everyone who showed interest: searched, narrowed, and shown in the columns one wants. */
export function LeadsPage() {
  const words = useWords();
  const { t } = words;
  const search = leads.useSearch();
  const navigate = leads.useNavigate();
  const { frame } = useFrame();
  const change = (changed: LeadsSearch) => void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const filter = leadFilterOf(search, frame);
  const query = useInfiniteQuery(leadsQuery(filter, PAGE));
  const { ticked, tick, toggle } = useTicked(JSON.stringify(filter));
  const columns = useMemo(() => leadColumns(words, { ticked, toggle }), [words, ticked, toggle]);
  const mayMerge = mayDo(useSession(), 'leads');
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
        <LeadFilters
          search={search}
          channels={[...new Set([...CHANNELS, ...rows.map(({ channel }) => channel)])]}
          countries={countriesOf(rows)}
          onChange={change}
        />
        <ColumnChoice columns={columns.filter(({ isFiled }) => !isFiled)} hidden={hidden} onHidden={setHidden} />
      </div>
      <Ready query={query} height={HEIGHT}>
        {() =>
          rows.length === 0 ? (
            <Nobody isNarrowed={isNarrowed} onClear={() => change(EVERYBODY)} />
          ) : (
            <>
              <TickedBar
                rows={rows}
                ticked={ticked}
                onTick={tick}
                columns={columns.filter(({ id }) => !hidden.includes(id))}
                filter={filter}
                mayMerge={mayMerge}
              />
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

/** Which leads are ticked, for as long as the list is narrowed to the same. */
function useTicked(narrowed: string) {
  const [{ of, ids }, setTicked] = useState<{ of: string; ids: ReadonlySet<string> }>({ of: narrowed, ids: NOBODY });
  const ticked = of === narrowed ? ids : NOBODY;
  const tick = useCallback((chosen: readonly string[]) => setTicked({ of: narrowed, ids: new Set(chosen) }), [narrowed]);
  const toggle = useCallback(
    (id: string) =>
      setTicked((before) => {
        const next = new Set(before.of === narrowed ? before.ids : NOBODY);
        if (!next.delete(id)) next.add(id);
        return { of: narrowed, ids: next };
      }),
    [narrowed],
  );
  return { ticked, tick, toggle };
}

const NOBODY: ReadonlySet<string> = new Set();

function countriesOf(rows: readonly Lead[]): string[] {
  return [...new Set(rows.map(({ country }) => country).filter(Boolean))];
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
