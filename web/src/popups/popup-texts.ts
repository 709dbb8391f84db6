import type { PopupDocument } from '../api/popups.ts';

type Language = PopupDocument['language'];

/** What a pop-up says in one language. */
export interface PopupTexts {
  title: string;
  text: string;
  label: string;
}

const NOTHING: PopupTexts = { title: '', text: '', label: '' };

/** What is written in that language; '' where the words of the first language stand in. */
export function textsIn({ language, title, text, button, others = [] }: PopupDocument, asked: Language): PopupTexts {
  if (asked === language) return { title, text, label: button?.label ?? '' };
  return others.find((one) => one.language === asked) ?? NOTHING;
}

/** The changes of a document by which it says that. A language without a word is left out. */
export function withTexts(document: PopupDocument, asked: Language, changed: Partial<PopupTexts>): Partial<PopupDocument> {
  const { language, button, others = [] } = document;
  const { title, text, label } = { ...textsIn(document, asked), ...changed };
  if (asked === language) return { title, text, button: button && { ...button, label } };
  const rest = others.filter((one) => one.language !== asked);
  const isEmpty = title === '' && text === '' && label === '';
  return { others: isEmpty ? rest : [...rest, { language: asked, title, text, label }] };
}

/** Makes another language the first one. Words that are there for it take their place, and those of the former stay as its own. */
export function withFirst(document: PopupDocument, first: Language): Partial<PopupDocument> {
  const { language, title, text, button, others = [] } = document;
  const own = others.find((one) => one.language === first);
  if (!own) return { language: first };
  const former = { language, title, text, label: button?.label ?? '' };
  return {
    language: first,
    title: own.title || title,
    text: own.text || text,
    button: button && { ...button, label: own.label || button.label },
    others: [...others.filter((one) => one.language !== first), former],
  };
}
