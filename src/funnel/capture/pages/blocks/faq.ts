import { html } from '../../../../lib/html.ts';
import { block } from './block.ts';
import { line, list, prose } from './fields.ts';
import { paragraphs, title } from './parts.ts';

/** Questions and answers, folded; the browser opens them without a script. */
export const faq = block({ title: line(160), items: list(20, { question: line(240), answer: prose(1_500) }) }, (values) => {
  const items = values.items.map(
    ({ question, answer }) => html`<details><summary>${question}</summary><div>${paragraphs(answer)}</div></details>`,
  );
  return html`<section class="faq"><div class="held narrow">${title(values.title)}${items}</div></section>`;
});
