import type { Popup } from './popup.ts';
import { STYLE } from './style.ts';

const CLOSE: Record<Popup['language'], string> = { en: 'Close', 'pt-BR': 'Fechar', es: 'Cerrar' };

export interface Drawn {
  /** Where a form may be put. */
  slot: HTMLElement;
  close(): void;
}

/**
 * Puts a pop-up on the page, in a shadow tree and over everything, so that nothing of the page moves or changes its looks. Modal and full
 * ones are dialogs of the browser, which keeps the focus in them, closes them on Escape and gives the focus back. Bars and slides take no focus:
 * they are regions that are read out when the reader pauses. In a preview nothing takes the focus: it is drawn anew beside the field that somebody
 * types in.
 */
export function draw(popup: Popup, told: { onClose: () => void; onButton: () => void }, isPreview: boolean): Drawn {
  const holder = document.createElement('div');
  holder.id = 'funil-popup';
  const root = holder.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const isOver = popup.kind === 'modal' || popup.kind === 'full';
  const box = document.createElement(isOver && !isPreview ? 'dialog' : 'section');
  const slot = element('div', 'slot');
  box.className = `box ${popup.kind} ${popup.place}`;
  box.lang = popup.language;
  box.setAttribute('aria-labelledby', 'title');
  box.style.setProperty('--accent', popup.accent);
  box.style.setProperty('--on-accent', isDark(popup.accent) ? '#fff' : '#111');
  box.append(
    content(popup, slot, told.onButton),
    closeButton(popup, () => close()),
  );

  let isClosed = false;
  function close(): void {
    if (isClosed) return;
    isClosed = true;
    if (isDialog(box)) box.close();
    holder.remove();
    told.onClose();
  }

  document.body.append(holder);
  if (isDialog(box)) {
    root.append(box);
    box.addEventListener('close', close);
    box.addEventListener('click', (event) => event.target === box && close());
    box.showModal();
  } else if (isOver) {
    root.append(box);
    box.popover = 'manual';
    box.showPopover();
  } else {
    const live = element('div', '');
    live.setAttribute('aria-live', 'polite');
    root.append(live);
    box.addEventListener('keydown', (event) => (event as KeyboardEvent).key === 'Escape' && close());
    // What comes into a live region after it is there is read out.
    requestAnimationFrame(() => live.append(box));
  }
  return { slot, close };
}

function isDialog(box: HTMLElement): box is HTMLDialogElement {
  return box.tagName === 'DIALOG';
}

function content({ title, text, button }: Popup, slot: HTMLElement, onButton: () => void): HTMLElement {
  const inner = element('div', 'inner');
  const head = element('h2', '', title);
  head.id = 'title';
  inner.append(head);
  if (text !== '') inner.append(element('p', '', text));
  if (button) {
    const link = element('a', 'button', button.label) as HTMLAnchorElement;
    link.href = button.url;
    link.addEventListener('click', onButton);
    inner.append(link);
  }
  inner.append(slot);
  return inner;
}

function closeButton({ language }: Popup, onClick: () => void): HTMLElement {
  const button = element('button', 'close', '×') as HTMLButtonElement;
  button.type = 'button';
  button.setAttribute('aria-label', CLOSE[language]);
  button.addEventListener('click', onClick);
  return button;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** Whether white is easier to read on it than near-black, by relative luminance (WCAG 2.2). */
function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}
