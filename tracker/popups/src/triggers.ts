import type { Popup, Site } from './popup.ts';

/** A flick towards the address bar: this share of the window within this many ms, once some of the page was read. */
const FLICK = { share: 0.25, within: 300, after: 0.3 };

/** Calls `show` once, when what the pop-up waits for happens. Returns what stops the waiting. */
export function arm(popup: Popup, heard: Site['heard'], show: () => void): () => void {
  const stop = new AbortController();
  const on = (target: EventTarget, type: string, hear: (event: Event) => void) =>
    target.addEventListener(type, hear, { signal: stop.signal, passive: true });
  const fire = () => {
    if (stop.signal.aborted || !looksAtOne(popup, heard)) return;
    stop.abort();
    show();
  };
  const { value } = popup.trigger;
  switch (popup.trigger.on) {
    case 'time':
      after(value * 1_000, fire, stop.signal);
      break;
    case 'scroll':
      on(window, 'scroll', () => depth() >= value && fire());
      if (depth() >= value) after(0, fire, stop.signal);
      break;
    case 'exit':
      watchExit(on, fire);
      break;
    case 'cart':
      whenHeard(heard, stop.signal, () => heard.cart >= value && fire());
      break;
    default:
      after(0, fire, stop.signal);
      whenHeard(heard, stop.signal, fire);
  }
  return () => stop.abort();
}

function looksAtOne({ products }: Popup, heard: Site['heard']): boolean {
  return products.length === 0 || products.some((one) => heard.products.includes(one.toLowerCase()));
}

function after(ms: number, work: () => void, signal: AbortSignal): void {
  const timer = setTimeout(work, ms);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

function whenHeard(heard: Site['heard'], signal: AbortSignal, work: () => void): void {
  const before = heard.onChange;
  heard.onChange = () => {
    before();
    if (!signal.aborted) work();
  };
  work();
}

/** How far down the page its lower edge in view stands, in percent. */
function depth(): number {
  const { scrollHeight } = document.documentElement;
  return (100 * (scrollY + innerHeight)) / Math.max(scrollHeight, 1);
}

/** The mouse leaves through the top; on a phone, a quick flick back up, or coming back from another tab. */
function watchExit(on: (target: EventTarget, type: string, hear: (event: Event) => void) => void, fire: () => void): void {
  on(document, 'mouseout', (event) => {
    const { clientY, relatedTarget } = event as MouseEvent;
    if (!relatedTarget && clientY <= 0) fire();
  });
  let [deepest, top, since] = [0, scrollY, 0];
  on(window, 'scroll', () => {
    const now = performance.now();
    deepest = Math.max(deepest, scrollY);
    if (scrollY >= top || now - since > FLICK.within) [top, since] = [scrollY, now];
    if (deepest > innerHeight * FLICK.after && top - scrollY > innerHeight * FLICK.share) fire();
  });
  let wasAway = false;
  on(document, 'visibilitychange', () => {
    if (document.hidden) wasAway = true;
    else if (wasAway) fire();
  });
}
