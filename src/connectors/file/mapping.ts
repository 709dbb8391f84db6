import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { FunilError } from '../../core/errors.ts';
import { fieldType, IMPORT_KINDS, type ImportKind, TARGETS } from './targets.ts';
import { isZone } from './times.ts';

const Shut = { additionalProperties: false };
const Name = Type.String({ minLength: 1, maxLength: 200 });
const Text = Type.String({ maxLength: 2000 });

const FormatSchema = Type.Object(
  {
    type: Type.Optional(Type.Enum(['csv', 'jsonl'])),
    delimiter: Type.Optional(Type.String({ minLength: 1, maxLength: 1 })),
    encoding: Type.Optional(Type.Enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])),
    decimal: Type.Optional(Type.Enum(['.', ','])),
    date: Type.Optional(Name),
    timezone: Type.Optional(Name),
    header: Type.Optional(Type.Boolean()),
    columns: Type.Optional(Type.Array(Name, { minItems: 1, maxItems: 2000 })),
  },
  Shut,
);

const SourceSchema = Type.Object(
  {
    value: Type.Optional(Type.Union([Text, Type.Number(), Type.Boolean()])),
    column: Type.Optional(Name),
    template: Type.Optional(Text),
    map: Type.Optional(Type.Record(Type.String(), Text)),
    else: Type.Optional(Text),
    date: Type.Optional(Name),
    timezone: Type.Optional(Name),
    plusSeconds: Type.Optional(Name),
  },
  Shut,
);

const WhenSchema = Type.Object({ column: Name, is: Type.Optional(Type.Array(Text)), not: Type.Optional(Type.Array(Text)) }, Shut);
const FieldsSchema = Type.Record(Name, Type.Unknown());

const MappingSchema = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,99}$' }),
    kind: Type.Enum([...IMPORT_KINDS]),
    describe: Type.Optional(Text),
    format: Type.Optional(FormatSchema),
    lookup: Type.Optional(
      Type.Record(
        Type.String({ pattern: '^[A-Za-z0-9_-]+$' }),
        // A plain file name, so that a mapping cannot reach outside the folder of the imported file.
        Type.Object({ file: Type.String({ pattern: '^[^./\\\\\\0][^/\\\\\\0]{0,199}$' }), key: Name, by: Type.Optional(Name) }, Shut),
      ),
    ),
    when: Type.Optional(WhenSchema),
    fields: FieldsSchema,
    id: Type.Optional(Type.Array(Name, { minItems: 1, maxItems: 20 })),
    keep: Type.Optional(Type.Union([Type.Enum(['rest', 'none']), Type.Array(Name)])),
    also: Type.Optional(
      Type.Array(Type.Object({ kind: Type.Enum([...IMPORT_KINDS]), fields: FieldsSchema, when: Type.Optional(WhenSchema) }, Shut), {
        maxItems: 10,
      }),
    ),
  },
  Shut,
);

const checkShape = Compile(MappingSchema);
const checkSource = Compile(SourceSchema);

/** How a file is written, as far as a mapping declares it. What is left out is sniffed. */
export type Format = Static<typeof FormatSchema>;
/** A field's origin: a column's name, or exactly one of `value`, `column`, `template` with refinements. */
export type FieldSource = string | Static<typeof SourceSchema>;
export type When = Static<typeof WhenSchema>;
export type Fields = Record<string, FieldSource>;
export interface Also {
  kind: ImportKind;
  fields: Fields;
  when?: When;
}
export type Mapping = Omit<Static<typeof MappingSchema>, 'fields' | 'also' | 'kind'> & { kind: ImportKind; fields: Fields; also?: Also[] };

/**
 * Checks that `json` is a mapping.
 * @throws FunilError `bad_mapping`, its hint naming every problem at once.
 */
export function checkMapping(json: unknown): Mapping {
  const shape = checkShape.Errors(json).filter(({ keyword }) => keyword !== 'boolean');
  const problems = shape.map((error) => `${where(error.instancePath)}: ${error.message}${listed(error.params)}`);
  if (problems.length === 0) problems.push(...meaningProblems(json as Mapping));
  if (problems.length > 0) throw badMapping(problems);
  return json as Mapping;
}

export function badMapping(problems: readonly string[]): FunilError {
  const title = problems.length === 1 ? 'The mapping has a problem' : `The mapping has ${problems.length} problems`;
  return new FunilError('bad_mapping', title, { hint: `${problems.join('; ')}. See docs/guide/imports.md.` });
}

function meaningProblems(mapping: Mapping): string[] {
  const rows = [{ kind: mapping.kind, fields: mapping.fields, when: mapping.when, at: '' }];
  mapping.also?.forEach((also, i) => {
    rows.push({ ...also, when: also.when, at: `also[${i}].` });
  });
  const problems = rows.flatMap(({ kind, fields, when, at }) => [
    ...rowProblems(kind, fields, at !== '').map((problem) => at + problem),
    ...(when && (when.is === undefined) === (when.not === undefined) ? [`${at}when: give either "is" or "not"`] : []),
  ]);
  if (mapping.also?.some(({ kind }) => kind === 'paths' || kind === 'facts')) problems.push('also: "paths" and "facts" stand alone');
  if (mapping.format?.timezone && !isZone(mapping.format.timezone))
    problems.push(`format.timezone: "${mapping.format.timezone}" is not a time zone`);
  if (wantsProps(mapping) && !keepsProps(mapping.kind)) problems.push(`keep: ${mapping.kind} have no props to keep columns in; use "none"`);
  return problems;
}

function wantsProps(mapping: Mapping): boolean {
  return mapping.keep !== undefined && mapping.keep !== 'none' && mapping.keep.length > 0;
}

function keepsProps(kind: ImportKind): boolean {
  return kind !== 'facts' && TARGETS[kind].open.includes('props.');
}

function rowProblems(kind: ImportKind, fields: Fields, extra: boolean): string[] {
  if (kind === 'facts') return Object.keys(fields).length > 0 ? ['fields: lines of kind "facts" are facts already and need no fields'] : [];
  const target = TARGETS[kind];
  const problems = Object.entries(fields).flatMap(([field, source]) => {
    if (fieldType(kind, field) !== undefined) return sourceProblems(field, source);
    return [
      `fields: ${kind} have no field "${field}"; they have ${[...Object.keys(target.fields), ...target.open.map((p) => `${p}*`)].join(', ')}`,
    ];
  });
  for (const field of target.required) {
    const given =
      Object.hasOwn(fields, field) ||
      Object.hasOwn(target.defaults, field) ||
      standsIn(kind, field, fields) ||
      (extra && target.key.includes(field));
    if (!given) problems.push(`fields: ${kind} need "${field}"`);
  }
  if ('ids.user' in target.fields && !Object.keys(fields).some((field) => field.startsWith('ids.'))) {
    problems.push(`fields: ${kind} need one of ids.anonymous, ids.external, ids.phone, ids.email, ids.user`);
  }
  if (target.fact === 'event' && fields.value !== undefined && fields.currency === undefined)
    problems.push('fields: "value" needs a "currency"');
  return problems;
}

/** A cost or a rate may leave out its time: it is then the day it is about. */
function standsIn(kind: ImportKind, field: string, fields: Fields): boolean {
  return field === 'at' && ((kind === 'costs' && 'from' in fields) || (kind === 'rates' && 'day' in fields));
}

function sourceProblems(field: string, source: unknown): string[] {
  if (typeof source === 'string') return source === '' ? [`fields.${field}: name a column`] : [];
  const errors = checkSource.Errors(source).filter(({ keyword }) => keyword !== 'boolean');
  if (errors.length > 0)
    return errors.map((error) => `fields.${field}${where(error.instancePath, '')}: ${error.message}${listed(error.params)}`);
  const known = source as Exclude<FieldSource, string>;
  const problems: string[] = [];
  const origins = ['value', 'column', 'template'].filter((origin) => origin in known);
  if (origins.length !== 1) problems.push(`fields.${field}: give exactly one of "value", "column", "template"`);
  if (known.timezone && !isZone(known.timezone)) problems.push(`fields.${field}: "${known.timezone}" is not a time zone`);
  return problems;
}

function where(pointer: string, root = 'mapping'): string {
  return pointer === '' ? root : pointer.slice(1).replaceAll('/', '.');
}

function listed(params: object): string {
  const named = Object.values(params).find((value) => Array.isArray(value)) as unknown[] | undefined;
  return named ? ` (${named.join(', ')})` : '';
}
