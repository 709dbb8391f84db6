import type { MethodsReport } from '../api/queries.ts';
import type { Words } from '../words/use-words.ts';

type Row = MethodsReport['rows'][number];

export interface Column {
  id: string;
  title: string;
  meaning: string;
  /** The bare figure; null is not measured. */
  of: (row: Row) => number | null;
  write: (value: number) => string;
  /** The sum under the column, where adding up means something. */
  isSummed: boolean;
}

export interface ColumnGroup {
  id: string;
  title: string;
  columns: Column[];
}

/** The figures of a method, in the groups the table shows them in. Amounts are in the report's currency, which the group's title names. */
export function columnGroups(
  words: Pick<Words, 't' | 'count' | 'parts' | 'percent' | 'ratio' | 'locale'>,
  currency: string,
): ColumnGroup[] {
  const { t, count, parts, percent, ratio, locale } = words;
  const amount = bareMoney(locale);
  return [
    {
      id: 'people',
      title: t('methods.people'),
      columns: [
        { id: 'visits', title: t('column.visits'), meaning: t('meaning.visits'), of: (row) => row.visits, write: count, isSummed: true },
        { id: 'leads', title: t('column.leads'), meaning: t('meaning.leads'), of: (row) => row.leads, write: count, isSummed: true },
        { id: 'known', title: t('column.known'), meaning: t('meaning.known'), of: (row) => row.knownLeads, write: count, isSummed: true },
        {
          id: 'customers',
          title: t('column.customers'),
          meaning: t('meaning.customers'),
          of: (row) => row.customers,
          write: count,
          isSummed: true,
        },
      ],
    },
    {
      id: 'credit',
      title: t('methods.credit'),
      columns: [
        {
          id: 'conversions',
          title: t('column.conversions'),
          meaning: t('meaning.conversions'),
          of: (row) => row.conversions,
          write: parts,
          isSummed: true,
        },
        { id: 'share', title: t('column.share'), meaning: t('meaning.share'), of: (row) => row.share, write: percent, isSummed: true },
      ],
    },
    {
      id: 'money',
      title: t('methods.money', { currency }),
      columns: [
        {
          id: 'revenue',
          title: t('column.revenue'),
          meaning: t('meaning.revenue'),
          of: (row) => row.revenue,
          write: amount,
          isSummed: true,
        },
        { id: 'margin', title: t('column.margin'), meaning: t('meaning.margin'), of: (row) => row.margin, write: amount, isSummed: true },
        { id: 'cost', title: t('column.cost'), meaning: t('meaning.cost'), of: (row) => row.cost, write: amount, isSummed: true },
      ],
    },
    {
      id: 'returns',
      title: t('methods.returns'),
      columns: [
        {
          id: 'perLead',
          title: t('column.perLead'),
          meaning: t('meaning.perLead'),
          of: (row) => row.costPerLead,
          write: amount,
          isSummed: false,
        },
        {
          id: 'perCustomer',
          title: t('column.perCustomer'),
          meaning: t('meaning.perCustomer'),
          of: (row) => row.acquisitionCost,
          write: amount,
          isSummed: false,
        },
        {
          id: 'roas',
          title: t('column.roas'),
          meaning: t('meaning.roas'),
          of: (row) => row.revenuePerCost,
          write: ratio,
          isSummed: false,
        },
        { id: 'roi', title: t('column.roi'), meaning: t('meaning.roi'), of: (row) => row.roi, write: percent, isSummed: false },
      ],
    },
  ];
}

export function columnsOf(words: Parameters<typeof columnGroups>[0], currency: string): Column[] {
  return columnGroups(words, currency).flatMap(({ columns }) => columns);
}

/** The sum of a column's measured figures; null where none was measured. */
export function sumOf(column: Column, rows: readonly Row[]): number | null {
  const measured = rows.map(column.of).filter((value) => value !== null);
  return measured.length === 0 ? null : measured.reduce((sum, value) => sum + value, 0);
}

const WHOLE_FROM = 100;

/** Amounts without their currency, which the head of the table names; cents only where they matter. */
function bareMoney(locale: string): (value: number) => string {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: 'always' });
  const cents = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (value) => (Math.abs(value) >= WHOLE_FROM || value === 0 ? whole : cents).format(value);
}
