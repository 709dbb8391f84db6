import type { Evidence } from '../core/claim.ts';
import type { CostKind } from '../core/fact.ts';
import type { Credited, Method } from '../core/method.ts';
import type { Motion } from '../core/stage.ts';

export const DAY = 86_400_000;
export const MINUTE = 60_000;
/** Length of every story. */
export const STORY_DAYS = 730;

/**
 * One way in: how people come, whom it reaches, and what it truly does. Weights are relative; `tilt` is selection: a person of intent z
 * is reached exp(tilt * z) times as often. The four last numbers are the planted truth.
 */
export interface Way {
  id: string;
  method: Credited;
  campaign: string;
  /** What the first page of a visit carries; nothing for direct visits. */
  evidence?: Evidence;
  /** Name of the click id each visit gets one of. */
  clickId?: string;
  landing: string;
  /** How often it is a first visit, a return, the way to a further order, and a visit while a deal is open. */
  discovery: number;
  returning: number;
  repeat: number;
  closing: number;
  tilt: number;
  /** Reaches only people who left an address. */
  onlyKnown?: boolean;
  /** Days of the story, first included and last excluded, on which it runs; always, when left out. */
  runs?: readonly (readonly [number, number])[];
  /** Code that its followers use at their first order. */
  code?: string;
  /** What it adds to the log-odds of buying, once per person. */
  effect: number;
  /** Probability that a visit would have come anyway, directly, had this way not existed. */
  substitute: number;
  /** Share of those who have decided to buy and come directly that take this way instead. It adds no order: this is how a campaign flatters itself. */
  intercepts?: number;
  /** Price of a click, in minor units of the story's advertising currency. */
  perClick?: number;
}

export interface Product {
  id: string;
  name: string;
  /** Minor units of the story's currency. */
  price: number;
  cost: number;
  weight: number;
  /** Day of the story from which it comes out faulty. */
  faultyFrom?: number;
}

/** A cost of every month, in minor units of the story's currency for the small size. */
export interface MonthlyCost {
  method: Method;
  channel: string;
  campaign: string;
  spend: CostKind;
  amount: number;
  /** Only in months in which that way runs. */
  withWay?: string;
}

export interface Published {
  id: string;
  type: string;
  title: string;
  method: Method;
  channel: string;
  url: string;
  creator?: string;
  day: number;
}

/** Another currency than the shop's: what a unit is worth, month by month (invented). */
export interface Foreign {
  currency: string;
  /** Ten-thousandths of the shop's currency for one unit, at the start; it drifts by a few percent. */
  rate: number;
  /** Share of deals made in it. */
  share: number;
}

export interface Story {
  id: 'b2c' | 'b2b';
  slug: string;
  name: string;
  motion: Motion;
  currency: string;
  timezone: string;
  country: string;
  /** Turns a size in events into buyers; measured. */
  eventsPerBuyer: number;
  /** New people after a year for every one at the start, and how the months differ (January first). */
  growth: number;
  season: readonly number[];
  /** The first way is the direct one. */
  ways: readonly Way[];
  products: readonly Product[];
  monthly: readonly MonthlyCost[];
  published: readonly Published[];
  advertisingCurrency: string;
  foreign: readonly Foreign[];
  /** People who decide together; one in a shop for consumers. */
  committee: readonly [number, number];
  roles: readonly string[];
  visits: { mean: number; gapDays: number; gapSigma: number };
  /** Log-odds of buying (or of asking for a quote) at a visit: base + intent * z + perVisit * earlier visits (4 at most) + the effects so far. */
  buying: { base: number; intent: number; perVisit: number };
  /** Deals: log-odds of winning, median days to the decision, and the price of a deal as a multiple of a basket. Null: orders on the spot. */
  deals: { base: number; intent: number; days: number; sigma: number } | null;
  basket: { quantity: number; tax: number; shipping: number; fee: number };
  again: { share: number; gapDays: number; gapSigma: number };
  cancelled: number;
  /** Of buyers of a faulty product, and of any other, those who are unhappy and stop buying. */
  unhappy: { faulty: number; other: number; refunded: number };
  /** `way` asks unhappy customers back from `from` on: reach is the share asked, comes back with and without being asked. */
  winback: { way: string; code: string; discount: number; from: number; reach: number; asked: number; unasked: number; costEach: number };
  /** From that day on, coupon sites offer the code of `way` to people who are about to pay: `share` of them use it. */
  leak: { way: string; from: number; share: number; referrer: string } | null;
  codeDiscount: number;
  commission: number;
  flattering: string;
  mails: { share: number; everyDays: number; most: number };
  /** What the brand calls an account, as a suffix of its domain. */
  domains: readonly string[];
}

/** Whether a way runs on that day of the story. */
export function runsOn(way: Way, day: number): boolean {
  return way.runs === undefined || way.runs.some(([from, to]) => day >= from && day < to);
}
