import { i18n, type Messages } from '@lingui/core';

/** The languages the app speaks, by their own names. */
export const languages = { en: 'English', 'pt-BR': 'Português', es: 'Español' } as const;

export type Language = keyof typeof languages;

const KEPT = 'funil-language';

const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('../locales/en.po'),
  'pt-BR': () => import('../locales/pt-BR.po'),
  es: () => import('../locales/es.po'),
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

/** Loads the catalogue and makes the whole app speak it. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await catalogues[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

export async function choose(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  await speak(language);
}
