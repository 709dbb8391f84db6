import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { type Cell, csvOf } from './csv.ts';
import { saveFile } from './save-file.ts';
import { Scroll } from './scroll.tsx';

export interface Column<Row> {
  id: string;
  title: string;
  meaning?: string;
  /** The bare figure or word: what is sorted by, and what the file holds. */
  of: (row: Row) => Cell;
  /** What is read in its place. */
  show: (row: Row) => ReactNode;
  /** Words stand left, figures right. */
  isWord?: boolean;
  /** A drawing of what another column says in figures: readers skip it, files leave it out. */
  isDrawn?: boolean;
}

interface DataTableProps<Row> {
  /** Says what the table holds, for those who hear it; also the name of its file. */
  label: string;
  file: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Ids of columns that are not shown. */
  hidden?: readonly string[];
  /** False where the server gives the order. */
  isSortable?: boolean;
  className?: string;
  /** How many rows stand there before the reader asks for the rest. */
  shown?: number;
}

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { text: sortFn_text },
});

/** A table one can order by its columns and take away as CSV. The first column names the row. On phones each row becomes an entry of a list. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, file, columns, rows, keyOf, hidden = [], isSortable = true, className = '', shown = Number.POSITIVE_INFINITY } = props;
  const { t } = useWords();
  const [isWhole, setWhole] = useState(false);
  const definitions = useMemo(
    () =>
      columns.map(({ id, of, isWord, isDrawn }) => ({
        id,
        accessorFn: (row: Row) => of(row) ?? undefined,
        sortUndefined: 'last' as const,
        enableSorting: isSortable && !isDrawn,
        sortDescFirst: !isWord,
        ...(isWord ? { sortFn: 'text' as const } : {}),
      })),
    [columns, isSortable],
  );
  const columnVisibility = useMemo(() => Object.fromEntries(hidden.map((id) => [id, false])), [hidden]);
  const table = useTable({ features, columns: definitions, data: rows, getRowId: keyOf, state: { columnVisibility } });
  const visible = columns.filter(({ id }) => !hidden.includes(id));
  const sorted = table.getRowModel().rows;
  const save = () =>
    saveFile(
      `funil-${file}.csv`,
      new Blob(
        [
          csvFor(
            visible,
            sorted.map(({ original }) => original),
          ),
        ],
        { type: 'text/csv' },
      ),
    );
  return (
    <>
      <Scroll label={label}>
        <table className={`ledger listed ${className}`}>
          <thead>
            <tr>
              {visible.map((column) => {
                const told = table.getColumn(column.id);
                return (
                  <Head
                    key={column.id}
                    column={column}
                    order={told?.getIsSorted() || undefined}
                    onSort={told?.getCanSort() ? () => told.toggleSorting() : undefined}
                  />
                );
              })}
            </tr>
          </thead>
          <tbody>
            {(isWhole ? sorted : sorted.slice(0, shown)).map(({ id, original }) => (
              <tr key={id}>
                {visible.map((column, index) => (
                  <BodyCell key={column.id} column={column} row={original} isFirst={index === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="savings">
        {!isWhole && sorted.length > shown && (
          <button type="button" className="plain" onClick={() => setWhole(true)}>
            {t('table.all', { count: sorted.length })}
          </button>
        )}
        <button type="button" className="plain" onClick={save}>
          {t('table.save')}
        </button>
      </p>
    </>
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  order: 'asc' | 'desc' | undefined;
  onSort: (() => void) | undefined;
}

function Head<Row>({ column: { title, meaning, isWord, isDrawn }, order, onSort }: HeadProps<Row>) {
  if (isDrawn) return <td className="drawn" />;
  return (
    <th
      scope="col"
      className={isWord ? 'word' : undefined}
      title={meaning}
      aria-sort={order && (order === 'asc' ? 'ascending' : 'descending')}
    >
      {onSort ? (
        <button type="button" className="sorter" onClick={onSort}>
          {title}
          <span aria-hidden="true">{order === 'asc' ? ' ↑' : order === 'desc' ? ' ↓' : ''}</span>
        </button>
      ) : (
        title
      )}
    </th>
  );
}

function BodyCell<Row>({ column, row, isFirst }: { column: Column<Row>; row: Row; isFirst: boolean }) {
  const { t } = useWords();
  const classes = [column.isWord && 'word', column.isDrawn && 'drawn'].filter(Boolean).join(' ') || undefined;
  const content = column.of(row) === null ? <span className="unmeasured">{t('not.measured')}</span> : column.show(row);
  if (isFirst)
    return (
      <th scope="row" className="word">
        {content}
      </th>
    );
  return (
    <td data-title={column.title} className={classes} aria-hidden={column.isDrawn}>
      {content}
    </td>
  );
}

/** The file of a table: what its columns hold, not how they show it. */
export function csvFor<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const told = columns.filter(({ isDrawn }) => !isDrawn);
  return csvOf([told.map(({ title }) => title), ...rows.map((row) => told.map(({ of }) => of(row)))]);
}
