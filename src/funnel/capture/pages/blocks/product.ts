import { html } from '../../../../lib/html.ts';
import { ART, drawn } from './art.ts';
import type { Shown } from './block.ts';
import { block } from './block.ts';
import { choice, line, link, list, picture, prose, whole } from './fields.ts';
import { action, image, paragraphs, price } from './parts.ts';
import { WORDS } from './words.ts';

/** One product with its price: the thing the page is about. */
export const product = block(
  {
    name: line(160),
    text: prose(1_200),
    points: list(8, { text: line(160) }),
    price: line(16),
    before: line(16),
    currency: line(3),
    stock: choice('in', 'order', 'out'),
    rating: line(4),
    reviews: whole(0, 1_000_000),
    actionLabel: line(40),
    actionLink: link,
    picture,
    art: choice(...ART),
  },
  ({ name, text, points, stock, rating, reviews, actionLabel, actionLink, art, ...values }, shown) => {
    const words = WORDS[shown.language];
    return html`<section class="product" id="product"><div class="held">
<div class="pictured">${image(values.picture, shown.isFirst) ?? drawn(art)}</div>
<div class="words"><h2>${name}</h2>${reviews > 0 && html`<p class="rated">★ ${rating} <span>(${words.reviews(reviews)})</span></p>`}
${paragraphs(text)}${points.length > 0 && html`<ul class="points">${points.map((point) => html`<li>${point.text}</li>`)}</ul>`}
${prices(values, shown)}${stock !== 'in' && html`<p class="stock">${stock === 'out' ? words.soldOut : words.onOrder}</p>`}
${stock !== 'out' && html`<p class="actions">${action(actionLabel, actionLink)}</p>`}
</div></div></section>`;
  },
);

/** What it costs, and what it cost before. */
export function prices({ price: now, before, currency }: { price: string; before: string; currency: string }, { language }: Shown) {
  if (now === '') return null;
  const words = WORDS[language];
  const dearer = before && html`<s><span class="unseen">${words.before} </span>${price(before, currency, language)}</s> `;
  return html`<p class="price">${dearer}<strong>${before && html`<span class="unseen">${words.now} </span>`}${price(now, currency, language)}</strong></p>`;
}
