import { type BannerWords, BROWSER_PURPOSES, type BrowserPurpose } from '../../../core/browser-consent.ts';
import type { Language } from '../../../core/language.ts';

/** The words that a shop writes; the rest is ours. */
export type OwnWords = Pick<BannerWords, 'title' | 'text' | 'policyUrl' | 'policyLabel' | 'purposes'>;

type FixedWords = Omit<BannerWords, keyof OwnWords>;

/** The same in every shop: nobody can name a button so that it misleads. */
const FIXED: Record<Language, FixedWords> = {
  en: {
    accept: 'Accept all',
    refuse: 'Refuse all',
    choose: 'Choose',
    save: 'Save my choice',
    close: 'Close without changing anything',
    reopen: 'Privacy choices',
    necessary: 'What the shop cannot work without, such as the cart, is always on.',
    signal: 'Your browser asks not to be used for marketing (Global Privacy Control). It stays off unless you tick its box yourself.',
  },
  'pt-BR': {
    accept: 'Aceitar tudo',
    refuse: 'Recusar tudo',
    choose: 'Escolher',
    save: 'Salvar minha escolha',
    close: 'Fechar sem mudar nada',
    reopen: 'Opções de privacidade',
    necessary: 'O que é indispensável para a loja funcionar, como o carrinho, fica sempre ativo.',
    signal:
      'Seu navegador pede para não ser usado em marketing (Global Privacy Control). Isso continua desligado, a menos que você marque a caixa.',
  },
  es: {
    accept: 'Aceptar todo',
    refuse: 'Rechazar todo',
    choose: 'Elegir',
    save: 'Guardar mi elección',
    close: 'Cerrar sin cambiar nada',
    reopen: 'Opciones de privacidad',
    necessary: 'Lo imprescindible para que la tienda funcione, como el carrito, está siempre activo.',
    signal:
      'Tu navegador pide que no se use para marketing (Global Privacy Control). Sigue desactivado salvo que marques tú mismo su casilla.',
  },
};

/** Every visitor loads them, in three languages: what they may weigh at their longest is held by a test of the script. */
export const LONGEST_WORDS = { title: 100, text: 400, label: 40, details: 250, policyUrl: 500 } as const;

/** What a new workspace starts with. Drafts: who runs the shop answers for them. */
export const DRAFTS: Record<Language, OwnWords> = {
  en: {
    title: 'May we count your visit?',
    text: 'With your leave this shop recognises your browser, to see which pages and campaigns help. You can change your mind at any time.',
    policyUrl: '',
    policyLabel: 'Privacy policy',
    purposes: {
      analytics: {
        label: 'Measure',
        details: 'Recognise this browser for up to 13 months to see what is looked at and what leads to orders.',
      },
      marketing: { label: 'Advertise', details: 'Use what you looked at to show you offers of this shop elsewhere.' },
      preferences: { label: 'Remember', details: 'Keep your language and what you looked at, so that you find it again.' },
    },
  },
  'pt-BR': {
    title: 'Podemos contar sua visita?',
    text: 'Com a sua permissão, esta loja reconhece seu navegador para ver quais páginas e campanhas ajudam. Você pode mudar de ideia quando quiser.',
    policyUrl: '',
    policyLabel: 'Política de privacidade',
    purposes: {
      analytics: { label: 'Medir', details: 'Reconhecer este navegador por até 13 meses para ver o que é visto e o que leva a pedidos.' },
      marketing: { label: 'Anunciar', details: 'Usar o que você viu para mostrar ofertas desta loja em outros lugares.' },
      preferences: { label: 'Lembrar', details: 'Guardar seu idioma e o que você viu, para você encontrar de novo.' },
    },
  },
  es: {
    title: '¿Podemos contar tu visita?',
    text: 'Con tu permiso, esta tienda reconoce tu navegador para ver qué páginas y campañas ayudan. Puedes cambiar de idea cuando quieras.',
    policyUrl: '',
    policyLabel: 'Política de privacidad',
    purposes: {
      analytics: { label: 'Medir', details: 'Reconocer este navegador hasta 13 meses para ver qué se mira y qué lleva a pedidos.' },
      marketing: { label: 'Anunciar', details: 'Usar lo que has mirado para mostrarte ofertas de esta tienda en otros sitios.' },
      preferences: { label: 'Recordar', details: 'Guardar tu idioma y lo que has mirado, para que lo encuentres de nuevo.' },
    },
  },
};

/** All that the banner says, as it is shown and kept: only the purposes that are asked for. */
export function wordsShown(own: Record<Language, OwnWords>, purposes: readonly BrowserPurpose[]): Record<Language, BannerWords> {
  const of = (language: Language): BannerWords => {
    const { title, text, policyUrl, policyLabel, purposes: all } = own[language];
    const asked = Object.fromEntries(purposes.map((purpose) => [purpose, all[purpose] ?? { label: '', details: '' }]));
    return { title, text, policyUrl, policyLabel, ...FIXED[language], purposes: asked };
  };
  return { en: of('en'), 'pt-BR': of('pt-BR'), es: of('es') };
}

/** What can be changed of it; drafts stand for purposes that were never asked for. */
export function ownWords(shown: Record<Language, BannerWords>): Record<Language, OwnWords> {
  const of = (language: Language): OwnWords => {
    const { title, text, policyUrl, policyLabel, purposes } = shown[language];
    const all = Object.fromEntries(BROWSER_PURPOSES.map((purpose) => [purpose, purposes[purpose] ?? DRAFTS[language].purposes[purpose]]));
    return { title, text, policyUrl, policyLabel, purposes: all };
  };
  return { en: of('en'), 'pt-BR': of('pt-BR'), es: of('es') };
}
