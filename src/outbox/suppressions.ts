import type { SuppressionReason } from '../core/channel.ts';
import { type StateDb, sql } from '../store/state.ts';

export interface Suppression {
  address: string;
  reason: SuppressionReason;
  at: Date;
  note: string;
}

const LONGEST_NOTE = 500;
/** The more it holds back, the more it weighs: a lighter reason never takes a heavier one's place. */
const WEIGHT = sql`array['unsubscribe', 'person', 'complaint', 'bounce']`;

/** Puts an address on the list, and messages that wait for it aside as they are claimed. */
export async function suppress(
  tx: StateDb,
  { workspace, address, reason, note, at }: { workspace: number; address: string; reason: SuppressionReason; note: string; at: number },
): Promise<void> {
  await sql`
    insert into suppression (workspace, channel, address, reason, at, note)
    values (${workspace}, 'email', ${address}, ${reason}, ${new Date(at)}, ${note.slice(0, LONGEST_NOTE)})
    on conflict (workspace, channel, address) do update set reason = excluded.reason, at = excluded.at, note = excluded.note
    where array_position(${WEIGHT}, excluded.reason) > array_position(${WEIGHT}, suppression.reason)`.execute(tx);
}

/** Takes an address off the list: for any reason, or only for the one named. */
export async function lift(
  tx: StateDb,
  { workspace, address, reason }: { workspace: number; address: string; reason?: SuppressionReason },
): Promise<boolean> {
  let listed = tx
    .deleteFrom('suppression')
    .where('workspace', '=', workspace)
    .where('channel', '=', 'email')
    .where('address', '=', address);
  if (reason !== undefined) listed = listed.where('reason', '=', reason);
  return (await listed.returning('address').executeTakeFirst()) !== undefined;
}

/** The newest first, a page at a time; `find` is a part of the address. */
export async function listSuppressed(
  db: StateDb,
  workspace: number,
  { find, most }: { find: string; most: number },
): Promise<Suppression[]> {
  let rows = db.selectFrom('suppression').select(['address', 'reason', 'at', 'note']).where('workspace', '=', workspace);
  if (find !== '') rows = rows.where(sql<boolean>`position(${find.toLowerCase()} in address) > 0`);
  return rows.orderBy('at', 'desc').orderBy('address').limit(most).execute();
}
