import type { FormDocument, FormField, FormRule, FormStep, FormTexts } from '../api/forms.ts';
import type { Language } from '../words/locales.ts';
import { numbered, without } from './options.ts';

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

export function replaceField(document: FormDocument, { step, field }: FieldPlace, other: FormField): FormDocument {
  return inStep(document, step, (fields) => fields.with(field, other));
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

export function changeStep(document: FormDocument, step: number, changed: Partial<FormStep>): FormDocument {
  return { ...document, steps: document.steps.map((one, nth) => (nth === step ? without({ ...one, ...changed }) : one)) };
}

/** Moves a step with its fields one place up or down. */
export function moveStep(document: FormDocument, step: number, by: 1 | -1): FormDocument {
  const one = document.steps[step];
  const isThere = one !== undefined && document.steps[step + by] !== undefined;
  return isThere ? { ...document, steps: document.steps.toSpliced(step, 1).toSpliced(step + by, 0, one) } : document;
}

export function removeStep(document: FormDocument, step: number): FormDocument {
  return { ...document, steps: document.steps.filter((_, nth) => nth !== step) };
}

const NAME = /^[a-z][a-z0-9_]{0,39}$/;

/** Gives a field another name, and the rules that look at it too; null for a name that is taken or cannot be one. */
export function renameField(document: FormDocument, place: FieldPlace, name: string): FormDocument | null {
  const before = document.steps[place.step]?.fields[place.field]?.id;
  const isTaken = document.steps.some(({ fields }) => fields.some(({ id }) => id === name));
  if (before === undefined || isTaken || !NAME.test(name)) return null;
  const renamed = <T extends { when?: FormRule }>({ when, ...one }: T) =>
    ({
      ...one,
      ...(when
        ? { when: { ...when, conditions: when.conditions.map((each) => (each.field === before ? { ...each, field: name } : each)) } }
        : {}),
    }) as T;
  const steps = document.steps.map((step) => ({
    ...renamed(step),
    fields: step.fields.map((field) => renamed(field.id === before ? { ...field, id: name } : field)),
  }));
  return { ...document, steps };
}

/** Fields of the steps before this one, which its rule may look at. */
export function fieldsBeforeStep({ steps }: FormDocument, step: number): FormField[] {
  return steps.slice(0, step).flatMap(({ fields }) => fields);
}

/** What stands there while nothing is written in the language at hand: the words visitors get instead. */
export function otherText(texts: FormTexts | undefined, { languages }: Pick<FormDocument, 'languages'>): string {
  return languages.map((one) => texts?.[one]).find(Boolean) ?? '';
}

export function setText(texts: FormTexts | undefined, language: Language, text: string): FormTexts {
  return { ...texts, [language]: text };
}

/** Fields asked before this place, which a rule may look at. */
export function fieldsBefore({ steps }: FormDocument, { step, field }: FieldPlace): FormField[] {
  return [...steps.slice(0, step).flatMap(({ fields }) => fields), ...(steps[step]?.fields.slice(0, field) ?? [])];
}

function inStep(document: FormDocument, step: number, change: (fields: FormField[]) => FormField[]): FormDocument {
  return { ...document, steps: document.steps.map((one, nth) => (nth === step ? { ...one, fields: change(one.fields) } : one)) };
}

function freeName({ steps }: FormDocument, type: string): string {
  const names = new Set(steps.flatMap(({ fields }) => fields.map(({ id }) => id)));
  return numbered(type, (name) => names.has(name));
}
