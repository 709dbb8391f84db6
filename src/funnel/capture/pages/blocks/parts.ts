import type { Language } from '../../../../core/language.ts';
import { type Html, html, safeHref } from '../../../../lib/html.ts';
import type { Picture } from './fields.ts';

/** An address as a page may carry it: one that `safeHref` knows, or a place on the page itself. Null for any other. */
export function pageHref(address: string): string | null {
  return /^#[a-z][a-z0-9-]*$/.test(address) ? address : safeHref(address);
}

/** A link that looks like a button; nothing without a label. */
export function action(label: string, address: string, className = 'action'): Html | null {
  const href = pageHref(address);
  return label && href ? html`<a class="${className}" href="${href}">${label}</a>` : null;
}

/** A picture in its own proportions; put off until it is near, unless it is the first thing one sees. */
export function image({ src, alt, width, height }: Picture, isFirst = false): Html | null {
  if (!pictureHref(src)) return null;
  const when = isFirst ? html` fetchpriority="high"` : html` loading="lazy"`;
  return html`<img src="${src}" alt="${alt}" width="${width}" height="${height}" decoding="async"${when}>`;
}

/** Pictures come from this server or over https. */
export function pictureHref(src: string): string | null {
  if (/^\/p\/pictures\/[0-9a-f]{64}\.(png|jpg|webp)$/.test(src)) return src;
  return URL.canParse(src) && new URL(src).protocol === 'https:' ? src : null;
}

/** Paragraphs, parted by empty lines; lines that begin with a dash are a list. */
export function paragraphs(text: string): Html[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(paragraph);
}

function paragraph(part: string): Html {
  const lines = part.split('\n').map((one) => one.trim());
  if (lines.every((one) => one.startsWith('- '))) return html`<ul>${lines.map((one) => html`<li>${one.slice(2)}</li>`)}</ul>`;
  return html`<p>${lines.map((one, nth) => (nth === 0 ? one : html`<br>${one}`))}</p>`;
}

/** A title of a section; nothing where it is empty. */
export function title(text: string): Html | null {
  return text ? html`<h2>${text}</h2>` : null;
}

/** An amount such as "19.90" in the words of the language; as it was written where it is no amount. */
export function price(amount: string, currency: string, language: Language): string {
  const figure = Number(amount);
  if (amount === '' || !Number.isFinite(figure)) return amount;
  if (!/^[A-Z]{3}$/.test(currency)) return new Intl.NumberFormat(language).format(figure);
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(figure);
}
