import type { FileWarning } from '../../core/file-warning.ts';
import { timeReader } from './times.ts';
import type { DecimalMark } from './values.ts';

const NUMBER = /^[-+(]?\p{Sc}?\s?\d[\d.,\s'’]*%?\)?$/u;
const COMMA = /^[-+]?(?:0,\d+|\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+)$/;
const POINT = /^[-+]?(?:0\.\d+|\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3})+\.\d+)$/;
const EITHER = /^[-+]?[1-9]\d{0,2}([.,])\d{3}$/;
const SLASHED = /^\d{1,4}([/.-])\d{1,2}\1\d{1,4}/;
const TIME_SUFFIXES = ['', ' H:mm', ' H:mm:ss'];
/** Times without a mark between their parts, told from other numbers by what they begin with. */
const BARE: readonly [format: string, shape: RegExp][] = [
  ['yyyyMMdd', /^(?:19|20)\d{6}$/],
  ['epoch_s', /^1\d{9}(?:\.\d+)?$/],
  ['epoch_ms', /^1\d{12}$/],
];

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
  const unclear = cells.map((cell) => EITHER.exec(cell)).find((found) => found !== null);
  if (comma === 0 && point === 0 && unclear) {
    const [example, mark] = unclear;
    const meant = mark === ',' ? 'thousands' : 'decimals';
    warnings.push({
      code: 'unclear_decimal',
      values: { example, meant, read: '.', other: ',' },
      detail: `"${example}" may be thousands or decimals; it is read as ${meant}. Declare format.decimal if that is wrong.`,
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

/** The format of each column's times: the one that most of its sampled cells are written in. What is no time among them is refused by itself. */
export function sniffDates(table: Table, dayFirst: boolean, warnings: FileWarning[]): (string | null)[] {
  return table.columns.map((column, i) => {
    const cells = [...new Set(table.sample.map((cells) => cells[i]?.trim() ?? '').filter((cell) => cell !== ''))];
    if (readBy('iso', cells) > cells.length / 2) return 'iso';
    for (const [format, shape] of BARE) {
      const shaped = cells.filter((cell) => shape.test(cell));
      if (readBy(format, shaped) > cells.length / 2) return format;
    }
    return slashed(column, cells, dayFirst, warnings);
  });
}

function slashed(column: string, cells: readonly string[], dayFirst: boolean, warnings: FileWarning[]): string | null {
  const mark = cells.map((cell) => SLASHED.exec(cell)?.[1]).find((found) => found !== undefined);
  if (!mark) return null;
  const best = (...orders: string[]): Candidate => {
    const formats = orders.flatMap((order) => TIME_SUFFIXES.map((suffix) => order.replaceAll('/', mark) + suffix));
    const counted = formats.map((format) => ({ format, read: readBy(format, cells) }));
    return counted.reduce((most, one) => (one.read > most.read ? one : most));
  };
  const isMost = ({ read }: Candidate) => read > cells.length / 2;
  const byYear = best('yyyy/M/d');
  if (isMost(byYear)) return byYear.format;
  const days = best('d/M/yyyy', 'd/M/yy');
  const months = best('M/d/yyyy', 'M/d/yy');
  if (days.read !== months.read) {
    const found = days.read > months.read ? days : months;
    return isMost(found) ? found.format : null;
  }
  if (!isMost(days)) return null;
  const isDayFirst = dayFirst || mark === '.';
  const [{ format: read }, { format: other }] = isDayFirst ? [days, months] : [months, days];
  const example = cells.find((cell) => SLASHED.test(cell)) as string;
  warnings.push({
    code: 'unclear_date',
    values: { column, example, first: isDayFirst ? 'day' : 'month', read, other },
    detail: `Column "${column}" may be day-first or month-first ("${example}"); it is read as "${read}". Declare the date format in the mapping if that is wrong.`,
  });
  return read;
}

interface Candidate {
  format: string;
  /** Cells that are written so. */
  read: number;
}

function readBy(format: string, cells: readonly string[]): number {
  const read = timeReader(format, 'UTC');
  return cells.filter((cell) => read(cell) !== undefined).length;
}
