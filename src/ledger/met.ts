import { createBloom, wordsOf } from '../lib/bloom.ts';
import { createLatest } from '../lib/latest.ts';
import { wholeRows } from '../lib/whole-rows.ts';
import type { EventStore } from '../store/events.ts';

/** When devices were last met, and in which of their sources' sessions. Errs on one side alone: too late a moment, or once in 100,000 a session that was not. */
export interface Met {
  /** Takes in what the ledger holds. */
  warm(): Promise<void>;
  /** Steps in their order; `visit` is the source's session number, '0' for none. */
  add(device: string, steps: readonly { at: number; visit: string }[]): void;
  /** The device was not met after this moment (ms); null: never. */
  lastSeen(device: string): number | null;
  hasSession(device: string, visit: string): boolean;
}

const ROW_BYTES = 24;
const ROW_WORDS = ROW_BYTES / 4;
/** Rows taken in before others have a turn. */
const ROWS_AT_ONCE = 50_000;

export function openMet(events: Pick<EventStore, 'stream'>): Met {
  let sessions = createBloom();
  let seen = createLatest();

  function mark(high: number, low: number): void {
    if (!sessions.has(high, low)) sessions.add(high, low);
  }

  return {
    async warm() {
      sessions = createBloom();
      seen = createLatest();
      const stored = events.stream('select device, visit, toUnixTimestamp64Milli(at) from events where bot = 0', 'RowBinary');
      for await (const words of wholeRows(stored, ROW_BYTES, ROWS_AT_ONCE)) {
        for (let at = 0; at < words.length; at += ROW_WORDS) {
          if (isFollowed(words, at)) continue;
          const [high, low] = numberAt(words, at);
          const [visitHigh, visitLow] = numberAt(words, at + 2);
          seen.raise(high, low, momentAt(words, at));
          if (visitLow !== 0 || visitHigh !== 0) mark(...session(high, low, visitHigh, visitLow));
        }
      }
    },
    add(device, steps) {
      const [high, low] = wordsOf(device);
      let visit = '0';
      for (const step of steps) {
        if (step.visit !== visit && step.visit !== '0') mark(...session(high, low, ...wordsOf(step.visit)));
        visit = step.visit;
      }
      const last = steps[steps.length - 1];
      if (last) seen.raise(high, low, last.at);
    },
    lastSeen: (device) => seen.get(...wordsOf(device)),
    hasSession: (device, visit) => sessions.has(...session(...wordsOf(device), ...wordsOf(visit))),
  };
}

/** A lead's events lie together on the ledger, mostly in order of time: the next row often says what this one does, and later. */
function isFollowed(words: Uint32Array, at: number): boolean {
  for (let word = at; word < at + 4; word += 1) if (words[word] !== words[word + ROW_WORDS]) return false;
  return momentAt(words, at) <= momentAt(words, at + ROW_WORDS);
}

function momentAt(words: Uint32Array, at: number): number {
  const [high, low] = numberAt(words, at + 4);
  return high * 2 ** 32 + low;
}

/** The engine writes the low word first. */
function numberAt(words: Uint32Array, at: number): [high: number, low: number] {
  return [words[at + 1] as number, words[at] as number];
}

/** Both numbers are hashes, so mixing them is one too. */
function session(high: number, low: number, visitHigh: number, visitLow: number): [high: number, low: number] {
  return [(high ^ visitLow) >>> 0, (low ^ Math.imul(visitHigh + 1, 0x9e3779b1)) >>> 0];
}
