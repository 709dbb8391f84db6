import { Problem } from '../api/client.ts';
import type { Words } from '../words/use-words.ts';

/** What the server refuses to people at these pages, in the reader's language; other refusals are shown as the server words them. */
const IN_WORDS: Record<string, string> = {
  wrong_sign_in: 'entry.wrongSignIn',
  wrong_password: 'entry.wrongPassword',
  wrong_code: 'entry.wrongCode',
  weak_password: 'entry.weakPassword',
  too_many_tries: 'entry.tooMany',
  link_used: 'entry.linkUsed',
  sign_in_first: 'entry.signInFirst',
  people_only: 'entry.peopleOnly',
  sign_in_again: 'entry.signInAgain',
  no_membership: 'entry.noMembership',
  last_owner: 'members.lastOwner',
  owners_only: 'members.ownersOnly',
  member_already: 'members.already',
  no_lead: 'lead.gone',
  stands_alone: 'split.standsAlone',
  same_lead: 'merge.sameLead',
  nothing_to_undo: 'acts.nothingToUndo',
  claims_changed: 'claims.changed',
};

/** What is wrong and what to do; or that the server was not reached. */
export function tellProblem({ t }: Pick<Words, 't'>, error: Error): string {
  const id = error instanceof Problem ? IN_WORDS[error.code] : undefined;
  if (id) return t(id);
  if (!(error instanceof Problem) || !error.message) return t('state.unreachable');
  return [error.message, error.hint].filter(Boolean).join(' ');
}
