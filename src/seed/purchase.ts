import { normal, pick } from '../lib/random.ts';
import { STREAM, streamOf } from './buyers.ts';
import { DAY, type Story } from './story.ts';

/** What a buyer pays for: an order on the spot, or a deal. Amounts are minor units of `currency`; `rate` is its worth in ten-thousandths of the shop's currency. */
export interface Purchase {
  kind: 'order' | 'deal';
  nth: number;
  at: number;
  /** Index of the product. */
  product: number;
  quantity: number;
  items: number;
  discount: number;
  tax: number;
  shipping: number;
  cost: number;
  fee: number;
  code: string | null;
  /** The code came from a coupon site. */
  leaked: boolean;
  cancelled: boolean;
  faulty: boolean;
  /** When the buyer complains; null when they do not. */
  concernAt: number | null;
  refund: { at: number; amount: number } | null;
  reviewAt: number | null;
  rating: number;
  currency: string;
  rate: number;
}

/** Everything chance decides about a buyer's nth purchase, drawn at once and in one order: the same in every world. */
export interface Draws {
  product: number;
  quantity: number;
  leak: number;
  code: number;
  cancel: number;
  unhappy: number;
  refund: number;
  delay: number;
  again: number;
  gap: number;
  way: number;
  substitute: number;
  intercept: number;
  asked: number;
  recover: number;
  review: number;
  rating: number;
  currency: number;
}

export function drawPurchase(story: Story, seed: number, buyer: number, nth: number): Draws {
  const random = streamOf(story, seed, buyer, STREAM.order + nth);
  return {
    product: pick(
      random,
      story.products.map(({ weight }) => weight),
    ),
    quantity: 1 + Math.floor(random() * story.basket.quantity),
    leak: random(),
    code: random(),
    cancel: random(),
    unhappy: random(),
    refund: random(),
    delay: random(),
    again: random(),
    gap: normal(random),
    way: random(),
    substitute: random(),
    intercept: random(),
    asked: random(),
    recover: random(),
    review: random(),
    rating: random(),
    currency: random(),
  };
}

export interface Terms {
  kind: Purchase['kind'];
  nth: number;
  at: number;
  day: number;
  code: string | null;
  leaked: boolean;
  /** Share of the items taken off. */
  off: number;
  currency: string;
  rate: number;
}

const DEAL_BASKETS = 3;
const REVIEW_SHARE = 0.1;

/** The purchase those draws make on those terms. */
export function purchaseOf(story: Story, draws: Draws, terms: Terms): Purchase {
  const { basket, unhappy } = story;
  const { price, cost, faultyFrom } = story.products[draws.product] as Story['products'][number];
  const isDeal = terms.kind === 'deal';
  const quantity = draws.quantity * (isDeal ? DEAL_BASKETS : 1);
  // A deal in another currency is priced at the day's rate, in whole units of its minor currency.
  const items = Math.round((price * quantity * 10_000) / terms.rate);
  const discount = Math.round(items * terms.off);
  const tax = isDeal ? 0 : Math.round((items - discount) * basket.tax);
  const shipping = isDeal ? 0 : basket.shipping;
  const cancelled = !isDeal && draws.cancel < story.cancelled;
  const faulty = faultyFrom !== undefined && terms.day >= faultyFrom;
  const isUnhappy = !cancelled && draws.unhappy < (faulty ? unhappy.faulty : unhappy.other);
  const concernAt = isUnhappy ? terms.at + Math.floor((4 + 14 * draws.delay) * DAY) : null;
  const isRefunded = concernAt !== null && !isDeal && draws.refund < unhappy.refunded;
  return {
    kind: terms.kind,
    nth: terms.nth,
    at: terms.at,
    product: draws.product,
    quantity,
    items,
    discount,
    tax,
    shipping,
    cost: Math.round((cost * quantity * 10_000) / terms.rate),
    fee: Math.round((items - discount + tax + shipping) * basket.fee),
    code: terms.code,
    leaked: terms.leaked,
    cancelled,
    faulty,
    concernAt,
    refund: isRefunded ? { at: concernAt + 2 * DAY, amount: items - discount } : null,
    reviewAt: !isUnhappy && !cancelled && draws.review < REVIEW_SHARE ? terms.at + Math.floor((6 + 8 * draws.delay) * DAY) : null,
    rating: concernAt === null ? (draws.rating < 0.3 ? 4 : 5) : 1 + Math.floor(draws.rating * 2),
    currency: terms.currency,
    rate: terms.rate,
  };
}

/** Revenue and margin known by `until`, in millionths of the shop's currency: net of tax and of refunds, and for margin of goods and fees. */
export function worth(purchase: Purchase, until: number): { revenue: number; margin: number } {
  if (purchase.cancelled) return { revenue: 0, margin: 0 };
  const refunded = purchase.refund && purchase.refund.at < until ? purchase.refund.amount : 0;
  const net = purchase.items - purchase.discount + purchase.shipping - refunded;
  return { revenue: net * purchase.rate, margin: (net - purchase.cost - purchase.fee) * purchase.rate };
}
