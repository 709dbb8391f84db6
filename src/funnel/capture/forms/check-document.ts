import type { Field, FormDocument } from './document.ts';
import { fieldsOf, MOST_FIELDS, textIn } from './document.ts';
import type { Rule } from './logic.ts';

/** What is wrong with a document, where (`steps.0.fields.2`), in a sentence that says what to do. */
export interface DocumentProblem {
  at: string;
  problem: string;
}

const WITH_OPTIONS = new Set(['choice', 'choices', 'dropdown']);

/** Finds what the shape alone cannot say. A draft may be saved with such problems, and not published. Pure. */
export function checkDocument(document: FormDocument): DocumentProblem[] {
  const fields = fieldsOf(document);
  const problems: DocumentProblem[] = [];
  if (fields.length === 0) problems.push({ at: 'steps', problem: 'The form asks nothing. Add a field.' });
  if (fields.length > MOST_FIELDS) problems.push({ at: 'steps', problem: `A form has ${MOST_FIELDS} fields at most.` });
  for (const id of doubles(fields.map(({ id }) => id)))
    problems.push({ at: 'steps', problem: `Two fields are called "${id}". Rename one.` });
  for (const id of doubles(document.steps.map(({ id }) => id)))
    problems.push({ at: 'steps', problem: `Two steps are called "${id}". Rename one.` });
  if (!fields.some(({ type }) => type === 'email' || type === 'phone'))
    problems.push({ at: 'steps', problem: 'Nobody could be answered. Ask for an e-mail address or a phone number.' });
  return [...problems, ...document.steps.flatMap((step, nth) => stepProblems(document, step, nth))];
}

function stepProblems(document: FormDocument, step: FormDocument['steps'][number], nth: number): DocumentProblem[] {
  const before = document.steps.slice(0, nth).flatMap(({ fields }) => fields.map(({ id }) => id));
  const own = step.fields.map(({ id }) => id);
  return [
    ...ruleProblems(step.when, before).map((problem) => ({ at: `steps.${nth}`, problem })),
    ...step.fields.flatMap((field, place) =>
      [...fieldProblems(document, field), ...ruleProblems(field.when, [...before, ...own.slice(0, place)])].map((problem) => ({
        at: `steps.${nth}.fields.${place}`,
        problem,
      })),
    ),
  ];
}

/** A rule looks at fields before its own only, so that it can never go round in a circle. */
function ruleProblems(rule: Rule | undefined, before: readonly string[]): string[] {
  return (rule?.conditions ?? [])
    .filter(({ field }) => !before.includes(field))
    .map(({ field }) => `It is shown depending on "${field}", which is not asked before it. Choose an earlier field.`);
}

function fieldProblems({ languages }: FormDocument, field: Field): string[] {
  const { id, type, options = [] } = field;
  const unlabelled = type !== 'hidden' && type !== 'consent' && textIn(field.label, languages[0] ?? 'en', languages) === '';
  const missing: [boolean, string][] = [
    [unlabelled, `The field "${id}" has no label. Write one.`],
    [WITH_OPTIONS.has(type) && options.length === 0, `The field "${id}" offers nothing to choose. Add options.`],
    [
      type === 'hidden' && field.parameter === undefined && !field.value,
      `The hidden field "${id}" has neither a parameter of the address nor a value. Give it one.`,
    ],
    [type === 'consent' && field.purpose === undefined, `The consent "${id}" names no purpose. Choose what it is for.`],
    [isAfter(field.min, field.max), `Of "${id}" the least is more than the most.`],
    [isAfter(field.from, field.to), `Of "${id}" the first day is after the last.`],
  ];
  const twice = doubles(options.map(({ value }) => value)).map((value) => `Two options of "${id}" stand for "${value}". Change one.`);
  return [...missing.filter(([is]) => is).map(([, problem]) => problem), ...twice];
}

function isAfter<T extends number | string>(first: T | undefined, last: T | undefined): boolean {
  return first !== undefined && last !== undefined && first > last;
}

function doubles(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, nth) => values.indexOf(value) !== nth))];
}
