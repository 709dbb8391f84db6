import { type Html, html } from '../../../../lib/html.ts';
import { block } from './block.ts';
import { line, list, picture, whole } from './fields.ts';
import { image, title } from './parts.ts';
import { WORDS } from './words.ts';

/** Why to believe it: figures, what customers say, who they are. */
export const proof = block(
  {
    title: line(160),
    figures: list(4, { value: line(24), label: line(120) }),
    quotes: list(9, { quote: line(500), name: line(80), role: line(120), stars: whole(0, 5) }),
    logos: list(12, { name: line(80), picture }),
  },
  ({ title: heading, figures, quotes, logos }, { language }) => {
    const told = quotes.map(
      ({ quote, name, role, stars }) =>
        html`<li><figure>${stars > 0 && starred(stars, WORDS[language].stars(stars))}<blockquote><p>${quote}</p></blockquote>
<figcaption><strong>${name}</strong>${role && html`<span>${role}</span>`}</figcaption></figure></li>`,
    );
    return html`<section class="proof"><div class="held">${title(heading)}
${figures.length > 0 && html`<dl class="figures">${figures.map(({ value, label }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`}
${quotes.length > 0 && html`<ul class="quotes">${told}</ul>`}
${logos.length > 0 && html`<ul class="logos">${logos.map((logo) => html`<li>${image(logo.picture) ?? logo.name}</li>`)}</ul>`}
</div></section>`;
  },
);

function starred(count: number, words: string): Html {
  return html`<p class="stars"><span aria-hidden="true">${'★'.repeat(count)}${'☆'.repeat(5 - count)}</span><span class="unseen">${words}</span></p>`;
}
