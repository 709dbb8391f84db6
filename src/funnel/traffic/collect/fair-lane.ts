/** A door with room for so much work at a time, shared fairly: who has the least inside goes first. */
export interface FairLane {
  /** Runs `task`, which weighs `weight`, when there is room. Tasks of one name go in the order they came. */
  run<T>(name: string, weight: number, task: () => Promise<T>): Promise<T>;
  /** Tasks that wait. */
  waiting(): number;
}

interface Party {
  inside: number;
  /** Nothing more of it enters before that moment. */
  restsUntil: number;
  queue: { weight: number; enter: () => void }[];
}

const NOBODY = { name: '', at: Number.NEGATIVE_INFINITY };
/** Milliseconds after its last task that a name counts as being about, and that another rests at most. */
const ABOUT = 1_000;
const LONGEST_REST = 600;
/** How long it rests for the time its task took. */
const RESTS = 6;

/**
 * `room` is shared by all; one name alone may fill `share` of it, so that there is always a place for another. A name with nothing
 * inside goes in whenever the room is not full, however heavy its task, so that nobody starves. A name that has more waiting than fits rests
 * after each task six times as long as it took, while another is about: most of the time the machine is free for who comes with little.
 */
export function createFairLane(room: number, share = 0.5, now: () => number = () => performance.now()): FairLane {
  const parties = new Map<string, Party>();
  let inside = 0;
  let queued = 0;
  let [last, before] = [NOBODY, NOBODY];

  function fits(party: Party, weight: number): boolean {
    if (party.restsUntil > now()) return false;
    return party.inside === 0 ? inside < room : party.inside + weight <= room * share && inside + weight <= room;
  }

  /** Of the names that come, the last two that differ are enough to tell whether one is alone. */
  function noteComing(name: string): void {
    if (last.name !== name) before = last;
    last = { name, at: now() };
  }

  function isAlone(name: string): boolean {
    const other = last.name === name ? before : last;
    return now() - other.at > ABOUT;
  }

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

  function leave(name: string, party: Party, weight: number, took: number): void {
    party.inside -= weight;
    inside -= weight;
    if (party.queue.length > 0 && !isAlone(name)) rest(party, Math.min(RESTS * took, LONGEST_REST));
    if (party.inside === 0 && party.queue.length === 0) parties.delete(name);
    admitWaiting();
  }

  function rest(party: Party, time: number): void {
    party.restsUntil = now() + time;
    setTimeout(admitWaiting, Math.ceil(time) + 1);
  }

  return {
    async run(name, weight, task) {
      noteComing(name);
      const party = parties.get(name) ?? { inside: 0, restsUntil: 0, queue: [] };
      parties.set(name, party);
      if (party.queue.length === 0 && fits(party, weight)) admit(party, weight);
      else {
        queued += 1;
        await new Promise<void>((enter) => party.queue.push({ weight, enter }));
      }
      const began = now();
      try {
        return await task();
      } finally {
        leave(name, party, weight, now() - began);
      }
    },
    waiting: () => queued,
  };
}
