import { i18n } from '@lingui/core';
import { Problem } from '../api/client.ts';
import { formFaults, linkFaults } from '../words/faults.ts';
import { nameOfField } from '../words/field-names.ts';
import { problemWords } from '../words/problems.ts';
import { tellRefusal } from '../words/tell-refusal.ts';
import type { Words } from '../words/use-words.ts';

/**
 * What is wrong and what to do, in the reader's language; or that the server was not reached. A code without words here, of a newer server
 * or before the words have come, is told as the server tells it.
 */
export function tellProblem(words: Pick<Words, 't' | 'locale'>, error: Error): string {
  const { t } = words;
  if (!(error instanceof Problem) || !error.message) return t('state.unreachable');
  const told = toldBy(words, error);
  const id = Object.hasOwn(problemWords, error.code) ? problemWords[error.code as keyof typeof problemWords] : undefined;
  return id && id in i18n.messages ? t(id, { ...error.values, told }) : told;
}

/** What is wrong with what people put together here, by the code it is refused with. */
const faults: Record<string, Record<string, string>> = { bad_link: linkFaults, form_unfinished: formFaults };

/** What only the server can say: of a fact that was not taken the reason, of a link or a form the fault, which have words, else its own text. */
function toldBy(words: Pick<Words, 't' | 'locale'>, { code, message, hint, values }: Problem): string {
  const fault = faults[code]?.[String(values.fault)];
  if (fault !== undefined) return tellFault(words, words.t(fault, values), values);
  const { reason, field, detail } = values;
  if (typeof reason === 'string' && typeof detail === 'string')
    return tellRefusal(words, { reason, field: field ? String(field) : null, detail });
  return [message, hint].filter(Boolean).join(' ');
}

/** Of which field or question it is, unless that is said, and what would be right where that can be told. */
function tellFault({ t }: Pick<Words, 't'>, text: string, { field, about, suggestion }: Problem['values']): string {
  const of = field ? nameOfField(t, String(field)) : about && !text.includes(String(about)) ? `“${about}”` : '';
  return [of ? `${of}: ${text}` : text, suggestion && t('links.use', { value: suggestion })].filter(Boolean).join(' ');
}
