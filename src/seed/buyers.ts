import { countOf, logNormal, normal, pick, randomStream } from '../lib/random.ts';
import { DAY, runsOn, STORY_DAYS, type Story } from './story.ts';

/** A visit that may come about: whether it does, and what it leads to, depends on the world it is lived in. All numbers 0 to 1 are drawn once, for every world. */
export interface Potential {
  at: number;
  member: number;
  /** Index of its way. */
  way: number;
  depth: 0 | 1 | 2 | 3;
  substitute: number;
  capture: number;
  decide: number;
  intercept: number;
}

/** A person, or the people of a company who decide together. `intent` is what no report can see. */
export interface Buyer {
  index: number;
  intent: number;
  members: number;
  visits: Potential[];
}

/** Streams of one buyer, so that drawing more of one thing shifts nothing else. Orders have a stream each, from ORDER on. */
export const STREAM = { traits: 1, telling: 2, closing: 3, order: 16 } as const;

const STREAMS_PER_STORY = 1_024;
const MOST_VISITS = { one: 12, many: 30 };
const SHORTEST_GAP = 3 / 24;
const CHAMPION_SHARE = 0.5;
const DEPTHS = [76, 17, 5, 2];
const HOURS = [1, 1, 0.5, 0.5, 0.5, 1, 2, 4, 6, 7, 7, 7, 6, 6, 7, 7, 7, 7, 7, 8, 9, 8, 5, 3];

/** The stream of a buyer for one purpose. */
export function streamOf(story: Story, seed: number, buyer: number, purpose: number) {
  return randomStream(seed, buyer, (story.id === 'b2c' ? 0 : STREAMS_PER_STORY) + purpose);
}

/** Draws buyers by number, each by itself: what they are, when they come in, and every visit they may make. `start` is the story's first moment. */
export function openBuyers(story: Story, seed: number, start: number): (index: number) => Buyer {
  const days = arrivals(story, start);
  return (index) => {
    const random = streamOf(story, seed, index, STREAM.traits);
    const intent = normal(random);
    const entered = start + pick(random, days) * DAY + (pick(random, HOURS) + random()) * (DAY / 24);
    const [fewest, most] = story.committee;
    const members = fewest + Math.floor(random() * (most - fewest + 1));
    const reach = story.ways.map(({ tilt }) => Math.exp(tilt * intent));
    const count = 1 + countOf(random, story.visits.mean * Math.exp(0.2 * intent), members > 1 ? MOST_VISITS.many : MOST_VISITS.one);
    const visits: Potential[] = [];
    let at = Math.floor(entered);
    for (let nth = 0; nth < count; nth += 1) {
      const day = (at - start) / DAY;
      const weights = story.ways.map((way, index) =>
        runsOn(way, day) ? (nth === 0 ? way.discovery : way.returning) * (reach[index] as number) : 0,
      );
      visits.push({
        at,
        member: nth === 0 || random() < CHAMPION_SHARE ? 0 : Math.floor(random() * members),
        way: pick(random, weights),
        depth: pick(random, DEPTHS) as Potential['depth'],
        substitute: random(),
        capture: random(),
        decide: random(),
        intercept: random(),
      });
      at += Math.floor(Math.max(SHORTEST_GAP, logNormal(random, story.visits.gapDays, story.visits.gapSigma)) * DAY);
    }
    return { index, intent, members, visits };
  };
}

/** How many new people each day of the story brings, relatively: growth, the season, and fewer on Saturdays. */
function arrivals({ growth, season }: Story, start: number): number[] {
  return Array.from({ length: STORY_DAYS }, (_, day) => {
    const date = new Date(start + day * DAY);
    const weekend = date.getUTCDay() === 6 ? 0.85 : 1;
    return growth ** (day / 365) * (season[date.getUTCMonth()] as number) * weekend;
  });
}
