import { FunilError } from '../core/errors.ts';

/** Results go to stdout, so that they can be piped; everything said meanwhile goes to stderr. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Says what is wrong and what to do; only faults of Funil itself show a stack. */
export function printFailure(error: unknown): void {
  if (error instanceof FunilError) say([error.message, error.hint].filter(Boolean).join('\n'));
  else say(`Funil failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

type Cell = string | number | boolean | null | undefined;

/** Lines up columns: numbers to the right, the rest to the left. Not measured shows as a dash. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map(written));
  const numeric = head.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  const widths = head.map((name, column) => Math.max(name.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (numeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal.
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/** Text of strangers is shown without control characters, which could rewrite the terminal. */
export function written(cell: Cell): string {
  if (cell === null || cell === undefined) return '-';
  if (typeof cell !== 'number') return String(cell).replace(CONTROL, '\ufffd');
  const digits = Number.isInteger(cell) ? 0 : Math.abs(cell) < 1 ? 4 : 2;
  return cell.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function plural(count: number, word: string): string {
  return `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;
}
