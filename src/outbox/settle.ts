import type { MessageClass, Outcome, Trouble } from '../core/channel.ts';
import { FunilError } from '../core/errors.ts';
import { type StateDb, sql } from '../store/state.ts';
import type { Claimed } from './claim.ts';
import { suppress } from './suppressions.ts';

const MINUTE = 60_000;
/** Minutes from one try to the next; the last is repeated until it is too late. */
const PAUSES = [1, 5, 15, 60, 240, 720, 1_440];
/** After this long nobody waits any more: a link in it has ended, news are old. */
const TOO_LATE: Record<MessageClass, number> = { transactional: 24 * 60, confirmation: 48 * 60, marketing: 72 * 60 };
/** A server that is busy, or takes it for too much at once, is left alone for everybody there. */
const WHOLE_DOMAIN: readonly Trouble[] = ['busy'];

/**
 * Writes down that content begins to leave, before it does. Throws when somebody else has the message by now, so that nothing leaves.
 * @throws FunilError `not_ours`
 */
export async function hand(db: StateDb, { id, attempt }: Pick<Claimed, 'id' | 'attempt'>, now: number): Promise<void> {
  const row = await db
    .updateTable('message')
    .set({ handed_at: new Date(now) })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'sending')
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new FunilError('not_ours', 'This message is in other hands by now.', { status: 409 });
}

/** Writes down what became of a message; false when that is not for this worker to say any more. */
export async function settle(db: StateDb, message: Claimed, outcome: Outcome, now: number): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('message')
      .set({ ...settledAs(message, outcome, now), lease_until: null })
      .where('id', '=', message.id)
      .where('attempt', '=', message.attempt)
      // The lease may have run out while the answer was on its way: who has it knows better than who guessed.
      .where((is) => is.or([is('state', '=', 'sending'), is.and([is('state', '=', 'unknown'), is.val(outcome.outcome === 'sent')])]))
      .returning('id')
      .executeTakeFirst();
    if (!row) return false;
    const { workspace, address } = message;
    if (outcome.outcome === 'refused' && outcome.trouble === 'address' && workspace !== null) {
      await suppress(tx, { workspace, address, reason: 'bounce', note: outcome.said, at: now });
    }
    if (outcome.outcome === 'deferred' && WHOLE_DOMAIN.includes(outcome.trouble)) await slowDown(tx, message, now);
    return true;
  });
}

function settledAs(message: Claimed, outcome: Outcome, now: number) {
  const done = { code: null, why: outcome.said, settled_at: new Date(now) };
  if (outcome.outcome === 'sent') return { ...done, state: 'sent' as const };
  if (outcome.outcome === 'unknown') return { ...done, state: 'unknown' as const };
  const told = { ...done, code: outcome.code };
  const next = now + pauseAfter(message.attempt);
  const isLate = next > message.at.getTime() + TOO_LATE[message.class] * MINUTE;
  if (outcome.outcome === 'refused' || isLate) return { ...told, state: 'failed' as const };
  return { ...told, state: 'queued' as const, due: new Date(next), settled_at: null, handed_at: null };
}

/** Milliseconds until the next try after so many. */
export function pauseAfter(attempt: number): number {
  return (PAUSES[Math.min(attempt, PAUSES.length) - 1] ?? 1) * MINUTE;
}

async function slowDown(tx: StateDb, { workspace, address }: Claimed, now: number): Promise<void> {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  await sql`
    update message set due = ${new Date(now + MINUTE)}
    where state = 'queued' and workspace is not distinct from ${workspace}::int and domain = ${domain} and due < ${new Date(now + MINUTE)}`.execute(
    tx,
  );
}
