import { Type } from 'typebox';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { OWN_KINDS, type TemplateKind } from '../../../outbox/words.ts';

export const aKind = oneOf<TemplateKind>(OWN_KINDS);
export const aLanguage = oneOf<Language>(LANGUAGES);
export const templateFields = {
  subject: Type.String({ minLength: 1, maxLength: 300, description: 'Liquid' }),
  body: Type.String({ minLength: 1, maxLength: 100_000, description: 'MJML with Liquid' }),
};
