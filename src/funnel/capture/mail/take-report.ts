import { suppress } from '../../../outbox/suppressions.ts';
import type { StateDb } from '../../../store/state.ts';
import type { MailParts } from './parts.ts';
import type { Report } from './read-report.ts';

/** How much a mark weighs: what came late but weighs less changes nothing. */
const WEIGHT = { soft: 1, hard: 2, complaint: 3 };

type Mark = keyof typeof WEIGHT;

/** A mailbox that is full again and again is read by nobody: so many messages that came back within that time are taken for one that is gone. */
const MOST_SOFT = 5;
const SOFT_COUNT_FOR = 30 * 86_400_000;

/**
 * Acts on what a mail that came in says: the message is marked, and whoever is not there or complained is written to no more. Whose address it
 * is we know from our own message, never from the report. Repeating it, or another order, ends the same.
 */
export async function takeReport({ db, clock, withdraw }: MailParts, workspace: number, report: Report): Promise<boolean> {
  if (report.kind === 'other') return false;
  const message = await db
    .selectFrom('message')
    .select(['id', 'address', 'returned'])
    .where('workspace', '=', workspace)
    .where('ref', '=', report.ref)
    .executeTakeFirst();
  if (!message) return false;
  const { address } = message;
  if (report.kind === 'unsubscribe') {
    await withdraw(workspace, address, 'link');
    return true;
  }
  await noteArrived(db, message.id);
  if (report.kind === 'delayed') return true;
  const now = clock();
  await mark(db, message, report.kind === 'complaint' ? 'complaint' : report.weight, now);
  if (report.kind === 'complaint') {
    await suppress(db, { workspace, address, reason: 'complaint', note: report.note, at: now });
    await withdraw(workspace, address, 'complaint');
  } else if (report.weight === 'hard' || (await softOnes(db, workspace, address, now)) >= MOST_SOFT) {
    await suppress(db, { workspace, address, reason: 'bounce', note: report.note, at: now });
  }
  return true;
}

/** How many messages to an address came back lately for a reason that may pass. */
async function softOnes(db: StateDb, workspace: number, address: string, now: number): Promise<number> {
  const { count } = await db
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('workspace', '=', workspace)
    .where('address', '=', address)
    .where('returned', '=', 'soft')
    .where('returned_at', '>', new Date(now - SOFT_COUNT_FOR))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A report on a message of which nobody knew proves that a server had taken it. */
async function noteArrived(db: StateDb, id: string): Promise<void> {
  await db.updateTable('message').set({ state: 'sent' }).where('id', '=', id).where('state', '=', 'unknown').execute();
}

async function mark(db: StateDb, { id, returned }: { id: string; returned: Mark | null }, as: Mark, now: number): Promise<void> {
  if (returned !== null && WEIGHT[returned] >= WEIGHT[as]) return;
  await db
    .updateTable('message')
    .set({ returned: as, returned_at: new Date(now) })
    .where('id', '=', id)
    .execute();
}
