import { type StateDb, sql } from '../../../store/state.ts';

const DAY_MS = 86_400_000;
/** Rows removed at a time, so that intake never waits for long. */
const AT_ONCE = 10_000;

/** For how many days a page may offer to keep what was refused. */
const CHOICES = [30, 90, 180, 365] as const;

/** How long a workspace keeps what was refused, how much there is, and how much each choice would remove now. */
export async function readRetention(db: StateDb, workspace: number, now: number) {
  const set = await db.selectFrom('retention').selectAll().where('workspace', '=', workspace).executeTakeFirst();
  const { rows } = await sql<{ rejects: string; oldest: Date | null }>`
    select count(*) as rejects, min(at) as oldest from reject where workspace = ${workspace}`.execute(db);
  const rejectDays = set?.reject_days ?? null;
  const older = await Promise.all(
    choicesWith(CHOICES, rejectDays).map(async (days) => ({ days, rejects: await countOlder(db, workspace, before(now, days)) })),
  );
  return {
    rejectDays,
    enforcedAt: set?.enforced_at?.toISOString() ?? null,
    rejects: Number(rows[0]?.rejects ?? 0),
    oldest: rows[0]?.oldest?.toISOString() ?? null,
    older,
  };
}

/** The usual spans and the one that is set, the shortest first. */
export function choicesWith(usual: readonly number[], set: number | null): number[] {
  return [...new Set([...usual, ...(set === null ? [] : [set])])].sort((a, b) => a - b);
}

/** Days of what was refused and months of events; null to keep them for good. What is not named stays as it is. */
export async function setRetention(
  db: StateDb,
  workspace: number,
  set: { reject_days?: number | null; event_months?: number | null },
): Promise<void> {
  await db
    .insertInto('retention')
    .values({ workspace, reject_days: null, event_months: null, ...set })
    .onConflict((conflict) => conflict.column('workspace').doUpdateSet(set))
    .execute();
}

/** Removes what was refused longer ago than its workspace keeps it. Returns how many rows went. */
export async function enforceRetention(db: StateDb, now: number): Promise<number> {
  let removed = 0;
  for (const { workspace, reject_days: days } of await db.selectFrom('retention').selectAll().execute()) {
    if (days === null) continue;
    removed += await removeOlder(db, workspace, before(now, days));
    await db
      .updateTable('retention')
      .set({ enforced_at: new Date(now) })
      .where('workspace', '=', workspace)
      .execute();
  }
  return removed;
}

async function removeOlder(db: StateDb, workspace: number, limit: Date): Promise<number> {
  for (let removed = 0; ; ) {
    const { numAffectedRows } = await sql`
      delete from reject where id in (select id from reject where workspace = ${workspace} and at < ${limit} order by at limit ${AT_ONCE})`.execute(
      db,
    );
    removed += Number(numAffectedRows ?? 0);
    if (Number(numAffectedRows ?? 0) < AT_ONCE) return removed;
  }
}

async function countOlder(db: StateDb, workspace: number, limit: Date): Promise<number> {
  const { rows } = await sql<{ rejects: string }>`
    select count(*) as rejects from reject where workspace = ${workspace} and at < ${limit}`.execute(db);
  return Number(rows[0]?.rejects ?? 0);
}

function before(now: number, days: number): Date {
  return new Date(now - days * DAY_MS);
}
