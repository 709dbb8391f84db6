import type { FormDocument } from '../api/forms.ts';
import type { Language } from '../words/locales.ts';

/** What every part of the builder is given. */
export interface Edited {
  draft: FormDocument;
  /** Texts are written in this language now. */
  language: Language;
  onDraft: (draft: FormDocument) => void;
}
