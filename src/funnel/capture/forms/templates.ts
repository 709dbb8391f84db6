import type { FormDocument } from './document.ts';
import { CALM, documentOf, EMAIL, HEARD_ABOUT, NAME, NEWS, PHONE, said } from './template-fields.ts';

export const TEMPLATES = ['newsletter', 'back_in_stock', 'quote', 'contact', 'finder', 'nps'] as const;

export type TemplateName = (typeof TEMPLATES)[number];

/** Forms to start from: complete in three languages, to be changed. */
export const TEMPLATE_DOCUMENTS: Record<TemplateName, FormDocument> = {
  newsletter: documentOf({
    title: said('Letters from our shop', 'Novidades da loja', 'Novedades de la tienda'),
    intro: said(
      'New things and offers, now and then.',
      'Lançamentos e ofertas, de vez em quando.',
      'Lanzamientos y ofertas, de vez en cuando.',
    ),
    submit: said('Subscribe', 'Quero receber', 'Suscribirme'),
    steps: [{ id: 'start', fields: [EMAIL, { ...NEWS, required: true }, HEARD_ABOUT] }],
    after: {
      message: said(
        'Please open the message we have just sent you and confirm your address.',
        'Abra a mensagem que acabamos de enviar e confirme seu e-mail.',
        'Abre el mensaje que acabamos de enviarte y confirma tu correo.',
      ),
    },
    settings: { ...CALM, also: 'subscribed' },
  }),
  back_in_stock: documentOf({
    title: said('Tell me when it is back', 'Avise quando voltar', 'Avísame cuando vuelva'),
    intro: said(
      'One message, when you can order it again.',
      'Uma mensagem, quando der para pedir de novo.',
      'Un mensaje, cuando se pueda pedir de nuevo.',
    ),
    submit: said('Tell me', 'Avise-me', 'Avísame'),
    steps: [
      {
        id: 'start',
        fields: [
          EMAIL,
          { id: 'product', type: 'hidden', label: {}, parameter: 'product' },
          {
            id: 'quantity',
            type: 'number',
            min: 1,
            max: 999,
            label: said('How many do you need?', 'Quantas unidades?', '¿Cuántas unidades?'),
          },
          NEWS,
        ],
      },
    ],
    after: { message: said('We will write to you once.', 'Vamos escrever uma única vez.', 'Te escribiremos una sola vez.') },
  }),
  quote: documentOf({
    title: said('Ask for a quote', 'Peça um orçamento', 'Pide un presupuesto'),
    intro: said(
      'Two short steps. You get an answer on the next working day.',
      'Duas etapas curtas. A resposta chega no próximo dia útil.',
      'Dos pasos cortos. Tendrás respuesta el próximo día hábil.',
    ),
    submit: said('Ask for a quote', 'Pedir orçamento', 'Pedir presupuesto'),
    steps: [
      {
        id: 'need',
        title: said('What you need', 'O que você precisa', 'Qué necesitas'),
        fields: [
          {
            id: 'need',
            type: 'long_text',
            required: true,
            min: 10,
            label: said('Products and quantities', 'Produtos e quantidades', 'Productos y cantidades'),
          },
          { id: 'by', type: 'date', label: said('Needed by', 'Até quando', 'Para cuándo') },
          {
            id: 'has_list',
            type: 'yes_no',
            label: said('Do you have a list as a file?', 'Você tem uma lista em arquivo?', '¿Tienes una lista en un archivo?'),
          },
          {
            id: 'list',
            type: 'file',
            accept: ['pdf', 'xlsx', 'docx'],
            megabytes: 5,
            label: said('Your list', 'Sua lista', 'Tu lista'),
            when: { match: 'all', conditions: [{ field: 'has_list', compare: 'is', value: true }] },
          },
        ],
      },
      {
        id: 'you',
        title: said('Who you are', 'Quem é você', 'Quién eres'),
        fields: [
          { ...NAME, required: true },
          { ...EMAIL, label: said('Work e-mail', 'E-mail de trabalho', 'Correo de trabajo') },
          PHONE,
          { id: 'company', type: 'company', required: true, label: said('Company', 'Empresa', 'Empresa') },
          { id: 'size', type: 'size', label: said('People in your company', 'Pessoas na empresa', 'Personas en la empresa') },
          { id: 'role', type: 'role', label: said('Your part in the purchase', 'Seu papel na compra', 'Tu papel en la compra') },
          { id: 'country', type: 'country', label: said('Country', 'País', 'País') },
          HEARD_ABOUT,
        ],
      },
    ],
    after: { message: said('We answer on the next working day.', 'Respondemos no próximo dia útil.', 'Respondemos el próximo día hábil.') },
    settings: { ...CALM, also: 'quote_requested' },
  }),
  contact: documentOf({
    title: said('Write to us', 'Fale com a gente', 'Escríbenos'),
    steps: [
      {
        id: 'start',
        fields: [
          { ...NAME, required: true },
          EMAIL,
          {
            id: 'about',
            type: 'choice',
            required: true,
            label: said('What is it about?', 'Sobre o quê?', '¿Sobre qué?'),
            trait: '',
            options: [
              { value: 'product', label: said('A product', 'Um produto', 'Un producto') },
              { value: 'order', label: said('An order', 'Um pedido', 'Un pedido') },
              { value: 'other', label: said('Something else', 'Outro assunto', 'Otra cosa') },
            ],
          },
          {
            id: 'order',
            type: 'text',
            max: 60,
            trait: '',
            label: said('Order number', 'Número do pedido', 'Número de pedido'),
            when: { match: 'all', conditions: [{ field: 'about', compare: 'is', value: 'order' }] },
          },
          { id: 'message', type: 'long_text', required: true, label: said('Message', 'Mensagem', 'Mensaje') },
        ],
      },
    ],
    after: { message: said('Thank you, we will write back.', 'Obrigado, responderemos em breve.', 'Gracias, te responderemos.') },
    settings: { ...CALM, progressive: false },
  }),
  finder: documentOf({
    title: said('Find what suits you', 'Encontre o que combina com você', 'Encuentra lo que te va'),
    submit: said('Show me', 'Ver sugestões', 'Ver sugerencias'),
    steps: [
      {
        id: 'for',
        fields: [
          {
            id: 'for_whom',
            type: 'choice',
            required: true,
            label: said('Whom is it for?', 'Para quem é?', '¿Para quién es?'),
            options: [
              { value: 'me', label: said('For me', 'Para mim', 'Para mí') },
              { value: 'gift', label: said('A gift', 'Um presente', 'Un regalo') },
            ],
          },
        ],
      },
      {
        id: 'gift',
        when: { match: 'all', conditions: [{ field: 'for_whom', compare: 'is', value: 'gift' }] },
        fields: [
          {
            id: 'budget',
            type: 'number',
            min: 0,
            label: said('About how much may it cost?', 'Quanto pode custar, mais ou menos?', '¿Cuánto puede costar, más o menos?'),
          },
        ],
      },
      {
        id: 'taste',
        fields: [
          {
            id: 'matters',
            type: 'choices',
            max: 2,
            label: said('What matters most?', 'O que mais importa?', '¿Qué importa más?'),
            help: said('Choose two at most.', 'Escolha até duas.', 'Elige dos como máximo.'),
            options: [
              { value: 'price', label: said('The price', 'O preço', 'El precio') },
              { value: 'lasting', label: said('That it lasts', 'Que dure', 'Que dure') },
              { value: 'looks', label: said('How it looks', 'A aparência', 'El aspecto') },
              { value: 'origin', label: said('Where it comes from', 'De onde vem', 'De dónde viene') },
            ],
          },
        ],
      },
      { id: 'send', fields: [{ ...EMAIL, label: said('Where shall we send it?', 'Para onde enviamos?', '¿A dónde lo enviamos?') }, NEWS] },
    ],
    after: { message: said('Your list is on its way.', 'Sua lista está a caminho.', 'Tu lista está en camino.') },
  }),
  nps: documentOf({
    title: said('How was it?', 'Como foi?', '¿Qué tal fue?'),
    steps: [
      {
        id: 'score',
        fields: [
          {
            id: 'score',
            type: 'nps',
            required: true,
            label: said('Would you recommend us to a friend?', 'Você indicaria a gente a um amigo?', '¿Nos recomendarías a un amigo?'),
          },
          {
            id: 'why',
            type: 'long_text',
            label: said('What should we do better?', 'O que podemos melhorar?', '¿Qué deberíamos mejorar?'),
            when: { match: 'all', conditions: [{ field: 'score', compare: 'below', value: 9 }] },
          },
          { id: 'order', type: 'hidden', label: {}, parameter: 'order' },
          { ...EMAIL, required: false, help: said('So that we can answer you.', 'Para podermos responder.', 'Para poder responderte.') },
        ],
      },
    ],
    after: { message: said('Thank you: we read every answer.', 'Obrigado: lemos cada resposta.', 'Gracias: leemos cada respuesta.') },
  }),
};
