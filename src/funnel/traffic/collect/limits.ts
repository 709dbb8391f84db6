import { randomInt } from 'node:crypto';
import { FunilError } from '../../../core/errors.ts';
import { createTokenBuckets } from '../../../lib/token-bucket.ts';
import type { Backlog } from '../backlog.ts';
import type { WriteSource } from './write-keys.ts';

/** Events a second of one source and of one visitor's address, unless a source says otherwise. */
export const LIMITS = {
  perSource: 20_000,
  burst: 2,
  perAddress: 500,
  addressBurst: 5_000,
  /** Bytes of requests that are being read or wait for the disk: of all, and of one source. */
  bytesInFlight: 64 * 1_024 * 1_024,
  bytesOfOne: 8 * 1_024 * 1_024,
  /** Events that wait to land: of all, and of one source. Half is some five seconds of work, so that what others send is not stale for long. */
  waiting: 200_000,
  waitingOfOne: 100_000,
} as const;

const SHORTEST_WAIT = 1;
const LONGEST_WAIT = 60;

/** Who may send how much. All throw FunilError 429 or 503 with Retry-After, which differs from caller to caller so that they do not all come back at once. */
export interface Limits {
  /** Books bytes that are about to be read. Returns what takes the booking back. */
  reserve(name: string | undefined, bytes: number): () => void;
  /** Refuses while too much waits to land, of all or of that source. */
  checkBacklog(source: Pick<WriteSource, 'id'> | null): void;
  /** Takes that many events from the source's and the address's allowance. */
  spend(source: WriteSource, address: string | null, events: number): void;
  bytesInFlight(): number;
}

/** Where nobody counts what waits. */
const NOTHING_WAITS: Waiting = { all: () => 0, of: () => 0 };

type Waiting = Pick<Backlog, 'all' | 'of'>;

export function createLimits(now?: () => number, backlog = NOTHING_WAITS): Limits {
  const buckets = createTokenBuckets(now);
  const ofNames = new Map<string, number>();
  let all = 0;

  function book(name: string, bytes: number): void {
    const sum = (ofNames.get(name) ?? 0) + bytes;
    if (sum > 0) ofNames.set(name, sum);
    else ofNames.delete(name);
    all += bytes;
  }

  return {
    reserve(name = '', bytes) {
      if (all + bytes > LIMITS.bytesInFlight) throw busy();
      if (name !== '' && (ofNames.get(name) ?? 0) + bytes > LIMITS.bytesOfOne)
        throw tooFast('This key has too many requests waiting.', 1_000);
      book(name, bytes);
      let booked = true;
      return () => {
        if (booked) book(name, -bytes);
        booked = false;
      };
    },
    checkBacklog(source) {
      if (backlog.all() >= LIMITS.waiting) throw busy();
      if (source && backlog.of(source.id) >= LIMITS.waitingOfOne) throw tooFast('This key has too many events waiting.', 2_000);
    },
    spend(source, address, events) {
      const rate = source.eventsPerSecond ?? LIMITS.perSource;
      // A server speaks for all its visitors, so only browsers are counted by address.
      if (address !== null && source.kind === 'browser') {
        const wait = buckets.take(`address ${address}`, events, LIMITS.perAddress, LIMITS.addressBurst);
        if (wait > 0) throw tooFast('This address sends events faster than it may.', wait);
      }
      const wait = buckets.take(`source ${source.id}`, events, rate, rate * LIMITS.burst);
      if (wait > 0) throw tooFast('This key sends events faster than it may.', wait);
    },
    bytesInFlight: () => all,
  };
}

function tooFast(title: string, wait: number): FunilError {
  return new FunilError('too_fast', title, {
    status: 429,
    hint: 'Wait as long as Retry-After says, then send the same events again.',
    retryAfter: jittered(wait),
  });
}

function busy(): FunilError {
  return new FunilError('busy', 'Too many requests are being taken at this moment.', {
    status: 503,
    hint: 'Wait as long as Retry-After says, then send the same events again.',
    retryAfter: jittered(2_000),
  });
}

/** Whole seconds, up to half as long again. */
function jittered(wait: number): number {
  const seconds = Math.ceil(wait / 1_000);
  return Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, seconds + randomInt(Math.ceil(seconds / 2) + 1)));
}
