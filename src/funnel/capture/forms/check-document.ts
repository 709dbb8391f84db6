import type { Field, FormDocument } from './document.ts';
import { fieldsOf, MOST_FIELDS, textIn } from './document.ts';
import type { Rule } from './logic.ts';

/** What can be wrong with a document, by which the builder tells it in the reader's language. */
export const DOCUMENT_FAULTS = [
  'asks_nothing',
  'too_many_fields',
  'same_name',
  'same_step',
  'no_answerable',
  'later_field',
  'no_label',
  'no_options',
  'empty_hidden',
  'no_purpose',
  'least_above_most',
  'last_before_first',
  'same_option',
] as const;

export type DocumentFault = (typeof DOCUMENT_FAULTS)[number];

/** What is wrong with a document, where (`steps.0.fields.2`), about which name if any, and in a sentence that says what to do. */
export interface DocumentProblem {
  at: string;
  fault: DocumentFault;
  about: string;
  problem: string;
}

type Wrong = Omit<DocumentProblem, 'at'>;

const WITH_OPTIONS = new Set(['choice', 'choices', 'dropdown']);

/** Finds what the shape alone cannot say. A draft may be saved with such problems, and not published. Pure. */
export function checkDocument(document: FormDocument): DocumentProblem[] {
  return [
    ...wholeProblems(document).map((wrong) => ({ at: 'steps', ...wrong })),
    ...document.steps.flatMap((step, nth) => stepProblems(document, step, nth)),
  ];
}

function wholeProblems(document: FormDocument): Wrong[] {
  const fields = fieldsOf(document);
  const isAnswerable = fields.some(({ type }) => type === 'email' || type === 'phone');
  return [
    ...wrongIf(fields.length === 0, 'asks_nothing', '', 'The form asks nothing. Add a field.'),
    ...wrongIf(fields.length > MOST_FIELDS, 'too_many_fields', String(MOST_FIELDS), `A form has ${MOST_FIELDS} fields at most.`),
    ...doubles(fields.map(({ id }) => id)).map((id) => wrong('same_name', id, `Two fields are called "${id}". Rename one.`)),
    ...doubles(document.steps.map(({ id }) => id)).map((id) => wrong('same_step', id, `Two steps are called "${id}". Rename one.`)),
    ...wrongIf(!isAnswerable, 'no_answerable', '', 'Nobody could be answered. Ask for an e-mail address or a phone number.'),
  ];
}

function stepProblems(document: FormDocument, step: FormDocument['steps'][number], nth: number): DocumentProblem[] {
  const before = document.steps.slice(0, nth).flatMap(({ fields }) => fields.map(({ id }) => id));
  const own = step.fields.map(({ id }) => id);
  return [
    ...ruleProblems(step.when, before).map((one) => ({ at: `steps.${nth}`, ...one })),
    ...step.fields.flatMap((field, place) =>
      [...fieldProblems(document, field), ...ruleProblems(field.when, [...before, ...own.slice(0, place)])].map((one) => ({
        at: `steps.${nth}.fields.${place}`,
        ...one,
      })),
    ),
  ];
}

/** A rule looks at fields before its own only, so that it can never go round in a circle. */
function ruleProblems(rule: Rule | undefined, before: readonly string[]): Wrong[] {
  return (rule?.conditions ?? [])
    .filter(({ field }) => !before.includes(field))
    .map(({ field }) =>
      wrong('later_field', field, `It is shown depending on "${field}", which is not asked before it. Choose an earlier field.`),
    );
}

function fieldProblems({ languages }: FormDocument, field: Field): Wrong[] {
  const { id, type, options = [] } = field;
  const unlabelled = type !== 'hidden' && type !== 'consent' && textIn(field.label, languages[0] ?? 'en', languages) === '';
  const isEmpty = type === 'hidden' && field.parameter === undefined && !field.value;
  return [
    ...wrongIf(unlabelled, 'no_label', id, `The field "${id}" has no label. Write one.`),
    ...wrongIf(
      WITH_OPTIONS.has(type) && options.length === 0,
      'no_options',
      id,
      `The field "${id}" offers nothing to choose. Add options.`,
    ),
    ...wrongIf(isEmpty, 'empty_hidden', id, `The hidden field "${id}" has neither a parameter of the address nor a value. Give it one.`),
    ...wrongIf(
      type === 'consent' && field.purpose === undefined,
      'no_purpose',
      id,
      `The consent "${id}" names no purpose. Choose what it is for.`,
    ),
    ...wrongIf(isAfter(field.min, field.max), 'least_above_most', id, `Of "${id}" the least is more than the most.`),
    ...wrongIf(isAfter(field.from, field.to), 'last_before_first', id, `Of "${id}" the first day is after the last.`),
    ...doubles(options.map(({ value }) => value)).map((value) =>
      wrong('same_option', value, `Two options of "${id}" stand for "${value}". Change one.`),
    ),
  ];
}

function wrong(fault: DocumentFault, about: string, problem: string): Wrong {
  return { fault, about, problem };
}

function wrongIf(is: boolean, ...told: Parameters<typeof wrong>): Wrong[] {
  return is ? [wrong(...told)] : [];
}

function isAfter<T extends number | string>(first: T | undefined, last: T | undefined): boolean {
  return first !== undefined && last !== undefined && first > last;
}

function doubles(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, nth) => values.indexOf(value) !== nth))];
}
