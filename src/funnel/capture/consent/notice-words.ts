import type { Basis, ConsentChannel } from '../../../core/consent.ts';
import type { Language } from '../../../core/language.ts';

/** Everything the draft of a notice says in one language. */
export interface NoticeWords {
  draft: string;
  title: string;
  yourAddress: string;
  who: string;
  whoSays: (controller: string, contact: string) => string;
  messages: string;
  messagesSay: string;
  noMessages: string;
  browser: string;
  browserSays: (months: number) => string;
  nobodyAsks: string;
  counted: string;
  forms: string;
  formsSay: string;
  others: string;
  othersSay: string;
  howLong: string;
  howLongSays: string;
  rights: string;
  rightsSay: (contact: string) => string;
  channels: Record<ConsentChannel, string>;
  bases: Record<Basis, string>;
}

export const NOTICE_WORDS: Record<Language, NoticeWords> = {
  en: {
    draft:
      'DRAFT made by Funil from the settings of this workspace. It is not legal advice: have somebody who knows your law read it, fill in what stands in [brackets], and take this line out before you publish it.',
    title: 'Privacy notice',
    yourAddress: '[address for questions about privacy]',
    who: 'Who answers for your data',
    whoSays: (controller, contact) => `${controller}. Write to us at ${contact}. [Name of the data protection officer, if there is one]`,
    messages: 'Messages',
    messagesSay: 'We write to you for these purposes only, and every message holds a link that stops them:',
    noMessages: 'We send no messages but those that you ask for yourself.',
    browser: 'Your browser',
    browserSays: (months) =>
      `We ask before we recognise your browser, remember your answer for ${months} months, and let you change it on every page. If you agree, we`,
    nobodyAsks: '[Say here whether browsers are recognised, and how people agree to it.]',
    counted:
      'Without your leave we count visits without cookies. Your network address is turned into a number by a key that changes every day and is thrown away; we do not keep the address.',
    forms: 'Forms and orders',
    formsSay:
      'What you write in a form or order is kept to answer you and to deliver (GDPR article 6(1)(b); LGPD article 7, V). We note which pages and campaigns led you to us: [legal basis].',
    others: 'Who else receives data',
    othersSay:
      '[Hosting], [mail server], [payment and delivery], [advertising platforms, if conversions are reported to them], and from which countries.',
    howLong: 'How long',
    howLongSays: '[How long you keep leads and orders.] The proof that you agreed is kept while it may be needed.',
    rights: 'Your rights',
    rightsSay: (contact) =>
      `You may see your data, have them corrected, handed over or erased, object, and take consent back at any time, which does not undo what was done before. Write to ${contact}. You may complain to a supervisory authority [name; in Brazil the ANPD].`,
    channels: { email: 'e-mail', sms: 'SMS', whatsapp: 'WhatsApp', phone: 'telephone' },
    bases: {
      consent: 'You agreed to it (GDPR article 6(1)(a); LGPD article 7, I).',
      contract: 'It is part of our contract with you (GDPR article 6(1)(b); LGPD article 7, V).',
      legal_obligation: 'The law requires it (GDPR article 6(1)(c); LGPD article 7, II).',
      legitimate_interest: 'We have a legitimate interest, and you may object (GDPR article 6(1)(f); LGPD article 7, IX).',
    },
  },
  'pt-BR': {
    draft:
      'RASCUNHO feito pelo Funil a partir das configurações deste espaço. Não é orientação jurídica: peça a alguém que conheça a sua lei para ler, preencha o que está entre [colchetes] e tire esta linha antes de publicar.',
    title: 'Aviso de privacidade',
    yourAddress: '[endereço para perguntas sobre privacidade]',
    who: 'Quem responde pelos seus dados',
    whoSays: (controller, contact) => `${controller}. Escreva para ${contact}. [Nome do encarregado pelo tratamento de dados, se houver]`,
    messages: 'Mensagens',
    messagesSay: 'Escrevemos para você somente para estas finalidades, e toda mensagem traz um link para parar:',
    noMessages: 'Não enviamos mensagens além das que você mesmo pede.',
    browser: 'Seu navegador',
    browserSays: (months) =>
      `Perguntamos antes de reconhecer seu navegador, lembramos a resposta por ${months} meses e você pode mudá-la em qualquer página. Se você concordar, vamos`,
    nobodyAsks: '[Diga aqui se os navegadores são reconhecidos e como as pessoas concordam.]',
    counted:
      'Sem a sua permissão, contamos visitas sem cookies. Seu endereço de rede vira um número por uma chave que muda todo dia e é descartada; não guardamos o endereço.',
    forms: 'Formulários e pedidos',
    formsSay:
      'O que você escreve em um formulário ou pedido é guardado para responder e entregar (RGPD, artigo 6(1)(b); LGPD, artigo 7º, V). Anotamos quais páginas e campanhas trouxeram você: [base legal].',
    others: 'Quem mais recebe dados',
    othersSay:
      '[Hospedagem], [servidor de e-mail], [pagamento e entrega], [plataformas de anúncios, se as conversões são informadas a elas], e em quais países.',
    howLong: 'Por quanto tempo',
    howLongSays: '[Por quanto tempo você guarda leads e pedidos.] A prova de que você concordou é guardada enquanto puder ser necessária.',
    rights: 'Seus direitos',
    rightsSay: (contact) =>
      `Você pode ver seus dados, pedir que sejam corrigidos, entregues ou apagados, se opor e retirar o consentimento a qualquer momento, o que não desfaz o que já foi feito. Escreva para ${contact}. Você pode reclamar a uma autoridade de proteção de dados [no Brasil, a ANPD].`,
    channels: { email: 'e-mail', sms: 'SMS', whatsapp: 'WhatsApp', phone: 'telefone' },
    bases: {
      consent: 'Você concordou (RGPD, artigo 6(1)(a); LGPD, artigo 7º, I).',
      contract: 'Faz parte do nosso contrato com você (RGPD, artigo 6(1)(b); LGPD, artigo 7º, V).',
      legal_obligation: 'A lei exige (RGPD, artigo 6(1)(c); LGPD, artigo 7º, II).',
      legitimate_interest: 'Temos interesse legítimo, e você pode se opor (RGPD, artigo 6(1)(f); LGPD, artigo 7º, IX).',
    },
  },
  es: {
    draft:
      'BORRADOR hecho por Funil a partir de la configuración de este espacio. No es asesoramiento legal: haz que lo lea alguien que conozca tu ley, completa lo que está entre [corchetes] y quita esta línea antes de publicarlo.',
    title: 'Aviso de privacidad',
    yourAddress: '[dirección para preguntas sobre privacidad]',
    who: 'Quién responde por tus datos',
    whoSays: (controller, contact) => `${controller}. Escríbenos a ${contact}. [Nombre del delegado de protección de datos, si lo hay]`,
    messages: 'Mensajes',
    messagesSay: 'Te escribimos solo para estos fines, y cada mensaje lleva un enlace para dejarlo:',
    noMessages: 'No enviamos más mensajes que los que tú mismo pides.',
    browser: 'Tu navegador',
    browserSays: (months) =>
      `Preguntamos antes de reconocer tu navegador, recordamos tu respuesta durante ${months} meses y puedes cambiarla en cada página. Si aceptas, vamos a`,
    nobodyAsks: '[Di aquí si se reconocen los navegadores y cómo lo aceptan las personas.]',
    counted:
      'Sin tu permiso contamos las visitas sin cookies. Tu dirección de red se convierte en un número con una clave que cambia cada día y se destruye; no guardamos la dirección.',
    forms: 'Formularios y pedidos',
    formsSay:
      'Lo que escribes en un formulario o pedido se guarda para responderte y entregar (RGPD, artículo 6(1)(b); LGPD, artículo 7, V). Anotamos qué páginas y campañas te trajeron: [base legal].',
    others: 'Quién más recibe datos',
    othersSay:
      '[Alojamiento], [servidor de correo], [pago y entrega], [plataformas de anuncios, si se les comunican las conversiones], y en qué países.',
    howLong: 'Cuánto tiempo',
    howLongSays: '[Cuánto tiempo guardas leads y pedidos.] La prueba de que aceptaste se guarda mientras pueda hacer falta.',
    rights: 'Tus derechos',
    rightsSay: (contact) =>
      `Puedes ver tus datos, pedir que se corrijan, se entreguen o se borren, oponerte y retirar el consentimiento cuando quieras, lo que no deshace lo hecho antes. Escribe a ${contact}. Puedes reclamar ante una autoridad de control [nombre; en España la AEPD].`,
    channels: { email: 'correo', sms: 'SMS', whatsapp: 'WhatsApp', phone: 'teléfono' },
    bases: {
      consent: 'Lo aceptaste (RGPD, artículo 6(1)(a); LGPD, artículo 7, I).',
      contract: 'Es parte de nuestro contrato contigo (RGPD, artículo 6(1)(b); LGPD, artículo 7, V).',
      legal_obligation: 'La ley lo exige (RGPD, artículo 6(1)(c); LGPD, artículo 7, II).',
      legitimate_interest: 'Tenemos un interés legítimo, y puedes oponerte (RGPD, artículo 6(1)(f); LGPD, artículo 7, IX).',
    },
  },
};
