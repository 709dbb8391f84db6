import { stringify } from 'csv-stringify/sync';

const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** Any of them ends a row for some program, so that what follows would begin a cell of its own. */
const LINE_END = /[\r\n]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** RFC 4180, with cells that a spreadsheet would run as a formula made text. */
export function csvOf(rows: (string | number | null)[][]): string {
  return stringify(rows, { record_delimiter: 'windows', quoted_match: LINE_END, cast: { string: (text) => harmless(text) } });
}

/** A leading apostrophe keeps spreadsheets from running what a stranger wrote (CSV injection, OWASP); numbers stay numbers. */
export function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
