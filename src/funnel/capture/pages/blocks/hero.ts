import { html } from '../../../../lib/html.ts';
import { ART, drawn } from './art.ts';
import { block } from './block.ts';
import { choice, line, link, picture, prose } from './fields.ts';
import { action, image, paragraphs } from './parts.ts';

/** The first thing one sees: what it is, why it matters, the one thing to do. */
export const hero = block(
  {
    layout: choice('split', 'centred', 'cover'),
    eyebrow: line(80),
    title: line(160),
    text: prose(600),
    actionLabel: line(40),
    actionLink: link,
    secondLabel: line(40),
    secondLink: link,
    note: line(160),
    picture,
    art: choice(...ART),
  },
  ({ layout, eyebrow, title, text, actionLabel, actionLink, secondLabel, secondLink, note, picture: shownPicture, art }, { isFirst }) => {
    const pictured = image(shownPicture, isFirst) ?? drawn(art);
    const words = html`<div class="words">
${eyebrow && html`<p class="eyebrow">${eyebrow}</p>`}<h1>${title}</h1>${paragraphs(text)}
<p class="actions">${action(actionLabel, actionLink)}${action(secondLabel, secondLink, 'second')}</p>${note && html`<p class="note">${note}</p>`}
</div>`;
    return html`<section class="hero ${layout}"><div class="held">${words}${pictured && html`<div class="pictured">${pictured}</div>`}</div></section>`;
  },
);
