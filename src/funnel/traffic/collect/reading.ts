import { hash } from 'node:crypto';
import type { Evidence } from '../../../core/claim.ts';
import type { Decimal, Identifiers } from '../../../core/fact.ts';
import { isRobot } from './bots.ts';
import { type Arrival, type Bag, bagIn, type CallName, type RawFact, textIn } from './call.ts';
import { amountOf, currencyOf, firstAmount, timesOf } from './map-money.ts';
import { typeOfName } from './map-names.ts';
import { productOf, productsOf, worthOf } from './map-order.ts';
import { type Timed, timeOf } from './map-time.ts';

const LONGEST_ID = 200;
const DAY = 86_400_000;
const NOTHING: Bag = Object.freeze({});

/** A call taken apart, before anything is decided about it. */
export interface Reading {
  sent: Bag;
  call: CallName;
  type: string;
  /** The event's name as it was written; of track calls only. */
  written: string | undefined;
  context: Bag;
  properties: Bag;
  timed: Timed;
  arrival: Arrival;
}

export function read(sent: Bag, call: CallName, arrival: Arrival): Reading {
  const written = call === 'track' ? textIn(sent, 'event') : undefined;
  const hasProperties = call === 'track' || call === 'page' || call === 'screen';
  return {
    sent,
    call,
    type: written === undefined ? call : typeOfName(written),
    written,
    context: bagIn(sent, 'context'),
    properties: hasProperties ? bagIn(sent, 'properties') : NOTHING,
    timed: timeOf(sent, arrival),
    arrival,
  };
}

export interface EventParts {
  type: string;
  ids: Identifiers;
  visit?: string;
  evidence?: Evidence;
  path?: string;
  traits?: Bag;
  props?: RawFact;
}

/** The event of a call. Every event has all fields, in this order, so that the engine below keeps one shape for them. */
export function eventOf({ sent, context, properties, timed, arrival }: Reading, parts: EventParts): RawFact {
  const products = productsOf(properties);
  const value = worthOfEvent(properties, products, parts.type);
  const currency = value === undefined ? undefined : currencyOf(properties.currency, arrival.currency);
  const agent = textIn(context, 'userAgent') ?? arrival.agent;
  return {
    kind: 'event',
    id: idOf(sent, arrival.receivedAt),
    at: timed.at,
    type: parts.type,
    ids: parts.ids,
    visit: parts.visit,
    evidence: parts.evidence,
    path: parts.path,
    product: (productOf(properties) ?? (products.length === 1 ? productOf(products[0] as Bag) : undefined))?.slice(0, LONGEST_ID),
    value: currency === undefined ? undefined : value,
    currency,
    traits: parts.traits,
    props: parts.props,
    // A browser that a program steers says so whatever it calls itself.
    bot: context.webdriver === true || (agent !== undefined && isRobot(agent)),
  };
}

/** What the event is worth: as stated, else price times quantity. */
function worthOfEvent(properties: Bag, products: readonly Bag[], type: string): Decimal | undefined {
  const stated = firstAmount(properties, type.startsWith('order_') ? OF_ORDERS : OF_OTHERS);
  if (stated !== undefined) return stated;
  const price = amountOf(properties.price);
  return price === undefined ? worthOf(products) : timesOf(price, Number(amountOf(properties.quantity) ?? 1));
}

const OF_ORDERS = ['total', 'revenue', 'value'] as const;
const OF_OTHERS = ['value', 'revenue', 'total'] as const;

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
