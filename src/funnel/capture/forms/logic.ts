/** What somebody answered, by field. A field that was not shown has none. This file imports nothing: the browser runs it too. */
export type Answer = string | number | boolean | readonly string[];

export type Answers = Readonly<Record<string, Answer>>;

export const COMPARISONS = ['is', 'is_not', 'contains', 'above', 'below', 'answered', 'empty'] as const;

export type Comparison = (typeof COMPARISONS)[number];

/** Looks at one answer given before. `value` is not needed for `answered` and `empty`. */
export interface Condition {
  field: string;
  compare: Comparison;
  value?: string | number | boolean;
}

/** When something is shown: all, or any, of its conditions hold. */
export interface Rule {
  match: 'all' | 'any';
  conditions: readonly Condition[];
}

interface Conditional {
  id: string;
  when?: Rule | undefined;
}

/** Whether the rule holds for these answers. Pure and total; without a rule everything is shown. */
export function holds(rule: Rule | undefined, answers: Answers): boolean {
  if (!rule || rule.conditions.length === 0) return true;
  const one = (condition: Condition) => isMet(condition, answerIn(answers, condition.field));
  return rule.match === 'all' ? rule.conditions.every(one) : rule.conditions.some(one);
}

/** The fields of a step that are shown, in order. A hidden field's answer is none, so what depends on it is hidden with it. */
export function shownFields<F extends Conditional>(fields: readonly F[], answers: Answers): F[] {
  const seen: Record<string, Answer> = { ...answers };
  const shown: F[] = [];
  for (const field of fields) {
    if (holds(field.when, seen)) shown.push(field);
    else delete seen[field.id];
  }
  return shown;
}

/** Not what every object inherits, whatever a field is called. */
function answerIn(answers: Answers, field: string): Answer | undefined {
  return Object.getOwnPropertyDescriptor(answers, field)?.value as Answer | undefined;
}

function isMet({ compare, value }: Condition, answer: Answer | undefined): boolean {
  const isEmpty = answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);
  if (compare === 'empty') return isEmpty;
  if (compare === 'is_not') return isEmpty || !isEqual(answer as Answer, value);
  if (isEmpty) return false;
  if (compare === 'answered') return true;
  return compared(compare, answer as Answer, value);
}

function compared(compare: Comparison, answer: Answer, value: Condition['value']): boolean {
  if (compare === 'is') return isEqual(answer, value);
  if (compare === 'contains') {
    const wanted = String(value ?? '').toLowerCase();
    return typeof answer === 'object' ? answer.includes(String(value)) : String(answer).toLowerCase().includes(wanted);
  }
  return compare === 'above' ? Number(answer) > Number(value) : Number(answer) < Number(value);
}

function isEqual(answer: Answer, value: Condition['value']): boolean {
  return typeof answer === 'object' ? answer.length === 1 && answer[0] === String(value) : String(answer) === String(value ?? '');
}
