import { getCountries } from 'libphonenumber-js/min';
import type { Language } from '../../../core/language.ts';
import { type Field, type FormDocument, type Option, type SurveyedMethod, textIn } from './document.ts';

/** One answer as the visitor sees it. */
export interface Choice {
  value: string;
  label: string;
}

const ROLES: readonly Option[] = [
  { value: 'decides', label: { en: 'I decide', 'pt-BR': 'Eu decido', es: 'Yo decido' } },
  { value: 'advises', label: { en: 'I advise who decides', 'pt-BR': 'Aconselho quem decide', es: 'Aconsejo a quien decide' } },
  { value: 'uses', label: { en: 'I will use it', 'pt-BR': 'Vou usar', es: 'Lo voy a usar' } },
  { value: 'buys', label: { en: 'I handle the purchase', 'pt-BR': 'Cuido da compra', es: 'Gestiono la compra' } },
  { value: 'researches', label: { en: 'I am looking around', 'pt-BR': 'Estou pesquisando', es: 'Estoy investigando' } },
];

const SIZES: readonly Option[] = ['1', '2-10', '11-50', '51-200', '201-1000', '1001+'].map((value) => ({
  value,
  label: value === '1' ? { en: 'Only me', 'pt-BR': 'Só eu', es: 'Solo yo' } : { en: value },
}));

/** Answers to "How did you hear about us?" where a form lists none of its own, and the method each bears witness to. */
export const HEARD: readonly Option[] = [
  { value: 'search', method: 'seo', label: { en: 'Search engine', 'pt-BR': 'Buscador (Google, Bing)', es: 'Buscador (Google, Bing)' } },
  { value: 'social', method: 'social', label: { en: 'Social media', 'pt-BR': 'Redes sociais', es: 'Redes sociales' } },
  {
    value: 'creator',
    method: 'influencers',
    label: { en: 'A creator I follow', 'pt-BR': 'Um criador que sigo', es: 'Un creador que sigo' },
  },
  { value: 'friend', label: { en: 'A friend or colleague', 'pt-BR': 'Amigo ou colega', es: 'Un amigo o colega' } },
  { value: 'community', method: 'communities', label: { en: 'A forum or group', 'pt-BR': 'Fórum ou grupo', es: 'Un foro o grupo' } },
  {
    value: 'article',
    method: 'content',
    label: { en: 'An article, video or podcast', 'pt-BR': 'Artigo, vídeo ou podcast', es: 'Un artículo, video o podcast' },
  },
  { value: 'ad', method: 'paid', label: { en: 'An advertisement', 'pt-BR': 'Um anúncio', es: 'Un anuncio' } },
  { value: 'other', label: { en: 'Somewhere else', 'pt-BR': 'Em outro lugar', es: 'En otro sitio' } },
];

/** Answers of types that bring their own. */
export const USUAL = { role: ROLES, size: SIZES, heard: HEARD } as const;

/** The options of a field: its own, or those its type brings. */
export function optionsOf({ type, options }: Pick<Field, 'type' | 'options'>): readonly Option[] {
  if (options && options.length > 0) return options;
  return type === 'role' || type === 'size' || type === 'heard' ? USUAL[type] : [];
}

/** What may be chosen, in the visitor's words. Countries are in the order of their names. */
export function choicesOf(field: Field, language: Language, { languages }: Pick<FormDocument, 'languages'>): Choice[] {
  if (field.type === 'country') return countriesIn(language);
  return optionsOf(field).map(({ value, label }) => ({ value, label: textIn(label, language, [...languages, 'en']) || value }));
}

const countries = new Map<Language, Choice[]>();

function countriesIn(language: Language): Choice[] {
  const known = countries.get(language);
  if (known) return known;
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const made = getCountries()
    .map((value) => ({ value: value as string, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  countries.set(language, made);
  return made;
}

/** Words by which the ledger knows an answer's method; an answer without one speaks for itself. The channel of each word is in `core/click-ids.ts`. */
const SAID: Record<SurveyedMethod, string> = {
  content: 'article',
  communities: 'forum',
  influencers: 'influencer',
  social: 'social media',
  seo: 'search engine',
  paid: 'ad',
};

/** What the ledger is told of an answer to "How did you hear about us?"; null for one that names nothing. */
export function surveyOf(field: Field, answer: string): string | null {
  const option = optionsOf(field).find(({ value }) => value === answer);
  if (option?.method) return SAID[option.method];
  return option?.value === 'other' ? null : answer;
}
