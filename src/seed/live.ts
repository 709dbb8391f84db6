import { chance, logNormal, pick } from '../lib/random.ts';
import { aftercare, buyOn } from './aftermath.ts';
import { type Buyer, type Potential, STREAM, streamOf } from './buyers.ts';
import { CHECKOUT, type Deal, type Life, makeKnown, orderAt, settle, type Visit } from './life.ts';
import { drawPurchase, purchaseOf } from './purchase.ts';
import { DAY, type Story } from './story.ts';
import { dayOf, intercepted, rateAt, routeOf, type Stage, type World } from './world.ts';

const CAPTURE_SHARE = 0.12;
const FOLLOWERS_WITH_CODE = 0.7;

/** Lives one buyer's life in one world: the visits that come about, what they add up to, what is bought and what follows. Pure. */
export function live(stage: Stage, buyer: Buyer, world: World): Life {
  const life: Life = {
    visits: [],
    purchases: [],
    deal: null,
    knownSince: Array.from({ length: buyer.members }, () => Number.POSITIVE_INFINITY),
    asked: [],
  };
  const met = new Set<number>();
  for (const potential of buyer.visits) {
    if (potential.at >= world.until) break;
    const way = comes(stage, world, life, potential, potential === buyer.visits[0]);
    if (way === null) continue;
    met.add(way);
    const visit = look(life, potential, way);
    if (potential.member !== 0 || potential.decide >= chance(logit(stage.story, buyer, life, met))) continue;
    visit.depth = 3;
    visit.way = intercepted(stage, world, way, potential.intercept, visit.at);
    if (stage.story.deals) negotiate(stage, buyer, world, life, visit, met);
    else buyFirst(stage, buyer, world, life, visit, met);
    break;
  }
  return life;
}

/** The way the visit is made; null when it is not. A return needs a visit before it, a letter an address. */
function comes(stage: Stage, world: World, life: Life, { way, substitute, at, member }: Potential, isDiscovery: boolean): number | null {
  const { discovery, onlyKnown } = stage.story.ways[way] as Story['ways'][number];
  const isStranger = life.visits.length === 0;
  if (isStranger && (discovery === 0 || (way === 0 && !isDiscovery))) return null;
  if (onlyKnown && (life.knownSince[member] as number) >= at) return 0;
  return routeOf(stage, world, way, substitute);
}

function look(life: Life, { at, member, depth, capture }: Potential, way: number): Visit {
  const captures = capture < CAPTURE_SHARE && (life.knownSince[member] as number) > at;
  if (captures) life.knownSince[member] = at;
  const visit: Visit = { at, member, way, depth, does: 'look', captures, purchase: null };
  life.visits.push(visit);
  return visit;
}

const COUNTED_VISITS = 4;

function logit({ buying, ways }: Story, { intent }: Buyer, { visits }: Life, met: ReadonlySet<number>): number {
  let sum = buying.base + buying.intent * intent + buying.perVisit * Math.min(COUNTED_VISITS, visits.length - 1);
  for (const way of met) sum += ways[way]?.effect ?? 0;
  return sum;
}

function buyFirst(stage: Stage, buyer: Buyer, world: World, life: Life, visit: Visit, met: ReadonlySet<number>): void {
  const draws = drawPurchase(stage.story, stage.seed, buyer.index, 0);
  const code = draws.code < FOLLOWERS_WITH_CODE ? followedCode(stage.story, met) : null;
  const purchase = orderAt(stage, world, draws, visit, { nth: 0, code, off: code ? stage.story.codeDiscount : 0 });
  settle(life, visit, purchase);
  aftercare(life, purchase);
  buyOn(stage, buyer, world, life, purchase);
}

function followedCode({ ways }: Story, met: ReadonlySet<number>): string | null {
  for (const way of met) if (ways[way]?.code) return ways[way].code;
  return null;
}

const SHORTEST_DEAL = 5;
const MOST_CLOSING_VISITS = 4;

/** A quote opens a deal; visits while it is open change nothing any more, whatever they are credited with. */
function negotiate(stage: Stage, buyer: Buyer, world: World, life: Life, visit: Visit, met: ReadonlySet<number>): void {
  const { story, seed } = stage;
  const deals = story.deals as NonNullable<Story['deals']>;
  visit.does = 'quote';
  makeKnown(life, visit);
  const random = streamOf(story, seed, buyer.index, STREAM.closing);
  const openedAt = visit.at + CHECKOUT;
  const closedAt = openedAt + Math.floor(Math.max(SHORTEST_DEAL, logNormal(random, deals.days, deals.sigma)) * DAY);
  let odds = deals.base + deals.intent * buyer.intent;
  for (const way of met) odds += story.ways[way]?.effect ?? 0;
  const won = random() < chance(odds);
  closingVisits(stage, world, life, random, { openedAt, closedAt });
  const draws = drawPurchase(story, seed, buyer.index, 0);
  const currency = currencyOf(story, draws.currency);
  const terms = { kind: 'deal' as const, nth: 0, at: closedAt, day: dayOf(stage, closedAt), code: null, leaked: false, off: 0 };
  const purchase = purchaseOf(story, draws, { ...terms, currency, rate: rateAt(stage, currency, openedAt) });
  life.deal = { openedAt, closedAt, won, purchase };
  if (!won || closedAt >= world.until) return;
  life.purchases.push(purchase);
  aftercare(life, purchase);
  buyOn(stage, buyer, world, life, purchase);
}

function closingVisits(
  stage: Stage,
  world: World,
  life: Life,
  random: () => number,
  { openedAt, closedAt }: Pick<Deal, 'openedAt' | 'closedAt'>,
): void {
  const count = Math.floor(random() * (MOST_CLOSING_VISITS + 1));
  const weights = stage.story.ways.map(({ closing }) => closing);
  for (let nth = 0; nth < count; nth += 1) {
    const at = openedAt + Math.floor((closedAt - openedAt) * (0.1 + (0.85 * (nth + 0.8 * random())) / count));
    const way = routeOf(stage, world, pick(random, weights), random());
    const depth = pick(random, [5, 4, 1]) as 0 | 1 | 2;
    if (way !== null && at < world.until) life.visits.push({ at, member: 0, way, depth, does: 'look', captures: false, purchase: null });
  }
}

function currencyOf({ foreign, currency }: Story, draw: number): string {
  let rest = draw;
  for (const one of foreign) {
    rest -= one.share;
    if (rest < 0) return one.currency;
  }
  return currency;
}
