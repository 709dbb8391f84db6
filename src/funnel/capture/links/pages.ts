import { type Language, preferredLanguage } from '../../../core/language.ts';
import { type Html, html, trusted } from '../../../lib/html.ts';

interface Words {
  gone: string;
  goneWhy: string;
  unknown: string;
  unknownWhy: string;
  preview: string;
  by: (name: string) => string;
  go: string;
  varies: string;
}

const WORDS: Record<Language, Words> = {
  en: {
    gone: 'This link has ended',
    goneWhy: 'What it led to is no longer offered. Ask whoever gave it to you for a new one.',
    unknown: 'There is no such link',
    unknownWhy: 'Check that the address was copied whole.',
    preview: 'Where this link leads',
    by: (name) => `A link of ${name}`,
    go: 'Go there',
    varies: 'Some devices, countries or languages are sent to another page of theirs:',
  },
  'pt-BR': {
    gone: 'Este link expirou',
    goneWhy: 'O que ele abria não está mais disponível. Peça um novo a quem o enviou.',
    unknown: 'Este link não existe',
    unknownWhy: 'Confira se o endereço foi copiado por inteiro.',
    preview: 'Para onde este link leva',
    by: (name) => `Um link de ${name}`,
    go: 'Abrir a página',
    varies: 'Alguns aparelhos, países ou idiomas são levados a outra página:',
  },
  es: {
    gone: 'Este enlace ha caducado',
    goneWhy: 'Lo que abría ya no está disponible. Pide uno nuevo a quien te lo envió.',
    unknown: 'Este enlace no existe',
    unknownWhy: 'Comprueba que la dirección se copió entera.',
    preview: 'Adónde lleva este enlace',
    by: (name) => `Un enlace de ${name}`,
    go: 'Abrir la página',
    varies: 'Algunos dispositivos, países o idiomas van a otra página:',
  },
};

const STYLE = trusted(`<style>
:root{color-scheme:light dark}
body{margin:0;font:17px/1.5 system-ui,sans-serif;background:#FBFAF6;color:#1E2A3F}
main{max-width:34rem;margin:12vh auto;padding:0 24px}
h1{font:500 30px/1.2 Georgia,serif;margin:0 0 12px}
p{margin:0 0 16px}
.soft{color:#59616F}
code{overflow-wrap:anywhere}
a{color:#0E7C78}
.go{display:inline-block;padding:10px 20px;border-radius:8px;background:#0E7C78;color:#fff;text-decoration:none}
@media(prefers-color-scheme:dark){body{background:#12161E;color:#E9E6DE}.soft{color:#A7ABB4}a{color:#35B3AC}.go{background:#35B3AC;color:#12161E}}
</style>`);

function pageOf(language: Language, title: string, content: Html): string {
  return `${html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title>${STYLE}</head><body><main><h1>${title}</h1>${content}</main></body></html>`}`;
}

/** What a visitor reads whose link has ended. */
export function gonePage(languages: string | undefined): string {
  const language = preferredLanguage(languages);
  const { gone, goneWhy } = WORDS[language];
  return pageOf(language, gone, html`<p>${goneWhy}</p>`);
}

export function unknownPage(languages: string | undefined): string {
  const language = preferredLanguage(languages);
  const { unknown, unknownWhy } = WORDS[language];
  return pageOf(language, unknown, html`<p>${unknownWhy}</p>`);
}

/** Where a link leads, for whoever wants to know before following it. */
export function previewPage(languages: string | undefined, shop: string, destination: string, others: readonly string[]): string {
  const language = preferredLanguage(languages);
  const { preview, by, go, varies } = WORDS[language];
  const more = others.length > 0 && html`<p class="soft">${varies}</p><ul>${others.map((url) => html`<li><code>${url}</code></li>`)}</ul>`;
  return pageOf(
    language,
    preview,
    html`<p class="soft">${by(shop)}</p><p><code>${destination}</code></p>${more}<p><a class="go" rel="noopener noreferrer" href="${destination}">${go}</a></p>`,
  );
}
