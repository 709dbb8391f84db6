import { FunilError } from '../../../core/errors.ts';
import { languageFor, type Visitor } from './asked.ts';
import type { Rates } from './rates.ts';
import type { PublishedForm } from './records.ts';
import { wordsOf } from './words.ts';

/** @throws FunilError `foreign_origin` (403) where the page of that origin may not show the form. Our own pages and programs name none. */
export function refuseForeign({ document }: PublishedForm, origin: string | undefined): void {
  const { origins } = document.settings;
  if (origin === undefined || origins.length === 0 || origins.includes(origin)) return;
  throw new FunilError('foreign_origin', 'This page may not show this form.', {
    status: 403,
    hint: 'Add its origin to the pages that may show the form.',
  });
}

/** @throws FunilError `too_fast` (429), in the visitor's language, while a network sends more than anybody could. */
export function refuseFlood(rates: Pick<Rates, 'wait'>, { network, languages }: Visitor): void {
  const wait = rates.wait(network);
  if (wait === 0) return;
  const words = wordsOf(languageFor(['en', 'pt-BR', 'es'], undefined, languages));
  throw new FunilError('too_fast', words.tooFast, { status: 429, retryAfter: Math.ceil(wait / 1_000) });
}
