import { hash } from 'node:crypto';
import type { Identifiers } from '../../../core/fact.ts';
import { type RawFact, textIn } from './call.ts';
import { eventOf, type Reading } from './reading.ts';

/** What anonymous ids look like: every SDK draws a UUID. */
const RANDOM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * "previousId is now userId". An anonymous id (the call's own, or one that looks random) is simply seen with the user. Two user ids are two
 * people unless somebody says otherwise, so that is a merge: reversible, logged, and taken from sources on a server only.
 */
export function aliasFacts(reading: Reading, ids: Identifiers, props: RawFact): [RawFact, ...RawFact[]] {
  const previous = textIn(reading.sent, 'previousId');
  const event = eventOf(reading, { type: 'alias', ids: previous === undefined ? ids : { ...ids, anonymous: previous }, props });
  if (previous === undefined || previous === ids.anonymous || RANDOM.test(previous)) return [event];
  if (!reading.arrival.mayMerge || ids.user === undefined || ids.user === previous) return [event];
  const id = `merge:${hash('sha256', JSON.stringify([previous, ids.user]), 'hex')}`;
  return [event, { kind: 'alias', id, at: reading.timed.at, act: 'merge', ids: { user: previous }, into: { user: ids.user } }];
}
