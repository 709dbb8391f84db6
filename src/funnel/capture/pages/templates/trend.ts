import type { Language } from '../../../../core/language.ts';
import type { PageDocument } from '../blocks/document.ts';
import { pageOf, placed } from './build.ts';

type Words = Record<Language, Record<string, string>>;

const WORDS: Words = {
  en: {
    title: 'Slow light: the lamps everyone is reading by',
    description: 'Warm, dimmable table lamps in blown glass and linen. See the three that sell out, and what to put them beside.',
    eyebrow: 'This season',
    hero: 'Slow light is back in the living room',
    heroText: 'Warm glass, soft linen, no glare. We picked the three lamps our customers keep coming back for, and where each looks best.',
    see: 'See the three lamps',
    list: 'Get early access',
    note: 'Free returns for 30 days',
    why: 'Why this look works',
    whyText:
      'Bright rooms make us alert; low, warm light lets an evening begin.\n\n- 2700 kelvin, the colour of a candle with its sleeves rolled up\n- One lamp a corner instead of one in the ceiling\n- A dimmer, always',
    picks: 'Three to start with',
    one: 'Alba',
    oneText: 'Blown glass, for shelves',
    two: 'Linho',
    twoText: 'Linen shade, for reading',
    three: 'Terra',
    threeText: 'Clay foot, for the hall',
    said: 'From people who read by them',
    quote: '[A customer’s own words, unchanged]',
    name: '[Name]',
    city: '[City]',
    ask: 'Asked often',
    a1: 'Which bulb is in it?',
    b1: 'A dimmable LED of 2700 kelvin, included. Any E27 bulb fits.',
    a2: 'How long does delivery take?',
    b2: 'Two to four working days. You get a link to follow the parcel.',
    a3: 'Can I send it back?',
    b3: 'Yes, within 30 days, free of charge, also when it has been switched on.',
    join: 'Early access to the autumn colours',
    joinText: 'Two letters a month at most. One click and you are off the list.',
  },
  'pt-BR': {
    title: 'Luz lenta: as luminárias que todo mundo quer por perto',
    description:
      'Luminárias de mesa em vidro soprado e linho, com luz quente e regulável. Veja as três que esgotam e onde colocar cada uma.',
    eyebrow: 'Nesta estação',
    hero: 'A luz lenta voltou para a sala',
    heroText:
      'Vidro quente, linho macio, nada de ofuscar. Separamos as três luminárias que mais voltam ao carrinho, e o canto em que cada uma brilha.',
    see: 'Ver as três luminárias',
    list: 'Quero acesso antecipado',
    note: 'Troca grátis por 30 dias',
    why: 'Por que funciona',
    whyText:
      'Luz forte deixa a gente em alerta; luz baixa e quente deixa a noite começar.\n\n- 2700 kelvin, a cor de uma vela sem pressa\n- Uma luminária em cada canto, em vez de uma no teto\n- Sempre com dimmer',
    picks: 'Três para começar',
    one: 'Alba',
    oneText: 'Vidro soprado, para a estante',
    two: 'Linho',
    twoText: 'Cúpula de linho, para ler',
    three: 'Terra',
    threeText: 'Base de barro, para a entrada',
    said: 'De quem lê com elas',
    quote: '[As palavras de um cliente, sem mudar nada]',
    name: '[Nome]',
    city: '[Cidade]',
    ask: 'Perguntas de sempre',
    a1: 'Qual lâmpada vem junto?',
    b1: 'Uma LED de 2700 kelvin, regulável. Qualquer E27 serve.',
    a2: 'Quanto tempo demora?',
    b2: 'De dois a quatro dias úteis. Você recebe um link para acompanhar o pacote.',
    a3: 'Posso devolver?',
    b3: 'Pode, em até 30 dias, sem custo, mesmo depois de acender.',
    join: 'Acesso antecipado às cores do outono',
    joinText: 'No máximo duas cartas por mês. Um clique e você sai da lista.',
  },
  es: {
    title: 'Luz lenta: las lámparas que todos quieren cerca',
    description:
      'Lámparas de mesa de vidrio soplado y lino, con luz cálida y regulable. Mira las tres que se agotan y dónde poner cada una.',
    eyebrow: 'Esta temporada',
    hero: 'La luz lenta vuelve al salón',
    heroText:
      'Vidrio cálido, lino suave, nada que deslumbre. Elegimos las tres lámparas a las que nuestros clientes siempre vuelven, y el rincón de cada una.',
    see: 'Ver las tres lámparas',
    list: 'Quiero acceso anticipado',
    note: 'Devolución gratis durante 30 días',
    why: 'Por qué funciona',
    whyText:
      'La luz fuerte nos mantiene alerta; la luz baja y cálida deja empezar la noche.\n\n- 2700 kelvin, el color de una vela sin prisa\n- Una lámpara en cada rincón, en vez de una en el techo\n- Siempre con regulador',
    picks: 'Tres para empezar',
    one: 'Alba',
    oneText: 'Vidrio soplado, para la estantería',
    two: 'Linho',
    twoText: 'Pantalla de lino, para leer',
    three: 'Terra',
    threeText: 'Pie de barro, para la entrada',
    said: 'De quienes leen con ellas',
    quote: '[Las palabras de un cliente, sin cambiar nada]',
    name: '[Nombre]',
    city: '[Ciudad]',
    ask: 'Lo que más nos preguntan',
    a1: '¿Qué bombilla trae?',
    b1: 'Una LED de 2700 kelvin, regulable. Sirve cualquier E27.',
    a2: '¿Cuánto tarda el envío?',
    b2: 'De dos a cuatro días laborables. Recibes un enlace para seguir el paquete.',
    a3: '¿Puedo devolverla?',
    b3: 'Sí, durante 30 días y sin coste, aunque ya la hayas encendido.',
    join: 'Acceso anticipado a los colores de otoño',
    joinText: 'Dos cartas al mes como mucho. Con un clic sales de la lista.',
  },
};

/** B2C: a trend, what to buy for it, and a letter to those who are not there yet. */
export function trend(language: Language): PageDocument {
  const said = (name: string) => WORDS[language][name] as string;
  const quote = { quote: said('quote'), name: said('name'), role: said('city'), stars: 0 };
  const item = (nth: string, price: string, art: 'globe' | 'lamp' | 'clay') => ({
    name: said(nth),
    text: said(`${nth}Text`),
    price,
    before: '',
    currency: language === 'pt-BR' ? 'BRL' : 'EUR',
    link: '#form',
    picture: { src: '', alt: '', width: 0, height: 0 },
    art,
  });
  return pageOf({ title: said('title'), description: said('description'), palette: 'terracotta', voice: 'serif' }, [
    placed('hero', {
      eyebrow: said('eyebrow'),
      title: said('hero'),
      text: said('heroText'),
      actionLabel: said('see'),
      actionLink: '#collection',
      secondLabel: said('list'),
      secondLink: '#form',
      note: said('note'),
      art: 'arch',
    }),
    placed('collection', {
      title: said('picks'),
      items: [item('one', '119.00', 'globe'), item('two', '89.00', 'lamp'), item('three', '139.00', 'clay')],
    }),
    placed('text', { tone: 'tinted', title: said('why'), text: said('whyText') }),
    placed('proof', { title: said('said'), quotes: [quote, quote, quote] }),
    placed('faq', { title: said('ask'), items: [1, 2, 3].map((nth) => ({ question: said(`a${nth}`), answer: said(`b${nth}`) })) }),
    placed('form', { title: said('join'), text: said('joinText') }),
    placed('footer', {}),
  ]);
}
