import type { EventFact, Fact, Identifiers } from '../core/fact.ts';
import type { Random } from '../lib/random.ts';
import type { Life } from './life.ts';
import { idsOf, type Persona } from './people.ts';
import type { Stage } from './world.ts';

/** Everything needed to tell of one buyer. */
export interface Teller {
  stage: Stage;
  buyer: number;
  life: Life;
  people: Persona[];
  /** Decides what does not matter: which page, which product, which click id. */
  random: Random;
  facts: Fact[];
}

/** Says one thing somebody did. */
export function say(teller: Teller, at: number, type: string, ids: Identifiers, more: Partial<EventFact> = {}): void {
  const { facts, buyer, stage } = teller;
  facts.push({ kind: 'event', id: `${stage.story.slug}-e-${buyer.toString(36)}-${facts.length}`, at, type, ids, ...more });
}

export function idsAt({ stage, buyer, life, people }: Teller, member: number, at: number): Identifiers {
  return idsOf(stage.story, buyer, member, people[member] as Persona, (life.knownSince[member] as number) <= at);
}
