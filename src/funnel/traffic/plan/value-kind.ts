import { amountOf } from '../collect/map-money.ts';
import { momentOf } from '../collect/map-time.ts';

/** What a JSON value is, as far as plans tell values apart. The question plan_conformance names them by the same rules. */
export type ValueKind = 'nothing' | 'boolean' | 'integer' | 'number' | 'decimal text' | 'time text' | 'text' | 'array' | 'object';

/** What a property may be, narrowest first. `amount`: a number, or a decimal as text. `time`: ISO 8601. */
export const PROPERTY_TYPES = ['boolean', 'integer', 'number', 'amount', 'time', 'string', 'array', 'object', 'any'] as const;

export type PropertyType = (typeof PROPERTY_TYPES)[number];

const FITTING: Readonly<Record<PropertyType, readonly ValueKind[]>> = {
  boolean: ['boolean'],
  integer: ['integer'],
  number: ['integer', 'number'],
  amount: ['integer', 'number', 'decimal text'],
  time: ['time text'],
  string: ['text', 'decimal text', 'time text'],
  array: ['array'],
  object: ['object'],
  any: ['boolean', 'integer', 'number', 'decimal text', 'time text', 'text', 'array', 'object'],
};

export function fits(type: PropertyType, kind: ValueKind): boolean {
  return FITTING[type].includes(kind);
}

const TIME = /^\d{4}-\d{2}-\d{2}/;

/** Absent, null and empty text are all nothing. */
export function kindOf(value: unknown): ValueKind {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'string') return Array.isArray(value) ? 'array' : 'object';
  if (TIME.test(value) && momentOf(value) !== undefined) return 'time text';
  return amountOf(value) === undefined ? 'text' : 'decimal text';
}
