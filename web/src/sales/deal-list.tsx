import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Deal, dealsQuery, type SalesFilter } from '../api/sales.ts';
import type { Column } from '../frame/data-table.tsx';
import { useAmount } from '../frame/use-workspaces.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { Listed, saleColumns } from './listed.tsx';

export function DealList({ filter, isNarrowed }: { filter: SalesFilter; isNarrowed: boolean }) {
  const words = useWords();
  const amountOf = useAmount();
  const query = useInfiniteQuery(dealsQuery(filter));
  const columns = useMemo(() => dealColumns(words, amountOf), [words, amountOf]);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  return (
    <Listed
      label={words.t('sales.deals')}
      file="deals"
      query={query}
      columns={columns}
      rows={rows}
      keyOf={({ deal }) => deal}
      isNarrowed={isNarrowed}
    />
  );
}

function dealColumns(words: Words, amountOf: (value: number) => string): Column<Deal>[] {
  const { t, moment } = words;
  const text = (id: 'deal' | 'account' | 'owner', title: string): Column<Deal> => ({
    id,
    title,
    isWord: true,
    of: (row) => row[id],
    show: (row) => <span className="unbroken">{row[id] || '–'}</span>,
  });
  return [
    text('deal', t('sales.deal')),
    { id: 'openedAt', title: t('sales.opened'), isWord: true, of: ({ openedAt }) => openedAt, show: ({ openedAt }) => moment(openedAt) },
    {
      id: 'closedAt',
      title: t('sales.closed'),
      isWord: true,
      of: ({ closedAt }) => closedAt ?? '',
      show: ({ closedAt }) => (closedAt ? moment(closedAt) : '–'),
    },
    ...saleColumns<Deal>(words),
    text('account', t('sales.account')),
    text('owner', t('sales.owner')),
    { id: 'revenue', title: t('column.revenue'), of: ({ revenue }) => revenue, show: ({ revenue }) => amountOf(revenue ?? 0) },
    { id: 'margin', title: t('column.margin'), of: ({ margin }) => margin, show: ({ margin }) => amountOf(margin ?? 0) },
  ];
}
