/** The latest moment of each key of a growing set, rounded up to the minute. Two keys of 64 random bits may pass for one, and then share the later moment; that is rare. */
export interface Latest {
  /** `moment` in milliseconds. */
  raise(high: number, low: number, moment: number): void;
  /** Milliseconds; null for a key that was never raised. */
  get(high: number, low: number): number | null;
}

const MINUTE = 60_000;
const LAST_MINUTE = 2 ** 32 - 1;
const FULL = 0.75;
const WORDS_PER_SLOT = 2;

/** Keys are two unsigned 32-bit words of an already random number. Memory: eight bytes a slot, in tables that double, so no table is ever built anew. */
export function createLatest(firstSlots = 2 ** 18): Latest {
  const tables = [createTable(firstSlots)];

  return {
    raise(high, low, moment) {
      const minute = Math.min(Math.max(1, Math.ceil(moment / MINUTE)), LAST_MINUTE);
      for (const table of tables) {
        const slot = find(table, high, low);
        if (minuteAt(table, slot) === 0) continue;
        if (minuteAt(table, slot) < minute) table.words[slot + 1] = minute;
        return;
      }
      let top = tables[tables.length - 1] as Table;
      if (top.count >= FULL * top.slots) {
        top = createTable(top.slots * 2);
        tables.push(top);
      }
      top.count += 1;
      top.words.set([low, minute], find(top, high, low));
    },
    get(high, low) {
      for (const table of tables) {
        const minute = minuteAt(table, find(table, high, low));
        if (minute > 0) return minute * MINUTE;
      }
      return null;
    },
  };
}

/** A slot is the key's low word and its minute, 0 where the slot is free. */
interface Table {
  words: Uint32Array;
  slots: number;
  count: number;
}

function createTable(slots: number): Table {
  return { words: new Uint32Array(slots * WORDS_PER_SLOT), slots, count: 0 };
}

/** Where the key is, or the free slot where it would be. */
function find({ words, slots }: Table, high: number, low: number): number {
  let slot = high % slots;
  while (words[slot * WORDS_PER_SLOT + 1] !== 0 && words[slot * WORDS_PER_SLOT] !== low) slot = (slot + 1) % slots;
  return slot * WORDS_PER_SLOT;
}

function minuteAt({ words }: Table, at: number): number {
  return words[at + 1] as number;
}
