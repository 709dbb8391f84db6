import { parseMoment } from '../../../core/period.ts';
import type { Arrival, Bag } from './call.ts';

const FUTURE = 10 * 60_000;
const LATE = 7 * 86_400_000;
/** A clock off by less is taken at its word: the way to us varies as much, and a shift of its own for each request would swap events of two. */
const SKEW_WORTH_MENDING = 5_000;

/** When it happened, and what was done to the time that was sent. `at` is what was sent when that cannot be read, for the check to refuse. */
export interface Timed {
  at: unknown;
  note?: { time: 'corrected' | 'clipped' | 'late'; sent: string };
}

/**
 * The moment of a call by our clock: `timestamp` moved by how far the sender's clock is off, which is received - sentAt
 * (Segment's rule, segment.com/docs/connections/spec/common/#timestamps), when that is five seconds or more. More than ten minutes ahead is
 * cut to now; more than seven days ago is taken and marked late. Calls without a time happened when they arrived.
 */
export function timeOf(call: Bag, { receivedAt, sentAt, historic }: Arrival): Timed {
  const sent = call.timestamp ?? call.originalTimestamp;
  if (sent === undefined || sent === null || sent === '') return { at: receivedAt };
  const clock = momentOf(sent);
  if (clock === undefined) return { at: sent };
  const own = sentAt ?? (historic ? undefined : momentOf(call.sentAt));
  const skew = own === undefined || historic ? 0 : receivedAt - own;
  const isMended = Math.abs(skew) >= SKEW_WORTH_MENDING;
  const at = isMended ? clock + skew : clock;
  if (at > receivedAt + FUTURE) return { at: receivedAt, note: { time: 'clipped', sent: textOf(sent) } };
  if (at < receivedAt - LATE && !historic) return { at, note: { time: 'late', sent: textOf(sent) } };
  return isMended ? { at, note: { time: 'corrected', sent: textOf(sent) } } : { at };
}

/** As every SDK writes it, on a day that every month has: that takes no calendar to read. */
const USUAL = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** Milliseconds since the epoch from ISO 8601 text or a number of milliseconds. */
export function momentOf(value: unknown): number | undefined {
  const at = typeof value === 'string' ? (USUAL.test(value) ? Date.parse(value) : parseMoment(value)) : value;
  return typeof at === 'number' && Number.isFinite(at) ? at : undefined;
}

function textOf(sent: unknown): string {
  return String(sent).slice(0, 40);
}
