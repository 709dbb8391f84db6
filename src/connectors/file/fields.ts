import type { Drop, DropReason } from '../../core/errors.ts';
import { cellOf, type TextOf, textOf } from './cells.ts';
import { badMapping, type FieldSource, type Fields } from './mapping.ts';
import type { ImportPlan } from './plan.ts';
import type { Row } from './rows.ts';
import { type FieldType, fieldType, type ImportKind } from './targets.ts';
import { timeReader } from './times.ts';
import { readDecimal, readMoney, readNumber, roundDecimal } from './values.ts';

/** Reads one value from a row; what it cannot read it reports into `drops`. */
export type Read = (row: Row, drops: Drop[]) => unknown;

type Parse = (text: string, row: Row) => unknown;

interface Leaf {
  key: string;
  read: Read;
}

const YES = new Set(['true', '1', 'yes', 'y', 't']);
const NO = new Set(['false', '0', 'no', 'n', 'f']);

const ADVICE: Record<string, readonly [DropReason, string]> = {
  time: ['bad_time', 'is not a time, or not written as the others of its column. Mend it, or declare the format as "date" in the mapping'],
  day: ['bad_time', 'is not a day, or not written as the others of its column. Mend it, or declare the format as "date" in the mapping'],
  money: ['bad_amount', 'is not an amount. Check format.decimal in the mapping'],
  rate: ['bad_amount', 'is not a rate. Check format.decimal in the mapping'],
  number: ['bad_number', 'is not a number. Check format.decimal in the mapping'],
  currency: ['bad_currency', 'is not a three-letter currency code'],
  boolean: ['bad_type', 'is neither true nor false'],
};

export type Fill = (made: Record<string, unknown>, row: Row, drops: Drop[]) => void;

/** Compiles the fields of a mapping once into a function that fills an object, nested where the fields' names are, from a row. */
export function compileFields(plan: ImportPlan, kind: Exclude<ImportKind, 'facts'>, fields: Fields): Fill {
  const tree: Tree = new Map();
  const currency = fields.currency === undefined ? () => undefined : textOf(plan, fields.currency);
  for (const [field, source] of Object.entries(fields)) {
    const type = fieldType(kind, field);
    if (type !== undefined) plant(tree, segments(field), fieldReader(plan, field, type, source, currency));
  }
  const leaves = leavesOf(tree);
  return (made, row, drops) => {
    for (const { key, read } of leaves) {
      const value = read(row, drops);
      if (value !== undefined) made[key] = value;
    }
  };
}

type Tree = Map<string, Read | Tree>;

/** "evidence.clickIds.gclid" nests; below props and traits a dot is part of the name. */
function segments(field: string): string[] {
  const open = /^(props|traits|evidence\.clickIds)\.(.+)$/.exec(field);
  return open ? [...(open[1] as string).split('.'), open[2] as string] : field.split('.');
}

function plant(tree: Tree, [head = '', ...rest]: readonly string[], read: Read): void {
  if (rest.length === 0) {
    tree.set(head, read);
    return;
  }
  const below = tree.get(head);
  const branch: Tree = below instanceof Map ? below : new Map();
  tree.set(head, branch);
  plant(branch, rest, read);
}

function leavesOf(tree: Tree): Leaf[] {
  return [...tree].map(([key, node]) => ({ key, read: node instanceof Map ? objectReader(node) : node }));
}

function objectReader(tree: Tree): Read {
  const leaves = leavesOf(tree);
  return (row, drops) => {
    let made: Record<string, unknown> | undefined;
    for (const { key, read } of leaves) {
      const value = read(row, drops);
      if (value === undefined) continue;
      made ??= {};
      made[key] = value;
    }
    return made;
  };
}

/** Compiles one field. A constant is read at once, so that a wrong one is the mapping's fault and not every row's. */
export function fieldReader(plan: ImportPlan, field: string, type: FieldType, source: FieldSource, currency: TextOf): Read {
  const text = textOf(plan, source);
  const parse = parser(plan, type, source, currency);
  const [reason, advice] = refusal(field, type);
  const read: Read = (row, drops) => {
    const given = text(row);
    if (given === undefined || (given === '' && type !== 'text')) return undefined;
    const value = parse(given, row);
    if (value === undefined) drops.push({ reason, field, detail: `"${given.slice(0, 100)}" ${advice}.` });
    return value;
  };
  if (typeof source === 'string' || source.value === undefined) return read;
  const drops: Drop[] = [];
  const constant = read({ line: 0, end: 0, raw: '', cells: [] }, drops);
  if (drops[0]) throw badMapping([`fields.${field}: ${drops[0].detail}`]);
  return source.plusSeconds === undefined ? () => constant : read;
}

function refusal(field: string, type: FieldType): readonly [DropReason, string] {
  if (typeof type === 'string') return ADVICE[type] ?? ['bad_type', 'cannot be read'];
  const reason = field === 'method' || field === 'evidence.method' ? 'bad_method' : 'bad_type';
  return [reason, `is none of ${type.join(', ')}. Give the field a "map" in the mapping`];
}

function parser(plan: ImportPlan, type: FieldType, source: FieldSource, currency: TextOf): Parse {
  if (typeof type !== 'string') return (text) => oneOf(type, text.trim().toLowerCase());
  switch (type) {
    case 'time':
      return timeParser(plan, source);
    case 'day':
      return dayParser(plan, source);
    case 'money':
      return (text, row) => readMoney(text.trim(), plan.decimal, () => currency(row)?.trim().toUpperCase());
    case 'rate':
      return (text) => rounded(readDecimal(text.trim(), plan.decimal));
    case 'number':
      return (text) => readNumber(text.trim(), plan.decimal);
    case 'currency':
      return (text) => currencyCode(text.trim().toUpperCase());
    case 'boolean':
      return (text) => truth(text.trim().toLowerCase());
    case 'email':
      return (text) => text.trim().toLowerCase();
    case 'id':
      return (text) => text.trim();
    default:
      return (text) => text;
  }
}

function oneOf(words: readonly string[], text: string): string | undefined {
  return words.includes(text) ? text : undefined;
}

function rounded(decimal: string | undefined): string | undefined {
  return decimal === undefined ? undefined : roundDecimal(decimal, 6);
}

function currencyCode(text: string): string | undefined {
  return /^[A-Z]{3}$/.test(text) ? text : undefined;
}

function truth(text: string): boolean | undefined {
  return YES.has(text) ? true : NO.has(text) ? false : undefined;
}

function timeParser(plan: ImportPlan, source: FieldSource): Parse {
  const declared = typeof source === 'string' ? {} : source;
  const read = timeReader(dateFormat(plan, source), declared.timezone ?? plan.mapping.format?.timezone ?? 'UTC');
  if (declared.plusSeconds === undefined) return (text) => read(text.trim());
  const seconds = cellOf(plan, declared.plusSeconds);
  return (text, row) => {
    const time = read(text.trim());
    const plus = readNumber(seconds(row).trim(), plan.decimal);
    return time === undefined || plus === undefined ? undefined : time + Math.round(plus * 1000);
  };
}

/** A day is a day wherever it is read, so no time zone is applied. */
function dayParser(plan: ImportPlan, source: FieldSource): Parse {
  const read = timeReader(dateFormat(plan, source), 'UTC');
  return (text) => {
    const time = read(text.trim());
    return time === undefined ? undefined : new Date(time).toISOString().slice(0, 10);
  };
}

function dateFormat(plan: ImportPlan, source: FieldSource): string | undefined {
  if (typeof source === 'string') return plan.mapping.format?.date ?? plan.dates[source];
  if (source.value !== undefined) return source.date;
  return source.date ?? plan.mapping.format?.date ?? (source.column === undefined ? undefined : plan.dates[source.column]);
}
