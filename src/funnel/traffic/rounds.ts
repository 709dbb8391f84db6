import type { Logger } from 'pino';
import type { Clock } from '../../core/clock.ts';

/** Work that is done again and again. */
export interface Round {
  name: string;
  /** Milliseconds from the beginning of one to the next. */
  every: number;
  run: () => Promise<unknown>;
}

const LOOK_EVERY = 1_000;

/** Does each in its turn by the clock, one at a time, the first after its own interval. A failure is logged, and it is done again in its turn. */
export function startRounds(clock: Clock, log: Logger, rounds: readonly Round[]): { stop: () => Promise<void> } {
  const due = new Map(rounds.map((round) => [round, clock() + round.every]));
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;

  async function doDue(): Promise<void> {
    for (const round of rounds) {
      if (clock() < (due.get(round) as number)) continue;
      due.set(round, clock() + round.every);
      await round.run().catch((error: unknown) => log.error({ err: error, round: round.name }, 'a round of work failed'));
    }
  }

  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    running = doDue().finally(() => {
      isRunning = false;
    });
  }, LOOK_EVERY);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
