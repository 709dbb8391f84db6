import { i18n, type Messages } from '@lingui/core';

/** The languages the app speaks, by their own names. */
export const languages = { en: 'English', 'pt-BR': 'Português', es: 'Español' } as const;

export type Language = keyof typeof languages;

const KEPT = 'funil-language';

type Load = () => Promise<{ messages: Messages }>;

/** The words of the first pages, and those that come after them. */
const catalogues: Record<Language, { first: Load; rest: Load }> = {
  en: { first: () => import('virtual:words/first/en'), rest: () => import('virtual:words/rest/en') },
  'pt-BR': { first: () => import('virtual:words/first/pt-BR'), rest: () => import('virtual:words/rest/pt-BR') },
  es: { first: () => import('virtual:words/first/es'), rest: () => import('virtual:words/rest/es') },
};

/** The language chosen here earlier, else the first of the browser's that there is, else English. */
export function firstLanguage(kept: string | null, wanted: readonly string[]): Language {
  for (const tag of [kept ?? '', ...wanted]) {
    if (tag.startsWith('pt')) return 'pt-BR';
    if (tag.startsWith('es')) return 'es';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}

export function languageHere(): Language {
  return firstLanguage(localStorage.getItem(KEPT), navigator.languages);
}

/** Makes the first pages speak a language. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await catalogues[language].first();
  i18n.load(language, { ...messages });
  i18n.activate(language);
  document.documentElement.lang = language;
}

/** Waits until every page can be read. */
export async function allWords(): Promise<void> {
  await restOf((i18n.locale || languageHere()) as Language);
}

export async function choose(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  await restOf(language);
  await speak(language);
}

/** Languages whose every word is here: what is loaded again draws every page again. */
const whole = new Set<Language>();

async function restOf(language: Language): Promise<void> {
  if (whole.has(language)) return;
  const { messages } = await catalogues[language].rest();
  i18n.load(language, { ...messages });
  whole.add(language);
}
