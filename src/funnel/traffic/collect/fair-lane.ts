/** A door with room for so much work at a time, shared fairly: who has the least inside goes first. */
export interface FairLane {
  /** Runs `task`, which weighs `weight`, when there is room. Tasks of one name go in the order they came. */
  run<T>(name: string, weight: number, task: () => Promise<T>): Promise<T>;
  /** Tasks that wait. */
  waiting(): number;
}

interface Party {
  inside: number;
  queue: { weight: number; enter: () => void }[];
}

/**
 * `room` is shared by all; one name alone may fill `share` of it, so that there is always a place for another. A name with nothing
 * inside goes in whenever the room is not full, however heavy its task, so that nobody starves.
 */
export function createFairLane(room: number, share = 0.5): FairLane {
  const parties = new Map<string, Party>();
  let inside = 0;
  let queued = 0;

  const fits = (party: Party, weight: number) =>
    party.inside === 0 ? inside < room : party.inside + weight <= room * share && inside + weight <= room;

  function admit(party: Party, weight: number): void {
    party.inside += weight;
    inside += weight;
  }

  function admitWaiting(): void {
    for (let next = lightest(); next; next = lightest()) {
      const { weight, enter } = next.queue.shift() as Party['queue'][number];
      queued -= 1;
      admit(next, weight);
      enter();
    }
  }

  /** Of the parties whose first task fits, the one with the least inside. */
  function lightest(): Party | undefined {
    if (queued === 0) return undefined;
    let best: Party | undefined;
    for (const party of parties.values()) {
      const first = party.queue[0];
      if (first && fits(party, first.weight) && (!best || party.inside < best.inside)) best = party;
    }
    return best;
  }

  function leave(name: string, party: Party, weight: number): void {
    party.inside -= weight;
    inside -= weight;
    if (party.inside === 0 && party.queue.length === 0) parties.delete(name);
    admitWaiting();
  }

  return {
    async run(name, weight, task) {
      const party = parties.get(name) ?? { inside: 0, queue: [] };
      parties.set(name, party);
      if (party.queue.length === 0 && fits(party, weight)) admit(party, weight);
      else {
        queued += 1;
        await new Promise<void>((enter) => party.queue.push({ weight, enter }));
      }
      try {
        return await task();
      } finally {
        leave(name, party, weight);
      }
    },
    waiting: () => queued,
  };
}
