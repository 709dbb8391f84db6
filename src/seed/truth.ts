import type { Credited } from '../core/method.ts';
import type { Stage } from '../core/stage.ts';

/** What truly came of something: what would be missing without it. Money in major units of the shop's currency. */
export interface Incremental {
  leads: number;
  conversions: number;
  customers: number;
  revenue: number;
  margin: number;
}

/** What last-touch credit says of it. */
export interface Credit {
  conversions: number;
  revenue: number;
}

export interface MethodTruth {
  method: Credited;
  /** By first touch, as reports count them; touches of any kind. */
  leads: number;
  knownLeads: number;
  customers: number;
  touches: number;
  lastTouch: Credit;
  cost: number;
  /** Null for baseline, which nobody can take away. */
  incremental: Incremental | null;
  /** (incremental margin - cost) / cost; null without cost. */
  roi: number | null;
}

/** The campaign that flatters itself, and a creator: what they are credited with, and what they did. */
export interface CampaignTruth {
  campaign: string;
  method: Credited;
  visits: number;
  lastTouch: Credit;
  cost: number;
  incremental: Incremental;
  roi: number | null;
}

export interface CodeTruth {
  code: string;
  orders: number;
  /** Orders of people who had decided already and found the code on a coupon site. */
  leakedOrders: number;
  /** Taken off those orders, and paid to the creator for them. */
  leakedDiscount: number;
  leakedCommission: number;
}

export interface ProductTruth {
  product: string;
  sold: number;
  faulty: number;
  concerns: number;
  refunds: number;
}

export interface CohortTruth {
  /** Month of the first touch in the shop's time zone. */
  cohort: string;
  leads: number;
  /** By the end of the story, and within a year of the first touch: the years after the end were lived too, and never told. */
  converted: number;
  finally: number;
  finalRate: number;
  /** Share converted by that age in days, whether the ledger could see it or not. */
  byAge: { age: number; conversion: number }[];
}

/** What is so in a demo shop, whatever reports say: written down by what made its facts. Counts and money are exact for the facts sent. */
export interface PlantedTruth {
  story: string;
  seed: number;
  size: string;
  currency: string;
  /** First and last moment, ISO 8601; the last excluded. */
  from: string;
  to: string;
  totals: {
    facts: number;
    events: number;
    leads: number;
    customers: number;
    conversions: number;
    orders: number;
    deals: number;
    revenue: number;
    margin: number;
    refunds: number;
    cost: number;
  };
  funnel: { stage: Stage; leads: number }[];
  methods: MethodTruth[];
  flattering: CampaignTruth;
  creators: CampaignTruth[];
  codes: CodeTruth[];
  products: ProductTruth[];
  winback: { unhappy: number; asked: number; cameBack: number; wouldHaveAnyway: number; recoveredShare: number };
  cycle: { conversions: number; medianDays: number | null; eventualMedianDays: number | null };
  cohorts: CohortTruth[];
}
