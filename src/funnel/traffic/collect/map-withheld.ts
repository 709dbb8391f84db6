import type { Evidence } from '../../../core/claim.ts';
import { type RawFact, textIn } from './call.ts';
import { orderFacts } from './map-order.ts';
import { placeOf } from './map-page.ts';
import { shopPropertiesOf } from './map-props.ts';
import { eventOf, type Reading } from './reading.ts';

/**
 * A visitor who gave no consent: what was done is counted for a visitor of today whom tomorrow cannot know again, and what tells who it was
 * is left out. Calls that only tell who somebody is become `withheld`.
 */
export function withheldFacts(reading: Reading): [RawFact, ...RawFact[]] {
  const { call, context, properties, timed, arrival } = reading;
  const ids = { anonymous: arrival.cookieless(textIn(context, 'userAgent') ?? '') };
  const tells = call === 'identify' || call === 'group' || call === 'alias';
  const type = tells ? 'withheld' : reading.type;
  const { path, evidence } = placeOf(context, properties, arrival);
  const props = { ...shopPropertiesOf(properties), funil: { ...timed.note, consent: 'refused', ...(tells ? { call } : {}) } };
  const event = eventOf(reading, { type, ids, evidence: evidence && withoutTraces(evidence), path, props });
  return [event, ...orderFacts(properties, { type, at: timed.at, ids, currency: arrival.currency })];
}

/** A click id names one click of one person; that there was one still tells where the visit came from. */
const WITHHELD = 'withheld';

/** Evidence without what could follow a person: click ids keep their names, the referrer its site. */
function withoutTraces({ clickIds, referrer, ...rest }: Evidence): Evidence {
  const site = referrer === undefined ? undefined : /^[a-z][a-z0-9+.-]*:\/\/[^/?#@]+/i.exec(referrer)?.[0];
  return {
    ...rest,
    ...(clickIds ? { clickIds: Object.fromEntries(Object.keys(clickIds).map((name) => [name, WITHHELD])) } : {}),
    ...(site === undefined ? {} : { referrer: `${site}/` }),
  };
}
