import { FunilError } from '../../../core/errors.ts';

/** What may be wrong with a link before it is saved; the web app words each in the reader's language. */
export type FaultKind =
  | 'missing'
  | 'untidy'
  | 'not_allowed'
  | 'off_pattern'
  | 'other_method'
  | 'too_long'
  | 'no_address'
  | 'credentials'
  | 'private_host'
  | 'own_link'
  | 'tagged'
  | 'taken'
  | 'bad_slug'
  | 'no_domain'
  | 'shares'
  | 'no_condition'
  | 'past';

/** One thing that is wrong with a link: in which field, and what would be right where that can be told. */
export interface Fault {
  field: string;
  fault: FaultKind;
  suggestion: string | null;
  detail: string;
}

/** @throws FunilError `bad_link`, which says the first fault and counts the others. */
export function refuseFaults(faults: readonly Fault[]): void {
  const [first, ...others] = faults;
  if (!first) return;
  const instead = first.suggestion === null ? '' : `"${first.suggestion}" would be right.`;
  const more = others.length === 0 ? '' : `Also look at: ${others.map(({ field }) => field).join(', ')}.`;
  const { field, fault, suggestion } = first;
  throw new FunilError('bad_link', first.detail, {
    hint: [instead, more].filter(Boolean).join(' '),
    values: { field, fault, suggestion: suggestion ?? '' },
  });
}
