import type { StateTransaction } from '../../../store/state.ts';
import type { LeadAdParts } from './parts.ts';
import { type Delivered, queueLeads } from './queue.ts';
import { takeWaiting } from './work.ts';

/** Lead forms of ad platforms at work. */
export interface LeadAds extends LeadAdParts {
  /** Notes the leads of a genuine delivery, in its transaction, and has them taken soon after. */
  noted(tx: StateTransaction, hook: { source: number; workspace: number }, delivered: Delivered): Promise<void>;
  /** Looks for leads whose turn has come, now and every few seconds. */
  wake(): void;
  /** Resolves when those whose turn it was are done. */
  settled(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

const LOOK_EVERY = 15_000;
/** The delivery's transaction has surely ended by then. */
const SOON = 200;

export function openLeadAds(parts: LeadAdParts): LeadAds {
  let timer: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();

  async function work(): Promise<void> {
    while ((await takeWaiting(parts)) > 0);
  }

  function wake(): void {
    running = running.then(work).catch((error) => parts.log.warn({ err: error }, 'leads of ad forms wait'));
  }

  return {
    ...parts,
    async noted(tx, { source, workspace }, delivered) {
      await queueLeads(parts, tx, { source, workspace }, delivered);
      clearTimeout(soon);
      soon = setTimeout(wake, SOON);
    },
    wake,
    settled: async () => void (await running),
    start() {
      timer = setInterval(wake, LOOK_EVERY);
    },
    async stop() {
      clearInterval(timer);
      clearTimeout(soon);
      await running;
    },
  };
}
