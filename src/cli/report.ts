import { Command } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { FunilError } from '../core/errors.ts';
import { withClient } from './client.ts';
import { plural, print, printJson, say, table, written } from './output.ts';

type Row = Record<string, unknown>;

interface Report {
  report: string;
  period: { from: string | null; to: string | null };
  asKnownOn: string | null;
  currency?: string;
  rows: Row[];
  [extra: string]: unknown;
}

interface ReportOptions {
  from?: string;
  to?: string;
  asKnownOn?: string;
  by?: string;
  model?: string;
  with?: string[];
  json?: boolean;
  csv?: boolean;
}

export function reportCommand(): Command {
  return new Command('report')
    .description('Ask the ledger a question')
    .argument('<name>', 'funnel, methods, attribution, conversion, series, cohorts, cycle, steps')
    .option('--from <day>', 'first day or moment')
    .option('--to <day>', 'last day')
    .option('--as-known-on <day>', 'as it was known on a past day')
    .option('--by <what>', 'what to split by')
    .option('--model <model>', 'how credit is shared among touches')
    .option('--with <name=value...>', "any other of the report's options (the reference at /docs lists them)")
    .option('--json', 'the answer as it is, for programs')
    .option('--csv', 'rows as CSV, for a spreadsheet')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: ReportOptions, command: Command) => {
      const path = `/api/v1/reports/${encodeURIComponent(name)}?${queryOf(options)}`;
      const report = await withClient(command, ({ ask }) => ask<Report>('GET', path));
      if (options.json) printJson(report);
      else if (options.csv) process.stdout.write(csvOf(report.rows));
      else printReport(report);
    });
}

function queryOf({ json, csv, with: others = [], ...named }: ReportOptions): URLSearchParams {
  const query = new URLSearchParams(Object.entries(named));
  for (const option of others) {
    const [, name, value] = /^(\w+)=(.*)$/s.exec(option) ?? [];
    if (name === undefined || value === undefined) {
      throw new FunilError('bad_option', `--with takes NAME=VALUE, not "${option}".`, { hint: 'For example: --with windowDays=30' });
    }
    query.set(name, value);
  }
  return query;
}

/** Rows as CSV. Lists and objects become columns `name.key`; text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvOf(rows: readonly Row[]): string {
  const flat = rows.map((row) => flattened(row));
  const columns = [...new Set(flat.flatMap(Object.keys))];
  return stringify(flat, { header: true, columns, escape_formulas: true });
}

function flattened(row: Row, prefix = ''): Row {
  const parts = Object.entries(row).map(
    ([name, value]): Row =>
      isRow(value) ? flattened(value, `${prefix}${name}.`) : { [prefix + name]: Array.isArray(value) ? JSON.stringify(value) : value },
  );
  return Object.assign({}, ...parts);
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function printReport({ report, period, asKnownOn, currency, rows, ...extras }: Report): void {
  const when =
    period.from || period.to ? `from ${period.from?.slice(0, 10) ?? 'the beginning'} to ${period.to?.slice(0, 10) ?? 'now'}` : 'all time';
  const known = asKnownOn ? `as known on ${asKnownOn}` : 'as known now';
  print(`${[report, when, known, currency].filter(Boolean).join(' | ')}\n`);
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const plain = columns.filter((column) => rows.every((row) => typeof row[column] !== 'object' || row[column] === null));
  print(
    rows.length === 0
      ? 'Nothing in this period.'
      : table(
          plain,
          rows.map((row) => plain.map((column) => row[column] as string | number | null)),
        ),
  );
  for (const [name, value] of Object.entries(extras)) printExtra(name, value);
  const nested = columns.filter((column) => !plain.includes(column));
  say(`\n${plural(rows.length, 'row')}.${nested.length > 0 ? ` More in --json and --csv: ${nested.join(', ')}.` : ''}`);
}

function printExtra(name: string, value: unknown): void {
  const parts = isRow(value) ? Object.entries(value).filter(([, one]) => typeof one !== 'object' || one === null) : null;
  if (parts) print(`\n${name}: ${parts.map(([key, one]) => `${key} ${written(one as number)}`).join(', ')}`);
  else if (typeof value !== 'object') print(`\n${name}: ${written(value as string)}`);
}

const EXAMPLES = `
Examples:
  funil report funnel --from 2026-01-01 --to 2026-03-31
  funil report methods --model markov --with windowDays=30
  funil report methods --as-known-on 2026-03-31 --csv > methods.csv
  funil report series --by week --json
`;
