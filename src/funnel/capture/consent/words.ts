import type { Language } from '../../../core/language.ts';

interface Words {
  confirmTitle: string;
  confirmWhy: (workspace: string) => string;
  confirm: string;
  confirmed: string;
  confirmedWhy: (workspace: string) => string;
  over: string;
  overWhy: string;
  preferences: string;
  preferencesWhy: (workspace: string) => string;
  save: string;
  saved: string;
  savedWhy: string;
  stopAll: string;
  stopTitle: string;
  stopWhy: (workspace: string) => string;
  stopped: string;
  stoppedWhy: (workspace: string) => string;
  choose: string;
  none: string;
}

export const WORDS: Record<Language, Words> = {
  en: {
    confirmTitle: 'Confirm your address',
    confirmWhy: (workspace) => `With this button you let ${workspace} write to you, as you asked. You can stop it at any time.`,
    confirm: 'Confirm',
    confirmed: 'Confirmed',
    confirmedWhy: (workspace) => `${workspace} may write to you now. You can change that at any time.`,
    over: 'This link is over',
    overWhy: 'It works once and not for ever. Sign up again to get a new one.',
    preferences: 'What you receive',
    preferencesWhy: (workspace) => `What ${workspace} may send you. Only what is ticked is sent.`,
    save: 'Save',
    saved: 'Saved',
    savedWhy: 'It holds from now on.',
    stopAll: 'Stop everything',
    stopTitle: 'Stop messages',
    stopWhy: (workspace) => `With this button ${workspace} writes to you no more, except about what you order or ask for yourself.`,
    stopped: 'Stopped',
    stoppedWhy: (workspace) => `${workspace} writes to you no more, except about what you order or ask for yourself.`,
    choose: 'Choose what you receive',
    none: 'There is nothing to choose yet.',
  },
  'pt-BR': {
    confirmTitle: 'Confirme seu endereço',
    confirmWhy: (workspace) => `Com este botão você permite que ${workspace} escreva para você, como pediu. Você pode parar quando quiser.`,
    confirm: 'Confirmar',
    confirmed: 'Confirmado',
    confirmedWhy: (workspace) => `${workspace} já pode escrever para você. Você pode mudar isso quando quiser.`,
    over: 'Este link expirou',
    overWhy: 'Ele funciona uma vez e por tempo limitado. Cadastre-se de novo para receber outro.',
    preferences: 'O que você recebe',
    preferencesWhy: (workspace) => `O que ${workspace} pode enviar para você. Só é enviado o que está marcado.`,
    save: 'Salvar',
    saved: 'Salvo',
    savedWhy: 'Já está valendo.',
    stopAll: 'Parar tudo',
    stopTitle: 'Parar as mensagens',
    stopWhy: (workspace) => `Com este botão ${workspace} não escreve mais para você, exceto sobre o que você comprar ou pedir.`,
    stopped: 'Mensagens interrompidas',
    stoppedWhy: (workspace) => `${workspace} não escreve mais para você, exceto sobre o que você comprar ou pedir.`,
    choose: 'Escolher o que recebo',
    none: 'Ainda não há nada para escolher.',
  },
  es: {
    confirmTitle: 'Confirma tu dirección',
    confirmWhy: (workspace) => `Con este botón permites que ${workspace} te escriba, como pediste. Puedes dejarlo cuando quieras.`,
    confirm: 'Confirmar',
    confirmed: 'Confirmado',
    confirmedWhy: (workspace) => `${workspace} ya puede escribirte. Puedes cambiarlo cuando quieras.`,
    over: 'Este enlace ha caducado',
    overWhy: 'Funciona una sola vez y durante un tiempo. Regístrate de nuevo para recibir otro.',
    preferences: 'Lo que recibes',
    preferencesWhy: (workspace) => `Lo que ${workspace} puede enviarte. Solo se envía lo que está marcado.`,
    save: 'Guardar',
    saved: 'Guardado',
    savedWhy: 'Ya está en vigor.',
    stopAll: 'Dejar de recibir todo',
    stopTitle: 'Dejar de recibir mensajes',
    stopWhy: (workspace) => `Con este botón ${workspace} deja de escribirte, salvo sobre lo que compres o pidas.`,
    stopped: 'No recibirás más mensajes',
    stoppedWhy: (workspace) => `${workspace} deja de escribirte, salvo sobre lo que compres o pidas.`,
    choose: 'Elegir lo que recibo',
    none: 'Todavía no hay nada que elegir.',
  },
};
