import type { Language } from '../../../core/language.ts';
import type { ConsentState } from '../../../ledger/consent-receipts.ts';
import { type Html, html, trusted } from '../../../lib/html.ts';
import { WORDS } from './words.ts';

const STYLE = trusted(`<style>
:root{color-scheme:light dark}
body{margin:0;font:17px/1.5 system-ui,sans-serif;background:#FBFAF6;color:#1E2A3F;overflow-wrap:anywhere}
main{max-width:34rem;margin:10vh auto;padding:0 24px 48px}
h1{font:500 30px/1.2 Georgia,serif;margin:0 0 12px}
p{margin:0 0 16px}
.soft{color:#59616F;font-size:15px}
a{color:#0E7C78}
fieldset{border:0;padding:0;margin:0 0 24px}
.pick{display:flex;gap:12px;align-items:flex-start;padding:12px 0;border-top:1px solid #DAD7CC;min-height:24px}
.pick input{flex:none;width:20px;height:20px;margin:3px 0 0}
.pick span span{display:block}
button{font:inherit;min-height:44px;padding:8px 20px;border-radius:8px;border:1px solid #0E7C78;background:#0E7C78;color:#fff;cursor:pointer}
button.other{background:none;color:inherit;border-color:#8A8F99}
.row{display:flex;flex-wrap:wrap;gap:12px}
a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid #0E7C78;outline-offset:2px}
@media(prefers-color-scheme:dark){body{background:#12161E;color:#E9E6DE}.soft{color:#A7ABB4}a{color:#35B3AC}.pick{border-color:#333a46}button{background:#35B3AC;border-color:#35B3AC;color:#12161E}button.other{border-color:#8A8F99}a:focus-visible,button:focus-visible,input:focus-visible{outline-color:#35B3AC}}
</style>`);

/** A page for a visitor. Whose it is is told by nothing on it: who finds the link learns no address. */
function pageOf(language: Language, title: string, content: Html): string {
  return `${html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex,nofollow"><title>${title}</title>${STYLE}</head><body><main><h1>${title}</h1>${content}</main></body></html>`}`;
}

export function confirmPage(language: Language, workspace: string, token: string): string {
  const words = WORDS[language];
  return pageOf(
    language,
    words.confirmTitle,
    html`<p>${words.confirmWhy(workspace)}</p><form method="post" action="/consent/confirm?t=${token}"><button>${words.confirm}</button></form>`,
  );
}

export function confirmedPage(language: Language, workspace: string, preferences: string): string {
  const words = WORDS[language];
  return pageOf(
    language,
    words.confirmed,
    html`<p>${words.confirmedWhy(workspace)}</p><p><a href="${pathOf(preferences)}">${words.choose}</a></p>`,
  );
}

export function overPage(language: Language): string {
  const words = WORDS[language];
  return pageOf(language, words.over, html`<p>${words.overWhy}</p>`);
}

/** Boxes stand as the receipts say; what nobody agreed to is never ticked. */
export function preferencesPage(
  language: Language,
  workspace: string,
  token: string,
  states: readonly ConsentState[],
  saved: boolean,
): string {
  const words = WORDS[language];
  const boxes = states.map(
    ({ purpose, act, label, details }) =>
      html`<label class="pick"><input type="checkbox" name="purpose" value="${purpose}"${act === 'given' && trusted(' checked')}><span>${label}${
        details !== '' && html`<span class="soft">${details}</span>`
      }</span></label>`,
  );
  return pageOf(
    language,
    words.preferences,
    html`${saved && html`<p role="status"><strong>${words.saved}.</strong> ${words.savedWhy}</p>`}<p>${words.preferencesWhy(workspace)}</p>${
      states.length === 0
        ? html`<p>${words.none}</p>`
        : html`<form method="post" action="/consent/preferences?t=${token}"><fieldset>${boxes}</fieldset><div class="row"><button>${words.save}</button><button class="other" name="stop" value="all">${words.stopAll}</button></div></form>`
    }`,
  );
}

export function unsubscribePage(language: Language, workspace: string, token: string): string {
  const words = WORDS[language];
  return pageOf(
    language,
    words.stopTitle,
    html`<p>${words.stopWhy(workspace)}</p><form method="post" action="/consent/unsubscribe?t=${token}"><button>${words.stopAll}</button></form><p></p><p><a href="/consent/preferences?t=${token}">${words.choose}</a></p>`,
  );
}

export function stoppedPage(language: Language, workspace: string, token: string): string {
  const words = WORDS[language];
  return pageOf(
    language,
    words.stopped,
    html`<p>${words.stoppedWhy(workspace)}</p><p><a href="/consent/preferences?t=${token}">${words.choose}</a></p>`,
  );
}

function pathOf(link: string): string {
  const { pathname, search } = new URL(link);
  return pathname + search;
}
