import { domainOf, isDisposable } from './address.ts';
import { type Field, type FormStep, fieldsOf } from './document.ts';
import { placeOf, startedFact, stepFact, type Told } from './facts.ts';
import { keepFiles } from './files.ts';
import { type Problems, readStep, stepsFor } from './flow.ts';
import type { Answers } from './logic.ts';
import type { Forms } from './parts.ts';
import type { FormBody } from './read-body.ts';
import type { PublishedForm } from './records.ts';
import { BEGAN } from './render.ts';
import type { FormState } from './state.ts';
import { type Outcome, type Sent, submit } from './submit.ts';
import { type Words, wordsOf } from './words.ts';

/** What comes of a step that was sent. */
export type Stepped =
  | { as: 'wrong'; state: FormState; problems: Problems }
  | { as: 'step'; state: FormState }
  | { as: 'sent'; outcome: Outcome; state: FormState };

/** Reads the step, and goes on to the next, or sends the whole. Answers that are wrong leave the visitor where they are. */
export async function takeStep(forms: Forms, form: PublishedForm, sent: Sent, body: FormBody): Promise<Stepped> {
  const { state } = sent;
  const { document } = form;
  const step = stepsFor(document, state.answers, state.known)[state.step];
  if (!step) return { as: 'step', state: { ...state, step: 0 } };
  const words = wordsOf(state.language);
  const read = readStep(step, state, body, state.language, words);
  const problems = { ...(await addressProblems(forms, form, step, read.answers, words)), ...read.problems };
  const wrong = Object.keys(problems);
  for (const field of wrong) forms.counts.add(form, 'wrong', field);
  if (wrong.length > 0) return { as: 'wrong', state, problems };
  const next = await reached(forms, form, state, step, read.answers, body);
  if (next.step < stepsFor(document, next.answers, next.known).length) {
    await tellStep(forms, form, next, step);
    return { as: 'step', state: next };
  }
  return { as: 'sent', outcome: await submit(forms, form, { ...sent, state: next }), state: next };
}

/** The state after a step whose answers are good: they are in it, and its files are kept. */
async function reached(
  { db, clock, counts }: Forms,
  form: PublishedForm,
  state: FormState,
  step: FormStep,
  answers: Answers,
  body: FormBody,
): Promise<FormState> {
  const sentFiles = Object.entries(body.files).filter(([field, { kind }]) => kind !== null && answers[field] !== undefined);
  const files = await keepFiles(db, form, Object.fromEntries(sentFiles.filter(([field]) => isFileOf(step, field))), clock());
  if (state.step === 0 && !body.texts[BEGAN]?.[0]) counts.addAt(form, 'started', placeOf(form.id, state.url));
  counts.add(form, 'step', step.id);
  for (const { id, type } of step.fields) if (type !== 'hidden' && answers[id] !== undefined) counts.add(form, 'touched', id);
  return { ...state, answers, files: { ...state.files, ...files }, step: state.step + 1 };
}

function isFileOf(step: FormStep, field: string): boolean {
  return step.fields.some(({ id, type }) => id === field && type === 'file');
}

/** Tells the ledger that a step was done, of forms that have more than one. */
async function tellStep({ intake, workspaces, clock }: Forms, form: PublishedForm, state: FormState, step: FormStep): Promise<void> {
  const source = await workspaces.source(form.workspace, 'Forms', 'forms');
  // Who somebody is, is said once they have sent it.
  const told: Told = { form, document: form.document, state, answers: {}, at: clock() };
  await intake.accept({ workspace: form.workspace, source }, [startedFact(told), stepFact(told, step.id)]);
}

/** What is wrong with an address beyond its shape, as far as the form wants it looked at. */
async function addressProblems(
  { mailServers }: Forms,
  { document }: PublishedForm,
  step: FormStep,
  answers: Answers,
  words: Words,
): Promise<Problems> {
  const { disposable, mailServer } = document.settings;
  const problems: Record<string, string> = {};
  for (const { id } of emailFields(step)) {
    const email = answers[id];
    if (typeof email !== 'string') continue;
    if (disposable === 'refuse' && isDisposable(email)) problems[id] = words.disposable;
    else if (mailServer && (await mailServers(domainOf(email))) === 'no') problems[id] = words.noMail;
  }
  return problems;
}

function emailFields({ fields }: FormStep): Field[] {
  return fields.filter(({ type }) => type === 'email');
}

/** Goes a step back. What was typed is kept as far as it can be read. */
export function goBack(form: PublishedForm, state: FormState, body: FormBody): FormState {
  const step = stepsFor(form.document, state.answers, state.known)[state.step];
  const answers = step ? readStep(step, state, { ...body, files: {} }, state.language, wordsOf(state.language)).answers : state.answers;
  return { ...state, answers, step: Math.max(0, state.step - 1) };
}

/** Reads all steps at once, as programs send them. Nothing is kept of it, files least of all, before every answer is good. */
export async function takeAll(forms: Forms, form: PublishedForm, sent: Sent, body: FormBody): Promise<Stepped> {
  const problems = await allProblems(forms, form, sent.state, body);
  const wrong = Object.keys(problems);
  for (const field of wrong) forms.counts.add(form, 'wrong', field);
  if (wrong.length > 0) return { as: 'wrong', state: sent.state, problems };
  let stepped = await takeStep(forms, form, sent, body);
  while (stepped.as === 'step') stepped = await takeStep(forms, form, { ...sent, state: stepped.state }, body);
  return stepped;
}

async function allProblems(forms: Forms, form: PublishedForm, state: FormState, body: FormBody): Promise<Problems> {
  const words = wordsOf(state.language);
  let [walked, problems]: [FormState, Problems] = [state, {}];
  for (;;) {
    const step = stepsFor(form.document, walked.answers, walked.known)[walked.step];
    if (!step) return problems;
    const read = readStep(step, walked, body, state.language, words);
    problems = { ...problems, ...(await addressProblems(forms, form, step, read.answers, words)), ...read.problems };
    walked = { ...walked, answers: read.answers, step: walked.step + 1 };
  }
}

/** Field names a visitor's browser may tell of. */
export function isFieldOf(form: PublishedForm, name: unknown): name is string {
  return typeof name === 'string' && fieldsOf(form.document).some(({ id }) => id === name);
}
