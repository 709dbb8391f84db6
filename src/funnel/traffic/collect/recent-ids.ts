/** The ids of events taken lately, so that a retry is told at once that it is one. The ledger itself decides exactly, later. */
export interface RecentIds {
  has(id: string): boolean;
  add(id: string): void;
}

/** Remembers the last `least` ids, and up to twice as many: two generations, of which the older goes when the younger is full. */
export function createRecentIds(least = 200_000): RecentIds {
  let young = new Set<string>();
  let old = new Set<string>();
  return {
    has: (id) => young.has(id) || old.has(id),
    add(id) {
      young.add(id);
      if (young.size < least) return;
      old = young;
      young = new Set();
    },
  };
}
