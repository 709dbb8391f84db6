import type { FormDocument, FormProblem } from '../api/forms.ts';
import type { Language } from '../words/locales.ts';

/** What every part of the builder is given. */
export interface Edited {
  draft: FormDocument;
  /** Texts are written in this language now. */
  language: Language;
  onDraft: (draft: FormDocument) => void;
}

/** With what keeps it from being published, as far as that is known of the draft as it stands. */
export interface Checked extends Edited {
  problems: readonly FormProblem[];
}
