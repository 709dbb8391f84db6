import { type Answer, type Answers, holds, type Rule } from '../../../src/funnel/capture/forms/logic.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The wrappers of fields, in their order. */
export function fieldsOf(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-field]')];
}

export function controlsOf(field: ParentNode): Control[] {
  return [...field.querySelectorAll<Control>('input,select,textarea')];
}

/** What stands in a field now, as the server would read it. */
export function answerOf(field: HTMLElement): Answer | undefined {
  const values = typedIn(field);
  const [first] = values;
  if (first === undefined) return undefined;
  const { kind } = field.dataset;
  if (kind === 'list') return values;
  if (kind === 'flag' || kind === 'consent') return first === 'yes';
  return kind === 'number' ? Number(first.replace(',', '.')) : first;
}

export function typedIn(field: HTMLElement): string[] {
  return controlsOf(field).flatMap((control) => {
    const isOff = control instanceof HTMLInputElement && /radio|checkbox/.test(control.type) && !control.checked;
    return isOff || control.value.trim() === '' ? [] : [control.value.trim()];
  });
}

/** Shows the fields whose rules hold and hides the others, by the same function that the server decides with. */
export function applyRules(form: HTMLFormElement): void {
  const answers: Record<string, Answer> = { ...(JSON.parse(form.dataset.answers ?? '{}') as Answers) };
  for (const field of fieldsOf(form)) {
    const { when, field: name } = field.dataset;
    field.hidden = when !== undefined && !holds(JSON.parse(when) as Rule, answers);
    const answer = field.hidden ? undefined : answerOf(field);
    if (answer !== undefined) answers[name as string] = answer;
  }
}
