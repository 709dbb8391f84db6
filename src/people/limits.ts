import { setTimeout as sleep } from 'node:timers/promises';
import { FunilError } from '../core/errors.ts';
import { createTokenBuckets } from '../lib/token-bucket.ts';

/** Failures within a minute after which the next try has to wait. */
const PER_ACCOUNT = 5;
const PER_ADDRESS = 20;
/** Every refusal takes this long, so that how long it took says nothing about what was wrong. */
export const REFUSAL_MS = 350;

export interface Attempts {
  /**
   * Runs one try to get in. One that fails costs a token of the account and of the address; one that succeeds costs nothing.
   * Throws what the try throws, after the same time for every reason; FunilError `too_many_tries` (429) when the tokens are used up.
   */
  limit<T>(account: string, address: string, run: () => Promise<T>): Promise<T>;
  /** Costs a token whatever comes of it. Throws FunilError `too_many_tries`. */
  spend(account: string, address: string): void;
}

/** `pause` waits; tests hand in one that does not. */
export function createAttempts(now?: () => number, pause: (ms: number) => Promise<unknown> = sleep): Attempts {
  const buckets = createTokenBuckets(now);

  function take(account: string, address: string, cost: number): number {
    const waits = [
      buckets.take(`account ${account.toLowerCase()}`, cost, PER_ACCOUNT / 60, PER_ACCOUNT),
      buckets.take(`address ${address}`, cost, PER_ADDRESS / 60, PER_ADDRESS),
    ];
    return Math.max(...waits);
  }

  function spend(account: string, address: string): void {
    const wait = take(account, address, 1);
    if (wait > 0) throw tooMany(wait);
  }

  return {
    spend,
    async limit(account, address, run) {
      spend(account, address);
      const begun = performance.now();
      try {
        const result = await run();
        take(account, address, -1);
        return result;
      } catch (error) {
        await pause(Math.max(0, REFUSAL_MS - (performance.now() - begun)));
        throw error;
      }
    },
  };
}

function tooMany(wait: number): FunilError {
  const seconds = Math.ceil(wait / 1_000);
  return new FunilError('too_many_tries', 'There were too many tries.', {
    status: 429,
    retryAfter: seconds,
    values: { seconds },
    hint: `Wait ${seconds} seconds, then try again.`,
  });
}
