import type { Logger } from 'pino';
import { createLane } from '../../lib/lane.ts';
import { type Applying, applyBlock } from './apply.ts';

/** Runs the apply half for as long as the process lives. */
export interface ApplyLoop {
  /** Something is in the journal. */
  wake(): void;
  /** Resolves when everything accepted before the call has landed. Rejects after `timeout` milliseconds. */
  drained(timeout?: number): Promise<void>;
  /** The last failure, while it lasts. */
  trouble(): string | null;
  /** Runs `task` between two blocks, when both engines agree. Facts go on being accepted meanwhile, into the journal. */
  paused<T>(task: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;

/** A block that fails is tried again, ever more slowly, until it works: nothing is skipped, and the journal keeps what waits. */
export function startApplyLoop(applying: Applying, log: Logger, onLanded: (facts: number) => void): ApplyLoop {
  let stopping = false;
  let failing: string | null = null;
  let signal: (() => void) | null = null;
  let pending = true;
  let idle: (() => void)[] = [];
  const turn = createLane(1);

  const rest = (ms: number | null) =>
    new Promise<void>((resolve) => {
      const timer = ms === null ? null : setTimeout(resolve, ms);
      signal = () => {
        if (timer) clearTimeout(timer);
        resolve();
      };
      if (pending && ms === null) resolve();
    });

  async function run(): Promise<void> {
    let pause = FIRST_PAUSE;
    while (!stopping) {
      try {
        pending = false;
        const facts = await turn(() => applyBlock(applying));
        failing = null;
        pause = FIRST_PAUSE;
        if (facts > 0) onLanded(facts);
        else if (!pending) {
          const waiting = idle;
          idle = [];
          for (const resolve of waiting) resolve();
          await rest(null);
        }
      } catch (error) {
        failing = error instanceof Error ? error.message : String(error);
        log.error({ error: failing }, 'facts wait in the journal: the ledger could not be written');
        await rest(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    }
  }

  const running = run();
  const wake = () => {
    pending = true;
    signal?.();
  };

  return {
    wake,
    drained: (timeout = 600_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`the ledger did not take everything within ${timeout} ms: ${failing ?? 'still at work'}`)),
          timeout,
        );
        idle.push(() => {
          clearTimeout(timer);
          resolve();
        });
        wake();
      }),
    trouble: () => failing,
    paused: turn,
    stop: async () => {
      stopping = true;
      wake();
      await running;
    },
  };
}
