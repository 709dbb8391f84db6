import type { Language } from '../../../src/core/language.ts';

/** The page's language, then those of the browser, among the ones there are words in. Any Portuguese is served the Brazilian one. */
export function languageOf<Words>(words: Record<Language, Words>, page: string, browser: readonly string[]): Language {
  const all = Object.keys(words) as Language[];
  for (const tag of [page, ...browser]) {
    const found = all.find((language) => language.slice(0, 2) === tag.toLowerCase().split(/[-_]/)[0]);
    if (found) return found;
  }
  return 'en';
}
