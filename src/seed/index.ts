import type { Fact } from '../core/fact.ts';
import { B2B } from './b2b.ts';
import { B2C } from './b2c.ts';
import { openBuyers } from './buyers.ts';
import { costsOf, sharedFacts } from './costs.ts';
import { live } from './live.ts';
import { DAY, STORY_DAYS, type Story } from './story.ts';
import { openTally, tallyLife } from './tally.ts';
import { tell } from './tell.ts';
import type { PlantedTruth } from './truth.ts';
import { realWorld, type Stage } from './world.ts';
import { writeTruth } from './write-truth.ts';

export const STORIES: readonly Story[] = [B2C, B2B];

/** The stories as shops that can be made. */
export const DEMO_SHOPS = STORIES.map((story) => ({ ...story, tell: (options: TellOptions) => openTelling(story, options) }));

/** Events a story of that size has, about. */
export const SIZES = { small: 80_000, '1m': 1_000_000, '10m': 10_000_000 } as const;

export type Size = keyof typeof SIZES;

export interface Told {
  facts: Fact[];
  /** Share of the story that is told, 0 to 1. */
  done: number;
}

export interface Telling {
  /** The story's facts in groups, once; a group holds all facts of the people in it. */
  groups(): AsyncIterable<Told>;
  /** What was planted; complete when the groups have come to their end. */
  truth(): PlantedTruth;
}

export interface TellOptions {
  /** A whole number; the same seed and end give the same facts. */
  seed: number;
  size: Size;
  /** First moment (ms) that is not told, the start of a UTC day. */
  end: number;
  /** Another number of events than the size's. */
  events?: number;
}

const GROUP = 4_000;
/** Lives are lived for so long after the end, so that it is known how the youngest cohorts will turn out. */
const AFTERLIFE = 400 * DAY;

/** Prepares a demo shop. Pure: nothing is read but the options, and memory does not grow with the size. */
export function openTelling(story: Story, { seed, size, end, events = SIZES[size] }: TellOptions): Telling {
  const stage: Stage = { story, seed, end, start: end - STORY_DAYS * DAY };
  const buyers = Math.ceil(events / story.eventsPerBuyer);
  const tally = openTally(stage);
  const costs = () => costsOf(stage, tally.usage, events / SIZES.small);
  const count = { facts: 0, events: 0 };

  function told(facts: Fact[], done: number): Told {
    count.facts += facts.length;
    for (const { kind } of facts) if (kind === 'event') count.events += 1;
    return { facts, done };
  }

  return {
    async *groups() {
      const drawBuyer = openBuyers(story, seed, stage.start);
      const world = realWorld(end + AFTERLIFE);
      let facts = sharedFacts(stage);
      for (let index = 0; index < buyers; index += 1) {
        const buyer = drawBuyer(index);
        const life = live(stage, buyer, world);
        tallyLife(stage, tally, buyer, life);
        for (const fact of tell(stage, buyer, life)) facts.push(fact);
        if (facts.length < GROUP) continue;
        yield told(facts, (index + 1) / buyers);
        facts = [];
      }
      for (const { fact } of costs()) facts.push(fact);
      yield told(facts, 1);
    },
    truth: () => writeTruth(stage, tally, { size, ...count, costs: costs() }),
  };
}
