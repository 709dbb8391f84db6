/**
 * Names of Segment's e-commerce specification v2 and e-mail specification (segment.com/docs/connections/spec/ecommerce/v2,
 * .../spec/email) whose Funil type is not simply the name in snake_case. All other names of the two are: "Product Viewed" is product_viewed.
 */
const OWN_TYPES = new Map([
  ['Product Added to Wishlist', 'wishlist_added'],
  ['Product Removed from Wishlist', 'wishlist_removed'],
  // A cart is a cart, whichever page the product came from; the wishlist stays in the properties.
  ['Wishlist Product Added to Cart', 'product_added'],
  ['Email Link Clicked', 'email_link_clicked'],
  ['Email Marked as Spam', 'email_marked_as_spam'],
  ['Unsubscribed', 'email_unsubscribed'],
]);

/** Every name of the two specifications, as they write it. */
export const SEGMENT_NAMES = [
  'Products Searched',
  'Product List Viewed',
  'Product List Filtered',
  'Promotion Viewed',
  'Promotion Clicked',
  'Product Clicked',
  'Product Viewed',
  'Product Added',
  'Product Removed',
  'Cart Viewed',
  'Checkout Started',
  'Checkout Step Viewed',
  'Checkout Step Completed',
  'Payment Info Entered',
  'Order Completed',
  'Order Updated',
  'Order Refunded',
  'Order Cancelled',
  'Coupon Entered',
  'Coupon Applied',
  'Coupon Denied',
  'Coupon Removed',
  'Product Added to Wishlist',
  'Product Removed from Wishlist',
  'Wishlist Product Added to Cart',
  'Product Shared',
  'Cart Shared',
  'Product Reviewed',
  'Email Delivered',
  'Email Opened',
  'Email Link Clicked',
  'Email Bounced',
  'Email Marked as Spam',
  'Unsubscribed',
] as const;

/** A track call whose name has no Latin letter to begin with; the name itself is kept in the properties. */
export const UNNAMEABLE = 'custom';

const LONGEST_NAME = 200;
const LONGEST_TYPE = 100;
const MOST_REMEMBERED = 5_000;

const remembered = new Map<string, string>(OWN_TYPES);

/** The type of a track call: snake_case, without accents. `custom` when nothing of the name can be written so. */
export function typeOfName(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const type = snakeCase(name);
  // A flood of made-up names costs no memory.
  if (remembered.size < MOST_REMEMBERED && name.length <= LONGEST_NAME) remembered.set(name, type);
  return type;
}

function snakeCase(name: string): string {
  const plain = name
    .slice(0, LONGEST_NAME)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, LONGEST_TYPE);
  const own = OWN_SNAKES.get(plain);
  return own ?? (plain === '' ? UNNAMEABLE : plain);
}

const OWN_SNAKES = new Map([...OWN_TYPES].map(([name, type]) => [name.toLowerCase().replaceAll(' ', '_'), type]));
