import type { LinkFault } from '../api/links.ts';
import type { Words } from '../words/use-words.ts';

const faultWords: Record<string, string> = {
  missing: 'linkFault.missing',
  untidy: 'linkFault.untidy',
  not_allowed: 'linkFault.notAllowed',
  off_pattern: 'linkFault.offPattern',
  other_method: 'linkFault.otherMethod',
  too_long: 'linkFault.tooLong',
  no_address: 'linkFault.noAddress',
  credentials: 'linkFault.credentials',
  private_host: 'linkFault.privateHost',
  own_link: 'linkFault.ownLink',
  tagged: 'linkFault.tagged',
  taken: 'linkFault.taken',
  bad_slug: 'linkFault.badSlug',
  no_domain: 'linkFault.noDomain',
  shares: 'linkFault.shares',
  no_condition: 'linkFault.noCondition',
  past: 'linkFault.past',
};

/** What is wrong with a field, in the reader's language. */
export function tellFault({ t }: Pick<Words, 't'>, { fault, detail }: LinkFault): string {
  const id = faultWords[fault];
  return id === undefined ? detail : t(id);
}
