import { attach, boxIn, styleIn } from './attach.ts';

export interface MountOptions {
  language?: string | undefined;
  onSent?: (() => void) | undefined;
}

/** How long to wait for the tracker to tell who the visitor is. */
const PATIENCE = 500;

interface Ids {
  anonymousId?: string;
}

/** Puts a form into an element, apart from the page's styles. Resolves when it is shown; rejects when it cannot be fetched. */
export async function mount(base: string, element: HTMLElement, id: string, { language, onSent }: MountOptions = {}): Promise<void> {
  const { anonymousId } = await trackerIds();
  const asked = new URLSearchParams({ part: '1', u: location.href.slice(0, 2_000), r: document.referrer.slice(0, 2_000) });
  if (anonymousId) asked.set('d', anonymousId);
  if (language) asked.set('l', language);
  const response = await fetch(`${base}/f/${encodeURIComponent(id)}?${asked}`);
  const text = await response.text();
  if (response.headers.get('content-type')?.includes('json')) throw new Error(text);
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const box = boxIn(text) as HTMLElement;
  dress(root, text);
  root.replaceChildren(box);
  attach({ box, base, onSent });
}

/** A sheet made by script is no inline style, which pages may forbid. */
function dress(root: ShadowRoot, text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styleIn(text));
  root.adoptedStyleSheets = [sheet];
}

function trackerIds(): Promise<Ids> {
  const tracker = (window as { funil?: unknown }).funil;
  if (typeof tracker !== 'function') return Promise.resolve({});
  return new Promise((resolve) => {
    setTimeout(() => resolve({}), PATIENCE);
    tracker('ids', (ids: Ids) => resolve(ids ?? {}));
  });
}
