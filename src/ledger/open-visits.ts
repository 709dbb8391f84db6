import type { OpenVisit } from '../core/visit.ts';

/** The open visits of the devices seen last, and what is certain of all others. */
export interface OpenVisits {
  get(device: string): OpenVisit | undefined;
  set(device: string, visit: OpenVisit): void;
  delete(device: string): void;
  /** Forgets all of them: every device was last seen at `moment` (ms) or before. */
  reset(moment: number): void;
  /** Every device that is not here was last seen at this moment (ms) or before. */
  floor(): number;
}

/**
 * Remembers `most` devices at most, the last half of that for certain. In two generations, the older forgotten as a whole: a map that lets its
 * oldest entry go, one by one, walks each time over the places of all that went before.
 */
export function createOpenVisits(most: number): OpenVisits {
  let young = openGeneration();
  let old = openGeneration();
  let floor = 0;

  return {
    get: (device) => young.visits.get(device) ?? old.visits.get(device),
    set(device, visit) {
      young.visits.set(device, visit);
      young.latest = Math.max(young.latest, visit.lastAt);
      if (young.visits.size < most / 2) return;
      floor = Math.max(floor, old.latest);
      old = young;
      young = openGeneration();
    },
    delete(device) {
      young.visits.delete(device);
      old.visits.delete(device);
    },
    reset(moment) {
      young = openGeneration();
      old = openGeneration();
      floor = moment;
    },
    floor: () => floor,
  };
}

/** `latest` is the last moment of any of its visits. */
function openGeneration() {
  return { visits: new Map<string, OpenVisit>(), latest: 0 };
}
