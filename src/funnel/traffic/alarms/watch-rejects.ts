import { type StateDb, sql } from '../../../store/state.ts';
import { type About, type OpenAlarm, raise, recover } from './alarm-book.ts';
import { hasRisen, hasSettled, shareOf, type Taken } from './reject-rise.ts';

const HOUR = 3_600_000;
const KEPT = 8 * 24 * HOUR;

interface Mark extends Taken {
  at: number;
}

/** Notes how many facts each source had taken and refused, once an hour, and raises an alarm where a larger share is refused than before. */
export async function watchRejects(db: StateDb, workspace: number, open: readonly OpenAlarm[], now: number): Promise<void> {
  for (const { source, ...total } of await totalsOf(db, workspace)) {
    const marks = await marksOf(db, source);
    const last = marks.at(-1);
    if (!last || now - last.at >= HOUR) await mark(db, source, total, now);
    const hourAgo = marks.findLast(({ at }) => at <= now - HOUR);
    const oldest = marks[0];
    if (!hourAgo || !oldest) continue;
    await judge(db, { workspace, source, kind: 'rejects', event: '' }, between(oldest, hourAgo), between(hourAgo, total), open, now);
  }
  await db
    .deleteFrom('tally_mark')
    .where('at', '<', new Date(now - KEPT))
    .execute();
}

async function judge(db: StateDb, about: About, before: Taken, hour: Taken, open: readonly OpenAlarm[], now: number): Promise<void> {
  const alarm = open.find(({ source, kind }) => source === about.source && kind === 'rejects');
  if (alarm) {
    if (hasSettled(alarm.measured.usual ?? 0, hour)) await recover(db, alarm.id, now);
  } else if (hasRisen(before, hour)) {
    await raise(
      db,
      about,
      { share: shareOf(hour) ?? 0, usual: shareOf(before) ?? 0, rejected: hour.rejected, accepted: hour.accepted },
      now,
    );
  }
}

function between(from: Taken, to: Taken): Taken {
  return { accepted: to.accepted - from.accepted, rejected: to.rejected - from.rejected };
}

async function totalsOf(db: StateDb, workspace: number): Promise<(Taken & { source: number })[]> {
  const sumOf = (outcome: string) => sql<string>`coalesce(sum(facts) filter (where outcome = ${outcome}), 0)`;
  const rows = await db
    .selectFrom('tally')
    .select(['source', sumOf('accepted').as('accepted'), sumOf('rejected').as('rejected')])
    .where('workspace', '=', workspace)
    .groupBy('source')
    .execute();
  return rows.map(({ source, accepted, rejected }) => ({ source, accepted: Number(accepted), rejected: Number(rejected) }));
}

async function marksOf(db: StateDb, source: number): Promise<Mark[]> {
  const rows = await db.selectFrom('tally_mark').selectAll().where('source', '=', source).orderBy('at').execute();
  return rows.map(({ at, accepted, rejected }) => ({ at: at.getTime(), accepted: Number(accepted), rejected: Number(rejected) }));
}

async function mark(db: StateDb, source: number, { accepted, rejected }: Taken, now: number): Promise<void> {
  await db
    .insertInto('tally_mark')
    .values({ source, at: new Date(now), accepted, rejected })
    .onConflict((conflict) => conflict.columns(['source', 'at']).doNothing())
    .execute();
}
