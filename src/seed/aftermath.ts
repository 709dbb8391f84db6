import type { Buyer } from './buyers.ts';
import { type Life, orderAt, settle, type Visit } from './life.ts';
import { type Draws, drawPurchase, type Purchase } from './purchase.ts';
import { DAY, runsOn, type Story } from './story.ts';
import { dayOf, intercepted, routeOf, type Stage, type World, wayNamed } from './world.ts';

const MOST_PURCHASES = 12;
const SHORTEST_GAP = 20;
const ASKED_AFTER = 25;

/** What is heard of a purchase afterwards: a complaint or a review, each a visit of its own. */
export function aftercare(life: Life, purchase: Purchase): void {
  const at = purchase.concernAt ?? purchase.reviewAt;
  if (at === null) return;
  const does = purchase.concernAt === null ? 'review' : 'concern';
  life.visits.push({ at, member: 0, way: 0, depth: 1, does, captures: false, purchase });
}

/** Further orders, one after another: the content come again, the unhappy only if they are won back. */
export function buyOn(stage: Stage, buyer: Buyer, world: World, life: Life, first: Purchase): void {
  let since = first.at;
  let concern = first.concernAt;
  for (let nth = 1; nth < MOST_PURCHASES; nth += 1) {
    const draws = drawPurchase(stage.story, stage.seed, buyer.index, nth);
    const next = concern === null ? again(stage, world, draws, since) : comeBack(stage, world, life, draws, concern);
    if (next === null || next.at >= world.until) return;
    since = next.at;
    concern = null;
    if (next.way === null) continue;
    const visit: Visit = { at: next.at, member: 0, way: next.way, depth: 3, does: 'buy', captures: false, purchase: null };
    const purchase = orderAt(stage, world, draws, visit, { nth, code: next.code, off: next.off });
    life.visits.push(visit);
    settle(life, visit, purchase);
    aftercare(life, purchase);
    concern = purchase.concernAt;
  }
}

/** The next order: when, by which way (null: it does not come about in this world), and with which code. */
interface Next {
  at: number;
  way: number | null;
  code: string | null;
  off: number;
}

function again(stage: Stage, world: World, draws: Draws, since: number): Next | null {
  const { story } = stage;
  if (draws.again >= story.again.share) return null;
  const days = Math.max(SHORTEST_GAP, story.again.gapDays * Math.exp(story.again.gapSigma * draws.gap));
  const at = since + Math.floor(days * DAY);
  const way = routeOf(stage, world, repeatWay(story, draws.way, dayOf(stage, at)), draws.substitute);
  return { at, way: way === null ? null : intercepted(stage, world, way, draws.intercept, at), code: null, off: 0 };
}

function repeatWay({ ways }: Story, draw: number, day: number): number {
  const weights = ways.map((way) => (runsOn(way, day) ? way.repeat : 0));
  let rest = draw * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0) return index;
  }
  return 0;
}

/** An unhappy customer: some are asked back, and the same draw decides with and without being asked. */
function comeBack(stage: Stage, world: World, life: Life, draws: Draws, concern: number): Next | null {
  const { winback } = stage.story;
  const askedAt = concern + ASKED_AFTER * DAY;
  const isAsked = world.asks && dayOf(stage, askedAt) >= winback.from && draws.asked < winback.reach;
  const comes = draws.recover < (isAsked ? winback.asked : winback.unasked);
  const at = askedAt + Math.floor((1 + 9 * draws.delay) * DAY);
  if (isAsked && askedAt < world.until)
    life.asked.push({ at: askedAt, backAt: comes ? at : null, anyway: draws.recover < winback.unasked });
  if (!comes) return null;
  return isAsked
    ? { at, way: wayNamed(stage.story, winback.way), code: winback.code, off: winback.discount }
    : { at, way: 0, code: null, off: 0 };
}
