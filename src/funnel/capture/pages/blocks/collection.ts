import { html } from '../../../../lib/html.ts';
import { ART, drawn } from './art.ts';
import { block } from './block.ts';
import { choice, line, link, list, picture, prose } from './fields.ts';
import { image, pageHref, paragraphs, title } from './parts.ts';
import { prices } from './product.ts';

/** Several things side by side: products, or what one gets. */
export const collection = block(
  {
    title: line(160),
    text: prose(600),
    items: list(12, {
      name: line(120),
      text: line(240),
      price: line(16),
      before: line(16),
      currency: line(3),
      link,
      picture,
      art: choice(...ART),
    }),
  },
  (values, shown) => {
    const cards = values.items.map(({ name, text, link: address, art, ...item }) => {
      const href = pageHref(address);
      const pictured = image(item.picture) ?? drawn(art);
      return html`<li>${pictured && html`<div class="pictured">${pictured}</div>`}
<h3>${href ? html`<a href="${href}">${name}</a>` : name}</h3>${text && html`<p>${text}</p>`}${prices(item, shown)}</li>`;
    });
    return html`<section class="collection" id="collection"><div class="held">${title(values.title)}${paragraphs(values.text)}<ul class="cards">${cards}</ul></div></section>`;
  },
);
