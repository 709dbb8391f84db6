import type { DropReason } from '../../../core/errors.ts';

/** What to do about each reason; docs/guide/rejects.md says the same. */
export const ADVICE: Readonly<Record<DropReason, string>> = {
  not_an_object: 'send one object a fact',
  bad_kind: 'use one of those the message lists',
  missing_field: 'fill it, or map a column to it',
  bad_type: 'send the type or word the message names',
  too_large: 'shorten it; keep long texts elsewhere and link them',
  too_deep: 'flatten it',
  too_many_keys: 'send only what you ask about',
  bad_text: 'declare the right encoding in the mapping, or clean the text',
  bad_time: 'write 2026-03-31T18:00:00Z, or declare the date format',
  time_out_of_range: 'check day and month order, and seconds against milliseconds',
  bad_amount: 'write 19.90; refunds are facts of their own',
  bad_currency: 'write EUR, BRL, USD',
  bad_method: "map the source's words to methods",
  no_identity: 'send a real identifier of the person or device',
  bad_number: 'send a plain number',
  bad_row: 'mend the line in the file',
  not_storable: "report it: this is a fault of Funil's",
  off_plan: 'mend the tracking, or the plan',
  no_mapping: 'replay it when a connector does',
};
