import type { FileWarning } from '../../core/file-warning.ts';
import { timeReader } from './times.ts';
import type { DecimalMark } from './values.ts';

const NUMBER = /^[-+(]?\p{Sc}?\s?\d[\d.,\s'’]*%?\)?$/u;
const COMMA = /^[-+]?(?:\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+)$/;
const POINT = /^[-+]?(?:\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3})+\.\d+)$/;
const EITHER = /^[-+]?\d{1,3}[.,]\d{3}$/;
const TIME_SUFFIXES = ['', ' H:mm', ' H:mm:ss'];

/** The head of a file, cut into cells. */
export interface Table {
  delimiter: string;
  header: boolean;
  columns: string[];
  sample: string[][];
}

/** Whether a cell is a value rather than a column's name. */
export function isDatum(cell: string): boolean {
  const text = cell.trim();
  return NUMBER.test(text) || /^\S+@\S+\.\S+$/.test(text) || /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text);
}

export function sniffDecimal(table: Table, warnings: FileWarning[]): DecimalMark {
  const cells = table.sample.flat().map((cell) => cell.trim().replace(/^(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3})\s?/u, ''));
  const comma = cells.filter((cell) => COMMA.test(cell)).length;
  const point = cells.filter((cell) => POINT.test(cell)).length;
  const unclear = cells.find((cell) => EITHER.test(cell) && cell.includes(','));
  if (comma === 0 && point === 0 && unclear) {
    warnings.push({
      code: 'unclear_decimal',
      values: { example: unclear, read: '.', other: ',' },
      detail: `"${unclear}" may be thousands or decimals; it is read as thousands. Declare format.decimal if that is wrong.`,
    });
  } else if (comma > 0 && point > 0) {
    warnings.push({
      code: 'mixed_decimals',
      values: comma > point ? { read: ',', other: '.' } : { read: '.', other: ',' },
      detail: 'Numbers are written both with a decimal comma and with a decimal point. Declare format.decimal.',
    });
  }
  return comma > point ? ',' : '.';
}

/** The format of each column's times, by trying each format on all of its sampled cells. */
export function sniffDates(table: Table, dayFirst: boolean, warnings: FileWarning[]): (string | null)[] {
  return table.columns.map((column, i) => {
    const cells = [...new Set(table.sample.map((cells) => cells[i]?.trim() ?? '').filter((cell) => cell !== ''))];
    if (cells.length === 0) return null;
    if (reads('iso', cells)) return 'iso';
    if (cells.every((cell) => /^(?:19|20)\d{6}$/.test(cell)) && reads('yyyyMMdd', cells)) return 'yyyyMMdd';
    if (cells.every((cell) => /^1\d{9}(?:\.\d+)?$/.test(cell))) return 'epoch_s';
    if (cells.every((cell) => /^1\d{12}$/.test(cell))) return 'epoch_ms';
    return slashed(column, cells, dayFirst, warnings);
  });
}

function slashed(column: string, cells: readonly string[], dayFirst: boolean, warnings: FileWarning[]): string | null {
  const mark = /^\d{1,4}([/.-])\d{1,2}\1\d{1,4}/.exec(cells[0] as string)?.[1];
  if (!mark) return null;
  const all = (order: string): string | undefined =>
    TIME_SUFFIXES.map((suffix) => order.replaceAll('/', mark) + suffix).find((format) => reads(format, cells));
  const byYear = all('yyyy/M/d');
  if (byYear) return byYear;
  const days = all('d/M/yyyy') ?? all('d/M/yy');
  const months = all('M/d/yyyy') ?? all('M/d/yy');
  if (!days || !months) return days ?? months ?? null;
  const isDayFirst = dayFirst || mark === '.';
  const [read, other] = isDayFirst ? [days, months] : [months, days];
  const example = cells[0] as string;
  warnings.push({
    code: 'unclear_date',
    values: { column, example, first: isDayFirst ? 'day' : 'month', read, other },
    detail: `Column "${column}" may be day-first or month-first ("${example}"); it is read as "${read}". Declare the date format in the mapping if that is wrong.`,
  });
  return read;
}

function reads(format: string, cells: readonly string[]): boolean {
  const read = timeReader(format, 'UTC');
  return cells.every((cell) => read(cell) !== undefined);
}
