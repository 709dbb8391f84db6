import type { DropReason } from '../../../src/core/errors.ts';
import { nameOfField } from './field-names.ts';
import { reasonAdvice } from './reason-advice.ts';
import type { Words } from './use-words.ts';

/** A fact that was not taken, as the server says it. */
export interface Refusal {
  reason: string;
  field?: string | null;
  detail: string;
}

/** What was wrong with it and what to do. The server says that of the very value, in English; other readers get the field and what to do about the reason. */
export function tellRefusal({ t, locale }: Pick<Words, 't' | 'locale'>, { reason, field, detail }: Refusal): string {
  const advice = Object.hasOwn(reasonAdvice, reason) ? t(reasonAdvice[reason as DropReason]) : detail;
  if (locale !== 'en') return field ? `${nameOfField(t, field)}: ${advice}` : advice;
  return field && !detail.includes(field) ? `${field}: ${detail}` : detail;
}
