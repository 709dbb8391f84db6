import type { Logger } from 'pino';
import type { Channel, Letter, Outcome } from '../core/channel.ts';
import type { Clock } from '../core/clock.ts';
import type { StateDb } from '../store/state.ts';
import { type AskLeave, type Claimed, claim, takeBack } from './claim.ts';
import { hand, settle } from './settle.ts';

export interface OutboxParts {
  db: StateDb;
  clock: Clock;
  log: Logger;
  failpoint: (name: string) => void;
  askLeave: AskLeave;
  /** The way out for a workspace's messages, or for the installation's; null where none is set up. */
  channelOf: (workspace: number | null) => Promise<Channel | null>;
  /** Address that stops messages like this one. */
  unsubscribeLink: (message: { workspace: number; address: string; purpose: string | null }) => string;
  /** Milliseconds between two looks, and how long a worker may hold a message. */
  lookEvery?: number;
  leaseMs?: number;
}

/** Sends what is in the outbox, in the background. */
export interface Outbox {
  /** Look at once: something was put in. */
  wake(): void;
  /** Ends after the messages under way are settled. */
  stop(): Promise<void>;
  /** Sends all that is due now. For tests, and for who cannot wait. */
  drain(): Promise<void>;
}

const LOOK_EVERY = 2_000;
/** More than twice the longest an exchange with a mail server takes. */
const LEASE_MS = 10 * 60_000;
const AT_ONCE = 5;

/** `alone`: no other worker is on this state, so whatever is marked as being sent was left by one that died. */
export async function startOutbox(parts: OutboxParts, { alone }: { alone: boolean }): Promise<Outbox> {
  const { db, clock, log, lookEvery = LOOK_EVERY } = parts;
  let stopped = false;
  let again = false;
  let working: Promise<void> | null = null;
  if (alone) await takeBack(db, clock(), new Date(FAR));

  async function work(): Promise<void> {
    do {
      again = false;
      while (!stopped && (await sendSome(parts)) > 0);
    } while (again && !stopped);
  }

  function wake(): void {
    again = true;
    if (stopped || working) return;
    working = work()
      .catch((error: unknown) => log.error({ err: error }, 'the outbox could not be worked on'))
      .finally(() => {
        working = null;
      });
  }

  const timer = setInterval(wake, lookEvery);
  timer.unref();
  return {
    wake,
    async drain() {
      wake();
      while (working) await working;
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await working;
    },
  };
}

const FAR = 8.64e15 / 10;

async function sendSome(parts: OutboxParts): Promise<number> {
  const { db, clock, askLeave, failpoint, leaseMs = LEASE_MS } = parts;
  const claimed = await claim(db, { now: clock(), most: AT_ONCE, leaseMs, askLeave });
  if (claimed.length > 0) failpoint('claim.commit');
  await Promise.all(claimed.map((message) => sendOne(parts, message)));
  return claimed.length;
}

async function sendOne(parts: OutboxParts, message: Claimed): Promise<void> {
  const { db, clock, log, failpoint } = parts;
  const channel = await parts.channelOf(message.workspace);
  if (!channel) return keep(db, message, clock());
  const handing = async () => {
    failpoint('smtp.before_data');
    await hand(db, message, clock());
    failpoint('smtp.handed');
  };
  const outcome = await channel.send(letterOf(parts, message), handing);
  failpoint('smtp.after_250');
  const ours = await settle(db, message, outcome, clock());
  failpoint('sent.commit');
  if (!ours) log.warn({ message: message.id, outcome: outcome.outcome }, 'a message was settled by another worker');
  else if (outcome.outcome !== 'sent') log.info({ message: message.id, ...shown(outcome) }, 'a message was not sent');
}

function letterOf({ unsubscribeLink }: OutboxParts, message: Claimed): Letter {
  const { ref, address, subject, text, html, at, workspace, purpose } = message;
  const unsubscribe = message.class === 'marketing' && workspace !== null ? unsubscribeLink({ workspace, address, purpose }) : null;
  return { ref, to: address, subject, text, html, unsubscribe, at: at.getTime() };
}

/** What a server says can hold an address, which is not for the log. */
function shown(outcome: Outcome): Record<string, string | null> {
  return 'trouble' in outcome ? { outcome: outcome.outcome, trouble: outcome.trouble, code: outcome.code } : { outcome: outcome.outcome };
}

/** Where no way out is set up people read mail here. It does not leave by itself when one is: by then it is old. */
async function keep(db: StateDb, { id, attempt }: Claimed, now: number): Promise<void> {
  await db
    .updateTable('message')
    .set({ state: 'kept', settled_at: new Date(now), lease_until: null })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'sending')
    .execute();
}
