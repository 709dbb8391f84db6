import type { PurposeGiven } from '../core/consent.ts';

/** What a new workspace starts with. A draft: who runs it answers for its words. */
export const FIRST_PURPOSE: PurposeGiven = {
  purpose: 'news',
  basis: 'consent',
  channels: ['email'],
  doubleOptIn: true,
  archived: false,
  texts: [
    {
      language: 'en',
      label: 'Yes, send me news and offers by e-mail.',
      details: 'You can stop at any time with the link in every message. We note when and where you agreed, and nothing else comes of it.',
    },
    {
      language: 'pt-BR',
      label: 'Sim, quero receber novidades e ofertas por e-mail.',
      details: 'Você pode parar quando quiser, pelo link em cada mensagem. Anotamos quando e onde você concordou, e nada além disso.',
    },
    {
      language: 'es',
      label: 'Sí, quiero recibir novedades y ofertas por correo.',
      details: 'Puedes dejarlo cuando quieras con el enlace de cada mensaje. Anotamos cuándo y dónde aceptaste, y nada más.',
    },
  ],
};
