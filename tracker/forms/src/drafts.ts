import { controlsOf, fieldsOf, typedIn } from './fields.ts';

const LASTS = 7 * 86_400_000;
const PAUSE = 400;

/** What is typed and not sent stays in this browser, a week at most. Files and boxes of consent are not kept. */
export interface Drafts {
  restore(): void;
  save(): void;
  forget(): void;
}

export function draftsOf(form: HTMLFormElement): Drafts {
  const { form: id, step, drafts } = form.dataset;
  const name = `funil-form-${id}-${step}`;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function write(): void {
    const typed = Object.fromEntries(kept(form).map((field) => [field.dataset.field, typedIn(field)]));
    attempt(() => localStorage.setItem(name, JSON.stringify([Date.now(), typed])));
  }

  return {
    save() {
      if (drafts !== '1') return;
      clearTimeout(timer);
      timer = setTimeout(write, PAUSE);
    },
    restore: () =>
      attempt(() => {
        const [at, typed] = JSON.parse(localStorage.getItem(name) ?? '[0,{}]') as [number, Record<string, string[]>];
        if (drafts !== '1' || Date.now() - at > LASTS) return localStorage.removeItem(name);
        for (const field of kept(form)) fill(field, typed[field.dataset.field as string] ?? []);
      }),
    forget() {
      clearTimeout(timer);
      attempt(() => localStorage.removeItem(name));
    },
  };
}

function kept(form: HTMLFormElement): HTMLElement[] {
  return fieldsOf(form).filter(({ dataset }) => dataset.kind !== 'file' && dataset.kind !== 'consent');
}

/** What the server has filled in goes before what the browser remembers. */
function fill(field: HTMLElement, values: readonly string[]): void {
  if (typedIn(field).length > 0) return;
  for (const control of controlsOf(field)) {
    if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) control.checked = values.includes(control.value);
    else if (values[0] !== undefined) control.value = values[0];
  }
}

/** Storage may be full, forbidden, or somebody else's text. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {}
}
