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
import { Savings } from './savings.tsx';
import { Scroll } from './scroll.tsx';

export interface Column<Row> {
  id: string;
  title: string;
  meaning?: string;
  /** The bare figure or word: what is sorted by, and what the file holds. */
  of: (row: Row) => Cell;
  /** What is read in its place. */
  show: (row: Row) => ReactNode;
  /** What is read of the days before, where it is not shown alike: a way to people of now, say. */
  showBefore?: (row: Row) => ReactNode;
  /** Words stand left, figures right. */
  isWord?: boolean;
  /** A drawing of what another column says in figures: readers skip it, files leave it out. */
  isDrawn?: boolean;
  /** What one can do with a row: files leave it out. */
  isAct?: boolean;
  /** What the page says within another column: the file alone has a column of it. */
  isFiled?: boolean;
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
  /** The same of the days it is compared with: each figure stands in grey below the row's own, and in columns of its own in the file. */
  before?: Earlier<Row> | undefined;
}

/** What a table is compared with, and in words which days those are. Without rows they are still to come, and their lines wait for them. */
export interface Earlier<Row> {
  rows: readonly Row[] | undefined;
  days: string;
}

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { text: sortFn_text },
});

/** A table one can order by its columns and take away as CSV. The first column names the row. On phones each row becomes an entry of a list. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    label,
    file,
    columns,
    rows,
    keyOf,
    hidden = [],
    isSortable = true,
    className = '',
    shown = Number.POSITIVE_INFINITY,
    before,
  } = props;
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
  const filed = columns.filter(({ id }) => !hidden.includes(id));
  const visible = filed.filter(({ isFiled }) => !isFiled);
  const sorted = table.getRowModel().rows;
  const earlier = useMemo(() => new Map(before?.rows?.map((row) => [keyOf(row), row])), [before, keyOf]);
  const csv = () =>
    csvFor(
      before ? withEarlier(filed, (row) => earlier.get(keyOf(row)), t('table.before')) : filed,
      sorted.map(({ original }) => original),
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
                  <BodyCell
                    key={column.id}
                    column={column}
                    row={original}
                    earlier={before && (earlier.get(id) ?? null)}
                    isFirst={index === 0}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {before && <p className="measure">{t('table.inGrey', { days: before.days })}</p>}
      <Savings file={file} csv={csv} pictured="table">
        {!isWhole && sorted.length > shown && (
          <button type="button" className="plain" onClick={() => setWhole(true)}>
            {t('table.all', { count: sorted.length })}
          </button>
        )}
      </Savings>
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

interface BodyCellProps<Row> {
  column: Column<Row>;
  row: Row;
  /** Null where there was none, or not yet; undefined where nothing is compared. */
  earlier: Row | null | undefined;
  isFirst: boolean;
}

function BodyCell<Row>({ column, row, earlier, isFirst }: BodyCellProps<Row>) {
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
      {earlier !== undefined && isCompared(column) && (
        <EarlierFigure>{earlier && column.of(earlier) !== null ? (column.showBefore ?? column.show)(earlier) : null}</EarlierFigure>
      )}
    </td>
  );
}

/** A figure of before in grey under the one of now; an empty line where there is none, so that rows are of one height. */
export function EarlierFigure({ children }: { children: ReactNode }) {
  const { t } = useWords();
  if (children === null) return <span className="earlier">&nbsp;</span>;
  return (
    <span className="earlier">
      <span className="unseen">{t('table.before')} </span>
      {children}
    </span>
  );
}

/** Figures are; words and drawings say nothing of before. */
function isCompared<Row>({ isWord, isDrawn }: Column<Row>): boolean {
  return !isWord && !isDrawn;
}

function withEarlier<Row>(columns: readonly Column<Row>[], earlierOf: (row: Row) => Row | undefined, word: string): Column<Row>[] {
  return columns.flatMap((column) => {
    if (!isCompared(column)) return [column];
    const of = (row: Row) => {
      const earlier = earlierOf(row);
      return earlier ? column.of(earlier) : null;
    };
    return [column, { ...column, id: `${column.id} before`, title: `${column.title}, ${word}`, of }];
  });
}

/** The file of a table: what its columns hold, not how they show it. */
export function csvFor<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const told = columns.filter(({ isDrawn, isAct }) => !isDrawn && !isAct);
  return csvOf([told.map(({ title }) => title), ...rows.map((row) => told.map(({ of }) => of(row)))]);
}
