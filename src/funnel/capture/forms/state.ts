import type { Evidence } from '../../../core/claim.ts';
import type { Identifiers } from '../../../core/fact.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import type { SecretBox } from '../../../lib/secret-box.ts';
import type { Answers } from './logic.ts';

/** What a visitor's page carries from step to step: sealed, so that nobody reads or changes it, and nothing has to be kept here meanwhile. */
export interface FormState {
  /** Names the submission; whatever is sent with it again is the same. */
  key: string;
  form: string;
  version: number;
  language: Language;
  /** When the first step was made, in milliseconds. */
  shownAt: number;
  step: number;
  answers: Answers;
  /** Fields left out because their answers are known. */
  known: readonly string[];
  /** Who it is, by a signed link or the tracker of the page. */
  ids: Identifiers;
  /** Proved by a signed link: answers known may be shown to them. */
  proven: boolean;
  evidence?: Evidence;
  /** Page that shows the form. */
  url: string;
  /** Files sent with earlier steps, by field: the ids they are kept under. */
  files: Readonly<Record<string, string>>;
  /** Values of hidden fields. */
  hidden: Readonly<Record<string, string>>;
  /** Leading zero bits that a proof of work must have; 0 for none. */
  bits: number;
  /** Text of each purpose that was shown. */
  texts: Readonly<Record<string, string>>;
}

/** After this a page has to be opened anew. */
const LIFETIME = 7 * 86_400_000;
const LONGEST = 60_000;

export function sealState(secrets: SecretBox, state: FormState): string {
  return secrets.seal(JSON.stringify(state), aboutForm(state.form)).toString('base64url');
}

/** Null when it was not made here for this form, was changed, or is too old. */
export function openFormState(secrets: SecretBox, form: string, sealed: string, now: number): FormState | null {
  if (sealed.length > LONGEST || !/^[\w-]+$/.test(sealed)) return null;
  const text = secrets.open(Buffer.from(sealed, 'base64url'), aboutForm(form));
  if (text === null) return null;
  const state = JSON.parse(text) as FormState;
  return now - state.shownAt <= LIFETIME && LANGUAGES.includes(state.language) ? state : null;
}

function aboutForm(form: string): string {
  return `form ${form}`;
}

/** Whom a link is for. */
interface Invited {
  ids: Identifiers;
  until: number;
}

/** A token for a link to this form that proves who follows it. */
export function sealInvited(secrets: SecretBox, form: string, invited: Invited): string {
  return secrets.seal(JSON.stringify(invited), `form link ${form}`).toString('base64url');
}

export function openInvited(secrets: SecretBox, form: string, token: string, now: number): Identifiers | null {
  if (!/^[\w-]{1,2000}$/.test(token)) return null;
  const text = secrets.open(Buffer.from(token, 'base64url'), `form link ${form}`);
  if (text === null) return null;
  const { ids, until } = JSON.parse(text) as Invited;
  return until > now ? ids : null;
}
