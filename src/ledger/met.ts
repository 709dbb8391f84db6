import { createBloom, wordsOf } from '../lib/bloom.ts';
import { wholeRows } from '../lib/whole-rows.ts';
import type { EventStore } from '../store/events.ts';

/** Which devices have events that may belong to visits, and in which of their sources' sessions: never a no of what was, once in 100,000 a yes of what was not. */
export interface Met {
  /** Takes in what the ledger holds. */
  warm(): Promise<void>;
  /** `visit` is the source's session number, '0' for none. */
  add(device: string, visit: string): void;
  hasDevice(device: string): boolean;
  hasSession(device: string, visit: string): boolean;
}

const ROW_BYTES = 16;
/** Rows taken in before others have a turn. */
const ROWS_AT_ONCE = 50_000;

export function openMet(events: Pick<EventStore, 'stream'>): Met {
  let filter = createBloom();

  function mark(high: number, low: number): void {
    if (!filter.has(high, low)) filter.add(high, low);
  }

  return {
    async warm() {
      filter = createBloom();
      const stored = events.stream('select device, visit from events where bot = 0', 'RowBinary');
      for await (const words of wholeRows(stored, ROW_BYTES, ROWS_AT_ONCE)) {
        for (let at = 0; at < words.length; at += 4) {
          if (at > 0 && isSame(words, at, at - 4)) continue;
          const [high, low] = numberAt(words, at);
          const [visitHigh, visitLow] = numberAt(words, at + 2);
          mark(high, low);
          if (visitLow !== 0 || visitHigh !== 0) mark(...session(high, low, visitHigh, visitLow));
        }
      }
    },
    add(device, visit) {
      const [high, low] = wordsOf(device);
      mark(high, low);
      if (visit !== '0') mark(...session(high, low, ...wordsOf(visit)));
    },
    hasDevice: (device) => filter.has(...wordsOf(device)),
    hasSession: (device, visit) => filter.has(...session(...wordsOf(device), ...wordsOf(visit))),
  };
}

/** A lead's events lie together on the ledger, so most rows say what the one before them said. */
function isSame(words: Uint32Array, one: number, other: number): boolean {
  for (let word = 0; word < 4; word += 1) if (words[one + word] !== words[other + word]) return false;
  return true;
}

/** The engine writes the low word first. */
function numberAt(words: Uint32Array, at: number): [high: number, low: number] {
  return [words[at + 1] as number, words[at] as number];
}

/** Both numbers are hashes, so mixing them is one too. */
function session(high: number, low: number, visitHigh: number, visitLow: number): [high: number, low: number] {
  return [(high ^ visitLow) >>> 0, (low ^ Math.imul(visitHigh + 1, 0x9e3779b1)) >>> 0];
}
