import { DAY, type Foreign, runsOn, STORY_DAYS, type Story } from './story.ts';

/** A world to live in: the one of the story, or one in which some ways in do not exist. */
export interface World {
  removed: ReadonlySet<number>;
  /** Whether the leaked code is on coupon sites, and whether unhappy customers are asked back. */
  leaks: boolean;
  asks: boolean;
  /** Nothing is lived that begins later. */
  until: number;
}

/** Everything a life is lived by. */
export interface Stage {
  story: Story;
  seed: number;
  start: number;
  end: number;
}

export function dayOf({ start }: Stage, at: number): number {
  return (at - start) / DAY;
}

export function wayNamed(story: Story, id: string): number {
  return story.ways.findIndex((way) => way.id === id);
}

/** The world as it is. */
export function realWorld(until: number): World {
  return { removed: new Set(), leaks: true, asks: true, until };
}

/** The world without those ways. Without the creator there is no code to leak; without the letter nobody is asked back. */
export function worldWithout(story: Story, ways: readonly number[], until: number): World {
  const removed = new Set(ways);
  const has = (id: string | undefined) => id !== undefined && removed.has(wayNamed(story, id));
  return { removed, leaks: !has(story.leak?.way), asks: !has(story.winback.way), until };
}

/** The way such a visit is made in this world; null when it is not made at all. */
export function routeOf({ story }: Stage, world: World, way: number, substitute: number): number | null {
  if (!world.removed.has(way)) return way;
  return substitute < (story.ways[way]?.substitute ?? 0) ? 0 : null;
}

/** Who has decided and would come directly may find the shop's own name in an ad first. */
export function intercepted({ story, start }: Stage, world: World, way: number, chance: number, at: number): number {
  if (way !== 0) return way;
  const flattering = wayNamed(story, story.flattering);
  const ad = story.ways[flattering];
  if (!ad || world.removed.has(flattering) || !runsOn(ad, (at - start) / DAY)) return way;
  return chance < (ad.intercepts ?? 0) ? flattering : way;
}

const MONTHS = Math.ceil(STORY_DAYS / 28) + 1;

/** First moments (UTC) of the months a story touches, oldest first; the first lies at or before its start. */
export function monthsOf({ start, end }: Stage): number[] {
  const first = new Date(start);
  return Array.from({ length: MONTHS }, (_, nth) => Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + nth, 1)).filter(
    (at) => at < end,
  );
}

/** Ten-thousandths of the shop's currency for a unit of that one in the nth month: a slow wave of a few percent. */
export function rateIn({ rate }: Foreign, month: number): number {
  return Math.round(rate * (1 + 0.05 * Math.sin(month / 3.1)));
}

export function rateAt(stage: Stage, currency: string, at: number): number {
  const foreign = stage.story.foreign.find((one) => one.currency === currency);
  return foreign ? rateIn(foreign, monthBetween(stage.start, at)) : 10_000;
}

export function monthBetween(start: number, at: number): number {
  const [a, b] = [new Date(start), new Date(at)];
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
}
