import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Order, ordersQuery, type SalesFilter } from '../api/sales.ts';
import type { Column } from '../frame/data-table.tsx';
import { useAmount } from '../frame/use-workspaces.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { Listed, saleColumns } from './listed.tsx';

export function OrderList({ filter, isNarrowed }: { filter: SalesFilter; isNarrowed: boolean }) {
  const words = useWords();
  const amountOf = useAmount();
  const query = useInfiniteQuery(ordersQuery(filter));
  const columns = useMemo(() => orderColumns(words, amountOf), [words, amountOf]);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  return (
    <Listed
      label={words.t('sales.orders')}
      file="orders"
      query={query}
      columns={columns}
      rows={rows}
      keyOf={({ order }) => order}
      isNarrowed={isNarrowed}
    />
  );
}

function orderColumns(words: Words, amountOf: (value: number) => string): Column<Order>[] {
  const { t, moment } = words;
  const amount = (id: 'total' | 'refunds' | 'revenue' | 'margin', title: string): Column<Order> => ({
    id,
    title,
    of: (row) => row[id],
    show: (row) => amountOf(row[id] ?? 0),
  });
  return [
    {
      id: 'order',
      title: t('sales.order'),
      isWord: true,
      of: ({ order }) => order,
      show: ({ order }) => <span className="unbroken">{order}</span>,
    },
    { id: 'placedAt', title: t('sales.placed'), isWord: true, of: ({ placedAt }) => placedAt, show: ({ placedAt }) => moment(placedAt) },
    ...saleColumns<Order>(words),
    amount('total', t('sales.total')),
    amount('refunds', t('sales.refunds')),
    amount('revenue', t('column.revenue')),
    amount('margin', t('column.margin')),
  ];
}
