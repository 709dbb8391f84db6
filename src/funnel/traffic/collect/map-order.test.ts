import { describe, expect, it } from 'vitest';
import { checkFact } from '../../../core/check-fact.ts';
import { orderFacts } from './map-order.ts';

const AT = Date.parse('2026-11-22T12:00:00Z');
const facts = (type: string, properties: Record<string, unknown>, at = AT, ids: object = { user: 'u1' }) =>
  orderFacts(properties, { type, at, ids, currency: 'EUR' });

const ORDER = {
  order_id: 'o-1',
  revenue: 90,
  tax: 10.005,
  shipping: 5,
  discount: 10,
  coupon: 'ANA10',
  currency: 'brl',
  products: [
    { product_id: 'p1', price: 30, quantity: 2 },
    { sku: 's2', variant: 'red', price: '20.00' },
    { product_id: 'p1', price: 20, quantity: 1 },
  ],
};

describe('what an order event says of its order', () => {
  it('is the order and its lines, in exact amounts', () => {
    const [order, ...lines] = facts('order_completed', ORDER);
    expect(order).toMatchObject({
      kind: 'order',
      order: 'o-1',
      status: 'placed',
      currency: 'BRL',
      total: '105.005',
      discount: '10',
      tax: '10.005',
      shipping: '5',
      code: 'ANA10',
    });
    expect(lines.map(({ line, product, quantity, price }) => [line, product, quantity, price])).toEqual([
      ['p1', 'p1', 2, '30'],
      ['s2/red', 's2', 1, '20'],
      ['p1#2', 'p1', 1, '20'],
    ]);
    for (const fact of [order, ...lines]) expect(checkFact(fact)).toHaveProperty('fact');
  });

  it('is the same from the browser and from the server', () => {
    const browser = facts('order_completed', ORDER, AT, { anonymous: 'a1' });
    const server = facts('order_completed', { ...ORDER, affiliation: 'backend' }, AT + 900, { user: 'u1' });
    expect(server.map(({ id }) => id)).toEqual(browser.map(({ id }) => id));
    expect(new Set(browser.map(({ id }) => id)).size).toBe(4);
  });

  it('is another statement when it says something else', () => {
    const [first] = facts('order_completed', ORDER);
    const [second] = facts('order_updated', { ...ORDER, revenue: 80 });
    expect(second?.id).not.toBe(first?.id);
    expect(second).toMatchObject({ order: 'o-1', total: '95.005' });
    expect(facts('order_updated', { ...ORDER, status: 'fulfilled' })[0]).toMatchObject({ status: 'fulfilled' });
    expect(facts('order_updated', { ...ORDER, status: 'weird' })[0]).toMatchObject({ status: 'placed' });
  });

  it.each([
    [{ total: 12, revenue: 10, tax: 1 }, '12'],
    [{ subtotal: '10', shipping: 2.5 }, '12.5'],
    [{ value: 9 }, '9'],
    [{}, undefined],
    [{ total: '12,50', revenue: 12 }, '12'],
  ])('%j is charged %s in all', (properties, total) => {
    expect(facts('order_completed', { order_id: 'o', ...properties })[0]?.total).toBe(total);
  });

  it('cancels without lines', () => {
    expect(facts('order_cancelled', ORDER)).toMatchObject([{ kind: 'order', status: 'cancelled' }]);
    expect(facts('order_cancelled', ORDER)).toHaveLength(1);
  });

  it('refunds what is stated, or what the products are worth', () => {
    expect(facts('order_refunded', { order_id: 'o-1', total: -30, refund_id: 'r1' })).toMatchObject([
      { kind: 'refund', refund: 'r1', amount: '30', currency: 'EUR' },
    ]);
    const [part] = facts('order_refunded', { order_id: 'o-1', products: [{ product_id: 'p1', price: 19.99, quantity: 2 }] });
    expect(part?.amount).toBe('39.98');
    const [other] = facts('order_refunded', { order_id: 'o-1', products: [{ product_id: 'p2', price: 19.99, quantity: 2 }] });
    expect(other?.id).not.toBe(part?.id);
    expect(checkFact(facts('order_refunded', { order_id: 'o-1' })[0])).toMatchObject({
      drop: { reason: 'bad_amount', field: 'amount' },
    });
  });

  it('is nothing without an order id, or for other events', () => {
    expect(facts('order_completed', { revenue: 5 })).toEqual([]);
    expect(facts('product_added', ORDER)).toEqual([]);
  });
});
