import { isUtf8 } from 'node:buffer';
import { FunilError } from '../../core/errors.ts';
import type { FileWarning } from '../../core/file-warning.ts';
import { isGzip, unpackedBytes } from './bytes.ts';
import { decode, type Encoding } from './lines.ts';
import type { Format } from './mapping.ts';
import { parsed } from './rows.ts';
import { isDatum, sniffDates, sniffDecimal, type Table } from './sniff-values.ts';
import { splitLine } from './split.ts';
import type { DecimalMark } from './values.ts';

/** What the head of a file says about the whole. */
export interface Sniffed {
  type: 'csv' | 'jsonl';
  gzip: boolean;
  encoding: Encoding;
  delimiter: string;
  header: boolean;
  columns: string[];
  decimal: DecimalMark;
  /** Per column, the format its times are written in, or null when it holds none. */
  dates: (string | null)[];
  /** The first rows, cells by column. */
  sample: string[][];
  /** What could be read in two ways, and was not declared. */
  warnings: FileWarning[];
}

const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE_ROWS = 200;
const HEAD_BYTES = 1_000_000;
const MAX_COLUMNS = 2000;

/**
 * Looks at the first bytes of a file (64 kB and more are best; gzip is unpacked). What `hint` declares is taken as given.
 * @throws FunilError `not_text`, `empty_file`, `bad_header` or `old_line_ends`.
 */
export async function sniff(head: Uint8Array, hint: Format = {}): Promise<Sniffed> {
  const bytes = await plainHead(head);
  const encoding = hint.encoding ?? sniffEncoding(bytes);
  if (!encoding.startsWith('utf-16')) refuseBinary(bytes);
  const text = headText(bytes, encoding);
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  if (lines.length === 1 && text.trim().includes('\r'))
    throw new FunilError('old_line_ends', 'The file ends its lines with a carriage return only', {
      hint: 'Save it again with Unix or Windows line ends.',
    });
  const type =
    hint.type ??
    (lines
      .find((line) => line.trim() !== '')
      ?.trim()
      .startsWith('{')
      ? 'jsonl'
      : 'csv');
  const table = type === 'jsonl' ? jsonTable(lines) : csvTable(text, lines, hint);
  if (table.columns.length === 0)
    throw new FunilError('empty_file', 'The file holds no rows', { hint: 'Check that the right file was chosen.' });
  const warnings: FileWarning[] = [];
  const decimal = hint.decimal ?? sniffDecimal(table, warnings);
  const dates = sniffDates(table, decimal === ',' || table.delimiter === ';', warnings);
  return { type, gzip: isGzip(head), encoding, ...table, decimal, dates, warnings };
}

async function plainHead(head: Uint8Array): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of unpackedBytes(once(head))) {
      parts.push(part);
      size += part.length;
      if (size > HEAD_BYTES) break;
    }
  } catch (error) {
    // A head is cut short by nature; reading the whole file will tell if the file is too.
    if (!(error instanceof FunilError)) throw error;
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES);
}

/** Workbooks of Excel and LibreOffice, new and old. */
const WORKBOOKS = ['504b0304', 'd0cf11e0'];
const MOST_CONTROLS = 100;
const MOST_OF_BYTES = 0.05;

/** A stray control character spoils its row alone; many of them are no text. */
function refuseBinary(bytes: Buffer): void {
  const isWorkbook = WORKBOOKS.includes(bytes.subarray(0, 4).toString('hex'));
  const controls = bytes.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  if (!isWorkbook && (controls <= MOST_CONTROLS || controls <= bytes.length * MOST_OF_BYTES)) return;
  throw new FunilError('not_text', isWorkbook ? 'The file is a workbook' : 'The file is not text', {
    hint: 'Save it as CSV (UTF-8) in the program that made it, and take that file.',
    values: { fault: isWorkbook ? 'workbook' : 'binary' },
  });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function sniffEncoding(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1 || bytes.length);
  if (isUtf8(whole)) return 'utf-8';
  const text = whole.toString('utf8');
  const bad = text.split('\ufffd').length - 1;
  const good = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  const undefinedBytes = /[\x81\x8d\x8f\x90\x9d]/.test(whole.toString('latin1'));
  return bad > good && !undefinedBytes ? 'windows-1252' : 'utf-8';
}

function headText(bytes: Buffer, encoding: Encoding): string {
  const text = encoding.startsWith('utf-16') ? new TextDecoder(encoding).decode(bytes) : decode(bytes, encoding);
  return text.replace(/^\ufeff/, '');
}

function csvTable(text: string, lines: readonly string[], hint: Format): Table {
  const delimiter = hint.delimiter ?? bestDelimiter(lines);
  const records = recordsOf(lines, delimiter);
  // The last record of a head may be cut in the middle.
  if (records.length > 2 && !text.endsWith('\n') && records.at(-1)?.length !== records[0]?.length) records.pop();
  const first = records[0] ?? [];
  const header = hint.header ?? (hint.columns === undefined && looksLikeHeader(first));
  const columns = hint.columns ?? (header ? named(first) : first.map((_, i) => `column_${i + 1}`));
  if (columns.length > MAX_COLUMNS)
    throw new FunilError('bad_header', `The file has ${columns.length} columns; at most ${MAX_COLUMNS} are read`, {
      values: { columns: columns.length, most: MAX_COLUMNS },
      hint: 'Leave out the columns that are not needed, or declare the delimiter in the mapping.',
    });
  return { delimiter, header, columns, sample: records.slice(header ? 1 : 0).filter((cells) => cells.length === columns.length) };
}

function recordsOf(lines: readonly string[], delimiter: string): string[][] {
  const records: string[][] = [];
  let record = { cells: [] as string[], open: null as string | null };
  for (const line of lines) {
    if (records.length >= SAMPLE_ROWS) break;
    if (line === '' && record.open === null) continue;
    if (splitLine(line, delimiter, record) === 'open') {
      record.open += '\n';
      continue;
    }
    records.push(record.cells);
    record = { cells: [], open: null };
  }
  return records;
}

/** The delimiter that cuts the most rows into the first row's number of columns; of equals, the one that gives more columns. */
function bestDelimiter(lines: readonly string[]): string {
  let best = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const records = recordsOf(lines.slice(0, SAMPLE_ROWS), delimiter);
    const width = records[0]?.length ?? 1;
    const agreeing = records.filter((cells) => cells.length === width).length / records.length;
    const score = width < 2 ? 0 : agreeing * agreeing * (1 + Math.log2(width) / 10);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function looksLikeHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && !filled.some(isDatum);
}

/** Column names, trimmed; blank ones become column_N and repeated ones get a number, so that each can be mapped. */
function named(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, i) => {
    const name = cell.trim() || `column_${i + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}_${times}`;
  });
}

function jsonTable(lines: readonly string[]): Table {
  const objects = lines
    .slice(0, SAMPLE_ROWS)
    .map(parsed)
    .filter((value) => value !== null && typeof value === 'object' && !Array.isArray(value));
  const columns = [...new Set(objects.flatMap((object) => leaves(object, 3)))].slice(0, MAX_COLUMNS);
  const sample = objects.map((object) => columns.map((column) => leafText(object, column.split('.'))));
  return { delimiter: '', header: false, columns, sample };
}

function leaves(value: unknown, levels: number): string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = levels > 1 ? leaves(inner, levels - 1) : [];
    return below.length > 0 ? below.map((path) => `${key}.${path}`) : [key];
  });
}

function leafText(object: unknown, path: readonly string[]): string {
  const value = path.reduce<unknown>(
    (at, key) => (at !== null && typeof at === 'object' && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : ''),
    object,
  );
  return value === null || typeof value === 'object' ? '' : String(value);
}
