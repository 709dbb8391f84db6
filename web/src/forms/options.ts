import type { FormField, FormOption, FormStep } from '../api/forms.ts';
import type { Language } from '../words/locales.ts';

/** Changes to the answers of a field. Their values stay whatever becomes of their words, so that what was answered keeps its meaning. */
export function addOption(options: readonly FormOption[], language: Language, text: string): FormOption[] {
  const taken = new Set(options.map(({ value }) => value));
  return [...options, { value: numbered(slug(text) || 'option', (name) => taken.has(name)), label: { [language]: text } }];
}

export function changeOption(options: readonly FormOption[], nth: number, changed: Partial<FormOption>): FormOption[] {
  return options.map((one, at) => (at === nth ? without({ ...one, ...changed }) : one));
}

export function removeOption(options: readonly FormOption[], nth: number): FormOption[] {
  return options.toSpliced(nth, 1);
}

export function moveOption(options: readonly FormOption[], nth: number, by: 1 | -1): FormOption[] {
  const one = options[nth];
  return one && nth + by >= 0 && nth + by < options.length ? options.toSpliced(nth, 1).toSpliced(nth + by, 0, one) : [...options];
}

/** A name that is not taken yet: the one asked for, or with a number behind it. */
export function numbered(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  let nth = 2;
  while (isTaken(`${name}_${nth}`)) nth += 1;
  return `${name}_${nth}`;
}

/** What is not said is left out, as the server wants it. */
export function without<T extends FormField | FormOption | FormStep>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
}
