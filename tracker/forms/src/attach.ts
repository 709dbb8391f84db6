import { draftsOf } from './drafts.ts';
import { applyRules } from './fields.ts';
import { noticeOf } from './notice.ts';
import { prove } from './proof.ts';

/** Where a form stands in a page. */
export interface Place {
  /** Its content is replaced step by step. */
  box: HTMLElement;
  /** Funil's address. */
  base: string;
  onSent?: (() => void) | undefined;
}

/** Brings the form in the box to life: rules at once, a draft, the next step without another page. Without it all of that works at the server. */
export function attach(place: Place, isFirst = true): void {
  const form = place.box.querySelector<HTMLFormElement>('form.funil');
  if (!form) return;
  const { key = '', bits } = form.dataset;
  const drafts = draftsOf(form);
  const notice = noticeOf(form, place.base);
  if (isFirst) drafts.restore();
  applyRules(form);
  let proof: Promise<string> | undefined;
  let isBusy = false;
  const begin = () => {
    proof ??= Number(bits) > 0 ? prove(key, Number(bits)) : Promise.resolve('');
    return proof;
  };

  form.addEventListener('input', ({ target }) => {
    const field = (target as Element).closest<HTMLElement>('[data-field]')?.dataset.field;
    if (field !== undefined) notice.touch(field);
    applyRules(form);
    drafts.save();
    void begin();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    const { submitter } = event;
    submitter?.setAttribute('aria-busy', 'true');
    (form.elements.namedItem('_proof') as HTMLInputElement).value = await begin();
    const answer = await send(form, place.base, submitter).catch(() => null);
    isBusy = false;
    submitter?.removeAttribute('aria-busy');
    if (!answer) return tell(form, form.dataset.failed ?? '');
    if ('problem' in answer) return tell(form, answer.problem);
    if (answer.status !== 422) drafts.forget();
    notice.sent();
    show(place, answer.part, answer.status !== 422);
  });
}

type Answer = { part: Element; status: number } | { problem: string };

async function send(form: HTMLFormElement, base: string, submitter: HTMLElement | null): Promise<Answer> {
  const data = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name) data.append(submitter.name, submitter.value);
  const body = form.enctype.startsWith('multipart') ? data : new URLSearchParams([...data] as [string, string][]);
  const response = await fetch(`${base}/f/${form.dataset.form}?part=1`, { method: 'POST', body });
  const text = await response.text();
  if (response.headers.get('content-type')?.includes('json'))
    return { problem: `${(JSON.parse(text) as { title?: unknown }).title ?? ''}` };
  return { part: boxIn(text), status: response.status };
}

const STYLE = /<style>([\s\S]*?)<\/style>/;

/** The box of a part as the server sent it; its style aside, which pages may forbid to stand inline. */
export function boxIn(text: string): Element {
  return new DOMParser().parseFromString(text.replace(STYLE, ''), 'text/html').querySelector('.funil-form') as Element;
}

export function styleIn(text: string): string {
  return STYLE.exec(text)?.[1] ?? '';
}

function show(place: Place, part: Element, isFirst: boolean): void {
  place.box.replaceChildren(...part.childNodes);
  const said = place.box.querySelector<HTMLElement>('.said');
  const next = said ?? place.box.querySelector<HTMLElement>('.problems') ?? place.box.querySelector<HTMLElement>('h1, h2');
  next?.setAttribute('tabindex', '-1');
  next?.focus();
  attach(place, isFirst);
  if (!said) return;
  place.onSent?.();
  place.box.dispatchEvent(new CustomEvent('funil:sent', { bubbles: true, composed: true }));
  const { onwards } = said.dataset;
  if (onwards) (window.top ?? window).location.assign(onwards);
}

/** A sentence above the buttons, read out at once. */
function tell(form: HTMLFormElement, sentence: string): void {
  form.querySelector('.unsent')?.remove();
  const said = document.createElement('p');
  said.className = 'wrong unsent';
  said.setAttribute('role', 'alert');
  said.textContent = sentence;
  form.querySelector('.acts')?.before(said);
}
