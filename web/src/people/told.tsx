import { Problem } from '../api/client.ts';
import { useWords } from '../words/use-words.ts';

/** What the server refuses on these pages, in the reader's language; other refusals are shown as the server words them. */
const IN_WORDS: Record<string, string> = {
  wrong_sign_in: 'entry.wrongSignIn',
  wrong_password: 'entry.wrongPassword',
  wrong_code: 'entry.wrongCode',
  weak_password: 'entry.weakPassword',
  too_many_tries: 'entry.tooMany',
  link_used: 'entry.linkUsed',
  sign_in_first: 'entry.signInFirst',
  sign_in_again: 'entry.signInAgain',
  no_membership: 'entry.noMembership',
  last_owner: 'members.lastOwner',
  owners_only: 'members.ownersOnly',
  member_already: 'members.already',
  stands_alone: 'split.standsAlone',
  same_lead: 'merge.sameLead',
  nothing_to_undo: 'acts.nothingToUndo',
  claims_changed: 'claims.changed',
};

/** Why something did not work, and what to do. */
export function Told({ error }: { error: Error | null }) {
  const { t } = useWords();
  if (!error) return null;
  const id = error instanceof Problem ? IN_WORDS[error.code] : undefined;
  const said = error instanceof Problem && error.message ? [error.message, error.hint].filter(Boolean).join(' ') : t('state.unreachable');
  return (
    <p className="told" role="alert">
      {id ? t(id) : said}
    </p>
  );
}
