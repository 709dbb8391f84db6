import { html } from '../../../../lib/html.ts';
import { block } from './block.ts';
import { choice, line, prose } from './fields.ts';
import { paragraphs, title } from './parts.ts';

/** Words under a title. */
export const text = block({ tone: choice('plain', 'tinted'), title: line(160), text: prose(6_000) }, (values) => {
  return html`<section class="text ${values.tone}"><div class="held narrow">${title(values.title)}${paragraphs(values.text)}</div></section>`;
});
