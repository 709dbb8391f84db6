import { guard, listen } from './guard.ts';
import { settings } from './settings.ts';
import { store } from './storage.ts';
import type { WireEvent } from './wire.ts';

const NAME = 'funil.q';
const FLUSH_EVERY = 1_000;
const FLUSH_AT = 20;
const MOST_EVENTS = 1_000;
const MOST_TEXT = 500_000;
/** `fetch` with keepalive and beacons share 64 KiB, and a UTF-16 unit takes three bytes of UTF-8 at most. */
const MOST_BODY = 20_000;

/** Events as JSON, without line ends. */
let waiting: string[] = [];
let stores = false;
let busy = false;
let failures = 0;
let notBefore = 0;

/** What does not fit into one request would stand in the way of all that follows, so it is dropped. */
export function enqueue(event: WireEvent): void {
  const text = JSON.stringify(event);
  if (text.length < MOST_BODY && waiting.push(text) >= FLUSH_AT) flush();
}

/** Whether events that wait may be stored. When not, what is stored goes, and what waits too. */
export function allow(storing: boolean): void {
  stores = storing;
  if (storing) return;
  waiting = [];
  store(NAME);
}

/** One interval serves new events, retries and what other tabs left; browsers slow it down where nobody looks. */
export function beginSending(): void {
  setInterval(guard(flush), FLUSH_EVERY);
  for (const type of ['pagehide', 'visibilitychange']) listen(type, () => flush(true));
}

/** One request at a time keeps the order; only a page that may be gone after this sends all, as beacons. */
function flush(leaving?: boolean): void {
  if (navigator.onLine && Date.now() >= notBefore) {
    takeStored();
    while (waiting[0] && (leaving || !busy)) {
      const some: string[] = [];
      do some.push(waiting.shift()!);
      while (waiting[0] && `${some}${waiting[0]}`.length < MOST_BODY);
      const body = `{"writeKey":"${settings.key}","sentAt":"${new Date().toISOString()}","batch":[${some}]}`;
      if (!leaving || !navigator.sendBeacon?.(`${settings.host}/v1/b`, body)) post(body, some);
    }
  }
  if (waiting[0]) keep();
}

/** What stands in the way of the newest 1,000 events or 500 kB goes. */
function keep(): void {
  takeStored();
  while (waiting[MOST_EVENTS] || `${waiting}`.length > MOST_TEXT) waiting.splice(0, FLUSH_AT);
  if (!stores) return;
  try {
    localStorage[NAME] = waiting.join('\n');
    waiting = [];
  } catch {}
}

/** Of several tabs, one takes what is stored. */
function takeStored(): void {
  try {
    if (stores) waiting = [...localStorage[NAME].split('\n'), ...waiting];
    store(NAME);
  } catch {}
}

async function post(body: string, some: string[]): Promise<void> {
  let pause = (1 + Math.random()) * 2 ** Math.min(9 + failures++, 18);
  busy = true;
  try {
    const answer = await fetch(`${settings.host}/v1/b`, { method: 'POST', body, keepalive: true });
    // One that is not read holds its share of the 64 KiB.
    await answer.text();
    // What the server refuses will not get better: only overload and faults are tried again.
    if (answer.status === 429 || answer.status > 499) pause = 1_000 * +answer.headers.get('retry-after')! || pause;
    else pause = failures = 0;
  } catch {}
  if (pause) waiting = [...some, ...waiting];
  notBefore = Date.now() + pause;
  busy = false;
  flush();
}
