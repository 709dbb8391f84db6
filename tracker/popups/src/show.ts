import { afterConsent } from './consent.ts';
import { draw } from './draw.ts';
import { inLanguage } from './language.ts';
import { type Popup, type Site, track } from './popup.ts';
import { isOver } from './rules.ts';
import { arm } from './triggers.ts';

let isShowing = false;

/** Shows a pop-up: never beside another one, and its form only when it is there. */
function show(site: Site, popup: Popup, isPreview: boolean): HTMLElement | undefined {
  if (isShowing || document.fullscreenElement || (isOver(popup, Date.now()) && !isPreview)) return;
  isShowing = true;
  const test = site.testOf(popup);
  const told = { popup: popup.id, kind: popup.kind, trigger: popup.trigger.on, ...(test === '' ? {} : { test }) };
  const tell = (name: string) => !isPreview && track(name, told);
  const note = (what: 'viewed' | 'closed' | 'done') => !isPreview && site.note(popup, what);
  let isDone = false;
  const done = (name: string) => {
    isDone = true;
    note('done');
    tell(name);
  };
  const written = inLanguage(popup, document.documentElement.lang);
  const heard = {
    onClose() {
      isShowing = false;
      if (isDone) return;
      note('closed');
      tell('Popup Closed');
    },
    onButton: () => done('Popup Clicked'),
  };
  const drawn = draw(written, heard, isPreview);
  note('viewed');
  tell('Popup Viewed');
  if (popup.form && !isPreview) void mountForm(site.host, drawn.slot, written, () => done('Popup Submitted'));
  return drawn.slot;
}

/** The form's own script is fetched when it is first needed. A form that cannot be shown leaves the words of the pop-up. */
async function mountForm(host: string, slot: HTMLElement, { form, language }: Popup, onSent: () => void): Promise<void> {
  try {
    if (!window.funilForms) await load(`${host}/forms.js`);
    await window.funilForms?.mount(slot, form as string, { language, onSent });
  } catch {}
}

function load(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src, onload: () => resolve(), onerror: reject });
    document.head.append(script);
  });
}

/** Waits for the triggers of those that may show; after the first one, the page is left alone. */
export function watch(site: Site): void {
  let waiting: (() => void)[] = [];
  const start = () => {
    for (const stop of waiting.splice(0)) stop();
    waiting = site.candidates().map((popup) =>
      arm(popup, site.heard, () => {
        if (isOver(popup, Date.now())) return;
        for (const stop of waiting.splice(0)) stop();
        waiting = [afterConsent(() => show(site, popup, false))];
      }),
    );
  };
  site.onRoute = start;
  start();
}

/** One pop-up at once, counted nowhere, with the form it will hold as HTML: for those who make it. */
export function preview(host: string, { formHtml, ...popup }: Popup & { formHtml?: string }): void {
  const nothing = () => undefined;
  const heard = { cart: 0, products: [], onChange: nothing };
  const slot = show({ host, candidates: () => [], testOf: () => '', note: nothing, cart: nothing, heard, onRoute: nothing }, popup, true);
  if (slot && formHtml) slot.attachShadow({ mode: 'open' }).innerHTML = formHtml;
}
