import type { Language } from '../../../core/language.ts';
import type { Field, FileKind, FormDocument, FormStep } from './document.ts';
import { type Answer, type Answers, holds, shownFields } from './logic.ts';
import { type Read, readAnswer } from './read-answer.ts';
import { filled, type Words } from './words.ts';

/** A file as it came, its kind told by its bytes. */
export interface GivenFile {
  name: string;
  kind: FileKind | null;
  size: number;
}

/** What a visitor sent for one step. */
export interface Given {
  texts: Readonly<Record<string, readonly string[]>>;
  files: Readonly<Record<string, GivenFile>>;
}

export type Problems = Readonly<Record<string, string>>;

const DEFAULT_MB = 5;
const DEFAULT_KINDS: readonly FileKind[] = ['pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx'];

/** The steps that are walked with these answers. One whose fields are all left out is skipped. */
export function stepsFor(document: Pick<FormDocument, 'steps'>, answers: Answers, known: readonly string[]): FormStep[] {
  const kept = visibleAnswers(document, answers);
  return document.steps.filter((step) => holds(step.when, kept) && askedFields(step, kept, known).some(({ type }) => type !== 'hidden'));
}

/** Fields of a step put to the visitor: shown by its rules, and not known already. Those that depend on the step's own answers are among them. */
export function askedFields(step: FormStep, answers: Answers, known: readonly string[]): Field[] {
  // What stands in a hidden field is known before the step is shown.
  const own = new Set(step.fields.filter(({ type }) => type !== 'hidden').map(({ id }) => id));
  return step.fields.filter(
    (field) =>
      !known.includes(field.id) && ((field.when?.conditions ?? []).some((one) => own.has(one.field)) || holds(field.when, answers)),
  );
}

/** The answers that count: those of steps and fields shown. */
export function visibleAnswers({ steps }: Pick<FormDocument, 'steps'>, answers: Answers): Answers {
  const kept: Record<string, Answer> = {};
  for (const step of steps) {
    if (!holds(step.when, kept)) continue;
    for (const field of step.fields) {
      const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined;
      if (answer !== undefined && holds(field.when, kept)) kept[field.id] = answer;
    }
  }
  return kept;
}

/** Reads a step: what was answered, in the order of its fields, and what must be said of the rest. Fields not shown are not read. */
export function readStep(
  step: FormStep,
  before: { answers: Answers; known: readonly string[] },
  given: Given,
  language: Language,
  words: Words,
): { answers: Answers; problems: Problems } {
  const answers: Record<string, Answer> = { ...before.answers };
  const problems: Record<string, string> = {};
  for (const { id, type } of step.fields) if (type !== 'hidden' && !before.known.includes(id)) delete answers[id];
  const isAsked = ({ id, type, when }: Field) => !before.known.includes(id) && type !== 'hidden' && holds(when, answers);
  for (const field of step.fields) {
    const read = isAsked(field) ? readField(field, before.answers, given, language, words) : null;
    if (read && 'answer' in read) answers[field.id] = read.answer;
    if (read && 'problem' in read) problems[field.id] = read.problem;
  }
  return { answers: keptOf(step, answers), problems };
}

function readField(field: Field, before: Answers, given: Given, language: Language, words: Words): Read {
  if (field.type === 'file') return readFile(field, before, given, words);
  return readAnswer(field, given.texts[field.id] ?? [], language, words);
}

/** What a field that is hidden again was answered does not stay. */
function keptOf(step: FormStep, answers: Answers): Answers {
  const shown = new Set(shownFields(step.fields, answers).map(({ id }) => id));
  const own = new Set(step.fields.map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !own.has(id) || shown.has(id)));
}

/** A file is answered by its name, as it was sent before where none comes now; where its bytes are kept is not the visitor's matter. */
function readFile(field: Field, before: Answers, given: Given, words: Words): Read {
  const file = given.files[field.id];
  const earlier = before[field.id];
  if (!file || file.size === 0) {
    if (earlier !== undefined) return { answer: earlier };
    return field.required ? { problem: words.missing } : null;
  }
  const megabytes = field.megabytes ?? DEFAULT_MB;
  if (file.size > megabytes * 1_048_576) return { problem: filled(words.largeFile, { megabytes }) };
  const kinds = kindsOf(field);
  if (file.kind === null || !kinds.includes(file.kind)) return { problem: filled(words.badFile, { kinds: kinds.join(', ') }) };
  return { answer: file.name };
}

export function kindsOf({ accept }: Field): readonly FileKind[] {
  return accept && accept.length > 0 ? accept : DEFAULT_KINDS;
}

export function megabytesOf({ megabytes }: Field): number {
  return megabytes ?? DEFAULT_MB;
}
