import { type Draws, type Purchase, purchaseOf } from './purchase.ts';
import { MINUTE } from './story.ts';
import { dayOf, type Stage, type World, wayNamed } from './world.ts';

/** A visit that was made. */
export interface Visit {
  at: number;
  member: number;
  way: number;
  depth: 0 | 1 | 2 | 3;
  does: 'look' | 'buy' | 'quote' | 'concern' | 'review';
  /** The visitor leaves an address here. */
  captures: boolean;
  purchase: Purchase | null;
}

export interface Deal {
  openedAt: number;
  closedAt: number;
  won: boolean;
  purchase: Purchase;
}

/** An unhappy customer was asked back: when, when they came (null: they did not), and whether they would have without being asked. */
export interface Asked {
  at: number;
  backAt: number | null;
  anyway: boolean;
}

/** What became of a buyer in one world. Visits are in order of time for each member. */
export interface Life {
  visits: Visit[];
  /** Orders and deals won, cancelled orders among them. */
  purchases: Purchase[];
  deal: Deal | null;
  /** When each member left an address; Infinity for those who never did. */
  knownSince: number[];
  asked: Asked[];
}

/** An order is placed so long after its visit began. */
export const CHECKOUT = 12 * MINUTE;

/** An order at that visit. Whoever has no code may find the leaked one on a coupon site, having decided already. */
export function orderAt(
  stage: Stage,
  world: World,
  draws: Draws,
  visit: Visit,
  { nth, code, off }: { nth: number; code: string | null; off: number },
): Purchase {
  const { story } = stage;
  const { leak } = story;
  const day = dayOf(stage, visit.at);
  const leaked = code === null && world.leaks && leak !== null && day >= leak.from && draws.leak < leak.share;
  const used = leaked ? (story.ways[wayNamed(story, leak.way)]?.code ?? null) : code;
  const terms = { kind: 'order' as const, nth, at: visit.at + CHECKOUT, day, code: used, leaked, off: leaked ? story.codeDiscount : off };
  return purchaseOf(story, draws, { ...terms, currency: story.currency, rate: 10_000 });
}

export function settle(life: Life, visit: Visit, purchase: Purchase): void {
  visit.does = 'buy';
  visit.purchase = purchase;
  life.purchases.push(purchase);
  makeKnown(life, visit);
}

export function makeKnown(life: Life, visit: Visit): void {
  life.knownSince[visit.member] = Math.min(life.knownSince[visit.member] as number, visit.at);
}
