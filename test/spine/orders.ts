import type { Fact } from '../../src/core/fact.ts';
import { randomFacts } from './random-facts.ts';
import { randomFrom, START } from './shop.ts';

/** What a writer is to do: send some groups again and then new ones until it is killed, or check what became of all. */
export interface Orders {
  again: number[];
  next: number;
  failpoint?: string;
  check?: number[];
}

/** The facts of one group: the same for the same number, with people merged and taken apart, and a few that an earlier group sent already. */
export function groupFacts(group: number): Fact[] {
  return [...eventsOf(group), ...decisionsOf(group)];
}

function decisionsOf(group: number): Fact[] {
  const [one, into] = [{ user: `user-${group % 20}` }, { user: `user-${(group + 1) % 20}` }];
  const at = START + group;
  if (group % 3 === 0) return [{ kind: 'alias', id: `merge-${group}`, at, act: 'merge', ids: one, into }];
  return group % 7 === 0 ? [{ kind: 'alias', id: `split-${group}`, at, act: 'split', ids: one }] : [];
}

function eventsOf(group: number): Fact[] {
  const own = (number: number) => randomFacts(20, randomFrom(number), `g${number}-`);
  return group > 0 && group % 5 === 0 ? [...own(group), ...own(group - 1).slice(0, 5)] : own(group);
}
