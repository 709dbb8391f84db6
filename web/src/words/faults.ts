import type { FormProblem } from '../api/forms.ts';

/** What may be wrong with a link. */
export const linkFaults: Record<string, string> = {
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

/** What may be wrong with a form. */
export const formFaults: Record<FormProblem['fault'], string> = {
  asks_nothing: 'formFault.asksNothing',
  too_many_fields: 'formFault.tooManyFields',
  same_name: 'formFault.sameName',
  same_step: 'formFault.sameStep',
  no_answerable: 'formFault.noAnswerable',
  later_field: 'formFault.laterField',
  no_label: 'formFault.noLabel',
  no_options: 'formFault.noOptions',
  empty_hidden: 'formFault.emptyHidden',
  no_purpose: 'formFault.noPurpose',
  least_above_most: 'formFault.leastAboveMost',
  last_before_first: 'formFault.lastBeforeFirst',
  same_option: 'formFault.sameOption',
};
