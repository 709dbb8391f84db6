import type { Logger } from 'pino';
import { createLane } from '../../lib/lane.ts';
import { createPause } from '../../lib/pause.ts';
import { type Applying, applyBlock, noteFailure, openHead } from './apply.ts';

/** Runs the apply half for as long as the process lives. */
export interface ApplyLoop {
  /** Something is in the journal. */
  wake(): void;
  /** Resolves when everything accepted before the call has landed. Rejects after `timeout` milliseconds. */
  drained(timeout?: number): Promise<void>;
  /** The last failure, while it lasts. */
  trouble(): Error | null;
  /** Runs `task` between two blocks, when both engines agree. Facts go on being accepted meanwhile, into the journal. */
  paused<T>(task: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

interface Waiting {
  resolve: () => void;
  reject: (error: Error) => void;
}

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;
/** Facts below which a block was small, and milliseconds to let more arrive before the next: the engine pays by the insert, not by the fact. */
const SMALL_BLOCK = 5_000;
const GATHER = 200;

/** A block that fails is tried again, ever more slowly, until it works; facts that no try can store are set aside. The journal keeps what waits. */
export function startApplyLoop(applying: Applying, log: Logger): ApplyLoop {
  let stopping = false;
  let failing: Error | null = null;
  let signal: () => void = () => undefined;
  const gathering = createPause();
  /** After a failure. New facts do not cut it short: they would have a broken engine tried again with every one of them. */
  const failed = createPause();
  let pending = true;
  let idle: Waiting[] = [];
  const head = openHead();
  let pause = FIRST_PAUSE;
  const turn = createLane(1);

  /** Until something is in the journal. */
  const rest = () =>
    new Promise<void>((resolve) => {
      signal = resolve;
      if (pending || stopping) resolve();
    });

  /** The block before, done or failed; of a failure the next block hears. */
  const finished = () => head.behind?.done.catch(() => undefined);

  function letGo(how: (waiting: Waiting) => void): void {
    const waiting = idle;
    idle = [];
    for (const one of waiting) how(one);
  }

  /** Applies what waits, block after block, and rests when there is nothing. */
  async function work(): Promise<void> {
    pending = false;
    const facts = await turn(() => applyBlock(applying, head));
    failing = null;
    pause = FIRST_PAUSE;
    if (facts !== null) {
      // Whoever waits for what is there does not wait for more.
      if (facts < SMALL_BLOCK && idle.length === 0) await gathering.wait(GATHER);
    } else if (!pending) {
      letGo((waiting) => waiting.resolve());
      await rest();
    }
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        await work();
      } catch (error) {
        const refusal = noteFailure(head, error);
        failing = error instanceof Error ? error : new Error(String(error));
        log.error({ error: failing.message }, 'facts wait in the journal: the ledger could not be written');
        await failed.wait(pause);
        pause = refusal ? FIRST_PAUSE : Math.min(pause * 2, LONGEST_PAUSE);
      }
    }
  }

  const running = run();
  const wake = () => {
    pending = true;
    signal();
  };

  return {
    wake,
    drained: (timeout = 600_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`the ledger did not take everything within ${timeout} ms: ${failing?.message ?? 'still at work'}`)),
          timeout,
        );
        idle.push({
          resolve: () => {
            clearTimeout(timer);
            resolve();
          },
          reject: (error) => {
            clearTimeout(timer);
            reject(error);
          },
        });
        gathering.end();
        wake();
      }),
    trouble: () => failing,
    paused: (task) =>
      turn(async () => {
        await finished();
        // The task may change what is in the journal.
        head.next = null;
        return task();
      }),
    stop: async () => {
      stopping = true;
      signal();
      gathering.close();
      failed.close();
      await running;
      await finished();
      letGo((waiting) => waiting.reject(new Error('the ledger was closed before it took everything')));
    },
  };
}
