import type { Site, Tracker } from './popup.ts';

type Properties = Record<string, unknown>;

/** Listens to what the shop tells the tracker: which product is looked at, and what the cart is worth. The tracker hears it as before. */
export function hear(heard: Site['heard']): void {
  const listened = new WeakSet<object>();
  const wrap = (tracker: unknown): unknown => {
    if (typeof tracker !== 'function' || listened.has(tracker)) return tracker;
    const both = (...call: Parameters<Tracker>) => {
      take(heard, call);
      return (tracker as Tracker).apply(window, call);
    };
    listened.add(both);
    return Object.assign(both, tracker);
  };
  const first = window.funil;
  for (const call of first?.q ?? []) take(heard, [...call] as Parameters<Tracker>);
  let current = wrap(first);
  // The snippet's function gives way to the tracker when that has loaded.
  Object.defineProperty(window, 'funil', {
    configurable: true,
    get: () => current,
    set: (tracker) => {
      current = wrap(tracker);
    },
  });
}

function take(heard: Site['heard'], [call, name, given]: Parameters<Tracker>): void {
  if (call !== 'track') return;
  const properties = given ?? {};
  if (name === 'Product Viewed') heard.products = [properties.product_id, properties.sku, properties.category].map(lower).filter(Boolean);
  else if (name === 'Product Added') heard.cart += worth(properties);
  else if (name === 'Product Removed') heard.cart = Math.max(0, heard.cart - worth(properties));
  else if (name === 'Cart Viewed' || name === 'Checkout Started')
    heard.cart = number(properties.value ?? properties.total) || sum(properties.products);
  else if (name === 'Order Completed') heard.cart = 0;
  else return;
  heard.onChange();
}

function worth({ price, quantity }: Properties): number {
  return number(price) * (number(quantity) || 1);
}

function sum(products: unknown): number {
  return Array.isArray(products) ? products.reduce((total: number, one: Properties) => total + worth(one), 0) : 0;
}

function number(value: unknown): number {
  return Number(value) || 0;
}

export function lower(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).toLowerCase() : '';
}
