import { hash } from 'node:crypto';
import type { Drop } from '../../../core/errors.ts';
import type { Decimal, Identifiers } from '../../../core/fact.ts';
import { isRobot } from './bots.ts';
import { type Arrival, type Bag, bagIn, CALLS, type CallName, isBag, type Mapped, type RawFact, textIn } from './call.ts';
import { consentOf } from './consent.ts';
import { identifiersOf, traitsOf } from './map-ids.ts';
import { amountOf, currencyOf, firstAmount, timesOf } from './map-money.ts';
import { typeOfName, UNNAMEABLE } from './map-names.ts';
import { orderFacts, productOf, productsOf, worthOf } from './map-order.ts';
import { placeOf } from './map-page.ts';
import { propertiesOf, shopPropertiesOf, surroundingsOf } from './map-props.ts';
import { type Timed, timeOf } from './map-time.ts';
import { withoutTraces } from './withhold.ts';

const LONGEST_ID = 200;
const DAY = 86_400_000;
const NOTHING: Bag = Object.freeze({});

/**
 * Turns one call of Segment's tracking API into facts: the event, and what it says of an order or of identities. `name` is the call of the
 * address it was sent to; in a batch each call names itself. Pure but for what it remembers; never throws, whatever is sent.
 */
export function mapCall(sent: unknown, name: CallName | undefined, arrival: Arrival): Mapped {
  if (!isBag(sent)) return { drop: { reason: 'not_an_object', detail: 'Every call must be a JSON object.' } };
  const call = name ?? CALLS.find((one) => one === sent.type);
  if (call === undefined) return { drop: { reason: 'bad_kind', field: 'type', detail: `type must be one of ${CALLS.join(', ')}.` } };
  const written = call === 'track' ? textIn(sent, 'event') : undefined;
  if (call === 'track' && written === undefined) return { drop: missing('event', 'A track call names its event.') };
  const reading = read(sent, call, written, arrival);
  return { facts: mayMeasure(reading, arrival) ? eventAndMore(reading, arrival) : withheld(reading, arrival) };
}

function missing(field: string, detail: string): Drop {
  return { reason: 'missing_field', field, detail };
}

/** A call taken apart, before anything is decided about it. */
interface Reading {
  sent: Bag;
  call: CallName;
  type: string;
  written: string | undefined;
  context: Bag;
  properties: Bag;
  timed: Timed;
  agent: string;
}

function read(sent: Bag, call: CallName, written: string | undefined, arrival: Arrival): Reading {
  const context = bagIn(sent, 'context');
  return {
    sent,
    call,
    type: written === undefined ? call : typeOfName(written),
    written,
    context,
    properties: call === 'group' || call === 'identify' || call === 'alias' ? NOTHING : bagIn(sent, 'properties'),
    timed: timeOf(sent, arrival),
    agent: textIn(context, 'userAgent') ?? arrival.agent ?? '',
  };
}

/** Consent in the event speaks first; Global Privacy Control speaks for who was not asked. */
function mayMeasure({ context }: Reading, { privacyControl }: Arrival): boolean {
  return consentOf(context) ?? !privacyControl;
}

function eventAndMore(reading: Reading, arrival: Arrival): [RawFact, ...RawFact[]] {
  const { sent, call, type, context, properties, timed } = reading;
  const ids = identifiersOf(sent, context);
  if (call === 'alias') return aliasFacts(reading, ids, arrival);
  const { path, evidence } = placeOf(context, properties, arrival.ownHosts);
  const event: RawFact = {
    ...base(reading, arrival),
    ids,
    visit: textIn(context, 'sessionId')?.slice(0, LONGEST_ID),
    evidence,
    path: path ?? (call === 'screen' ? textIn(sent, 'name')?.slice(0, 2_048) : undefined),
    ...goodsOf(properties, type, arrival.currency),
    traits: call === 'identify' ? traitsOf(reading.sent) : call === 'group' ? companyOf(sent) : undefined,
    props: propsOf(reading),
  };
  return [event, ...orderFacts(properties, { type, at: timed.at, ids, currency: arrival.currency })];
}

function base(reading: Reading, { receivedAt }: Arrival): RawFact {
  const { sent, type, timed, agent } = reading;
  return { kind: 'event', id: idOf(sent, receivedAt), at: timed.at, type, ...(agent !== '' && isRobot(agent) ? { bot: true } : {}) };
}

/**
 * The sender's messageId. Without one, what was sent is its own name; a call that does not even say when it happened is one a day,
 * because a repeat of it cannot be told from a retry.
 */
function idOf(sent: Bag, receivedAt: number): string {
  const id = textIn(sent, 'messageId');
  if (id !== undefined && id.length <= LONGEST_ID) return id;
  if (id !== undefined) return `long:${hash('sha256', id, 'hex')}`;
  const { sentAt: _sentAt, writeKey: _writeKey, ...content } = sent;
  const timeless = (sent.timestamp ?? sent.originalTimestamp) === undefined;
  return `content:${hash('sha256', JSON.stringify([content, timeless ? Math.floor(receivedAt / DAY) : 0]), 'hex')}`;
}

function propsOf({ sent, call, type, written, context, properties, timed }: Reading): RawFact | undefined {
  const props = propertiesOf(properties, call === 'page');
  if (call === 'page' || call === 'screen') {
    for (const field of ['name', 'category']) if (props[field] === undefined && sent[field] !== undefined) props[field] = sent[field];
  }
  if (type === UNNAMEABLE) props.event = written;
  if (call === 'group') props.account = { ...bagIn(sent, 'traits'), id: textIn(sent, 'groupId') };
  const surroundings = surroundingsOf(context);
  if (surroundings) props.context = surroundings;
  if (timed.note) props.funil = timed.note;
  return Object.keys(props).length > 0 ? props : undefined;
}

function companyOf(sent: Bag): RawFact | undefined {
  const company = textIn(bagIn(sent, 'traits'), 'name');
  return company === undefined ? undefined : { company };
}

/** The one product an event is about, and what it is worth. */
function goodsOf(properties: Bag, type: string, fallback: string): { product?: string; value?: Decimal; currency?: string } {
  const products = productsOf(properties);
  const product = productOf(properties) ?? (products.length === 1 ? productOf(products[0] as Bag) : undefined);
  const value = worthOfEvent(properties, products, type);
  const currency = value === undefined ? undefined : currencyOf(properties.currency, fallback);
  return {
    ...(product === undefined ? {} : { product: product.slice(0, LONGEST_ID) }),
    ...(value === undefined || currency === undefined ? {} : { value, currency }),
  };
}

function worthOfEvent(properties: Bag, products: readonly Bag[], type: string): Decimal | undefined {
  const order = type.startsWith('order_');
  const stated = firstAmount(properties, order ? ['total', 'revenue', 'value'] : ['value', 'revenue', 'total']);
  if (stated !== undefined) return stated;
  const price = amountOf(properties.price);
  if (price === undefined) return worthOf(products);
  return timesOf(price, Number(amountOf(properties.quantity) ?? 1));
}

/**
 * "previousId is now userId". An anonymous id (the call's own, or one that looks random) is simply seen with the user. Two user ids are two
 * people unless somebody says otherwise, so that is a merge: reversible, logged, and taken from sources on a server only.
 */
function aliasFacts(reading: Reading, ids: Identifiers, arrival: Arrival): [RawFact, ...RawFact[]] {
  const { sent } = reading;
  const previous = textIn(sent, 'previousId');
  const event = { ...base(reading, arrival), ids: { anonymous: previous, ...ids }, props: propsOf(reading) };
  if (previous === undefined || previous === ids.anonymous || RANDOM.test(previous)) return [event];
  const seen = { ...event, ids: { ...ids, anonymous: previous } };
  if (!arrival.mayMerge || ids.user === undefined || ids.user === previous) return [seen];
  const id = `merge:${hash('sha256', JSON.stringify([previous, ids.user]), 'hex')}`;
  return [seen, { kind: 'alias', id, at: reading.timed.at, act: 'merge', ids: { user: previous }, into: { user: ids.user } }];
}

const RANDOM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * A visitor who gave no consent: what was done is counted for a visitor of today whom tomorrow cannot know again, and what tells who it was
 * is left out. Calls that only tell who somebody is become `withheld`.
 */
function withheld(reading: Reading, arrival: Arrival): [RawFact, ...RawFact[]] {
  const { call, type, context, properties, timed, agent } = reading;
  const ids = { anonymous: arrival.cookieless(agent) };
  const tells = call === 'identify' || call === 'group' || call === 'alias';
  const { path, evidence } = placeOf(context, properties, arrival.ownHosts);
  const event: RawFact = {
    ...base(reading, arrival),
    type: tells ? 'withheld' : type,
    ids,
    evidence: evidence && withoutTraces(evidence),
    path,
    ...goodsOf(properties, type, arrival.currency),
    props: { ...shopPropertiesOf(properties), funil: { ...timed.note, consent: 'refused', ...(tells ? { call } : {}) } },
  };
  return [event, ...orderFacts(properties, { type, at: timed.at, ids, currency: arrival.currency })];
}
