import type { Drop } from '../../core/errors.ts';
import type { Json } from '../../core/fact.ts';
import type { ByteInput } from './bytes.ts';
import { type Encoding, type Line, MAX_ROW, readLines } from './lines.ts';
import { type OpenRecord, splitLine } from './split.ts';

/*
 * Why not papaparse: it counts characters, not lines; it takes everything after an unclosed quote as one field; and it cannot set one poisoned
 * row aside and go on at the next line. RFC 4180 needs little code, and most lines hold no quote at all.
 */

export type JsonObject = { [key: string]: Json };

export interface Row {
  /** Line the row starts on, from 1. */
  line: number;
  /** Offset of the next row in the unpacked stream. */
  end: number;
  raw: string;
  cells: string[];
  /** A JSONL row as it was read. */
  object?: JsonObject;
  /** Why the row cannot be read; the cells are then meaningless. */
  drop?: Drop;
}

export interface Layout {
  type: 'csv' | 'jsonl';
  encoding: Encoding;
  delimiter: string;
  header: boolean;
  /** Columns of a CSV; for JSONL, the dotted paths to read. */
  columns: readonly string[];
}

const MAX_FIELD = 65_536;
const MAX_DEPTH = 32;

/** Reads a file row by row, in batches. A row that cannot be read comes with a `drop` and never takes another row with it. */
export async function* readRows(input: ByteInput, layout: Layout): AsyncGenerator<Row[]> {
  const taker = layout.type === 'jsonl' ? jsonTaker(layout) : csvTaker(layout);
  for await (const lines of readLines(input, layout.encoding)) {
    const rows: Row[] = [];
    for (const line of lines) taker.take(line, rows);
    if (rows.length > 0) yield rows;
  }
  const rest: Row[] = [];
  taker.end(rest);
  if (rest.length > 0) yield rest;
}

interface Taker {
  take(line: Line, rows: Row[]): void;
  end(rows: Row[]): void;
}

function csvTaker(layout: Layout): Taker {
  const { delimiter, columns } = layout;
  let record: OpenRecord = { cells: [], open: null };
  let held: Line[] = [];
  let size = 0;
  let header = layout.header;

  function add(rows: Row[], row: Row): void {
    if (header) header = false;
    else rows.push(row);
  }

  function reset(): Line[] {
    const lines = held;
    record = { cells: [], open: null };
    held = [];
    size = 0;
    return lines;
  }

  /** Rejects the line a bad quote stands on and hands back the lines it had swallowed. */
  function resynchronise(rows: Row[], pending: Line[], detail: string): void {
    const lines = reset();
    add(rows, refused(lines[0] as Line, { reason: 'bad_row', detail }));
    for (let i = lines.length - 1; i > 0; i -= 1) pending.push(lines[i] as Line);
  }

  function takeQuoted(line: Line, rows: Row[], pending: Line[]): void {
    const text = withoutReturn(line.text);
    const outcome = splitLine(text, delimiter, record);
    held.push(line);
    size += line.text.length + 1;
    if (outcome === 'done') {
      const { cells } = record;
      add(rows, checked(together(reset()), cells, columns.length));
    } else if (outcome === 'broken' || record.cells.length > columns.length) {
      resynchronise(rows, pending, 'Text follows a closing quote. Double every quote inside a quoted field, or remove it.');
    } else if (size > MAX_ROW) {
      resynchronise(rows, pending, 'A quote is opened and never closed. Close it or remove it.');
    } else {
      record.open += text.length < line.text.length ? '\r\n' : '\n';
    }
  }

  function takeLine(line: Line, rows: Row[], pending: Line[]): void {
    if (line.drop || line.text.includes('\0')) {
      if (held.length > 0) {
        pending.push(line);
        resynchronise(rows, pending, 'A quote is opened and not closed before a row that cannot be read.');
      } else add(rows, refused(line, line.drop ?? HAS_NUL));
    } else if (held.length > 0 || line.text.includes('"')) takeQuoted(line, rows, pending);
    else {
      const text = withoutReturn(line.text);
      if (text !== '') add(rows, checked(line, text.split(delimiter), columns.length));
    }
  }

  return {
    take(line, rows) {
      const pending = [line];
      for (let next = pending.pop(); next; next = pending.pop()) takeLine(next, rows, pending);
    },
    end(rows) {
      while (held.length > 0) {
        const pending: Line[] = [];
        resynchronise(rows, pending, 'A quote is opened and never closed. Close it or remove it.');
        for (let next = pending.pop(); next; next = pending.pop()) takeLine(next, rows, pending);
      }
    },
  };
}

const HAS_NUL: Drop = {
  reason: 'bad_text',
  detail: 'The row holds a NUL character. Remove it, or check the encoding (UTF-16 without a mark?).',
};

const INEXACT: Drop = { reason: 'bad_number', detail: 'A whole number has more than 15 digits and would lose some. Write it as a string.' };

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

function refused(line: Line, drop: Drop): Row {
  return { line: line.number, end: line.end, raw: line.text, cells: [], drop };
}

/** The lines of one row, as one. */
function together(lines: readonly Line[]): Line {
  const [first, last] = [lines[0], lines.at(-1)] as [Line, Line];
  return first === last ? first : { number: first.number, text: lines.map(({ text }) => text).join('\n'), end: last.end };
}

function checked({ number, text: raw, end }: Line, cells: string[], columns: number): Row {
  const row: Row = { line: number, end, raw, cells };
  if (cells.length !== columns) {
    row.drop = {
      reason: 'bad_row',
      detail: `The row has ${cells.length} columns where ${columns} are expected. Quote cells that hold the delimiter.`,
    };
  } else if (raw.length > MAX_FIELD && cells.some((cell) => cell.length > MAX_FIELD)) {
    row.drop = { reason: 'too_large', detail: 'A cell is longer than 64 kB. Shorten it or leave out the column.' };
  }
  return row;
}

function jsonTaker(layout: Layout): Taker {
  const paths = layout.columns.map((column) => column.split('.'));
  return {
    take(line, rows) {
      const text = line.text.trim();
      if (text !== '') rows.push(line.drop ? refused(line, line.drop) : jsonRow(line, text, paths));
    },
    end: () => undefined,
  };
}

function jsonRow(line: Line, text: string, paths: readonly string[][]): Row {
  const row: Row = { line: line.number, end: line.end, raw: text, cells: [] };
  const value = parsed(text);
  if (value === undefined) row.drop = { reason: 'bad_row', detail: 'The line is not JSON. Each line must be one whole JSON object.' };
  else if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    row.drop = { reason: 'not_an_object', detail: 'The line is not a JSON object. Write {"name": value, ...}.' };
  } else if (tooDeep(value, MAX_DEPTH))
    row.drop = { reason: 'too_deep', detail: `The object is nested deeper than ${MAX_DEPTH} levels. Flatten it.` };
  else if (text.includes('\\u0000') && holdsNul(value)) row.drop = HAS_NUL;
  else {
    row.object = value;
    const values = paths.map((path) => reach(value, path));
    row.cells = values.map(cellText);
    if (values.some((inner) => Number.isInteger(inner) && !Number.isSafeInteger(inner))) row.drop = INEXACT;
    else if (text.length > MAX_FIELD && row.cells.some((cell) => cell.length > MAX_FIELD)) {
      row.drop = { reason: 'too_large', detail: 'A value is longer than 64 kB. Shorten it or leave it out.' };
    }
  }
  return row;
}

export function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

export function reach(object: JsonObject, path: readonly string[]): Json | undefined {
  let at: Json | undefined = object;
  for (const key of path) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, key)) return undefined;
    at = (at as JsonObject)[key];
  }
  return at;
}

function cellText(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function tooDeep(value: Json | undefined, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((inner) => tooDeep(inner as Json, levels - 1));
}

function holdsNul(value: Json | undefined): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([key, inner]) => key.includes('\0') || holdsNul(inner as Json));
}
