import { hear } from './hear.ts';
import { enterPage, mayShowAgain, note, recall } from './memory.ts';
import type { Popup, Site } from './popup.ts';
import { chosenOf, groupOf, isOver, mayShow } from './rules.ts';

/** The server puts the live pop-ups here. */
declare const __FUNIL_POPUPS__: Popup[];

const CART = 'funil.cart';

/** Decides whether any pop-up may show here, and only then fetches the script that shows them. */
function begin(popups: Popup[]): void {
  const host = new URL((document.currentScript as HTMLScriptElement).src).origin;
  const from = (referrer: string) => ({ search: location.search, referrer, host: location.hostname });
  const running = () => popups.filter((popup) => !isOver(popup, Date.now()));
  let path = '';

  const site: Site = {
    host,
    candidates() {
      const memory = recall();
      const where = { path: location.pathname, width: innerWidth, now: Date.now() };
      return running().filter((popup, _nth, shown) => {
        const group = groupOf(popup, shown);
        // Who has seen one of them has seen them all.
        const isDue = group.every(({ id }) => mayShowAgain(popup, memory.seen[id], memory.visits, where.now));
        return isDue && chosenOf(group, memory.bucket) === popup && mayShow(popup, memory, where);
      });
    },
    testOf(popup) {
      const group = groupOf(popup, running());
      return group.length > 1 ? group.map(({ id }) => id).join('+') : '';
    },
    note: (popup, what) => note(popup, what, Date.now()),
    cart(value) {
      site.heard.cart = value;
      site.heard.onChange();
    },
    heard: { cart: keptCart(), products: [], onChange: () => keepCart(site.heard.cart) },
    onRoute: () => undefined,
  };

  function turn(referrer: string): void {
    if (location.pathname === path) return;
    path = location.pathname;
    enterPage(Date.now(), from(referrer));
    site.onRoute();
    if (site.candidates().length > 0) load(`${host}/popups.js`);
  }

  window.funilPopups = site;
  hear(site.heard);
  turn(document.referrer);
  const later = () => {
    // What was looked at on the page before is not looked at any more.
    if (location.pathname !== path) site.heard.products = [];
    setTimeout(() => turn(location.href));
  };
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = function (...given) {
      original.apply(this, given);
      later();
    };
  }
  addEventListener('popstate', later);
}

let isLoaded = false;

/** After everything the page itself needs. */
function load(src: string): void {
  if (isLoaded) return;
  isLoaded = true;
  const add = () => {
    const script = document.createElement('script');
    Object.assign(script, { src, async: true });
    document.head.append(script);
  };
  if (document.readyState === 'complete') add();
  else addEventListener('load', add);
}

function keptCart(): number {
  try {
    return Number(sessionStorage[CART]) || 0;
  } catch {
    return 0;
  }
}

function keepCart(value: number): void {
  try {
    sessionStorage[CART] = String(value);
  } catch {}
}

if (!window.funilPopups) begin(__FUNIL_POPUPS__);
