import { METHODS } from '../core/method.ts';
import type { Buyer } from './buyers.ts';
import type { Life } from './life.ts';
import { live } from './live.ts';
import { worth } from './purchase.ts';
import type { Story } from './story.ts';
import { isTold, toldConversions } from './told.ts';
import { type Stage, type World, worldWithout } from './world.ts';

/** What a life comes to by the end: people who came, conversions, customers (0 or 1), and money in millionths. */
export interface Sum {
  leads: number;
  conversions: number;
  customers: number;
  revenue: number;
  margin: number;
}

export const NOTHING: Readonly<Sum> = { leads: 0, conversions: 0, customers: 0, revenue: 0, margin: 0 };

/** Something that can be thought away: a method, or one way in. */
export interface Absence {
  name: string;
  ways: ReadonlySet<number>;
  world: World;
}

/** The worlds to compare with: one without each method, and one without each way that the story makes a point of. */
export function absencesOf({ story, end }: Stage): Absence[] {
  const without = (name: string, ways: readonly number[]) => ({ name, ways: new Set(ways), world: worldWithout(story, ways, end) });
  const where = (test: (way: Story['ways'][number]) => boolean) =>
    [...story.ways.keys()].filter((way) => test(story.ways[way] as Story['ways'][number]));
  return [
    ...METHODS.map((method) =>
      without(
        method,
        where((way) => way.method === method),
      ),
    ),
    ...pointedAt(story).map((id) =>
      without(
        id,
        where((way) => way.id === id),
      ),
    ),
  ];
}

/** Ways the truth tells of one by one: the flattering campaign and the creators. */
export function pointedAt(story: Story): string[] {
  return [story.flattering, ...story.ways.filter(({ method }) => method === 'influencers').map(({ id }) => id)];
}

/** What this buyer's life would lack in that world. Common random numbers: only what the absence changes differs, so the difference is no noise. */
export function lacking(stage: Stage, buyer: Buyer, life: Life, absence: Absence): Sum {
  if (!touchedBy(stage.story, life, absence)) return NOTHING;
  const [real, other] = [sumOf(stage, life), sumOf(stage, live(stage, buyer, absence.world))];
  return {
    leads: real.leads - other.leads,
    conversions: real.conversions - other.conversions,
    customers: real.customers - other.customers,
    revenue: real.revenue - other.revenue,
    margin: real.margin - other.margin,
  };
}

/** A life in which a way played no part is the same without it. */
function touchedBy(story: Story, life: Life, { ways, world }: Absence): boolean {
  if (life.visits.some(({ way }) => ways.has(way))) return true;
  if (!world.asks && life.asked.length > 0) return true;
  return story.leak !== null && !world.leaks && life.purchases.some(({ leaked }) => leaked);
}

function sumOf(stage: Stage, life: Life): Sum {
  const conversions = toldConversions(stage, life);
  const sum: Sum = { ...NOTHING, leads: new Set(life.visits.filter((visit) => isTold(stage, visit)).map(({ member }) => member)).size };
  for (const purchase of conversions) {
    const { revenue, margin } = worth(purchase, stage.end);
    sum.revenue += revenue;
    sum.margin += margin;
  }
  return { ...sum, conversions: conversions.length, customers: conversions.length > 0 ? 1 : 0 };
}

export function add(total: Sum, more: Readonly<Sum>): void {
  total.leads += more.leads;
  total.conversions += more.conversions;
  total.customers += more.customers;
  total.revenue += more.revenue;
  total.margin += more.margin;
}
