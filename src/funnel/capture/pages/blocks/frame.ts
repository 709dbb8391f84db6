import type { Language } from '../../../../core/language.ts';
import { type Html, html } from '../../../../lib/html.ts';
import type { PageDocument, Root } from './document.ts';
import { image } from './parts.ts';
import { WORDS } from './words.ts';

/** The same page in another language. */
export interface Sibling {
  language: Language;
  href: string;
}

const NAMES: Record<Language, string> = { en: 'English', 'pt-BR': 'Português', es: 'Español' };

/** What stands above every page: the brand, and the page's other languages. */
export function top({ brand, logo }: Pick<Root, 'brand' | 'logo'>, language: Language, siblings: readonly Sibling[]): Html {
  const named = image(logo, true) ?? brand;
  const tongues = siblings.map((sibling) => {
    const name = NAMES[sibling.language];
    if (sibling.language === language) return html`<li><span lang="${language}" aria-current="true">${name}</span></li>`;
    return html`<li><a href="${sibling.href}" hreflang="${sibling.language}" lang="${sibling.language}">${name}</a></li>`;
  });
  return html`<a class="skip" href="#content">${WORDS[language].skip}</a>
<header class="top"><div class="held"><p class="brand">${named}</p>${
    siblings.length > 1 && html`<nav aria-label="${WORDS[language].languages}"><ul class="tongues">${tongues}</ul></nav>`
  }</div></header>`;
}

/** Kinds of blocks that are on the page. */
export function has({ content }: PageDocument, kind: string): boolean {
  return content.some(({ type }) => type === kind);
}
