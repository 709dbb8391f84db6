import type { BannerConfig, BannerWords, BrowserPurpose, Choices } from '../../../src/core/browser-consent.ts';
import type { Language } from '../../../src/core/language.ts';
import { STYLE } from './style.ts';

export interface Shown {
  config: BannerConfig;
  language: Language;
  /** What was chosen before; undefined where the visitor is asked for the first time, with no box ticked. */
  chosen: Choices | undefined;
  isSignalled: boolean;
}

export interface Told {
  onAll(): void;
  onNone(): void;
  onSave(choices: Choices): void;
  /** Away without changing anything: only where a choice was made before. */
  onClose(): void;
}

/** A place of our own on the page, first in it, so that who goes by keyboard meets the question first and nobody is held in it. */
export function holder(): ShadowRoot {
  const element = document.createElement('div');
  element.id = 'funil-consent-banner';
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  document.body.prepend(element);
  return root;
}

/** Draws the question as a region of the page that takes no focus and covers no more than its edge. Returns its heading. */
export function drawBanner(root: ShadowRoot, { config, language, chosen, isSignalled }: Shown, told: Told): HTMLElement {
  const words = config.words[language];
  const region = make('section');
  region.lang = language;
  region.setAttribute('aria-labelledby', 'title');
  const title = make('h2', words.title);
  title.id = 'title';
  title.tabIndex = -1;
  const boxes = config.purposes.map((purpose) => ({ purpose, box: make('input') as HTMLInputElement }));
  const panel = panelOf(words, boxes, chosen);
  const save = button(words.save, () => told.onSave(Object.fromEntries(boxes.map(({ purpose, box }) => [purpose, box.checked]))));
  panel.append(save);
  const more = button(words.choose, () => open(panel.hidden));
  more.className = 'more';
  const open = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    more.ariaExpanded = `${isOpen}`;
  };
  open(chosen !== undefined);
  const inner = part(
    'inner',
    title,
    textOf(words),
    ...(isSignalled ? [make('p', words.signal)] : []),
    panel,
    part('acts', button(words.accept, told.onAll), button(words.refuse, told.onNone), more),
  );
  region.append(inner);
  if (chosen) {
    const close = button('×', told.onClose);
    close.className = 'close';
    close.ariaLabel = words.close;
    region.append(close);
  }
  // Escape never answers the question: it folds the boxes away, or leaves what was chosen before as it was.
  region.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (chosen) return told.onClose();
    if (!panel.hidden) more.focus();
    open(false);
  });
  const live = make('div');
  live.ariaLive = 'polite';
  root.replaceChildren(live);
  // What comes into a live region after it is there is read out.
  requestAnimationFrame(() => live.append(region));
  return title;
}

function textOf({ text, policyUrl, policyLabel }: BannerWords): HTMLElement {
  const paragraph = make('p', text);
  if (policyUrl) {
    const link = make('a', policyLabel) as HTMLAnchorElement;
    link.href = policyUrl;
    paragraph.append(' ', link);
  }
  return paragraph;
}

function panelOf(
  words: BannerWords,
  boxes: { purpose: BrowserPurpose; box: HTMLInputElement }[],
  chosen: Choices | undefined,
): HTMLElement {
  const panel = part('panel', make('p', words.necessary));
  panel.role = 'group';
  panel.ariaLabel = words.choose;
  for (const { purpose, box } of boxes) {
    box.type = 'checkbox';
    box.name = purpose;
    box.checked = chosen?.[purpose] === true;
    const label = make('label');
    label.append(box, make('b', words.purposes[purpose]?.label), make('span', words.purposes[purpose]?.details));
    panel.append(label);
  }
  return panel;
}

export function button(label: string, onClick: () => void): HTMLElement {
  const made = make('button', label) as HTMLButtonElement;
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

function part(className: string, ...children: HTMLElement[]): HTMLElement {
  const made = make('div');
  made.className = className;
  made.append(...children);
  return made;
}

function make(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
