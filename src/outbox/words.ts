import type { Language } from '../core/language.ts';

/** Mails that Funil brings along. */
export const TEMPLATE_KINDS = ['confirmation', 'welcome', 'reset', 'invitation', 'alert', 'test'] as const;

export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** Those a workspace may write anew; the others go to people of the team, whatever workspace they are in. */
export const OWN_KINDS: readonly TemplateKind[] = ['confirmation', 'welcome', 'alert'];

/** A mail in plain Liquid: what it is headed, its paragraphs, the words on its button, what stands small beneath. */
export interface Words {
  subject: string;
  heading: string;
  lines: string[];
  button: string;
  small: string;
}

const SMALL_CONFIRMATION = {
  en: 'If you did not ask for this, do nothing: you will get no other mail.',
  'pt-BR': 'Se não foi você, não faça nada: você não receberá outro e-mail.',
  es: 'Si no fuiste tú, no hagas nada: no recibirás otro correo.',
};

export const BUILT_IN: Record<TemplateKind, Record<Language, Words>> = {
  confirmation: {
    en: {
      subject: 'Please confirm your address',
      heading: 'One more step',
      lines: ['{{ workspace }} may write to you only after you confirm this address. The link works once, for {{ hours }} hours.'],
      button: 'Confirm',
      small: SMALL_CONFIRMATION.en,
    },
    'pt-BR': {
      subject: 'Confirme seu endereço',
      heading: 'Falta um passo',
      lines: [
        '{{ workspace }} só pode escrever para você depois que confirmar este endereço. O link funciona uma vez, por {{ hours }} horas.',
      ],
      button: 'Confirmar',
      small: SMALL_CONFIRMATION['pt-BR'],
    },
    es: {
      subject: 'Confirma tu dirección',
      heading: 'Falta un paso',
      lines: [
        '{{ workspace }} solo puede escribirte cuando confirmes esta dirección. El enlace funciona una vez, durante {{ hours }} horas.',
      ],
      button: 'Confirmar',
      small: SMALL_CONFIRMATION.es,
    },
  },
  welcome: {
    en: {
      subject: 'Welcome to {{ workspace }}',
      heading: 'Welcome',
      lines: ['Thank you for confirming. You will hear from {{ workspace }} as you asked, and can change that at any time.'],
      button: 'What I receive',
      small: 'You receive this because you confirmed your address.',
    },
    'pt-BR': {
      subject: 'Boas-vindas à {{ workspace }}',
      heading: 'Boas-vindas',
      lines: ['Obrigado por confirmar. Você receberá notícias de {{ workspace }} como pediu, e pode mudar isso quando quiser.'],
      button: 'O que recebo',
      small: 'Você recebe este e-mail porque confirmou seu endereço.',
    },
    es: {
      subject: 'Te damos la bienvenida a {{ workspace }}',
      heading: 'Bienvenida',
      lines: ['Gracias por confirmar. Recibirás noticias de {{ workspace }} como pediste, y puedes cambiarlo cuando quieras.'],
      button: 'Lo que recibo',
      small: 'Recibes este correo porque confirmaste tu dirección.',
    },
  },
  reset: {
    en: {
      subject: 'Choose a new password for Funil',
      heading: 'Hello {{ name }}',
      lines: ['Somebody asked to choose a new password for you. This link works once, for {{ minutes }} minutes.'],
      button: 'Choose a new password',
      small: 'If it was not you, do nothing.',
    },
    'pt-BR': {
      subject: 'Escolha uma nova senha para o Funil',
      heading: 'Olá, {{ name }}',
      lines: ['Alguém pediu para escolher uma nova senha para você. Este link funciona uma vez, por {{ minutes }} minutos.'],
      button: 'Escolher uma nova senha',
      small: 'Se não foi você, não faça nada.',
    },
    es: {
      subject: 'Elige una contraseña nueva para Funil',
      heading: 'Hola, {{ name }}',
      lines: ['Alguien pidió elegir una contraseña nueva para ti. Este enlace funciona una vez, durante {{ minutes }} minutos.'],
      button: 'Elegir una contraseña nueva',
      small: 'Si no fuiste tú, no hagas nada.',
    },
  },
  invitation: {
    en: {
      subject: '{{ organization }} on Funil',
      heading: '{{ organization }}',
      lines: ['{{ by }} invites you to work on {{ organization }}. This link works once, for {{ days }} days.'],
      button: 'Accept',
      small: '',
    },
    'pt-BR': {
      subject: '{{ organization }} no Funil',
      heading: '{{ organization }}',
      lines: ['{{ by }} convida você a trabalhar em {{ organization }}. Este link funciona uma vez, por {{ days }} dias.'],
      button: 'Aceitar',
      small: '',
    },
    es: {
      subject: '{{ organization }} en Funil',
      heading: '{{ organization }}',
      lines: ['{{ by }} te invita a trabajar en {{ organization }}. Este enlace funciona una vez, durante {{ days }} días.'],
      button: 'Aceptar',
      small: '',
    },
  },
  alert: {
    en: {
      subject: '{{ workspace }}: something needs a look',
      heading: 'Something needs a look',
      lines: ['{{ what }}'],
      button: 'Open Funil',
      small: 'You receive this because you own or administer {{ workspace }}.',
    },
    'pt-BR': {
      subject: '{{ workspace }}: algo precisa de atenção',
      heading: 'Algo precisa de atenção',
      lines: ['{{ what }}'],
      button: 'Abrir o Funil',
      small: 'Você recebe este e-mail porque é responsável por {{ workspace }}.',
    },
    es: {
      subject: '{{ workspace }}: algo necesita atención',
      heading: 'Algo necesita atención',
      lines: ['{{ what }}'],
      button: 'Abrir Funil',
      small: 'Recibes este correo porque administras {{ workspace }}.',
    },
  },
  test: {
    en: {
      subject: 'A test of {{ workspace }}',
      heading: 'It works',
      lines: ['This mail came through the server that is set up for {{ workspace }}.'],
      button: 'Open Funil',
      small: '',
    },
    'pt-BR': {
      subject: 'Um teste de {{ workspace }}',
      heading: 'Funciona',
      lines: ['Este e-mail veio pelo servidor configurado para {{ workspace }}.'],
      button: 'Abrir o Funil',
      small: '',
    },
    es: {
      subject: 'Una prueba de {{ workspace }}',
      heading: 'Funciona',
      lines: ['Este correo llegó por el servidor configurado para {{ workspace }}.'],
      button: 'Abrir Funil',
      small: '',
    },
  },
};
