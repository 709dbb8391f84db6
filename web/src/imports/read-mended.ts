import { parse } from 'papaparse';

const ESCAPED = /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;

/** Rows of the saved list of rejects (columns `line` and `row`) by their line in the file; without the apostrophe that keeps spreadsheets from running a cell. */
export function readMended(text: string): [line: number, row: string][] {
  const { data } = parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: 'greedy' });
  return data.flatMap(({ line = '', row = '' }): [number, string][] => {
    const nth = Number(line.replace(/[.,\s]/g, ''));
    return Number.isInteger(nth) && nth > 0 && row !== '' ? [[nth, row.replace(ESCAPED, '')]] : [];
  });
}
