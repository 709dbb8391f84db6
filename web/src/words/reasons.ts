import type { DropReason } from '../../../src/core/errors.ts';

/** Why something was not taken, in words. */
export const reasonNames: Record<DropReason, string> = {
  not_an_object: 'reason.notAnObject',
  bad_kind: 'reason.badKind',
  missing_field: 'reason.missingField',
  bad_type: 'reason.badType',
  too_large: 'reason.tooLarge',
  too_deep: 'reason.tooDeep',
  too_many_keys: 'reason.tooManyKeys',
  bad_text: 'reason.badText',
  bad_time: 'reason.badTime',
  time_out_of_range: 'reason.timeOutOfRange',
  bad_amount: 'reason.badAmount',
  bad_currency: 'reason.badCurrency',
  bad_method: 'reason.badMethod',
  no_identity: 'reason.noIdentity',
  bad_number: 'reason.badNumber',
  bad_row: 'reason.badRow',
  not_storable: 'reason.notStorable',
  off_plan: 'reason.offPlan',
  no_mapping: 'reason.noMapping',
};
