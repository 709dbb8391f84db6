import { Type } from 'typebox';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { FIELD_TYPES, FILE_KINDS, type FieldType, type FileKind, formDocument } from './document.ts';

export const params = Type.Object({ id: Type.String({ maxLength: 40 }) });
export const asked = Type.Object({
  l: Type.Optional(Type.String({ maxLength: 20, description: 'Language: en, pt-BR or es; without it the browser decides' })),
  k: Type.Optional(Type.String({ maxLength: 2_000, description: 'Token of a link made for one person' })),
  d: Type.Optional(Type.String({ maxLength: 200, description: "The tracker's anonymousId" })),
  u: Type.Optional(Type.String({ maxLength: 2_000, description: 'Address of the page that shows the form' })),
  r: Type.Optional(Type.String({ maxLength: 2_000, description: "That page's referrer" })),
});
const { when: rule } = formDocument.properties.steps.items.properties;
const shownField = Type.Object({
  id: Type.String(),
  type: oneOf<FieldType>(FIELD_TYPES),
  label: Type.String(),
  help: Type.String(),
  required: Type.Boolean(),
  choices: Type.Array(Type.Object({ value: Type.String(), label: Type.String() })),
  min: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number()),
  from: Type.Optional(Type.String({ description: 'Of dates: the first day' })),
  to: Type.Optional(Type.String({ description: 'Of dates: the last day' })),
  accept: Type.Optional(Type.Array(oneOf<FileKind>(FILE_KINDS), { description: 'Of files: what their bytes may be' })),
  megabytes: Type.Optional(Type.Integer({ description: 'Of files: the size at most' })),
  when: rule,
});
export const definition = Type.Object({
  form: Type.String(),
  version: Type.Integer(),
  language: oneOf<Language>(LANGUAGES),
  languages: Type.Array(oneOf<Language>(LANGUAGES)),
  state: Type.String({ description: 'Send it back with the answers; good for 7 days and one submission' }),
  key: Type.String(),
  bits: Type.Integer({
    description: 'A proof of work is asked for: a number so that SHA-256 of "key:number" begins with so many zero bits',
  }),
  title: Type.String(),
  intro: Type.String(),
  submit: Type.String(),
  steps: Type.Array(Type.Object({ id: Type.String(), title: Type.String(), when: rule, fields: Type.Array(shownField) })),
});
const answer = Type.Union([
  Type.String({ maxLength: 10_000 }),
  Type.Number(),
  Type.Boolean(),
  Type.Array(Type.String({ maxLength: 200 }), { maxItems: 100 }),
]);
export const submission = Type.Object(
  {
    state: Type.String({ maxLength: 60_000 }),
    proof: Type.Optional(Type.String({ maxLength: 20 })),
    answers: Type.Record(Type.String({ maxLength: 40 }), answer),
  },
  { additionalProperties: false },
);
export const verdict = Type.Object({
  verdict: oneOf(['accepted']),
  message: Type.String(),
  redirect: Type.Union([Type.String(), Type.Null()]),
});
