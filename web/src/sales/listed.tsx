import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Column } from '../frame/data-table.tsx';
import { DataTable } from '../frame/data-table.tsx';
import { type Further, MoreButton } from '../frame/more-button.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { WholeList } from '../frame/whole-list.tsx';
import { statusNames } from '../words/labels.ts';
import { useWords, type Words } from '../words/use-words.ts';

const HEIGHT = 600;

interface ListedProps<Row> {
  label: string;
  file: 'orders' | 'deals';
  query: Pick<UseInfiniteQueryResult<{ pages: unknown[] }>, 'data' | 'error' | 'refetch' | 'isPlaceholderData'> & Further;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  isNarrowed: boolean;
}

/** A list the server gives page by page, the latest first. */
export function Listed<Row extends object>({ label, file, query, columns, rows, keyOf, isNarrowed }: ListedProps<Row>) {
  const { t } = useWords();
  return (
    <Ready query={query} height={HEIGHT}>
      {() =>
        rows.length === 0 ? (
          <Empty title={t(isNarrowed ? 'sales.noMatch' : 'sales.none')}>
            <p>{t(isNarrowed ? 'sales.noMatchWhy' : 'sales.noneWhy')}</p>
          </Empty>
        ) : (
          <>
            <DataTable {...{ label, file, columns, rows, keyOf }} isSortable={false} className="leads" />
            <p className="savings">
              <WholeList what={file} />
            </p>
            <MoreButton query={query}>{t('leads.more')}</MoreButton>
          </>
        )
      }
    </Ready>
  );
}

interface Sale {
  lead: string | null;
  name: string;
  email: string;
  status: string;
}

/** Whose it is, and how it stands: the same for orders and deals. */
export function saleColumns<Row extends Sale>({ t }: Words): Column<Row>[] {
  const named = ({ name, email }: Row) => name || email || t('sales.somebody');
  return [
    {
      id: 'lead',
      title: t('leads.lead'),
      isWord: true,
      of: (row) => named(row),
      show: (row) =>
        row.lead ? (
          <Link to="/leads/$id" params={{ id: row.lead }}>
            {named(row)}
          </Link>
        ) : (
          named(row)
        ),
    },
    { id: 'email', title: t('field.email'), isWord: true, isFiled: true, of: ({ email }) => email, show: ({ email }) => email },
    {
      id: 'status',
      title: t('sales.status'),
      isWord: true,
      of: ({ status }) => (statusNames[status] ? t(statusNames[status]) : status),
      show: ({ status }) => (statusNames[status] ? t(statusNames[status]) : status),
    },
  ];
}
