import type { Cart, CommerceEvents, Order, Product, ProductList } from './commerce.ts';
import type { Funil } from './types.ts';

/** The e-commerce events as functions, for those who like their editor to complete them. */
export function shopCalls(funil: Funil) {
  const call =
    <E extends keyof CommerceEvents>(event: E) =>
    (properties: CommerceEvents[E]): void =>
      funil('track', event, properties);
  return {
    searched: (query: string, found?: number): void => funil('track', 'Products Searched', { query, found }),
    viewedList: call('Product List Viewed') as (list: ProductList) => void,
    clickedProduct: call('Product Clicked') as (product: Product) => void,
    viewedProduct: call('Product Viewed') as (product: Product) => void,
    addedProduct: call('Product Added') as (product: Product) => void,
    removedProduct: call('Product Removed') as (product: Product) => void,
    viewedCart: call('Cart Viewed') as (cart: Cart) => void,
    startedCheckout: call('Checkout Started') as (checkout: Order | Cart) => void,
    completedOrder: call('Order Completed') as (order: Order) => void,
    refundedOrder: call('Order Refunded') as (order: Order) => void,
  };
}
