import type { Language } from '../../../core/language.ts';
import { type Html, html } from '../../../lib/html.ts';
import { WORDS } from './blocks/words.ts';

/**
 * A form in a frame of this same server, because a form is made anew for every visitor and the page is not. The page's script makes the
 * frame and tells it where the visitor came from; without scripts the frame stands there by itself. `url` is the page as the form will
 * tell it; of a variant of a test it ends in its name ("/p/sale/~B"), so that leads are known by variant without any cookie.
 */
export function formFrame(id: string, language: Language, url: string): Html {
  const src = `/f/${id}?l=${language}&u=${encodeURIComponent(url)}`;
  const title = WORDS[language].form;
  return html`<div class="form-frame" data-form="${src}" data-title="${title}"></div><noscript><iframe title="${title}" src="${src}"></iframe></noscript>`;
}
