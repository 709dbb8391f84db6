import type { FormDocument, FormField, FormTexts } from '../api/forms.ts';
import type { Language } from '../words/locales.ts';

/** Where a field stands: its step, and its place there. */
export interface FieldPlace {
  step: number;
  field: number;
}

/** Changes to a document; each returns a new one, as state wants it. */
export function addField(document: FormDocument, step: number, type: FormField['type'], label: FormTexts): FormDocument {
  const field: FormField = { id: freeName(document, type), type, label, ...FIRST[type] };
  return inStep(document, step, (fields) => [...fields, field]);
}

const OPTIONS = ['A', 'B'].map((value) => ({ value: value.toLowerCase(), label: { en: value } }));
const FIRST: Partial<Record<FormField['type'], Partial<FormField>>> = {
  choice: { options: OPTIONS },
  choices: { options: OPTIONS },
  dropdown: { options: OPTIONS },
  hidden: { parameter: 'utm_campaign' },
  consent: { purpose: 'news', channel: 'email' },
};

export function changeField(document: FormDocument, { step, field }: FieldPlace, changed: Partial<FormField>): FormDocument {
  return inStep(document, step, (fields) => fields.map((one, nth) => (nth === field ? without({ ...one, ...changed }) : one)));
}

export function removeField(document: FormDocument, { step, field }: FieldPlace): FormDocument {
  return inStep(document, step, (fields) => fields.filter((_, nth) => nth !== field));
}

/** Moves a field one place up or down; at the end of its step, into the next one. Null where there is nowhere to go. */
export function stepField(
  document: FormDocument,
  { step, field }: FieldPlace,
  by: 1 | -1,
): { document: FormDocument; place: FieldPlace } | null {
  const count = document.steps[step]?.fields.length ?? 0;
  const within = field + by;
  if (within >= 0 && within < count) return moved(document, { step, field }, { step, field: within });
  const next = document.steps[step + by];
  return next ? moved(document, { step, field }, { step: step + by, field: by === 1 ? 0 : next.fields.length }) : null;
}

/** Puts a field to another place, as a drag does. */
export function moved(document: FormDocument, from: FieldPlace, to: FieldPlace): { document: FormDocument; place: FieldPlace } | null {
  const field = document.steps[from.step]?.fields[from.field];
  if (!field) return null;
  const taken = removeField(document, from);
  return { document: inStep(taken, to.step, (fields) => fields.toSpliced(to.field, 0, field)), place: to };
}

export function addStep(document: FormDocument): FormDocument {
  const names = new Set(document.steps.map(({ id }) => id));
  const id = numbered('step', (name) => names.has(name));
  return { ...document, steps: [...document.steps, { id, fields: [] }] };
}

export function removeStep(document: FormDocument, step: number): FormDocument {
  return { ...document, steps: document.steps.filter((_, nth) => nth !== step) };
}

export function setText(texts: FormTexts | undefined, language: Language, text: string): FormTexts {
  return { ...texts, [language]: text };
}

/** Answers to choose from as lines of text in one language. Their values stay, so that what was answered before keeps its meaning. */
export function optionsFrom(field: FormField, language: Language, lines: string): NonNullable<FormField['options']> {
  const before = field.options ?? [];
  const labels = lines.split('\n').filter((line, nth, all) => line.trim() !== '' || nth < all.length - 1);
  const taken = new Set(before.map(({ value }) => value));
  return labels.map((label, nth) => {
    const known = before[nth];
    if (known) return { ...known, label: setText(known.label, language, label) };
    const value = numbered(slug(label) || 'option', (name) => taken.has(name));
    taken.add(value);
    return { value, label: { [language]: label } };
  });
}

/** Fields asked before this place, which a rule may look at. */
export function fieldsBefore({ steps }: FormDocument, { step, field }: FieldPlace): FormField[] {
  return [...steps.slice(0, step).flatMap(({ fields }) => fields), ...(steps[step]?.fields.slice(0, field) ?? [])].filter(
    ({ type }) => type !== 'hidden' && type !== 'file',
  );
}

function inStep(document: FormDocument, step: number, change: (fields: FormField[]) => FormField[]): FormDocument {
  return { ...document, steps: document.steps.map((one, nth) => (nth === step ? { ...one, fields: change(one.fields) } : one)) };
}

/** What is not said is left out, as the server wants it. */
function without(field: FormField): FormField {
  return Object.fromEntries(Object.entries(field).filter(([, value]) => value !== undefined)) as FormField;
}

function freeName({ steps }: FormDocument, type: string): string {
  const names = new Set(steps.flatMap(({ fields }) => fields.map(({ id }) => id)));
  return numbered(type, (name) => names.has(name));
}

function numbered(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  let nth = 2;
  while (isTaken(`${name}_${nth}`)) nth += 1;
  return `${name}_${nth}`;
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
