import type { FormField } from '../api/forms.ts';
import type { Language } from '../words/locales.ts';

/** What a field is called in the builder: its question, or what stands for one. */
export function nameOf({ label, type, purpose, parameter, id }: FormField, language: Language): string {
  if (type === 'consent') return purpose ?? '';
  if (type === 'hidden') return parameter ?? id;
  return label[language] || label.en || label['pt-BR'] || label.es || '';
}
