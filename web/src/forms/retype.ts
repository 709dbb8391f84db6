import type { FormField } from '../api/forms.ts';
import { without } from './options.ts';

type FieldType = FormField['type'];

/** Types whose answers are kept in the same way: what was answered to one can be read as an answer to another. */
const ALIKE: readonly (readonly FieldType[])[] = [
  ['text', 'long_text', 'email', 'phone', 'company'],
  ['choice', 'dropdown', 'choices'],
];
/** Of these the least and the most count letters. */
const LETTERS: readonly FieldType[] = ['text', 'long_text', 'company'];

/** What a field can become, its own type among them; nothing else where its answers so far could not be read as another. */
export function typesFor(type: FieldType): readonly FieldType[] {
  return ALIKE.find((types) => types.includes(type)) ?? [type];
}

/** The same field, by the same name, of another type; limits that count something else there are left out. */
export function retyped(field: FormField, type: FieldType): FormField {
  if (!typesFor(field.type).includes(type)) return field;
  const keepsLimits = LETTERS.includes(field.type) && LETTERS.includes(type);
  const { country: _home, ...rest } = field;
  return without(keepsLimits ? { ...rest, type } : { ...rest, type, min: undefined, max: undefined });
}
