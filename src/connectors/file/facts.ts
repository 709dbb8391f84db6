import type { Drop } from '../../core/errors.ts';
import type { Fact, Json } from '../../core/fact.ts';
import { cellOf } from './cells.ts';
import { pathReader } from './expand-paths.ts';
import { compileFields } from './fields.ts';
import { givenFact } from './given-fact.ts';
import { contentHash, joinId, occurrenceCounter, rowHash } from './ids.ts';
import type { Fields, When } from './mapping.ts';
import { fieldColumns, type ImportPlan } from './plan.ts';
import type { Row } from './rows.ts';
import { type ImportKind, TARGETS, type Target } from './targets.ts';

/** What identifies a row, for facts that have no key of their own. */
export type Base = string;

/** Turns a row into its facts, or says why not. */
export type RowFacts = (row: Row, base: Base) => Iterable<Fact> | Drop;

export interface FactReader {
  /** Facts of a row, or why it gives none. A row gives all of its facts or none. */
  read(row: Row): Iterable<Fact> | Drop;
  /** Takes note of a row that an earlier read has already turned into facts. */
  pass(row: Row): void;
}

/** Compiles a plan into closures once; reading a row then looks up no names. */
export function factReader(plan: ImportPlan): FactReader {
  const facts = rowFacts(plan);
  const base = baseReader(plan);
  return {
    read(row) {
      const known = base(row);
      return typeof known === 'string' ? facts(row, known) : known;
    },
    pass: (row) => void base(row),
  };
}

export function isDrop(facts: Iterable<Fact> | Drop): facts is Drop {
  return 'reason' in facts;
}

function baseReader(plan: ImportPlan): (row: Row) => Base | Drop {
  const { mapping } = plan;
  if (mapping.id) {
    const cells = mapping.id.map((column) => cellOf(plan, column));
    const named = mapping.id.join(', ');
    return (row) => {
      const values = cells.map((cell) => cell(row).trim());
      if (values.every((value) => value === ''))
        return { reason: 'missing_field', field: 'id', detail: `The row has no id: ${named} is blank.` };
      return joinId(values);
    };
  }
  if (!needsBase(mapping.kind, mapping.fields) && !mapping.also?.some(({ kind, fields }) => needsBase(kind, fields))) return () => '';
  const count = occurrenceCounter();
  return (row) => {
    const hash = rowHash(row);
    return `${hash}.${count(hash)}`;
  };
}

function needsBase(kind: ImportKind, fields: Fields): boolean {
  if (kind === 'facts') return true;
  const { key } = TARGETS[kind];
  return key.length === 0 || key.some((field) => fields[field] === undefined);
}

function rowFacts(plan: ImportPlan): RowFacts {
  const { mapping } = plan;
  if (mapping.kind === 'facts') return givenFact;
  if (mapping.kind === 'paths') return pathReader(plan);
  const main = oneFact(plan, mapping.kind, mapping.fields, mapping.when, restReader(plan), '');
  if (!mapping.also) return (row, base) => listed(main(row, base));
  const others = mapping.also.map(({ kind, fields, when }, i) => oneFact(plan, kind, fields, when, undefined, `:also${i + 1}`));
  return (row, base) => {
    const facts: Fact[] = [];
    for (const read of [main, ...others]) {
      const fact = read(row, base);
      if (fact === null) continue;
      if ('reason' in fact && !('kind' in fact)) return fact;
      facts.push(fact as Fact);
    }
    return facts;
  };
}

type OneFact = (row: Row, base: Base) => Fact | Drop | null;

function listed(fact: Fact | Drop | null): Iterable<Fact> | Drop {
  if (fact === null) return [];
  return 'kind' in fact ? [fact] : fact;
}

function oneFact(
  plan: ImportPlan,
  kind: ImportKind,
  fields: Fields,
  when: When | undefined,
  rest: Rest | undefined,
  mark: string,
): OneFact {
  const target = TARGETS[kind as Exclude<ImportKind, 'facts'>];
  const constants = Object.fromEntries(Object.entries(target.defaults).map(([field, value]) => [field, { value }]));
  const fill = compileFields(plan, kind as Exclude<ImportKind, 'facts'>, { ...constants, ...fields });
  const applies = condition(plan, when);
  const unmapped = target.key.filter((field) => fields[field] === undefined);
  const needed = [...target.required, ...target.key];
  const needsIdentity = 'ids.user' in target.fields;
  return (row, base) => {
    if (!applies(row)) return null;
    const drops: Drop[] = [];
    const made: Record<string, unknown> = { kind: target.fact, id: '' };
    fill(made, row, drops);
    if (drops[0]) return drops[0];
    for (const field of unmapped) made[field] = base;
    complete(kind, made, rest?.(row));
    const missing = needed.find((field) => made[field] === undefined);
    if (missing) return { reason: 'missing_field', field: missing, detail: missingDetail(missing, fields) };
    if (needsIdentity && made.ids === undefined) return NO_IDENTITY;
    made.id = target.key.length === 0 ? `event:${base}${mark}` : keyedId(target, made);
    return made as unknown as Fact;
  };
}

const NO_IDENTITY: Drop = { reason: 'no_identity', detail: 'Every identifier of the row is blank. Map a column that says who it was.' };

function missingDetail(field: string, fields: Fields): string {
  const columns = fields[field] === undefined ? [] : fieldColumns({ [field]: fields[field] });
  return `"${field}" is missing${columns.length > 0 ? `: ${columns.join(', ')} is blank or unknown` : ''}.`;
}

/** Fills in what a mapping may leave out: the last day of a cost, the time of a fact about a day. */
function complete(kind: ImportKind, made: Record<string, unknown>, rest: Record<string, Json> | undefined): void {
  if (kind === 'costs') made.to ??= made.from;
  if (made.at === undefined) {
    const day = made.from ?? made.day;
    if (typeof day === 'string') made.at = Date.parse(day);
  }
  if (rest) made.props = { ...rest, ...(made.props as object | undefined) };
}

/** A restatement needs an id of its own, and the same statement the same id: so the content is part of it. */
function keyedId(target: Target, made: Record<string, unknown>): string {
  return joinId([target.fact, ...target.key.map((field) => String(made[field])), contentHash(JSON.stringify(made))]);
}

function condition(plan: ImportPlan, when: When | undefined): (row: Row) => boolean {
  if (!when) return () => true;
  const cell = cellOf(plan, when.column);
  const words = new Set(when.is ?? when.not);
  const wanted = when.is !== undefined;
  return (row) => words.has(cell(row).trim()) === wanted;
}

type Rest = (row: Row) => Record<string, Json> | undefined;

/** The columns kept as props. A column named __proto__ is never kept: assigning it would not make a property. */
function restReader(plan: ImportPlan): Rest | undefined {
  const { keep = 'none', fields } = plan.mapping;
  if (keep === 'none') return undefined;
  const used = new Set(fieldColumns(fields));
  if (keep === 'rest' && plan.layout.type === 'jsonl') {
    const roots = new Set([...used].map((column) => column.split('.')[0] as string));
    return ({ object = {} }) =>
      some(Object.fromEntries(Object.entries(object).filter(([key, value]) => !roots.has(key) && key !== '__proto__' && value !== null)));
  }
  const columns = (keep === 'rest' ? plan.layout.columns.filter((column) => !used.has(column)) : keep).filter(
    (column) => column !== '__proto__',
  );
  const cells = columns.map((column) => ({ column, cell: cellOf(plan, column) }));
  return (row) => {
    const rest: Record<string, Json> = {};
    for (const { column, cell } of cells) {
      const text = cell(row);
      if (text !== '') rest[column] = text;
    }
    return some(rest);
  };
}

function some(rest: Record<string, Json>): Record<string, Json> | undefined {
  for (const _ in rest) return rest;
  return undefined;
}
