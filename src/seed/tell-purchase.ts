import type { DealFact, Fact } from '../core/fact.ts';
import { CHECKOUT, type Deal, type Visit } from './life.ts';
import type { Purchase } from './purchase.ts';
import { MINUTE, type Story } from './story.ts';
import { idsAt, say, type Teller } from './teller.ts';

/** The end of a visit that buys: who it is, perhaps the coupon site, then the order with its line, payment, and what became of it. */
export function orderFacts(teller: Teller, visit: Visit): void {
  const { stage, buyer, people, facts } = teller;
  const { at, member } = visit;
  const purchase = visit.purchase as Purchase;
  const ids = idsAt(teller, member, at);
  say(teller, at + 9 * MINUTE, 'identify', ids, { traits: people[member]?.traits ?? {} });
  if (purchase.leaked && stage.story.leak)
    say(teller, at + 11 * MINUTE, 'page', ids, { path: '/checkout', evidence: { referrer: stage.story.leak.referrer } });
  const order = `${stage.story.slug}-${buyer.toString(36)}-${purchase.nth}`;
  const placed = {
    kind: 'order' as const,
    order,
    ids,
    currency: purchase.currency,
    total: decimal(purchase.items - purchase.discount + purchase.tax + purchase.shipping),
    items: decimal(purchase.items),
    discount: decimal(purchase.discount),
    tax: decimal(purchase.tax),
    shipping: decimal(purchase.shipping),
    cost: decimal(purchase.cost),
    ...(purchase.code ? { code: purchase.code } : {}),
  };
  facts.push({ ...placed, id: `o-${order}`, at: at + CHECKOUT, status: 'paid' });
  facts.push(lineOf(stage.story, order, purchase), paymentOf(order, purchase));
  // Stated again: same moment of sale, other status.
  if (purchase.cancelled) facts.push({ ...placed, id: `oc-${order}`, at: at + CHECKOUT, status: 'cancelled' });
  if (purchase.refund && purchase.refund.at < stage.end) facts.push(refundOf(order, purchase, purchase.refund));
}

function lineOf({ products }: Story, order: string, { at, product, quantity, items, discount, tax, cost, currency }: Purchase): Fact {
  const id = products[product]?.id ?? '';
  return {
    kind: 'line',
    id: `l-${order}`,
    at,
    order,
    line: '1',
    product: id,
    quantity,
    price: decimal(Math.round(items / quantity)),
    discount: decimal(discount),
    tax: decimal(tax),
    cost: decimal(Math.round(cost / quantity)),
    currency,
  };
}

function paymentOf(order: string, { at, items, discount, tax, shipping, fee, currency }: Purchase): Fact {
  const amount = decimal(items - discount + tax + shipping);
  return { kind: 'payment', id: `p-${order}`, at, order, payment: '1', amount, currency, means: 'card', fee: decimal(fee) };
}

function refundOf(order: string, { currency, faulty }: Purchase, { at, amount }: { at: number; amount: number }): Fact {
  const reason = faulty ? 'broken' : 'not as expected';
  return { kind: 'refund', id: `r-${order}`, at, order, refund: '1', amount: decimal(amount), currency, reason };
}

/** A deal opens with the quote and is stated again when it is won or lost. */
export function dealFacts(teller: Teller, { openedAt, closedAt, won, purchase }: Deal): void {
  const { stage, buyer, people, facts } = teller;
  if (openedAt >= stage.end) return;
  const deal = `${stage.story.slug}-${buyer.toString(36)}`;
  const company = String(people[0]?.traits.company ?? '');
  const stated: Omit<DealFact, 'id' | 'at' | 'status'> = {
    kind: 'deal',
    deal,
    ids: idsAt(teller, 0, openedAt),
    currency: purchase.currency,
    amount: decimal(purchase.items),
    cost: decimal(purchase.cost + purchase.fee),
    account: company,
    owner: `seller-${1 + (buyer % 4)}`,
    props: { committee: people.length, product: stage.story.products[purchase.product]?.id ?? '' },
  };
  facts.push({ ...stated, id: `d-${deal}`, at: openedAt, status: 'open' });
  if (closedAt < stage.end) facts.push({ ...stated, id: `dc-${deal}`, at: closedAt, closedAt, status: won ? 'won' : 'lost' });
}

/** Minor units as facts carry amounts. */
export function decimal(minor: number): string {
  return `${minor < 0 ? '-' : ''}${Math.floor(Math.abs(minor) / 100)}.${String(Math.abs(minor) % 100).padStart(2, '0')}`;
}
