import { badMapping, type FieldSource } from './mapping.ts';
import { type ImportPlan, isLookup } from './plan.ts';
import type { Row } from './rows.ts';

export type Cell = (row: Row) => string;

/** A field's text; undefined when the row has none. '' only when the mapping says `"else": ""`. */
export type TextOf = (row: Row) => string | undefined;

/** Compiles a column's name, or "lookup.column", to a reader of its cell. */
export function cellOf(plan: ImportPlan, column: string): Cell {
  const i = plan.layout.columns.indexOf(column);
  if (i >= 0) return (row) => row.cells[i] as string;
  if (isLookup(plan.mapping, column)) return lookupCell(plan, column);
  throw badMapping([`the file has no column "${column}"`]);
}

function lookupCell(plan: ImportPlan, column: string): Cell {
  const dot = column.indexOf('.');
  const name = column.slice(0, dot);
  const declared = plan.mapping.lookup?.[name];
  const lookup = plan.lookups[name];
  if (!declared || !lookup)
    throw badMapping([`lookup "${name}" was not loaded; import the file together with ${declared?.file ?? 'its lookup file'}`]);
  const key = cellOf(plan, declared.by ?? declared.key);
  const i = lookup.columns.indexOf(column.slice(dot + 1));
  return (row) => lookup.rows.get(key(row).trim())?.[i] ?? '';
}

export function textOf(plan: ImportPlan, source: FieldSource): TextOf {
  if (typeof source === 'string') return filled(cellOf(plan, source), undefined);
  if (source.value !== undefined) {
    const constant = String(source.value);
    return () => constant;
  }
  const cell = source.template !== undefined ? templateCell(plan, source.template) : cellOf(plan, source.column as string);
  const other = source.else === 'keep' ? undefined : source.else;
  return filled(source.map ? mapped(cell, source.map, source.else === 'keep') : cell, other);
}

function filled(cell: Cell, other: string | undefined): TextOf {
  return (row) => {
    const text = cell(row);
    return text === '' || text.trim() === '' ? other : text;
  };
}

function mapped(cell: Cell, map: Readonly<Record<string, string>>, keep: boolean): Cell {
  const words = new Map(Object.entries(map));
  return (row) => {
    const text = cell(row);
    return words.get(text.trim()) ?? (keep ? text : '');
  };
}

function templateCell(plan: ImportPlan, template: string): Cell {
  const parts = template.split(/(\{[^{}]+\})/).map((part) => (part.startsWith('{') ? cellOf(plan, part.slice(1, -1)) : part));
  return (row) => {
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : part(row).trim();
    return text;
  };
}
