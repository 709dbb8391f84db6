import type { Choices } from '../../../src/core/browser-consent.ts';
import { cookieDomain, preview } from './settings.ts';

const NAME = 'funil_consent';
const MONTH = 2_629_800;

/** What the browser keeps of a choice: what was allowed, by which words, and a number for the receipts as long as anything is allowed. */
export interface Kept {
  /** Version of the banner, or the platform. */
  by: number | string;
  choices: Choices;
  ref?: string;
}

/** Where nothing can be stored, it lasts as long as the page. */
let here: Kept | undefined;

export function recall(): Kept | undefined {
  try {
    const text = /\bfunil_consent=([^;]+)/.exec(document.cookie)?.[1];
    if (text) here = JSON.parse(decodeURIComponent(text)) as Kept;
    if (typeof here?.choices !== 'object') here = undefined;
  } catch {}
  return here;
}

export function remember(kept: Kept, months: number): void {
  here = kept;
  if (preview) return;
  const text = encodeURIComponent(JSON.stringify(kept));
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http and in older browsers
    document.cookie = `${NAME}=${text};path=/;samesite=lax;max-age=${months * MONTH};domain=${cookieDomain}${isSecureContext ? ';secure' : ''}`;
  } catch {}
}
