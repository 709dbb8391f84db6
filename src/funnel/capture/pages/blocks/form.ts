import { type Html, html } from '../../../../lib/html.ts';
import { block } from './block.ts';
import { form as formField, line, list, prose } from './fields.ts';
import { paragraphs, title } from './parts.ts';
import { WORDS } from './words.ts';

/** A form beside the reasons to fill it in. */
export const form = block(
  { title: line(160), text: prose(1_000), points: list(8, { text: line(160) }), form: formField, note: line(240) },
  (values, { language, formOf }) => {
    const fields = (values.form && formOf(values.form)) || html`<p class="no-form">${WORDS[language].noForm}</p>`;
    return html`<section class="form" id="form"><div class="held"><div class="words">${title(values.title)}${paragraphs(values.text)}
${values.points.length > 0 && html`<ul class="points">${values.points.map(({ text }) => html`<li>${text}</li>`)}</ul>`}</div>
<div class="fields">${fields}${values.note && html`<p class="note">${values.note}</p>`}</div></div></section>`;
  },
);

/** Where a form will stand, in the editor: forms are made for visitors only. */
export function formNamed(name: string): Html {
  return html`<p class="no-form">${name}</p>`;
}
