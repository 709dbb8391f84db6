import type { Language } from '../../../core/language.ts';
import { type Html, html, trusted } from '../../../lib/html.ts';
import { type Field, type FormDocument, fieldsOf, textIn } from './document.ts';
import { askedFields, type Problems, stepsFor } from './flow.ts';
import type { Answers } from './logic.ts';
import { idOf, renderField, typedOf } from './render-field.ts';
import type { FormState } from './state.ts';
import { FORM_STYLE, PAGE_STYLE } from './style.ts';
import { filled, wordsOf } from './words.ts';

/** A form at a step, as one visitor sees it. */
export interface View {
  id: string;
  document: FormDocument;
  state: Pick<FormState, 'step' | 'answers' | 'known' | 'language' | 'key' | 'bits' | 'url'>;
  /** The state as the page carries it; '' in a preview. */
  sealed: string;
  /** What was typed where problems are shown. */
  typed: Readonly<Record<string, readonly string[]>>;
  problems: Problems;
  purposes: ReadonlyMap<string, { label: string; details: string }>;
}

/** What people do not see and programs fill in; its name is one that programs like. */
export const TRAP = 'Website';
export const STATE = '_state';
export const NONCE = '_proof';
export const BACK = '_back';
/** Set by the script where it has told already that somebody began. */
export const BEGAN = '_began';

/** The form at its step, with nothing around it: what is put into other pages, and into our own. */
export function renderForm(view: View): Html {
  const { document, state } = view;
  const { language, step: nth } = state;
  const words = wordsOf(language);
  const steps = stepsFor(document, state.answers, state.known);
  const step = steps[nth];
  if (!step) return html``;
  const say = (texts: FormDocument['intro']) => textIn(texts, language, document.languages);
  const fields = askedFields(step, state.answers, state.known).filter(({ type }) => type !== 'hidden');
  const isLast = nth === steps.length - 1;
  const hasFile = fields.some(({ type }) => type === 'file');
  return html`<form class="funil" method="post" action="/f/${view.id}" novalidate data-form="${view.id}" data-key="${state.key}" data-bits="${state.bits}" data-at="${state.url}" data-step="${nth}" data-drafts="${document.settings.drafts ? 1 : 0}" data-failed="${words.notSent}" data-answers="${JSON.stringify(lookedAt(step.fields, state.answers))}"${
    hasFile && html` enctype="multipart/form-data"`
  }><input type="hidden" name="${STATE}" value="${view.sealed}"><input type="hidden" name="${NONCE}" value=""><input type="hidden" name="${BEGAN}" value="">
${nth === 0 ? html`<h1>${say(document.title)}</h1>${say(document.intro) !== '' && html`<p>${say(document.intro)}</p>`}` : html`<h2>${say(document.title)}</h2>`}
${steps.length > 1 && html`<p class="step">${filled(words.step, { step: nth + 1, steps: steps.length })}</p>`}
${say(step.title) !== '' && html`<h2>${say(step.title)}</h2>`}
${summary(view, fields)}${fieldsHtml(view, fields)}
<div class="trap" aria-hidden="true"><label for="f-${TRAP}">${words.leaveEmpty}</label><input type="text" id="f-${TRAP}" name="${TRAP}" tabindex="-1" autocomplete="off"></div>
<div class="acts"><button type="submit">${isLast ? say(document.submit) || words.send : words.next}</button>${
    nth > 0 && html`<button type="submit" class="quiet" name="${BACK}" value="1">${words.back}</button>`
  }</div></form>`;
}

function fieldsHtml(view: View, fields: readonly Field[]): Html {
  const { document, state, typed, problems } = view;
  const words = wordsOf(state.language);
  return html`${fields.map((field) =>
    renderField({
      field,
      document,
      language: state.language,
      words,
      value: typed[field.id] ?? typedOf(state.answers[field.id]),
      problem: problems[field.id],
      consent: field.purpose === undefined ? undefined : view.purposes.get(field.purpose),
    }),
  )}`;
}

/** Answers of earlier steps, and of hidden fields, that the rules of this one look at. */
function lookedAt(fields: readonly Field[], answers: Answers): Answers {
  const names = new Set(fields.flatMap(({ when }) => (when?.conditions ?? []).map(({ field }) => field)));
  for (const { id, type } of fields) if (type !== 'hidden') names.delete(id);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => names.has(id)));
}

/** Each problem leads to its field (WCAG 2.2, 3.3.1; technique ARIA19). */
function summary({ document, state, problems }: View, fields: readonly Field[]): Html {
  const wrong = fields.filter(({ id }) => problems[id] !== undefined);
  if (problems[STATE] !== undefined) return html`<div class="problems" role="alert" tabindex="-1"><h2>${problems[STATE]}</h2></div>`;
  if (wrong.length === 0) return html``;
  const words = wordsOf(state.language);
  const title = wrong.length === 1 ? words.problem : filled(words.problems, { count: wrong.length });
  return html`<div class="problems" role="alert" tabindex="-1"><h2>${title}</h2><ul>${wrong.map(
    (field) =>
      html`<li><a href="#${idOf(field)}">${textIn(field.label, state.language, document.languages) || title}: ${problems[field.id]}</a></li>`,
  )}</ul></div>`;
}

/** What is said in place of the form: that it was sent, that it is closed. `onwards` is where the browser goes then. */
export function renderSaid(title: string, message: string, onwards: string | null = null): Html {
  return html`<div class="said" role="status" tabindex="-1"${onwards !== null && html` data-onwards="${onwards}"`}><h1>${title}</h1>${paragraphs(message)}${
    onwards !== null && html`<p><a href="${onwards}">${onwards}</a></p>`
  }</div>`;
}

function paragraphs(message: string): Html {
  return html`${message
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`)}`;
}

/** What is put into a shop's page: style and content. */
export function renderPart(content: Html): string {
  return html`<style>${trusted(FORM_STYLE)}</style><div class="funil-form">${content}</div>`.markup;
}

/** A page of its own, or in a frame. Its style may run by the nonce alone. `hasScript`: keeps drafts, answers at once, proves work; without it all steps work too. */
export function renderPage({
  title,
  language,
  content,
  nonce,
  isFramed,
  hasScript,
}: {
  title: string;
  language: Language;
  content: Html;
  nonce: string;
  isFramed: boolean;
  hasScript: boolean;
}): string {
  return html`<!doctype html><html lang="${language}"${isFramed && html` class="framed"`}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style nonce="${nonce}">${trusted(FORM_STYLE + PAGE_STYLE)}</style>${
    hasScript && html`<script src="/forms.js" defer></script>`
  }</head><body><main class="funil-form">${content}</main></body></html>`.markup;
}

/** Purposes that a form asks agreement to. */
export function purposesOf(document: FormDocument): string[] {
  return [...new Set(fieldsOf(document).flatMap(({ purpose }) => (purpose === undefined ? [] : [purpose])))];
}
