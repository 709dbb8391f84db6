import type { Language } from '../../../core/language.ts';
import { type Html, html } from '../../../lib/html.ts';
import { type Choice, choicesOf } from './choices.ts';
import { type Field, type FormDocument, textIn } from './document.ts';
import { kindsOf, megabytesOf } from './flow.ts';
import type { Answer } from './logic.ts';
import { filled, type Words } from './words.ts';

/** A field as it is put to a visitor. */
export interface ShownField {
  field: Field;
  document: Pick<FormDocument, 'languages'>;
  language: Language;
  words: Words;
  /** What was typed, as it was typed, or answered before. */
  value: readonly string[];
  problem: string | undefined;
  /** Words of the purpose, where the field asks for consent. */
  consent: { label: string; details: string } | undefined;
}

const GROUPED: ReadonlySet<Field['type']> = new Set(['choice', 'choices', 'yes_no', 'rating', 'nps']);
const SELECTED: ReadonlySet<Field['type']> = new Set(['dropdown', 'country', 'role', 'size', 'heard']);

/** How a browser reads what stands in a field of that type. */
const KINDS: Partial<Record<Field['type'], string>> = {
  yes_no: 'flag',
  consent: 'consent',
  number: 'number',
  rating: 'number',
  nps: 'number',
  choices: 'list',
  file: 'file',
};

/** The label, the control and what is wrong with it, told to readers of the screen as one. */
export function renderField(shown: ShownField): Html {
  const { field, document, language, words, problem } = shown;
  const help = textIn(field.help, language, document.languages) || (field.type === 'file' ? fileHelp(field, words) : '');
  const inside = html`${help !== '' && html`<p class="help" id="${idOf(field)}-h">${help}</p>`}${control(shown, help !== '')}${
    problem !== undefined && html`<p class="wrong" id="${idOf(field)}-e">${problem}</p>`
  }`;
  const when = field.when ? JSON.stringify(field.when) : null;
  const marks = html` class="field" data-field="${field.id}"${KINDS[field.type] !== undefined && html` data-kind="${KINDS[field.type]}"`}${when !== null && html` data-when="${when}"`}`;
  if (field.type === 'consent') return html`<div${marks}>${inside}</div>`;
  if (!GROUPED.has(field.type)) return html`<div${marks}><label for="${idOf(field)}">${labelOf(shown)}</label>${inside}</div>`;
  return html`<fieldset${marks}${described(shown, help !== '')}><legend>${labelOf(shown)}</legend>${inside}</fieldset>`;
}

/** Where the summary of problems leads to. */
export function idOf({ id }: Pick<Field, 'id'>): string {
  return `f-${id}`;
}

function labelOf({ field, document, language, words }: ShownField): Html {
  const text = textIn(field.label, language, document.languages);
  return html`${text}${!field.required && html` <span class="optional">${words.optional}</span>`}`;
}

function fileHelp(field: Field, words: Words): string {
  return filled(words.files, { kinds: kindsOf(field).join(', '), megabytes: megabytesOf(field) });
}

function described({ field, problem }: ShownField, hasHelp: boolean): Html {
  const ids = [hasHelp ? `${idOf(field)}-h` : '', problem === undefined ? '' : `${idOf(field)}-e`].filter(Boolean).join(' ');
  return html`${ids !== '' && html` aria-describedby="${ids}"`}${problem !== undefined && html` aria-invalid="true"`}`;
}

function control(shown: ShownField, hasHelp: boolean): Html {
  const { field, value } = shown;
  const common = html` id="${idOf(field)}" name="${field.id}"${field.required && html` aria-required="true"`}${described(shown, hasHelp)}`;
  if (field.type === 'consent') return consentBox(shown, common);
  if (field.type === 'rating' || field.type === 'nps') return scale(shown);
  if (GROUPED.has(field.type)) return picks(shown);
  if (SELECTED.has(field.type)) return select(shown, common);
  if (field.type === 'long_text')
    return html`<textarea${common}${field.max !== undefined && html` maxlength="${field.max}"`}>
${value[0]}</textarea>`;
  if (field.type === 'file')
    return html`<input type="file"${common} accept="${kindsOf(field)
      .map((kind) => `.${kind}${kind === 'jpeg' ? ',.jpg' : ''}`)
      .join()}">${value[0] !== undefined && html`<p class="help">${value[0]}</p>`}`;
  return html`<input${typeOf(field)}${common} value="${value[0] ?? ''}">`;
}

const AUTOCOMPLETE: Readonly<Record<string, string>> = {
  name: 'name',
  first_name: 'given-name',
  last_name: 'family-name',
  city: 'address-level2',
  postcode: 'postal-code',
};

function typeOf({ type, id, trait, max, from, to }: Field): Html {
  if (type === 'email') return html` type="email" autocomplete="email" inputmode="email" maxlength="254"`;
  if (type === 'phone') return html` type="tel" autocomplete="tel" inputmode="tel" maxlength="40"`;
  if (type === 'number') return html` type="text" inputmode="decimal"`;
  if (type === 'date') return html` type="date"${from && html` min="${from}"`}${to && html` max="${to}"`}`;
  if (type === 'company') return html` type="text" autocomplete="organization" maxlength="${max ?? 300}"`;
  return html` type="text" autocomplete="${AUTOCOMPLETE[trait ?? id] ?? 'on'}" maxlength="${max ?? 300}"`;
}

function select({ field, document, language, words, value }: ShownField, common: Html): Html {
  const option = ({ value: own, label }: Choice) => html`<option value="${own}"${value[0] === own && html` selected`}>${label}</option>`;
  return html`<select${common}${field.type === 'country' && html` autocomplete="country"`}><option value="">${words.choose}</option>${choicesOf(
    field,
    language,
    document,
  ).map(option)}</select>`;
}

/** The group's first control has the id that the summary of problems leads to. */
function picks({ field, document, language, words, value }: ShownField): Html {
  const type = field.type === 'choices' ? 'checkbox' : 'radio';
  const yesNo = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ];
  return html`${(field.type === 'yes_no' ? yesNo : choicesOf(field, language, document)).map(
    (choice, nth) =>
      html`<label class="pick"><input type="${type}" name="${field.id}" value="${choice.value}"${nth === 0 && html` id="${idOf(field)}"`}${
        value.includes(choice.value) && html` checked`
      }><span>${choice.label}</span></label>`,
  )}`;
}

function scale({ field, words, value }: ShownField): Html {
  const [first, last] = field.type === 'nps' ? [0, 10] : [1, 5];
  const steps = Array.from({ length: last - first + 1 }, (_, nth) => String(first + nth));
  return html`<div class="scale">${steps.map(
    (step, nth) =>
      html`<label><input type="radio" name="${field.id}" value="${step}"${nth === 0 && html` id="${idOf(field)}"`}${
        value.includes(step) && html` checked`
      }><span>${step}</span></label>`,
  )}</div>${field.type === 'nps' && html`<p class="ends"><span>${words.leastLikely}</span><span>${words.mostLikely}</span></p>`}`;
}

/** Never ticked before, whatever was answered earlier. */
function consentBox({ consent }: ShownField, common: Html): Html {
  return html`<label class="pick"><input type="checkbox" value="yes"${common}><span>${consent?.label}</span></label>${
    consent && consent.details !== '' && html`<p class="help">${consent.details}</p>`
  }`;
}

/** An answer as the control holds it. */
export function typedOf(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  if (typeof answer === 'object') return answer;
  return [answer === true ? 'yes' : answer === false ? 'no' : String(answer)];
}
