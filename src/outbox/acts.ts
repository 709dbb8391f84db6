import { FunilError } from '../core/errors.ts';
import { type StateDb, sql } from '../store/state.ts';

/** States from which a person may send a message again. */
const AGAIN = ['kept', 'failed', 'unknown'] as const;

type Mine = ReturnType<typeof sql<boolean>>;

/**
 * Sends a message again because a person decided so; it keeps its Message-ID, so that a mail program that has it already may show it once.
 * @throws FunilError `no_message`, `not_so`
 */
export async function sendAgain(db: StateDb, id: string, mine: Mine, now: number): Promise<void> {
  const rows = await db
    .updateTable('message')
    .set({ state: 'queued', due: new Date(now), at: new Date(now), settled_at: null, handed_at: null, why: null, code: null })
    .where('id', '=', id)
    .where(mine)
    .where('state', 'in', AGAIN)
    .returning('id')
    .execute();
  if (rows.length === 0) throw await whyNot(db, id, mine, 'sent again');
}

/** Writes down what a person found out about a message of which nobody knew. @throws FunilError `no_message`, `not_so` */
export async function markAs(db: StateDb, id: string, mine: Mine, state: 'sent' | 'failed', who: string): Promise<void> {
  const rows = await db
    .updateTable('message')
    .set({ state, why: `${who} says so.` })
    .where('id', '=', id)
    .where(mine)
    .where('state', '=', 'unknown')
    .returning('id')
    .execute();
  if (rows.length === 0) throw await whyNot(db, id, mine, 'marked');
}

async function whyNot(db: StateDb, id: string, mine: Mine, done: string): Promise<FunilError> {
  const row = await db.selectFrom('message').select('state').where('id', '=', id).where(mine).executeTakeFirst();
  if (!row) return new FunilError('no_message', `There is no message ${id}.`, { status: 404 });
  return new FunilError('not_so', `A message that is "${row.state}" cannot be ${done}.`, {
    status: 409,
    hint: 'Read the list again: it may have changed meanwhile.',
  });
}

const BODIES_KEPT_DAYS = 30;
const ROWS_KEPT_DAYS = 400;
const DAY = 86_400_000;

/** Forgets what old messages said, and later that they were: links in them end earlier, bounces come sooner. */
export async function forgetMessages(db: StateDb, now: number): Promise<void> {
  const old = new Date(now - BODIES_KEPT_DAYS * DAY);
  await sql`update message set text = '', html = null where at < ${old} and state not in ('queued', 'sending') and text <> ''`.execute(db);
  await sql`
    delete from message where state not in ('queued', 'sending')
      and (at < ${new Date(now - ROWS_KEPT_DAYS * DAY)} or (workspace is null and at < ${old}))`.execute(db);
}
