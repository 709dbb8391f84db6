import { attach } from './attach.ts';
import { hearHeights, tellHeight } from './frames.ts';
import { type MountOptions, mount } from './mount.ts';

const script = document.currentScript as HTMLScriptElement;
const base = new URL(script.src).origin;

(window as { funilForms?: unknown }).funilForms = {
  mount: (element: HTMLElement, id: string, options?: MountOptions) => mount(base, element, id, options),
};

function place(element: HTMLElement, id: string | undefined, language: string | undefined): void {
  if (id) mount(base, element, id, { language }).catch(() => undefined);
}

function begin(): void {
  const own = document.querySelector<HTMLElement>('main.funil-form');
  if (own && location.origin === base) {
    attach({ box: own, base });
    tellHeight();
    return;
  }
  hearHeights(base);
  for (const element of document.querySelectorAll<HTMLElement>('[data-funil-form]'))
    place(element, element.dataset.funilForm, element.dataset.language);
}

if (script.dataset.form) {
  const element = document.createElement('div');
  script.after(element);
  place(element, script.dataset.form, script.dataset.language);
}
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
else begin();
