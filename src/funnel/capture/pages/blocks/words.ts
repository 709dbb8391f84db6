import type { Language } from '../../../../core/language.ts';

interface Words {
  privacy: string;
  terms: string;
  imprint: string;
  withdrawal: string;
  legal: string;
  languages: string;
  skip: string;
  ends: string;
  ended: string;
  before: string;
  now: string;
  soldOut: string;
  onOrder: string;
  play: string;
  plays: (host: string) => string;
  stars: (count: number) => string;
  reviews: (count: number) => string;
  days: string;
  hours: string;
  minutes: string;
  seconds: string;
  noForm: string;
  form: string;
}

/** What pages say by themselves, in the page's language. */
export const WORDS: Record<Language, Words> = {
  en: {
    privacy: 'Privacy',
    terms: 'Terms',
    imprint: 'Legal notice',
    withdrawal: 'Returns and withdrawal',
    legal: 'Legal',
    languages: 'Languages',
    skip: 'Skip to content',
    ends: 'Ends',
    ended: 'Ended',
    before: 'Before',
    now: 'Now',
    soldOut: 'Sold out',
    onOrder: 'Made to order',
    play: 'Play the video',
    plays: (host) => `Playing it loads the video from ${host}.`,
    stars: (count) => `${count} out of 5 stars`,
    reviews: (count) => (count === 1 ? '1 review' : `${count} reviews`),
    days: 'days',
    hours: 'hours',
    minutes: 'minutes',
    seconds: 'seconds',
    noForm: 'A form will be here.',
    form: 'Form',
  },
  'pt-BR': {
    privacy: 'Privacidade',
    terms: 'Termos',
    imprint: 'Informações legais',
    withdrawal: 'Trocas e devoluções',
    legal: 'Textos legais',
    languages: 'Idiomas',
    skip: 'Ir para o conteúdo',
    ends: 'Termina em',
    ended: 'Encerrado',
    before: 'De',
    now: 'Por',
    soldOut: 'Esgotado',
    onOrder: 'Sob encomenda',
    play: 'Assistir ao vídeo',
    plays: (host) => `Ao assistir, o vídeo é carregado de ${host}.`,
    stars: (count) => `${count} de 5 estrelas`,
    reviews: (count) => (count === 1 ? '1 avaliação' : `${count} avaliações`),
    days: 'dias',
    hours: 'horas',
    minutes: 'minutos',
    seconds: 'segundos',
    noForm: 'Aqui vai aparecer um formulário.',
    form: 'Formulário',
  },
  es: {
    privacy: 'Privacidad',
    terms: 'Condiciones',
    imprint: 'Aviso legal',
    withdrawal: 'Cambios y devoluciones',
    legal: 'Textos legales',
    languages: 'Idiomas',
    skip: 'Ir al contenido',
    ends: 'Termina el',
    ended: 'Terminado',
    before: 'Antes',
    now: 'Ahora',
    soldOut: 'Agotado',
    onOrder: 'Por encargo',
    play: 'Ver el vídeo',
    plays: (host) => `Al verlo, el vídeo se carga desde ${host}.`,
    stars: (count) => `${count} de 5 estrellas`,
    reviews: (count) => (count === 1 ? '1 reseña' : `${count} reseñas`),
    days: 'días',
    hours: 'horas',
    minutes: 'minutos',
    seconds: 'segundos',
    noForm: 'Aquí aparecerá un formulario.',
    form: 'Formulario',
  },
};
