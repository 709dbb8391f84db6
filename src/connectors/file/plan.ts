import type { Lookups } from './lookup.ts';
import { badMapping, type FieldSource, type Fields, type Mapping, type When } from './mapping.ts';
import type { Layout } from './rows.ts';
import type { Sniffed } from './sniff.ts';
import type { DecimalMark } from './values.ts';

/** Everything needed to read a file: its mapping, how it is written, and the rows it looks up. */
export interface ImportPlan {
  mapping: Mapping;
  layout: Layout;
  decimal: DecimalMark;
  /** The sniffed time format of a column, by name. */
  dates: Readonly<Record<string, string>>;
  lookups: Lookups;
}

/**
 * Joins a mapping with what was sniffed; what the mapping declares wins.
 * @throws FunilError `bad_mapping` when the file lacks columns the mapping names.
 */
export function planImport(mapping: Mapping, sniffed: Sniffed, lookups: Lookups = {}): ImportPlan {
  const { format = {} } = mapping;
  const used = [...usedColumns(mapping)];
  const type = format.type ?? sniffed.type;
  const own = type === 'csv' ? (format.columns ?? sniffed.columns) : used.filter((column) => !isLookup(mapping, column));
  const missing = used.filter((column) => !own.includes(column) && !isLookup(mapping, column));
  if (missing.length > 0) {
    throw badMapping([`the file has no column ${missing.map((name) => `"${name}"`).join(', ')}; it has ${own.slice(0, 50).join(', ')}`]);
  }
  const dates = Object.fromEntries(sniffed.columns.flatMap((column, i) => (sniffed.dates[i] ? [[column, sniffed.dates[i]]] : [])));
  return {
    mapping,
    layout: {
      type,
      encoding: format.encoding ?? sniffed.encoding,
      delimiter: format.delimiter ?? sniffed.delimiter,
      header: type === 'csv' && (format.header ?? sniffed.header),
      columns: own,
    },
    decimal: format.decimal ?? sniffed.decimal,
    dates,
    lookups,
  };
}

/** Whether a file has every column the mapping reads. */
export function fits(mapping: Mapping, sniffed: Sniffed): boolean {
  return [...usedColumns(mapping)].every((column) => sniffed.columns.includes(column) || isLookup(mapping, column));
}

/** Whether a mapping reads a column's times and leaves open how they are written. */
export function leavesDateOpen(mapping: Mapping, column: string): boolean {
  if (mapping.format?.date !== undefined || !usedColumns(mapping).has(column)) return false;
  const sources = [mapping, ...(mapping.also ?? [])].flatMap(({ fields }) => Object.values(fields));
  return !sources.some((source) => typeof source !== 'string' && source.column === column && source.date !== undefined);
}

/** "customer.city" is the column `city` of the lookup `customer`. */
export function isLookup(mapping: Mapping, column: string): boolean {
  const dot = column.indexOf('.');
  return dot > 0 && Object.hasOwn(mapping.lookup ?? {}, column.slice(0, dot));
}

/** The columns of one lookup that the mapping reads. */
export function lookupColumns(mapping: Mapping, lookup: string): string[] {
  const prefix = `${lookup}.`;
  return [...usedColumns(mapping)].filter((column) => column.startsWith(prefix)).map((column) => column.slice(prefix.length));
}

function usedColumns(mapping: Mapping): Set<string> {
  const used = new Set(fieldColumns(mapping.fields));
  const add = (column: string): unknown => used.add(column);
  whenColumns(mapping.when).forEach(add);
  mapping.id?.forEach(add);
  if (Array.isArray(mapping.keep)) mapping.keep.forEach(add);
  for (const also of mapping.also ?? []) [...fieldColumns(also.fields), ...whenColumns(also.when)].forEach(add);
  for (const { key, by } of Object.values(mapping.lookup ?? {})) add(by ?? key);
  return used;
}

function whenColumns(when: When | undefined): string[] {
  return when ? [when.column] : [];
}

export function fieldColumns(fields: Fields): string[] {
  return Object.values(fields).flatMap(sourceColumns);
}

function sourceColumns(source: FieldSource): string[] {
  if (typeof source === 'string') return [source];
  return [source.column ?? [], ...(source.template ? templateColumns(source.template) : []), source.plusSeconds ?? []].flat();
}

export function templateColumns(template: string): string[] {
  return [...template.matchAll(/\{([^{}]+)\}/g)].map(([, column]) => column as string);
}
