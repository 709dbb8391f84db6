import type { FileKind, MappingGiven } from '../api/imports.ts';

type Fields = Record<string, unknown>;

/** Where a field comes from when it is not from a column. */
export interface Fixed {
  field: string;
  /** The value all rows get; null where it is worked out in a way this page only shows. */
  value: string | null;
  shown: string;
}

export function fieldsIn({ fields }: MappingGiven): Fields {
  return isLoose(fields) ? fields : {};
}

/** The column a field is read from; null where it is read from none. */
export function columnOf(source: unknown): string | null {
  if (typeof source === 'string') return source;
  return isLoose(source) && typeof source.column === 'string' ? source.column : null;
}

/** The first field that reads the column; '' where none does. */
export function fieldFor(mapping: MappingGiven, column: string): string {
  return Object.entries(fieldsIn(mapping)).find(([, source]) => columnOf(source) === column)?.[0] ?? '';
}

/** The column means that field and nothing else; with '' it means nothing. */
export function withColumn(mapping: MappingGiven, column: string, field: string): MappingGiven {
  const kept = Object.entries(fieldsIn(mapping)).filter(([name, source]) => columnOf(source) !== column && name !== field);
  return { ...mapping, fields: Object.fromEntries(field === '' ? kept : [...kept, [field, column]]) };
}

/** All rows get that value; with '' the field is left out. */
export function withFixed(mapping: MappingGiven, field: string, value: string): MappingGiven {
  const { [field]: _before, ...others } = fieldsIn(mapping);
  return { ...mapping, fields: value === '' ? others : { ...others, [field]: { value } } };
}

/** The file's numbers have that decimal mark. */
export function withDecimal(mapping: MappingGiven, decimal: string): MappingGiven {
  return { ...mapping, format: { ...(isLoose(mapping.format) ? mapping.format : {}), decimal } };
}

/** Whatever reads the column reads its times in that format. */
export function withDate(mapping: MappingGiven, column: string, date: string): MappingGiven {
  const dated = (fields: Fields): Fields =>
    Object.fromEntries(Object.entries(fields).map(([field, source]) => [field, columnOf(source) === column ? asDated(source) : source]));
  const asDated = (source: unknown) => (isLoose(source) ? { ...source, date } : { column, date });
  const also = Array.isArray(mapping.also) ? { also: mapping.also.map((one) => ({ ...one, fields: dated(fieldsIn(one)) })) } : {};
  return { ...mapping, fields: dated(fieldsIn(mapping)), ...also };
}

/** Fields that no column of the file gives, in the order of the mapping. */
export function fixedFields(mapping: MappingGiven): Fixed[] {
  return Object.entries(fieldsIn(mapping)).flatMap(([field, source]) => {
    if (columnOf(source) !== null || !isLoose(source)) return [];
    const value = source.value === undefined ? null : String(source.value);
    return [{ field, value, shown: value ?? String(source.template ?? '') }];
  });
}

/** What a row of the kind cannot do without and nothing says yet. The workspace's currency stands in where a file has none. */
export function missingFields(mapping: MappingGiven, { fields }: FileKind): string[] {
  const said = fieldsIn(mapping);
  const missing = fields.filter(({ name, required, fallback }) => required && fallback === null && name !== 'currency' && !(name in said));
  return missing.map(({ name }) => name);
}

/** Whether columns that mean nothing are kept as properties of the event or deal. */
export function keepsRest({ keep }: MappingGiven): boolean {
  return keep === 'rest';
}

function isLoose(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
