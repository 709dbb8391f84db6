import type { PopupDocument } from '../api/popups.ts';
import { EMPTY } from './popup-words.ts';

type Language = PopupDocument['language'];

interface Said {
  title: string;
  text: string;
  label: string;
}

interface Template {
  says: Record<Language, Said>;
  document: Partial<PopupDocument>;
}

const said = (title: string, text: string, label = ''): Said => ({ title, text, label });

/** Pop-ups to start from: when, to whom and how often, with words in three languages. */
const TEMPLATES = {
  welcome: {
    document: { kind: 'modal', trigger: { on: 'time', value: 15 }, visits: { least: 1, most: 1 }, every: 'once', most: 1, rest: 30 },
    says: {
      en: said('New here?', 'Leave your address and hear of new things first.'),
      'pt-BR': said('Primeira vez aqui?', 'Deixe seu e-mail e saiba das novidades antes.'),
      es: said('¿Primera vez por aquí?', 'Deja tu correo y entérate antes de las novedades.'),
    },
  },
  leaving: {
    document: { kind: 'modal', trigger: { on: 'exit', value: 0 }, every: 'week', most: 2, rest: 14 },
    says: {
      en: said('Before you go', 'Shall we send you what you were looking at?'),
      'pt-BR': said('Antes de ir', 'Quer receber por e-mail o que você estava vendo?'),
      es: said('Antes de irte', '¿Te enviamos lo que estabas mirando?'),
    },
  },
  shipping: {
    document: {
      kind: 'bar',
      place: 'top',
      trigger: { on: 'arrival', value: 0 },
      button: { label: '', url: '/' },
      every: 'visit',
      most: 20,
      rest: 3,
    },
    says: {
      en: said('Free shipping this week', '', 'Look around'),
      'pt-BR': said('Frete grátis nesta semana', '', 'Ver produtos'),
      es: said('Envío gratis esta semana', '', 'Ver productos'),
    },
  },
  cart: {
    document: {
      kind: 'slide',
      place: 'right',
      trigger: { on: 'cart', value: 150 },
      button: { label: '', url: '/cart' },
      notPages: ['/checkout*', '/cart*'],
      every: 'day',
      most: 3,
      rest: 3,
    },
    says: {
      en: said('Your cart ships free', 'It is worth enough now.', 'See the cart'),
      'pt-BR': said('Seu carrinho ganhou frete grátis', 'O valor já é suficiente.', 'Ver o carrinho'),
      es: said('Tu carrito tiene envío gratis', 'Ya alcanza el importe.', 'Ver el carrito'),
    },
  },
  creator: {
    document: {
      kind: 'slide',
      place: 'left',
      trigger: { on: 'time', value: 5 },
      arrivals: ['creator', 'link'],
      button: { label: '', url: '/' },
      every: 'once',
      most: 2,
    },
    says: {
      en: said('You come by a friend of ours', 'Your first order has a gift in it.', 'Look around'),
      'pt-BR': said('Você veio por alguém que a gente adora', 'Seu primeiro pedido vai com um presente.', 'Ver produtos'),
      es: said('Vienes de parte de alguien que queremos', 'Tu primer pedido lleva un regalo.', 'Ver productos'),
    },
  },
} satisfies Record<string, Template>;

export type PopupTemplate = keyof typeof TEMPLATES;

export const templateNames: Record<PopupTemplate, string> = {
  welcome: 'popups.templateWelcome',
  leaving: 'popups.templateLeaving',
  shipping: 'popups.templateShipping',
  cart: 'popups.templateCart',
  creator: 'popups.templateCreator',
};

/** A pop-up made from a template, in that language first. What it offers is for the shop to make true. */
export function popupFrom(template: PopupTemplate, first: Language): PopupDocument {
  const { document, says }: Template = TEMPLATES[template];
  const { title, text, label } = says[first];
  const others = (Object.keys(says) as Language[]).filter((one) => one !== first).map((language) => ({ language, ...says[language] }));
  const button = document.button ? { ...document.button, label } : null;
  return { ...EMPTY, ...document, language: first, title, text, button, others };
}
