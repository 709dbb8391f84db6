import { type Arrival, arrivalOf } from './arrival.ts';
import type { Popup, Seen } from './popup.ts';

const NAME = 'funil.popups';
const VISIT_GAP = 1_800_000;
const DAY = 86_400_000;
const BUCKETS = 60;

/** What the browser keeps so that nobody is shown the same thing again and again: no name, no address. */
export interface Memory {
  visits: number;
  at: number;
  seen: Record<string, Seen>;
  /** Of the visit under way: how it began, and how many pages it has had. */
  arrival: Arrival;
  pages: number;
  /** Below 60: which of pop-ups in a test are shown here. Too coarse to tell anybody from others. */
  bucket: number;
}

/** Read and written anew each time: another tab may have changed it. Where nothing can be stored, it lasts as long as the page. */
let here: Memory | undefined;

export function recall(): Memory {
  try {
    here = JSON.parse(localStorage[NAME]) as Memory;
  } catch {}
  return here ?? { visits: 0, at: 0, seen: {}, arrival: 'direct', pages: 0, bucket: Math.floor(Math.random() * BUCKETS) };
}

function remember(memory: Memory): void {
  here = memory;
  try {
    localStorage[NAME] = JSON.stringify(memory);
  } catch {}
}

/** A page was opened: a silence of half an hour, or coming from outside again, begins a visit. */
export function enterPage(now: number, { search, referrer, host }: { search: string; referrer: string; host: string }): Memory {
  const memory = recall();
  const arrival = arrivalOf(search, referrer, host);
  const isNew = now - memory.at > VISIT_GAP || (arrival !== 'direct' && arrival !== memory.arrival);
  const next = isNew ? { ...memory, visits: memory.visits + 1, arrival, pages: 1 } : { ...memory, pages: memory.pages + 1 };
  const kept = { ...next, at: now, bucket: next.bucket ?? Math.floor(Math.random() * BUCKETS) };
  remember(kept);
  return kept;
}

export function note(popup: Popup, what: 'viewed' | 'closed' | 'done', now: number): void {
  const memory = recall();
  const seen = memory.seen[popup.id] ?? { times: 0, last: 0, visit: 0, restsUntil: 0, isDone: false };
  if (what === 'viewed') Object.assign(seen, { times: seen.times + 1, last: now, visit: memory.visits });
  else if (what === 'closed') seen.restsUntil = now + popup.rest * DAY;
  else seen.isDone = true;
  remember({ ...memory, seen: { ...memory.seen, [popup.id]: seen } });
}

const AGAIN_AFTER = { once: Number.POSITIVE_INFINITY, visit: 0, day: DAY, week: 7 * DAY };

/** Whether a pop-up may show again to who has seen so much of it. */
export function mayShowAgain(popup: Popup, seen: Seen | undefined, visit: number, now: number): boolean {
  if (!seen) return true;
  if (seen.isDone || seen.times >= popup.most || now < seen.restsUntil) return false;
  if (popup.every === 'visit') return seen.visit !== visit;
  return now - seen.last >= AGAIN_AFTER[popup.every];
}
