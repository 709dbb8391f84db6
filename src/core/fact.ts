import type { Evidence } from './claim.ts';
import type { Credited } from './method.ts';

/** Identifiers one fact carries for one person, by kind. */
export interface Identifiers {
  anonymous?: string;
  external?: string;
  phone?: string;
  email?: string;
  user?: string;
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** An amount as it travels in a fact: a decimal string in major units ("19.90"), exact, with at most six decimals. Its currency stands beside it. */
export type Decimal = string;

interface Known {
  /** Unique per workspace and fact kind; the same id twice is one fact. Any string up to 200 characters. */
  id: string;
  /** When it happened, in milliseconds since the epoch. */
  at: number;
}

/** Somebody did something. Types are snake_case; the known ones are in EVENT_TYPES, any other is kept as custom. */
export interface EventFact extends Known {
  kind: 'event';
  type: string;
  ids: Identifiers;
  /** The source's own session id; without one, visits are cut after 30 minutes of silence or by a new campaign. */
  visit?: string;
  evidence?: Evidence;
  path?: string;
  product?: string;
  value?: Decimal;
  currency?: string;
  traits?: Record<string, Json>;
  props?: Record<string, Json>;
  bot?: boolean;
}

/** A B2C conversion. The same `order` again with other content restates it; the older statement stays known. */
export interface OrderFact extends Known {
  kind: 'order';
  order: string;
  ids: Identifiers;
  currency: string;
  status: 'placed' | 'paid' | 'fulfilled' | 'cancelled';
  /** Charged in all: items - discount + tax + shipping. Omitted: taken from the order's lines. */
  total?: Decimal;
  items?: Decimal;
  discount?: Decimal;
  tax?: Decimal;
  shipping?: Decimal;
  /** Cost of goods for the whole order, where it is not known per line. */
  cost?: Decimal;
  code?: string;
  evidence?: Evidence;
}

export interface LineFact extends Known {
  kind: 'line';
  order: string;
  line: string;
  product: string;
  quantity: number;
  /** Unit price before discount. */
  price: Decimal;
  currency: string;
  discount?: Decimal;
  tax?: Decimal;
  shipping?: Decimal;
  /** Cost of goods of one unit. */
  cost?: Decimal;
}

export interface PaymentFact extends Known {
  kind: 'payment';
  order: string;
  payment: string;
  amount: Decimal;
  currency: string;
  means: string;
  fee?: Decimal;
}

export interface RefundFact extends Known {
  kind: 'refund';
  order: string;
  refund: string;
  amount: Decimal;
  currency: string;
  reason?: string;
}

/** A B2B conversion, restated as it moves. */
export interface DealFact extends Known {
  kind: 'deal';
  deal: string;
  ids: Identifiers;
  status: 'open' | 'won' | 'lost';
  amount?: Decimal;
  currency: string;
  cost?: Decimal;
  account?: string;
  owner?: string;
  closedAt?: number;
  props?: Record<string, Json>;
}

export const COST_KINDS = ['media', 'fee', 'commission', 'gift', 'hours', 'tools', 'other'] as const;

export type CostKind = (typeof COST_KINDS)[number];

/** Money or time spent on a method over whole days, both ends included. The same `cost` again restates it. */
export interface CostFact extends Known {
  kind: 'cost';
  cost: string;
  method: Credited;
  channel?: string;
  campaign?: string;
  /** ISO days, "2026-03-01". */
  from: string;
  to: string;
  spend: CostKind;
  amount: Decimal;
  currency: string;
  impressions?: number;
  clicks?: number;
}

/** An article, video, post or page. */
export interface ContentFact extends Known {
  kind: 'content';
  content: string;
  type: string;
  title: string;
  method: Credited;
  channel?: string;
  url?: string;
  creator?: string;
  props?: Record<string, Json>;
}

/** One unit of `currency` in the workspace's base currency, from that day on. */
export interface RateFact extends Known {
  kind: 'rate';
  currency: string;
  day: string;
  rate: Decimal;
}

/** A person's decision about identities: `merge` joins the two leads, `split` makes the identifier a lead of its own again. */
export interface AliasFact extends Known {
  kind: 'alias';
  act: 'merge' | 'split';
  ids: Identifiers;
  into?: Identifiers;
  /** Who decided, and why. */
  who?: string;
  why?: string;
  /** What Funil's own routes say instead of identifiers, never taken from outside: numbers of leads of this very workspace. */
  nodes?: { one: string; into?: string };
  /** The id, as stored, of the merge that this split takes back. */
  undoes?: string;
}

export type Fact = EventFact | OrderFact | LineFact | PaymentFact | RefundFact | DealFact | CostFact | ContentFact | RateFact | AliasFact;

export type FactKind = Fact['kind'];

/** Event types Funil understands, by what they say of a lead. All others are kept and can be used in funnels of one's own. */
export const EVENT_TYPES = {
  touch: ['touch'],
  visit: ['page', 'screen', 'product_list_viewed', 'products_searched'],
  known: ['identify', 'lead_captured', 'form_submitted', 'subscribed'],
  nurture: ['email_delivered', 'email_opened', 'email_link_clicked', 'message_replied'],
  engage: ['product_viewed', 'product_clicked', 'content_viewed', 'wishlist_added', 'product_reviewed'],
  qualify: [
    'product_added',
    'cart_viewed',
    'checkout_started',
    'checkout_step_completed',
    'payment_info_entered',
    'qualified',
    'quote_requested',
    'meeting_booked',
  ],
} as const;
