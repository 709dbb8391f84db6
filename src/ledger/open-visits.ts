import type { OpenVisit } from '../core/visit.ts';

/** The open visits of the devices seen last. */
export interface OpenVisits {
  get(device: string): OpenVisit | undefined;
  set(device: string, visit: OpenVisit): void;
  delete(device: string): void;
  clear(): void;
}

/**
 * Remembers `most` devices at most, the last half of that for certain. In two generations, the older forgotten as a whole: a map that lets its
 * oldest entry go, one by one, walks each time over the places of all that went before.
 */
export function createOpenVisits(most: number): OpenVisits {
  let young = new Map<string, OpenVisit>();
  let old = new Map<string, OpenVisit>();

  return {
    get: (device) => young.get(device) ?? old.get(device),
    set(device, visit) {
      young.set(device, visit);
      if (young.size < most / 2) return;
      old = young;
      young = new Map();
    },
    delete(device) {
      young.delete(device);
      old.delete(device);
    },
    clear() {
      young = new Map();
      old = new Map();
    },
  };
}
