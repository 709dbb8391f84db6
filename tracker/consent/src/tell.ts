import type { AdapterConfig, Choices, Way } from '../../../src/core/browser-consent.ts';
import type { Ids } from '../../src/types.ts';
import { type Kept, recall, remember } from './memory.ts';
import { send } from './send.ts';
import { preview } from './settings.ts';

type Tracker = (call: 'consent' | 'ids', given: unknown) => void;

/** The tracker, or what keeps calls for it until it has loaded: then consent comes first, before anything is sent. */
function tracker(...call: Parameters<Tracker>): void {
  if (!window.funil) {
    const keep = function keep(...given: unknown[]) {
      const { funil } = window;
      if (funil) funil.q = [...(funil.q ?? []), given];
    };
    window.funil = keep as unknown as typeof window.funil;
  }
  (window.funil as Tracker)(...call);
}

/** Nobody chose yet. */
export function begin({ before }: Pick<AdapterConfig, 'before'>): void {
  if (!preview) tracker('consent', before);
}

/** Puts the tracker into the mode of a choice and tells the page of it: event `funil:consent` on the document. */
export function apply(choices: Choices, { refused }: Pick<AdapterConfig, 'refused'>): void {
  if (!preview) tracker('consent', choices.analytics ? 'full' : refused);
  document.dispatchEvent(new CustomEvent('funil:consent', { detail: { ...choices } }));
}

export function isSignalled(): boolean {
  return (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
}

/** How a choice came about. */
export interface How {
  by: Kept['by'];
  way: Way;
  /** Beside the choice itself: version and language of the words, or what a platform said. */
  shown: { version?: number; language?: string; said?: string };
}

/** A choice was made or changed: the tracker obeys at once, the browser remembers it, and a receipt goes to the ledger. */
export function decide(config: AdapterConfig, choices: Choices, { by, way, shown }: How): void {
  const act = newAct();
  const ref = recall()?.ref ?? act;
  const isAny = Object.values(choices).some(Boolean);
  // While it can be known: a yes makes the number, a no takes it away.
  let device: string | undefined;
  const note = ({ anonymousId }: Ids) => {
    device = device ?? anonymousId;
  };
  if (!preview) tracker('ids', note);
  apply(choices, config);
  remember({ by, choices, ...(isAny ? { ref } : {}) }, config.months);
  if (preview) return;
  const at = Date.now();
  const sent = {
    act,
    ref,
    choices,
    way,
    url: (location.origin + location.pathname).slice(0, 2_000),
    ...shown,
    ...(isSignalled() ? { signal: true } : {}),
  };
  let isSent = false;
  const post = () => {
    if (!isSent) send({ site: config.site, at, sent: { ...sent, ...(device ? { device } : {}) } });
    isSent = true;
  };
  tracker('ids', (ids: Ids) => {
    note(ids);
    post();
  });
  // A page without the tracker never tells; one that is left does not wait.
  setTimeout(post, 2_000);
  addEventListener('pagehide', post);
}

/** 128 random bits. `crypto.randomUUID` is missing on plain http. */
function newAct(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
