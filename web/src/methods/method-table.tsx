import { Link } from '@tanstack/react-router';
import type { Credited } from '../../../src/core/method.ts';
import type { MethodsReport } from '../api/queries.ts';
import { type Cell, csvOf } from '../frame/csv.ts';
import { EarlierFigure } from '../frame/data-table.tsx';
import { Savings } from '../frame/savings.tsx';
import { Scroll } from '../frame/scroll.tsx';
import { Glyph } from '../look/glyphs.tsx';
import { methodNames } from '../words/labels.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { type Column, type ColumnGroup, columnGroups, sumOf } from './columns.ts';

type Row = MethodsReport['rows'][number];

interface MethodTableProps {
  report: MethodsReport;
  /** Whether phones get the six figures that matter most instead of all. */
  isBrief: boolean;
  /** What it is compared with: figures of before stand in grey below. */
  before?: { report: MethodsReport | undefined; days: string } | undefined;
}

/** One row a method, baseline always among them. On phones each row becomes an entry of a list. */
export function MethodTable({ report, isBrief, before }: MethodTableProps) {
  const words = useWords();
  const { t } = words;
  const groups = columnGroups(words, report.currency);
  const columns = groups.flatMap((group) => group.columns);
  const earlierOf = (row: Row) => before?.report?.rows.find(({ method }) => method === row.method);
  const csv = () =>
    csvOf([headOf(words, columns, before !== undefined), ...report.rows.map((row) => cellsOf(words, columns, row, earlierOf(row)))]);
  return (
    <>
      <Scroll label={t('methods.table')}>
        <table className={`ledger methods listed${isBrief ? ' brief' : ''}`}>
          <MethodHead groups={groups} />
          <tbody>
            {report.rows.map((row) => (
              <tr key={row.method}>
                <th scope="row" className="word">
                  <Link to="/methods/$method" params={{ method: row.method }} className="named">
                    <Glyph method={row.method as Credited} />
                    {t(methodNames[row.method as Credited])}
                  </Link>
                </th>
                {groups.map((group) =>
                  group.columns.map((column, index) => (
                    <Figure key={column.id} {...{ column, row }} earlier={before && (earlierOf(row) ?? null)} isFirst={index === 0} />
                  )),
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className="word">
                {t('methods.all')}
              </th>
              {groups.map((group) =>
                group.columns.map((column, index) => <Sum key={column.id} {...{ column, report }} isFirst={index === 0} />),
              )}
            </tr>
          </tfoot>
        </table>
      </Scroll>
      {before && <p className="measure">{t('table.inGrey', { days: before.days })}</p>}
      <Savings file="methods" csv={csv} pictured="table" />
    </>
  );
}

function headOf({ t }: Words, columns: readonly Column[], isCompared: boolean): Cell[] {
  const earlier = isCompared ? columns.map(({ title }) => `${title}, ${t('table.before')}`) : [];
  return [t('methods.method'), ...columns.map(({ title }) => title), ...earlier];
}

function cellsOf({ t }: Words, columns: readonly Column[], row: Row, earlier: Row | undefined): Cell[] {
  return [
    t(methodNames[row.method as Credited]),
    ...columns.map(({ of }) => of(row)),
    ...(earlier ? columns.map(({ of }) => of(earlier)) : []),
  ];
}

function MethodHead({ groups }: { groups: readonly ColumnGroup[] }) {
  const { t } = useWords();
  return (
    <thead>
      <tr className="groups">
        <td />
        {groups.map((group) => (
          <th key={group.id} scope="colgroup" colSpan={group.columns.length} className="first">
            {group.title}
          </th>
        ))}
      </tr>
      <tr>
        <th scope="col" className="word">
          {t('methods.method')}
        </th>
        {groups.map((group) =>
          group.columns.map(({ id, title, meaning }, index) => (
            <th key={id} scope="col" title={meaning} className={index === 0 ? 'first' : undefined}>
              {title}
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

interface FigureProps {
  column: Column;
  row: Row;
  /** Null where there was none, or not yet; undefined where nothing is compared. */
  earlier: Row | null | undefined;
  isFirst: boolean;
}

function Figure({ column, row, earlier, isFirst }: FigureProps) {
  const { t } = useWords();
  const value = column.of(row);
  const valueBefore = earlier ? column.of(earlier) : null;
  return (
    <td data-title={column.title} className={isFirst ? 'first' : undefined}>
      {value === null ? <span className="unmeasured">{t('not.measured')}</span> : column.write(value)}
      {column.id === 'share' && value !== null && (
        <span className="share" aria-hidden="true">
          <span style={{ width: `${value * 100}%`, background: `var(--method-${row.method})` }} />
        </span>
      )}
      {earlier !== undefined && <EarlierFigure>{valueBefore === null ? null : column.write(valueBefore)}</EarlierFigure>}
    </td>
  );
}

function Sum({ column, report, isFirst }: { column: Column; report: MethodsReport; isFirst: boolean }) {
  const { t } = useWords();
  const sum = column.isSummed ? sumOf(column, report.rows) : null;
  return (
    <td data-title={column.title} className={[isFirst ? 'first' : '', column.isSummed ? '' : 'unsummed'].join(' ').trim() || undefined}>
      {sum !== null && column.write(sum)}
      {sum === null && column.isSummed && <span className="unmeasured">{t('not.measured')}</span>}
    </td>
  );
}
