import { Argument, Command } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { dayAt } from '../core/days.ts';
import { FunilError } from '../core/errors.ts';
import { withClient } from './client.ts';
import { plural, print, printJson, say, table, written } from './output.ts';

type Row = Record<string, unknown>;

interface Period {
  from: string | null;
  to: string | null;
}

interface Report {
  report: string;
  period: Period;
  timezone: string;
  asKnownOn: string | null;
  currency?: string;
  rows: Row[];
  /** The same of another period. */
  compared?: { period: Period; rows: Row[] };
  [extra: string]: unknown;
}

interface List {
  rows: Row[];
  /** Opens the page after this one. */
  next: string | null;
}

const REPORTS = ['funnel', 'methods', 'attribution', 'conversion', 'series', 'cohorts', 'cycle', 'steps', 'products', 'quality'];
const LISTS = ['leads', 'orders', 'deals'];

interface ReportOptions {
  from?: string;
  to?: string;
  asKnownOn?: string;
  compare?: string;
  by?: string;
  model?: string;
  with?: string[];
  json?: boolean;
  csv?: boolean;
}

export function reportCommand(): Command {
  return new Command('report')
    .description('Ask the ledger a question')
    .addArgument(new Argument('<name>', 'a report, or a list').choices([...REPORTS, ...LISTS]))
    .option('--from <day>', 'first day or moment')
    .option('--to <day>', 'last day')
    .option('--as-known-on <day>', 'as it was known on a past day')
    .option('--compare <period>', 'also of the period before (previous), or of a year before (year)')
    .option('--by <what>', 'what to split by')
    .option('--model <model>', 'how credit is shared among touches')
    .option('--with <name=value...>', "any other of the report's options (the reference at /docs lists them)")
    .option('--json', 'the answer as it is, for programs')
    .option('--csv', 'rows as CSV, for a spreadsheet')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: ReportOptions, command: Command) => {
      const isList = LISTS.includes(name);
      const path = `/api/v1/${isList ? '' : 'reports/'}${encodeURIComponent(name)}?${queryOf(options)}`;
      const answer = await withClient(command, ({ ask }) => ask<Report | List>('GET', path));
      if (options.json) printJson(answer);
      else if (options.csv) process.stdout.write(csvOf(answer.rows));
      else if ('report' in answer) printReport(answer);
      else printList(answer);
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
  return stringify(flat, { header: true, columns, escape_formulas: true, quoted_match: /\r/ });
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

function printReport({ report, period, asKnownOn, timezone, currency, rows, compared, ...extras }: Report): void {
  const known = asKnownOn ? `as known on ${asKnownOn}` : 'as known now';
  print(`${[report, whenOf(period, timezone), known, currency].filter(Boolean).join(' | ')}\n`);
  const nested = printRows(rows);
  for (const [name, value] of Object.entries(extras)) printExtra(name, value);
  if (compared) {
    print(`\ncompared with ${whenOf(compared.period, timezone)}\n`);
    printRows(compared.rows);
  }
  say(`\n${plural(rows.length, 'row')}.${nested.length > 0 ? ` More in --json and --csv: ${nested.join(', ')}.` : ''}`);
}

function printList({ rows, next }: List): void {
  printRows(rows);
  say(`\n${plural(rows.length, 'row')}.${next === null ? '' : ` More with --with after=${next}`}`);
}

function whenOf({ from, to }: Period, zone: string): string {
  const day = (moment: string | null) => moment && dayAt(Date.parse(moment), zone);
  return from || to ? `from ${day(from) ?? 'the beginning'} to ${day(to) ?? 'now'} (${zone})` : 'all time';
}

/** Prints the columns that fit a table, and returns the names of the others. */
function printRows(rows: readonly Row[]): string[] {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const plain = columns.filter((column) => rows.every((row) => typeof row[column] !== 'object' || row[column] === null));
  const cells = rows.map((row) => plain.map((column) => row[column] as string | number | null));
  print(rows.length === 0 ? 'Nothing in this period.' : table(plain, cells));
  return columns.filter((column) => !plain.includes(column));
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
  funil report series --with unit=week --json
  funil report funnel --from 2026-03-01 --to 2026-03-31 --compare previous
  funil report steps --by campaign --with steps='page,product_added[product=sku-1],@order'
  funil report orders --with search=ana@example.com status=paid
`;
