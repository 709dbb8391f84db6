import type { Identifiers, Json } from '../../../core/fact.ts';
import { accountOf } from './address.ts';
import { surveyOf } from './choices.ts';
import { type Field, type FormDocument, fieldsOf } from './document.ts';
import type { Answers } from './logic.ts';
import type { FormState } from './state.ts';
import { traitsOf } from './traits.ts';

export type RawFact = Record<string, unknown>;

/** A submission as the ledger hears of it. */
export interface Told {
  form: { id: string; name: string };
  document: FormDocument;
  state: Pick<FormState, 'key' | 'version' | 'language' | 'shownAt' | 'ids' | 'evidence' | 'url' | 'hidden' | 'texts'>;
  answers: Answers;
  at: number;
}

/** Fields whose answers are chosen, not written: safe to count by, and nothing personal. */
const CHOSEN: ReadonlySet<Field['type']> = new Set([
  'choice',
  'choices',
  'dropdown',
  'yes_no',
  'rating',
  'nps',
  'number',
  'country',
  'role',
  'size',
  'heard',
]);

const LONGEST_PATH = 2_000;

/** Who sent it: as far as known before, and by what was answered. Somebody without a device is one by the submission itself. */
export function idsOf({
  document,
  state,
  answers,
}: Pick<Told, 'document' | 'answers'> & { state: Pick<FormState, 'key' | 'ids'> }): Identifiers {
  const answered = (type: Field['type']) =>
    fieldsOf(document).find((field) => field.type === type && typeof answers[field.id] === 'string');
  const email = answered('email');
  const phone = answered('phone');
  return {
    ...state.ids,
    anonymous: state.ids.anonymous ?? `form-${state.key}`,
    ...(email ? { email: String(answers[email.id]) } : {}),
    ...(phone ? { phone: String(answers[phone.id]) } : {}),
  };
}

/** Somebody began: known from the first step that was sent, or from the first key that was pressed. */
export function startedFact(told: Told): RawFact {
  return event(told, 'form_started', 'started', told.state.shownAt);
}

export function stepFact(told: Told, step: string): RawFact {
  return { ...event(told, 'form_step_completed', `step ${step}`, told.at), props: { ...about(told), step } };
}

/**
 * All that a submission says: that it was begun and sent, what is known of the lead now, where they say to have heard of the shop, and what else
 * the form stands for. Their ids come from the submission's key, so that the same sent twice is one.
 */
export function submissionFacts(told: Told): RawFact[] {
  const { document, answers, at } = told;
  const also = document.settings.also;
  const traits = traitsOf(document, answers);
  return [
    startedFact(told),
    { ...event(told, 'form_submitted', 'submitted', at), props: { ...about(told), ...saidIn(told), ...accountIn(traits) } },
    ...(Object.keys(traits).length > 0 ? [{ ...event(told, 'identify', 'identify', at), traits, evidence: undefined }] : []),
    ...heardFacts(told),
    ...(also ? [{ ...event(told, also, also, at), props: about(told) }] : []),
  ];
}

function event({ state, document, answers, form }: Told, type: string, id: string, at: number): RawFact {
  const { evidence } = state;
  return {
    kind: 'event',
    id: `form ${state.key} ${id}`,
    at,
    type,
    ids: idsOf({ document, state, answers }),
    ...(evidence ? { evidence } : {}),
    path: placeOf(form.id, state.url),
  };
}

/** Where a form is shown: the path of the page around it (of a landing page with its variant), or its own. */
export function placeOf(form: string, url: string): string {
  if (url === '') return `/f/${form}`;
  return (URL.canParse(url) ? new URL(url).pathname : '/').slice(0, LONGEST_PATH);
}

function about({ form, state }: Told): Record<string, Json> {
  return { form: form.id, form_name: form.name, version: state.version, language: state.language, submission: state.key };
}

function saidIn({ document, state, answers }: Told): Record<string, Json> {
  const chosen = fieldsOf(document).filter(({ id, type }) => CHOSEN.has(type) && answers[id] !== undefined);
  return { answers: { ...state.hidden, ...Object.fromEntries(chosen.map(({ id }) => [id, copied(answers[id] as Answers[string])])) } };
}

function copied(answer: Answers[string]): Json {
  return typeof answer === 'object' ? [...answer] : answer;
}

function accountIn(traits: Record<string, Json>): Record<string, Json> {
  const { email, company } = traits;
  const id = typeof email === 'string' ? accountOf(email) : null;
  return id === null ? {} : { account: { id, ...(typeof company === 'string' ? { name: company } : {}) } };
}

/** Each answer to "How did you hear about us?" is a contact by itself, with the visitor as its witness. */
function heardFacts(told: Told): RawFact[] {
  return fieldsOf(told.document).flatMap((field) => {
    const answer = field.type === 'heard' ? told.answers[field.id] : undefined;
    const survey = typeof answer === 'string' ? surveyOf(field, answer) : null;
    if (survey === null) return [];
    return [
      { ...event(told, 'touch', `heard ${field.id}`, told.at), evidence: { survey }, props: { ...about(told), answer: answer as string } },
    ];
  });
}
