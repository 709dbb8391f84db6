import type { Clock } from '../../../core/clock.ts';
import type { Drop } from '../../../core/errors.ts';
import type { Identifiers } from '../../../core/fact.ts';

/** What became of one call or fact, for people who watch. */
export interface LiveEntry {
  /** Grows by one with every entry of the workspace. */
  nth: number;
  /** When the verdict fell, in milliseconds. */
  at: number;
  source: number;
  /** A call of the collection API or a kind of fact: track, page, order ... */
  kind: string;
  /** The event's type; '' for what is no event. */
  event: string;
  id: string;
  ids: Identifiers;
  verdict: LiveVerdict;
  /** taken: when it came. landed: when it was put into the ledger, which alone knows every duplicate. */
  moment: 'taken' | 'landed';
  /** Robots, and what the tracking plan says. */
  labels: readonly string[];
  drop?: Drop;
}

export const LIVE_VERDICTS = ['accepted', 'duplicate', 'rejected'] as const;

export type LiveVerdict = (typeof LIVE_VERDICTS)[number];

export type Noted = Omit<LiveEntry, 'nth'>;

/** The last entries of one workspace, and who listens to what is added. */
export interface Notebook {
  note(entry: Noted): void;
  /** The newest `count` that are wanted, oldest first. */
  last(count: number, wanted: (entry: LiveEntry) => boolean): LiveEntry[];
  /** How many were not noted because too many came within a second. */
  leftOut(): number;
  /** Returns what ends it. */
  listen(listener: (entry: LiveEntry) => void): () => void;
}

export interface Live {
  /** Null where nobody looks, or has within the last hour: so noting costs one look into an empty map. */
  of(workspace: number): Notebook | null;
  /** Somebody looks: from now on there is something to see. */
  look(workspace: number): Notebook;
}

export const MOST_KEPT = 1_000;
/** Entries noted of one second: of those taken, and of those refused, which are what people look for. */
const MOST_PER_SECOND = 200;
const FORGET_AFTER = 3_600_000;

interface Kept extends Notebook {
  lookedAt: number;
  isHeard(): boolean;
}

export function openLive(clock: Clock): Live {
  const notebooks = new Map<number, Kept>();

  return {
    of(workspace) {
      const found = notebooks.get(workspace);
      if (!found) return null;
      if (found.isHeard() || clock() - found.lookedAt < FORGET_AFTER) return found;
      notebooks.delete(workspace);
      return null;
    },
    look(workspace) {
      const found = notebooks.get(workspace) ?? createNotebook();
      found.lookedAt = clock();
      notebooks.set(workspace, found);
      return found;
    },
  };
}

function createNotebook(): Kept {
  const ring: LiveEntry[] = [];
  const listeners = new Set<(entry: LiveEntry) => void>();
  const noted = { second: 0, taken: 0, refused: 0 };
  let nth = 0;
  let leftOut = 0;

  /** Whether this second has room for one more of its sort. */
  function hasRoom({ at, verdict }: Noted): boolean {
    const second = Math.floor(at / 1_000);
    if (second !== noted.second) Object.assign(noted, { second, taken: 0, refused: 0 });
    const sort = verdict === 'accepted' ? 'taken' : 'refused';
    noted[sort] += 1;
    return noted[sort] <= MOST_PER_SECOND;
  }

  return {
    lookedAt: 0,
    isHeard: () => listeners.size > 0,
    note(given) {
      if (!hasRoom(given)) {
        leftOut += 1;
        return;
      }
      const entry = { nth, ...given };
      ring[nth % MOST_KEPT] = entry;
      nth += 1;
      for (const listener of listeners) listener(entry);
    },
    last(count, wanted) {
      const found: LiveEntry[] = [];
      for (let at = nth - 1; at >= Math.max(0, nth - MOST_KEPT) && found.length < count; at -= 1) {
        const entry = ring[at % MOST_KEPT] as LiveEntry;
        if (wanted(entry)) found.push(entry);
      }
      return found.reverse();
    },
    leftOut: () => leftOut,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
