import type { Language } from '../../../../core/language.ts';
import type { PageDocument } from '../blocks/document.ts';
import { pageOf, placed } from './build.ts';
import { drop } from './drop.ts';
import { quote } from './quote.ts';
import { research } from './research.ts';
import { trend } from './trend.ts';

/** What a page can begin with: for shops a trend and a product drop, for companies a study and a request for a quote, and an empty page. */
export const TEMPLATES = ['trend', 'drop', 'research', 'quote', 'empty'] as const;

export type Template = (typeof TEMPLATES)[number];

const MADE: Record<Template, (language: Language, now: number) => PageDocument> = {
  trend,
  drop,
  research,
  quote,
  empty: () => pageOf({}, [placed('hero', {}), placed('footer', {})]),
};

/** The page as a first draft, written in the language. Deadlines in it are counted from `now`. */
export function templateIn(template: Template, language: Language, now: number): PageDocument {
  return MADE[template](language, now);
}
