import { hash } from 'node:crypto';
import type { Row } from './rows.ts';

const MAX_ID = 200;

/** 96 bits of SHA-256, as hex: enough that no two different rows of any file meet. */
export function contentHash(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 24);
}

/** The text a row is known by: its cells, whatever their quoting; for JSONL the line. */
export function rowHash(row: Row): string {
  return contentHash(row.object ? row.raw : row.cells.join('\u001f'));
}

/** Joins the parts of an id. A colon inside a part is escaped, so that different parts never make the same id; over-long ids become a hash. */
export function joinId(parts: readonly string[]): string {
  const id = parts.map((part) => (/[:%]/.test(part) ? part.replaceAll('%', '%25').replaceAll(':', '%3A') : part)).join(':');
  return id.length <= MAX_ID ? id : `${parts[0]}:${contentHash(id)}`;
}

const FIRST_SLOTS = 4096;
const SLOT = 3;

/**
 * Counts how often each hash came, in an open-addressing table of typed arrays: 12 bytes a slot, so about 18 to 36 bytes a distinct row.
 * Two different rows whose first 64 bits agree share a count, which still leaves their ids distinct.
 */
export function occurrenceCounter(): (hash: string) => number {
  let slots = FIRST_SLOTS;
  let used = 0;
  let table = new Uint32Array(slots * SLOT);

  function slotOf(into: Uint32Array, count: number, high: number, low: number): number {
    let slot = (low & (count - 1)) * SLOT;
    while (into[slot + 2] !== 0 && (into[slot] !== high || into[slot + 1] !== low)) slot = (slot + SLOT) % into.length;
    return slot;
  }

  function grow(): void {
    const wider = new Uint32Array(slots * 2 * SLOT);
    for (let from = 0; from < table.length; from += SLOT) {
      if (table[from + 2] === 0) continue;
      wider.set(table.subarray(from, from + SLOT), slotOf(wider, slots * 2, table[from] as number, table[from + 1] as number));
    }
    slots *= 2;
    table = wider;
  }

  return (text) => {
    if (used * 3 > slots * 2) grow();
    const high = Number.parseInt(text.slice(0, 8), 16);
    const low = Number.parseInt(text.slice(8, 16), 16);
    const slot = slotOf(table, slots, high, low);
    const before = table[slot + 2] as number;
    if (before === 0) {
      table[slot] = high;
      table[slot + 1] = low;
      used += 1;
    }
    table[slot + 2] = before + 1;
    return before + 1;
  };
}
