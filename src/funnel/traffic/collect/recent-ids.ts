/** The ids of events taken lately, so that a retry is told at once that it is one. The ledger itself decides exactly, later. */
export interface RecentIds {
  has(workspace: number, id: string): boolean;
  add(workspace: number, id: string): void;
}

type Generation = Map<number, Set<string>>;

/** Remembers the last `least` ids, and up to twice as many: two generations, of which the older goes when the younger is full. */
export function createRecentIds(least = 200_000): RecentIds {
  let young: Generation = new Map();
  let old: Generation = new Map();
  let size = 0;
  return {
    has: (workspace, id) => young.get(workspace)?.has(id) === true || old.get(workspace)?.has(id) === true,
    add(workspace, id) {
      const ids = young.get(workspace);
      if (ids) ids.add(id);
      else young.set(workspace, new Set([id]));
      size += 1;
      if (size < least) return;
      [old, young, size] = [young, new Map(), 0];
    },
  };
}
