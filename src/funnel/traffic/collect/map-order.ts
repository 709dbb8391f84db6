import { hash } from 'node:crypto';
import type { Decimal, Identifiers } from '../../../core/fact.ts';
import { type Bag, isBag, type RawFact, textIn } from './call.ts';
import { amountOf, currencyOf, firstAmount, sumOf, timesOf, withoutSign } from './map-money.ts';
import { joined, noteOf } from './map-note.ts';

/** Segment's order events, and the status that each states. A refund states none. */
const STATUS = new Map<string, 'placed' | 'cancelled' | null>([
  ['order_completed', 'placed'],
  ['order_updated', 'placed'],
  ['order_cancelled', 'cancelled'],
  ['order_refunded', null],
]);

const STATUSES = new Set(['placed', 'paid', 'fulfilled', 'cancelled']);
const MOST_LINES = 500;

export interface OrderCall {
  type: string;
  at: unknown;
  ids: Identifiers;
  currency: string;
}

/**
 * What an order event says of its order: the order and its lines, or a refund. Ids come from the order and what is said of it, so the
 * browser's copy and the server's are one fact, and another statement of the same order restates it. Amounts follow Segment's e-commerce
 * specification v2: `total` is all that was charged; `revenue` and `subtotal` are without tax and shipping.
 */
export function orderFacts(properties: Bag, call: OrderCall): RawFact[] {
  const status = STATUS.get(call.type);
  const order = textIn(properties, 'order_id') ?? textIn(properties, 'orderId');
  if (status === undefined || order === undefined) return [];
  const currency = currencyOf(properties.currency, call.currency) ?? properties.currency;
  if (status === null) return [refundFact(properties, order, currency, call)];
  const lines = call.type === 'order_cancelled' ? [] : lineFacts(properties, order, currency, call);
  return [orderFact(properties, order, currency, statusOf(properties, call.type, status), call), ...lines];
}

function statusOf(properties: Bag, type: string, stated: string): string {
  const { status } = properties;
  return type === 'order_updated' && typeof status === 'string' && STATUSES.has(status) ? status : stated;
}

function orderFact(properties: Bag, order: string, currency: unknown, status: string, { at, ids }: OrderCall): RawFact {
  const discount = amountOf(properties.discount);
  const { anonymous, evidence } = noteOf(properties);
  const said = {
    currency,
    status,
    total: totalOf(properties),
    discount: discount && withoutSign(discount),
    tax: amountOf(properties.tax),
    shipping: amountOf(properties.shipping),
    code: textIn(properties, 'coupon'),
  };
  // A copy that names the browser tells more than one that does not, so it is another statement.
  const id = idOf('order', order, anonymous === undefined ? said : { ...said, anonymous });
  return { kind: 'order', id, at, order, ids: joined(ids, anonymous), evidence, ...said };
}

function totalOf(properties: Bag): Decimal | undefined {
  const total = amountOf(properties.total);
  if (total !== undefined) return total;
  const net = firstAmount(properties, ['revenue', 'subtotal']);
  if (net === undefined) return amountOf(properties.value);
  return sumOf([net, amountOf(properties.tax), amountOf(properties.shipping)]);
}

/** Lines go by their product, so that the order in which two copies list them does not matter. */
function lineFacts(properties: Bag, order: string, currency: unknown, { at }: OrderCall): RawFact[] {
  const seen = new Map<string, number>();
  return productsOf(properties).map((bought) => {
    const product = productOf(bought) ?? textIn(bought, 'name');
    const variant = textIn(bought, 'variant');
    const name = variant === undefined ? `${product}` : `${product}/${variant}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    const said = { product, quantity: bought.quantity ?? 1, price: amountOf(bought.price) ?? bought.price, currency };
    const line = (nth === 1 ? name : `${name}#${nth}`).slice(0, 200);
    return { kind: 'line', id: idOf('line', order, { line, ...said }), at, order, line, ...said };
  });
}

/** Without an amount there is nothing to book: the check refuses such a refund and says so. */
function refundFact(properties: Bag, order: string, currency: unknown, { at }: OrderCall): RawFact {
  const total = firstAmount(properties, ['total', 'revenue', 'value', 'amount']);
  const given = textIn(properties, 'refund_id');
  const amount = total === undefined ? worthOf(productsOf(properties)) : withoutSign(total);
  const said = { amount, currency, products: given === undefined ? productsOf(properties).map(productOf) : [] };
  const refund = given ?? idOf('refund', order, said);
  const reason = textIn(properties, 'reason');
  return { kind: 'refund', id: idOf('refund', order, { refund }), at, order, refund, amount, currency, reason };
}

/** The products of a cart or order; what is not an object is left out. */
export function productsOf(properties: Bag): Bag[] {
  const { products } = properties;
  return Array.isArray(products) ? products.slice(0, MOST_LINES).filter(isBag) : [];
}

export function productOf(bought: Bag): string | undefined {
  return textIn(bought, 'product_id') ?? textIn(bought, 'productId') ?? textIn(bought, 'sku');
}

/** Price times quantity over all products with a price; undefined when none has one. */
export function worthOf(products: readonly Bag[]): Decimal | undefined {
  const worths = products.map(({ price, quantity }) => {
    const each = amountOf(price);
    const pieces = quantity === undefined || quantity === null ? 1 : Number(amountOf(quantity));
    return each === undefined ? undefined : timesOf(each, pieces);
  });
  return worths.some((worth) => worth !== undefined) ? sumOf(worths) : undefined;
}

function idOf(kind: string, order: string, said: object): string {
  return `${kind}:${hash('sha256', JSON.stringify([order, said]), 'hex').slice(0, 40)}`;
}
