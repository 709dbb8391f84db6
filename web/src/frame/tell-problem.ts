import { i18n } from '@lingui/core';
import { Problem } from '../api/client.ts';
import { problemWords } from '../words/problems.ts';
import type { Words } from '../words/use-words.ts';

/**
 * What is wrong and what to do, in the reader's language; or that the server was not reached. A code without words here, of a newer server
 * or before the words have come, is told as the server tells it.
 */
export function tellProblem({ t }: Pick<Words, 't'>, error: Error): string {
  if (!(error instanceof Problem) || !error.message) return t('state.unreachable');
  const told = [error.message, error.hint].filter(Boolean).join(' ');
  const id = Object.hasOwn(problemWords, error.code) ? problemWords[error.code as keyof typeof problemWords] : undefined;
  return id && id in i18n.messages ? t(id, { ...error.values, told }) : told;
}
