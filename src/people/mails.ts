import type { Language } from '../core/language.ts';
import type { Mail } from './outbox.ts';

interface Words {
  resetSubject: string;
  reset: (name: string, minutes: number) => string;
  invitationSubject: (organization: string) => string;
  invitation: (by: string, organization: string, days: number) => string;
}

const WORDS: Record<Language, Words> = {
  en: {
    resetSubject: 'Choose a new password for Funil',
    reset: (name, minutes) =>
      `Hello ${name},\n\nsomebody asked to choose a new password for you. This link works once, for ${minutes} minutes. If it was not you, do nothing.`,
    invitationSubject: (organization) => `${organization} on Funil`,
    invitation: (by, organization, days) => `${by} invites you to work on ${organization}. This link works once, for ${days} days.`,
  },
  'pt-BR': {
    resetSubject: 'Escolha uma nova senha para o Funil',
    reset: (name, minutes) =>
      `Olá ${name},\n\nalguém pediu para escolher uma nova senha para você. Este link funciona uma vez, por ${minutes} minutos. Se não foi você, não faça nada.`,
    invitationSubject: (organization) => `${organization} no Funil`,
    invitation: (by, organization, days) =>
      `${by} convida você a trabalhar em ${organization}. Este link funciona uma vez, por ${days} dias.`,
  },
  es: {
    resetSubject: 'Elige una contraseña nueva para Funil',
    reset: (name, minutes) =>
      `Hola ${name}:\n\nalguien pidió elegir una contraseña nueva para ti. Este enlace funciona una vez, durante ${minutes} minutos. Si no fuiste tú, no hagas nada.`,
    invitationSubject: (organization) => `${organization} en Funil`,
    invitation: (by, organization, days) =>
      `${by} te invita a trabajar en ${organization}. Este enlace funciona una vez, durante ${days} días.`,
  },
};

export function resetMail(language: Language, to: string, { name, link, minutes }: { name: string; link: string; minutes: number }): Mail {
  const { resetSubject, reset } = WORDS[language];
  return { to, subject: resetSubject, text: `${reset(name, minutes)}\n\n${link}\n` };
}

export function invitationMail(
  language: Language,
  to: string,
  { by, organization, link, days }: { by: string; organization: string; link: string; days: number },
): Mail {
  const { invitationSubject, invitation } = WORDS[language];
  return { to, subject: invitationSubject(organization), text: `${invitation(by, organization, days)}\n\n${link}\n` };
}
