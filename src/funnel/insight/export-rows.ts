import { setImmediate as othersTurn } from 'node:timers/promises';
import { publicLeadId } from '../../core/identity.ts';
import { csvOf } from '../../lib/csv.ts';
import { linesOf } from '../../lib/lines.ts';
import type { EventStore } from '../../store/events.ts';
import { type ExportTable, NUMBERED } from './export-tables.ts';

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Written in one go: a few milliseconds, after which facts and questions get their turn. */
const ROWS_AT_A_TIME = 200;

type Cell = string | number | null;

/** The export as text, piece by piece as the engine answers; nothing is held but one piece. */
export async function* exportRows(
  events: Pick<EventStore, 'stream'>,
  { columns, sql }: ExportTable,
  format: ExportFormat,
): AsyncGenerator<string> {
  const write = format === 'csv' ? csvOf : (rows: Cell[][]) => jsonlOf(columns, rows);
  const numbered = [...columns.keys()].filter((index) => NUMBERED.has(columns[index] as string));
  if (format === 'csv') yield csvOf([[...columns]]);
  for await (const lines of linesOf(events.stream(sql, 'JSONCompactEachRow'))) {
    for (let at = 0; at < lines.length; at += ROWS_AT_A_TIME) {
      const rows = lines.slice(at, at + ROWS_AT_A_TIME).map((line) => JSON.parse(line) as Cell[]);
      for (const row of rows) for (const index of numbered) row[index] = publicName(row[index] ?? null);
      yield write(rows);
      await othersTurn();
    }
  }
}

function publicName(number: Cell): Cell {
  return number === null || number === '0' ? null : publicLeadId(String(number));
}

function jsonlOf(columns: readonly string[], rows: Cell[][]): string {
  let text = '';
  for (const row of rows) text += `${JSON.stringify(Object.fromEntries(columns.map((name, index) => [name, row[index]])))}\n`;
  return text;
}
