import type { Properties } from './wire.ts';

/** Amounts are in major units, as a number or a decimal text: 19.9 or "19.90". */
export type Amount = number | string;

/** A product as Segment's e-commerce vocabulary (version 2) writes it; further properties are kept. */
export interface Product extends Properties {
  product_id: string;
  sku?: string;
  name?: string;
  category?: string;
  brand?: string;
  variant?: string;
  price?: Amount;
  quantity?: number;
  coupon?: string;
  currency?: string;
  position?: number;
}

export interface ProductList extends Properties {
  list_id?: string;
  category?: string;
  products?: Product[];
}

export interface Cart extends Properties {
  cart_id?: string;
  products?: Product[];
  value?: Amount;
  currency?: string;
}

export interface Checkout extends Properties {
  checkout_id?: string;
  step?: number;
  payment_method?: string;
  shipping_method?: string;
}

export interface Order extends Properties {
  order_id: string;
  total?: Amount;
  /** Products less discount, without tax and shipping. */
  revenue?: Amount;
  tax?: Amount;
  shipping?: Amount;
  discount?: Amount;
  coupon?: string;
  /** ISO 4217: "BRL". */
  currency?: string;
  products?: Product[];
}

/** The names that Funil understands by themselves, and what each says. */
export interface CommerceEvents {
  'Products Searched': Properties & { query: string };
  'Product List Viewed': ProductList;
  'Product List Filtered': ProductList;
  'Product Clicked': Product;
  'Product Viewed': Product;
  'Product Added': Product & { cart_id?: string };
  'Product Removed': Product & { cart_id?: string };
  'Product Added to Wishlist': Product;
  'Product Reviewed': Properties & { product_id: string; rating?: number };
  'Cart Viewed': Cart;
  'Checkout Started': Order | Cart;
  'Checkout Step Viewed': Checkout;
  'Checkout Step Completed': Checkout;
  'Payment Info Entered': Checkout;
  'Coupon Applied': Properties & { coupon_id?: string; coupon_name?: string; discount?: Amount };
  'Order Completed': Order;
  'Order Refunded': Order;
  'Order Cancelled': Order;
}
