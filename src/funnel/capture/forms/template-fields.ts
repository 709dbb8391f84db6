import { LANGUAGES } from '../../../core/language.ts';
import type { Field, FormDocument, Texts } from './document.ts';

/** A text in English, Portuguese and Spanish. */
export function said(en: string, portuguese: string, es: string): Texts {
  return { en, 'pt-BR': portuguese, es };
}

export const EMAIL: Field = { id: 'email', type: 'email', required: true, label: said('E-mail', 'E-mail', 'Correo electrónico') };
export const NAME: Field = { id: 'name', type: 'text', label: said('Name', 'Nome', 'Nombre') };
export const PHONE: Field = { id: 'phone', type: 'phone', label: said('Phone', 'Telefone', 'Teléfono') };
export const HEARD_ABOUT: Field = {
  id: 'heard',
  type: 'heard',
  label: said('How did you hear about us?', 'Como você conheceu a gente?', '¿Cómo nos conociste?'),
};
/** Purpose "news" is the one that every workspace begins with. */
export const NEWS: Field = { id: 'news', type: 'consent', label: {}, purpose: 'news', channel: 'email' };

export const CALM: FormDocument['settings'] = {
  progressive: true,
  drafts: true,
  proof: 'suspicion',
  disposable: 'hold',
  mailServer: false,
  origins: [],
};

type Given = Pick<FormDocument, 'title' | 'steps' | 'after'> & Partial<Pick<FormDocument, 'intro' | 'submit' | 'settings'>>;

export function documentOf(given: Given): FormDocument {
  return { languages: [...LANGUAGES], settings: CALM, ...given };
}
