import type { DropReason } from '../../../src/core/errors.ts';

/** What to do about a reason, in a sentence. */
export const reasonAdvice: Record<DropReason, string> = {
  not_an_object: 'reasonAdvice.notAnObject',
  bad_kind: 'reasonAdvice.badKind',
  missing_field: 'reasonAdvice.missingField',
  bad_type: 'reasonAdvice.badType',
  too_large: 'reasonAdvice.tooLarge',
  too_deep: 'reasonAdvice.tooDeep',
  too_many_keys: 'reasonAdvice.tooManyKeys',
  bad_text: 'reasonAdvice.badText',
  bad_time: 'reasonAdvice.badTime',
  time_out_of_range: 'reasonAdvice.timeOutOfRange',
  bad_amount: 'reasonAdvice.badAmount',
  bad_currency: 'reasonAdvice.badCurrency',
  bad_method: 'reasonAdvice.badMethod',
  no_identity: 'reasonAdvice.noIdentity',
  bad_number: 'reasonAdvice.badNumber',
  bad_row: 'reasonAdvice.badRow',
  not_storable: 'reasonAdvice.notStorable',
  off_plan: 'reasonAdvice.offPlan',
  no_mapping: 'reasonAdvice.noMapping',
};
