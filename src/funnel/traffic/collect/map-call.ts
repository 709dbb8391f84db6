import type { Identifiers } from '../../../core/fact.ts';
import { type Arrival, type Bag, bagIn, CALLS, type CallName, isBag, type Mapped, type RawFact, textIn } from './call.ts';
import { consentOf } from './consent.ts';
import { aliasFacts } from './map-alias.ts';
import { identifiersOf, traitsOf } from './map-ids.ts';
import { UNNAMEABLE } from './map-names.ts';
import { orderFacts } from './map-order.ts';
import { placeOf } from './map-page.ts';
import { propertiesOf, surroundingsOf } from './map-props.ts';
import { withheldFacts } from './map-withheld.ts';
import { eventOf, type Reading, read } from './reading.ts';

const LONGEST_ID = 200;
const LONGEST_PATH = 2_048;

/**
 * Turns one call of Segment's tracking API into facts: the event, and what it says of an order or of identities. `name` is the call of the
 * address it was sent to; in a batch each call names itself. Pure but for what it remembers; never throws, whatever is sent.
 */
export function mapCall(sent: unknown, name: CallName | undefined, arrival: Arrival): Mapped {
  if (!isBag(sent)) return { drop: { reason: 'not_an_object', detail: 'Every call must be a JSON object.' } };
  const call = name ?? callNamed(sent.type);
  if (call === undefined) return { drop: { reason: 'bad_kind', field: 'type', detail: `type must be one of ${CALLS.join(', ')}.` } };
  const reading = read(sent, call, arrival);
  if (call === 'track' && reading.written === undefined) {
    return { drop: { reason: 'missing_field', field: 'event', detail: 'A track call names its event.' } };
  }
  if (!mayMeasure(reading)) return { facts: withheldFacts(reading) };
  const ids = identifiersOf(sent, reading.context);
  if (call === 'alias') return { facts: aliasFacts(reading, ids, propsOf(reading)) };
  const event = eventWith(reading, ids);
  return {
    facts: [event, ...orderFacts(reading.properties, { type: reading.type, at: reading.timed.at, ids, currency: arrival.currency })],
  };
}

function callNamed(type: unknown): CallName | undefined {
  return CALLS.find((one) => one === type);
}

/** Consent in the event speaks first; Global Privacy Control speaks for who was not asked. */
function mayMeasure({ context, arrival }: Reading): boolean {
  return consentOf(context) ?? !arrival.privacyControl;
}

function eventWith(reading: Reading, ids: Identifiers): RawFact {
  const { sent, call, type, context, properties, arrival } = reading;
  const { path, evidence } = placeOf(context, properties, arrival);
  return eventOf(reading, {
    type,
    ids,
    visit: textIn(context, 'sessionId')?.slice(0, LONGEST_ID),
    evidence,
    path: path ?? (call === 'screen' ? textIn(sent, 'name')?.slice(0, LONGEST_PATH) : undefined),
    traits: call === 'identify' ? traitsOf(sent) : call === 'group' ? companyOf(sent) : undefined,
    props: propsOf(reading),
  });
}

function companyOf(sent: Bag): Bag | undefined {
  const company = textIn(bagIn(sent, 'traits'), 'name');
  return company === undefined ? undefined : { company };
}

function propsOf({ sent, call, type, written, context, properties, timed, arrival }: Reading): RawFact {
  const props = propertiesOf(properties, call === 'page');
  if (call === 'page' || call === 'screen') {
    props.name ??= sent.name;
    props.category ??= sent.category;
  }
  if (type === UNNAMEABLE) props.event = written;
  if (call === 'group') props.account = { ...bagIn(sent, 'traits'), id: textIn(sent, 'groupId') };
  const surroundings = surroundingsOf(context, textIn(context, 'userAgent') ?? arrival.agent, arrival.hints);
  if (surroundings) props.context = surroundings;
  // Our own notes stand there, so nobody else's may.
  const note = consentOf(context) ? { ...timed.note, consent: 'granted' } : timed.note;
  if (note ?? props.funil) props.funil = note;
  return props;
}
