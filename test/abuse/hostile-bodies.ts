import fc from 'fast-check';

/** As the description of the API says it (JSON Schema). */
export interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

const TEXTS = [
  "' or 1=1 --",
  "'; drop table lead; --",
  "x') union all select * from system.tables --",
  '{p:String}',
  '{workspace:UInt32}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the attack.
  '${workspace}',
  '$1',
  '\\',
  "\\' or 1=1",
  '`events`',
  '%_%',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff',
  '\u202e\ufeff',
  '\n\r\t',
  '__proto__',
  'constructor',
  '1e400',
  'a'.repeat(5_000),
  'é'.repeat(70),
];

/** Texts that stand for days, moments and addresses, at the ends of what engines hold. */
const FORMATS: Record<string, string[]> = {
  email: ["o'hara@shop.example", 'a@b.co', '"; drop"@x.example'],
  date: ['1899-12-31', '9999-12-31', '2026-02-28'],
  'date-time': ['1899-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2026-03-01T12:00:00Z'],
};
const NUMBERS = [0, -0, 1, -1, 0.1, 2 ** 31, 2 ** 53, -(2 ** 63), 1e21, 1e308, 5e-324];

const anyText = fc.constantFrom(...TEXTS);
const anything = fc.oneof(
  anyText,
  fc.constantFrom<unknown>(...NUMBERS, null, true, [], {}),
  fc.dictionary(anyText, anyText, { maxKeys: 3 }),
  fc.array(anyText, { maxLength: 3 }),
);

/** Bodies that pass for right ones: what is hostile in them fits the schema, so that it comes further than the door. */
export function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(fitting));
  const type = [schema.type].flat()[0];
  if (type === 'string') return textFor(schema);
  if (type === 'integer' || type === 'number') return numberFor(schema, type === 'integer');
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array') return listFor(schema);
  return type === 'object' ? objectFor(schema) : anything;
}

/** Bodies of any shape: the fields may be there, what stands in them may be anything. */
export function misfitting(schema: Schema): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [name, fc.oneof(fitting(field), anything)] as const);
  const some = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  return fc.oneof(
    some,
    fc.tuple(some, fc.dictionary(anyText, anything, { maxKeys: 2 })).map(([one, more]) => ({ ...one, ...more })),
    anything,
  );
}

function textFor({ pattern, format, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema): fc.Arbitrary<string> {
  const known = format === undefined ? undefined : FORMATS[format];
  if (known) return fc.constantFrom(...known);
  const shape = pattern === undefined ? /^/u : new RegExp(pattern, 'u');
  const fits = (text: string) => shape.test(text) && [...text].length >= minLength && [...text].length <= maxLength;
  const own = TEXTS.filter(fits);
  const made =
    pattern === undefined
      ? fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 20) })
      : fc.stringMatching(shape).filter(fits);
  return own.length === 0 ? made : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: made });
}

function numberFor({ minimum = -Number.MAX_VALUE, maximum = Number.MAX_VALUE }: Schema, isWhole: boolean): fc.Arbitrary<number> {
  const own = [...NUMBERS, minimum, maximum].filter((one) => one >= minimum && one <= maximum && (!isWhole || Number.isInteger(one)));
  return fc.constantFrom(...own);
}

function listFor({ items = {}, minItems = 0, maxItems = 3 }: Schema): fc.Arbitrary<unknown[]> {
  const maxLength = Math.max(minItems, Math.min(maxItems, 3));
  return items.enum
    ? fc.uniqueArray(fitting(items), { minLength: minItems, maxLength: Math.min(maxLength, items.enum.length) })
    : fc.array(fitting(items), { minLength: minItems, maxLength });
}

function objectFor({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<unknown> {
  const fields = fc.record(Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, fitting(field)])), {
    requiredKeys: required,
  });
  if (additionalProperties === false) return fields;
  const rest = fc.dictionary(anyText, typeof additionalProperties === 'object' ? fitting(additionalProperties) : anything, { maxKeys: 2 });
  return fc.tuple(fields, rest).map(([own, more]) => ({ ...more, ...own }));
}

const anyIds = fc.record(
  { anonymous: anyText, user: anyText, email: fc.constantFrom("o'hara@x.example", 'a\0@x.example'), phone: anyText },
  { requiredKeys: [] },
);
const anyAmount = fc.constantFrom('1.00', '-1', '999999999999.999999', '1e400', 'NaN', "1'", '0x10');

const asTexts = Object.fromEntries(
  'type line payment refund deal cost content product path code account title means why'.split(' ').map((name) => [name, anyText]),
);

/** Facts of every kind, of which the description says nothing. */
export const anyFact = fc.record(
  {
    kind: fc.constantFrom('event', 'order', 'line', 'payment', 'refund', 'deal', 'cost', 'content', 'rate', 'alias', "x'"),
    id: anyText,
    order: anyText,
    at: fc.constantFrom<unknown>(1_772_000_000_000, '2026-03-01T00:00:00Z', -1, 8.64e15, 'soon'),
    ids: anyIds,
    into: anyIds,
    act: fc.constantFrom('merge', 'split'),
    ...asTexts,
    ...Object.fromEntries(['total', 'amount', 'price', 'value', 'rate'].map((name) => [name, anyAmount])),
    status: fc.constantFrom('paid', 'open', "paid'"),
    currency: fc.constantFrom('BRL', "B'L"),
    method: fc.constantFrom('paid', "paid'"),
    spend: fc.constant('media'),
    from: fc.constantFrom('2026-03-01', '1899-01-01'),
    to: fc.constant('2026-03-31'),
    day: fc.constantFrom('2026-03-01', '9999-12-31'),
    quantity: fc.constantFrom(...NUMBERS),
    evidence: fc.record({ source: anyText, campaign: anyText, referrer: anyText }, { requiredKeys: [] }),
    traits: fc.dictionary(anyText, anything, { maxKeys: 3 }),
    props: fc.dictionary(anyText, anything, { maxKeys: 3 }),
  },
  { requiredKeys: ['kind', 'id', 'at', 'ids', 'currency', 'order'] },
);
