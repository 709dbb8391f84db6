import type { Language } from '../../../../core/language.ts';
import type { PageDocument } from '../blocks/document.ts';
import { pageOf, placed } from './build.ts';

const DAY = 86_400_000;
const OPEN_DAYS = 14;

const WORDS: Record<Language, Record<string, string>> = {
  en: {
    title: 'The Serra jug: 240 pieces, one firing',
    description: 'A hand-thrown stoneware jug, fired once a year. 240 numbered pieces, open until the kiln is loaded.',
    eyebrow: 'One firing a year',
    hero: 'The Serra jug. 240 pieces.',
    heroText:
      'Thrown by two people, fired for three days, numbered by hand. When they are gone, the next ones come out of the kiln in a year.',
    buy: 'Reserve a piece',
    note: 'You pay when it ships',
    until: 'Orders close when the kiln is loaded',
    ended: 'This firing is closed. Leave your address and you hear of the next one first.',
    name: 'Serra jug, 1.2 litres',
    text: 'Stoneware from the hills, glazed with ash from the same wood that fired it. No two are the same grey.',
    p1: 'Numbered and signed on the foot',
    p2: 'Fit for the dishwasher and the oven',
    p3: 'Replaced if it arrives broken',
    join: 'Reserve yours',
    joinText: 'Tell us where to write. We hold a piece for you for two days and send you the link to pay.',
    ask: 'Before you reserve',
    a1: 'When does it ship?',
    b1: 'Ten days after the kiln is opened. You hear from us on that day.',
    a2: 'Can I choose the number?',
    b2: 'No: they are packed as they come out of the kiln. That is part of it.',
    a3: 'What if I change my mind?',
    b3: 'A reservation binds you to nothing. After delivery you can send it back within 30 days.',
  },
  'pt-BR': {
    title: 'A jarra Serra: 240 peças, uma queima',
    description: 'Jarra de grés torneada à mão e queimada uma vez por ano. 240 peças numeradas, até o forno ser carregado.',
    eyebrow: 'Uma queima por ano',
    hero: 'A jarra Serra. 240 peças.',
    heroText: 'Torneada por duas pessoas, três dias de fogo, numerada à mão. Quando acabarem, as próximas saem do forno daqui a um ano.',
    buy: 'Reservar uma peça',
    note: 'Você só paga no envio',
    until: 'As reservas fecham quando o forno for carregado',
    ended: 'Esta queima está encerrada. Deixe seu e-mail e você sabe da próxima antes de todo mundo.',
    name: 'Jarra Serra, 1,2 litro',
    text: 'Grés da serra, esmaltado com a cinza da mesma lenha que queimou a peça. Nenhum cinza é igual ao outro.',
    p1: 'Numerada e assinada na base',
    p2: 'Vai à lava-louças e ao forno',
    p3: 'Se chegar quebrada, mandamos outra',
    join: 'Reserve a sua',
    joinText: 'Diga onde escrever. Guardamos uma peça por dois dias e enviamos o link para pagar.',
    ask: 'Antes de reservar',
    a1: 'Quando vocês enviam?',
    b1: 'Dez dias depois de abrir o forno. Nesse dia você recebe uma mensagem nossa.',
    a2: 'Posso escolher o número?',
    b2: 'Não: embalamos na ordem em que saem do forno. Faz parte.',
    a3: 'E se eu desistir?',
    b3: 'A reserva não obriga a nada. Depois da entrega, você tem 30 dias para devolver.',
  },
  es: {
    title: 'La jarra Serra: 240 piezas, una cocción',
    description: 'Jarra de gres torneada a mano y cocida una vez al año. 240 piezas numeradas, hasta que se cargue el horno.',
    eyebrow: 'Una cocción al año',
    hero: 'La jarra Serra. 240 piezas.',
    heroText:
      'Torneada por dos personas, tres días de fuego, numerada a mano. Cuando se acaben, las próximas salen del horno dentro de un año.',
    buy: 'Reservar una pieza',
    note: 'Pagas cuando se envía',
    until: 'Las reservas cierran cuando se carga el horno',
    ended: 'Esta cocción está cerrada. Deja tu correo y sabrás de la próxima antes que nadie.',
    name: 'Jarra Serra, 1,2 litros',
    text: 'Gres de la sierra, esmaltado con ceniza de la misma leña que lo coció. No hay dos grises iguales.',
    p1: 'Numerada y firmada en la base',
    p2: 'Apta para lavavajillas y horno',
    p3: 'Si llega rota, enviamos otra',
    join: 'Reserva la tuya',
    joinText: 'Dinos dónde escribirte. Guardamos una pieza dos días y te enviamos el enlace para pagar.',
    ask: 'Antes de reservar',
    a1: '¿Cuándo se envía?',
    b1: 'Diez días después de abrir el horno. Ese día te escribimos.',
    a2: '¿Puedo elegir el número?',
    b2: 'No: se embalan según salen del horno. Es parte de la gracia.',
    a3: '¿Y si cambio de idea?',
    b3: 'La reserva no te obliga a nada. Tras la entrega tienes 30 días para devolverla.',
  },
};

/** B2C: one product, few pieces, a deadline that is real. */
export function drop(language: Language, now: number): PageDocument {
  const said = (name: string) => WORDS[language][name] as string;
  const until = new Date(Math.ceil(now / DAY) * DAY + OPEN_DAYS * DAY).toISOString();
  return pageOf({ title: said('title'), description: said('description'), palette: 'forest', voice: 'serif' }, [
    placed('hero', {
      layout: 'cover',
      eyebrow: said('eyebrow'),
      title: said('hero'),
      text: said('heroText'),
      actionLabel: said('buy'),
      actionLink: '#form',
      note: said('note'),
      art: 'vase',
    }),
    placed('product', {
      name: said('name'),
      text: said('text'),
      points: [1, 2, 3].map((nth) => ({ text: said(`p${nth}`) })),
      price: '148.00',
      currency: language === 'pt-BR' ? 'BRL' : 'EUR',
      stock: 'order',
      actionLabel: said('buy'),
      actionLink: '#form',
      art: 'jug',
    }),
    placed('countdown', { title: said('until'), until, ended: said('ended'), actionLabel: said('buy'), actionLink: '#form' }),
    placed('faq', { title: said('ask'), items: [1, 2, 3].map((nth) => ({ question: said(`a${nth}`), answer: said(`b${nth}`) })) }),
    placed('form', { title: said('join'), text: said('joinText') }),
    placed('footer', {}),
  ]);
}
