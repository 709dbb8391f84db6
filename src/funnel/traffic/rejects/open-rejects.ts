import { FunilError } from '../../../core/errors.ts';
import { type StateDb, type StateTransaction, sql } from '../../../store/state.ts';
import type { OpenReject } from './read-again.ts';

/** Which rejects: of a source by name, with a reason. */
export interface Picked {
  source?: string | undefined;
  reason?: string | undefined;
}

/** What was refused, why, and what to do. */
export interface RejectView {
  id: string;
  source: string;
  import: string | null;
  at: string;
  reason: string;
  field: string | null;
  detail: string;
  sent: string;
  replayedAt: string | null;
}

/** The rejects of a workspace in the order they came, after one of them; those of imports too. */
export async function listRejects(
  db: StateDb,
  workspace: number,
  picked: Picked & { after: string; limit: number; all: boolean },
): Promise<RejectView[]> {
  const rows = await pick(db, workspace, picked)
    .select(['reject.field', 'reject.detail', 'reject.replayed_at', 'source.name'])
    .where('reject.id', '>', picked.after)
    .$if(!picked.all, (query) => query.where('reject.replayed_at', 'is', null))
    .limit(picked.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    source: row.name,
    import: row.import,
    at: row.at.toISOString(),
    reason: row.reason,
    field: row.field,
    detail: row.detail,
    sent: row.body,
    replayedAt: row.replayed_at?.toISOString() ?? null,
  }));
}

/** Those that did not come with an import, whose rows its own mapping reads, and that are still open. */
export async function openRejects(db: StateDb, workspace: number, picked: Picked, after: string, limit: number): Promise<OpenReject[]> {
  return pick(db, workspace, picked)
    .where('reject.id', '>', after)
    .where('reject.import', 'is', null)
    .where('reject.replayed_at', 'is', null)
    .limit(limit)
    .execute();
}

/** @throws FunilError `no_reject` (404). */
export async function findReject(db: StateDb, workspace: number, id: string): Promise<OpenReject & { replayed: Date | null }> {
  const row = await pick(db, workspace, {}).select('reject.replayed_at as replayed').where('reject.id', '=', id).executeTakeFirst();
  if (row) return row;
  throw new FunilError('no_reject', `There is no reject ${id}.`, { status: 404, hint: 'GET /api/v1/rejects lists them.' });
}

function pick(db: StateDb, workspace: number, { source, reason }: Picked) {
  return db
    .selectFrom('reject')
    .innerJoin('source', 'source.id', 'reject.source')
    .select(['reject.id', 'reject.workspace', 'reject.source', 'source.kind', 'source.origins', 'reject.import'])
    .select(['reject.at', 'reject.reason', 'reject.body', 'reject.arrived'])
    .where('reject.workspace', '=', workspace)
    .$if(source !== undefined, (query) => query.where('source.name', '=', source as string))
    .$if(reason !== undefined, (query) => query.where('reject.reason', '=', reason as string))
    .orderBy('reject.id');
}

/** Ends a transaction that would take something a second time. */
export class TakenMeanwhile extends Error {}

/** Marks rejects as taken in; whoever comes second is undone. */
export async function markReplayed(tx: StateTransaction, ids: readonly string[], now: number): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('reject')
    .set({ replayed_at: new Date(now) })
    .where('id', 'in', [...ids])
    .where('replayed_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== BigInt(ids.length)) throw new TakenMeanwhile();
}

/** The row of an import is counted there as well. */
export async function countReplayed(tx: StateTransaction, id: string, accepted: number): Promise<void> {
  await tx
    .updateTable('import')
    .set({ accepted: sql<string>`accepted + ${accepted}`, replayed: sql<string>`replayed + 1` })
    .where('id', '=', id)
    .execute();
}
