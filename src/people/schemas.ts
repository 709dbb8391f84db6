import { Type } from 'typebox';
import { LANGUAGES, type Language } from '../core/language.ts';
import { ROLES, type Role } from '../core/role.ts';
import { oneOf } from '../lib/one-of.ts';
import { PASSWORD_LENGTH } from './auth.ts';

/** One line of text that people read. */
export const lineOfText = (description: string, maxLength = 100) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]+$', description });
export const emailAddress = Type.String({ format: 'email', maxLength: 254, description: 'Address to sign in with' });
export const aPassword = Type.String({
  minLength: 1,
  maxLength: PASSWORD_LENGTH.most,
  description: 'At least 10 characters when it is chosen',
});
export const aCode = Type.String({ minLength: 1, maxLength: 40, description: 'Six digits of the app, or a recovery code' });
export const linkToken = Type.String({ minLength: 1, maxLength: 100, description: 'What stands behind # in the link' });
export const aRole = oneOf<Role>(ROLES);
export const aLanguage = oneOf<Language>(LANGUAGES, undefined, 'en');
export const moment = Type.String({ description: 'ISO 8601, UTC' });
export const done = Type.Null({ description: 'Done' });

export const closed = <T extends Parameters<typeof Type.Object>[0]>(fields: T) => Type.Object(fields, { additionalProperties: false });

/** Routes by which people come in: they need no session, and pages of others may not call them. */
export const ENTRY = { scope: 'open', ownPagesOnly: true } as const;
