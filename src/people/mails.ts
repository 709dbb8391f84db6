import type { Language } from '../core/language.ts';
import { builtInTemplate, fillTemplate } from '../outbox/templates.ts';
import type { Mail } from './outbox.ts';

/** Mail to people who sign in is in Funil's own words: a workspace's templates have no part in it. */
async function built(kind: 'reset' | 'invitation', language: Language, to: string, values: Record<string, string | number>): Promise<Mail> {
  return { kind, to, language, ...(await fillTemplate(builtInTemplate(kind, language), values)) };
}

export function resetMail(language: Language, to: string, values: { name: string; link: string; minutes: number }): Promise<Mail> {
  return built('reset', language, to, values);
}

export function invitationMail(
  language: Language,
  to: string,
  values: { by: string; organization: string; link: string; days: number },
): Promise<Mail> {
  return built('invitation', language, to, values);
}
