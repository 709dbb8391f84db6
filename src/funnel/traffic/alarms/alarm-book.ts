import { FunilError } from '../../../core/errors.ts';
import type { StateDb } from '../../../store/state.ts';

export type AlarmKind = 'quiet' | 'rejects';

export interface OpenAlarm {
  id: string;
  source: number;
  kind: AlarmKind;
  event: string;
  raisedAt: number;
  measured: Record<string, number>;
}

/** Whose alarm it is: one at a time of each. */
export interface About {
  workspace: number;
  source: number;
  kind: AlarmKind;
  event: string;
}

export async function openAlarmsOf(db: StateDb, workspace: number): Promise<OpenAlarm[]> {
  const rows = await db.selectFrom('alarm').selectAll().where('workspace', '=', workspace).where('recovered_at', 'is', null).execute();
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    kind: row.kind,
    event: row.event,
    raisedAt: row.raised_at.getTime(),
    measured: row.measured,
  }));
}

export async function raise(db: StateDb, about: About, measured: Record<string, number>, now: number): Promise<void> {
  await db
    .insertInto('alarm')
    .values({ ...about, raised_at: new Date(now), measured: JSON.stringify(measured) })
    .onConflict((conflict) => conflict.columns(['source', 'kind', 'event']).where('recovered_at', 'is', null).doNothing())
    .execute();
}

export async function recover(db: StateDb, id: string, now: number): Promise<void> {
  await db
    .updateTable('alarm')
    .set({ recovered_at: new Date(now) })
    .where('id', '=', id)
    .execute();
}

const MOST_LISTED = 500;

/** Open ones first, then the latest. */
export async function listAlarms(db: StateDb, workspace: number, onlyOpen: boolean) {
  const all = db
    .selectFrom('alarm')
    .innerJoin('source', 'source.id', 'alarm.source')
    .selectAll('alarm')
    .select('source.name')
    .where('alarm.workspace', '=', workspace);
  const rows = await (onlyOpen ? all.where('recovered_at', 'is', null) : all)
    .orderBy('recovered_at', (order) => order.desc().nullsFirst())
    .orderBy('id', 'desc')
    .limit(MOST_LISTED)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    source: row.name,
    kind: row.kind,
    event: row.event === '' ? null : row.event,
    state: row.recovered_at ? ('recovered' as const) : ('open' as const),
    raisedAt: row.raised_at.toISOString(),
    recoveredAt: row.recovered_at?.toISOString() ?? null,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    measured: row.measured,
  }));
}

/** Somebody has seen it. Once is enough; the first time stays. */
export async function acknowledge(db: StateDb, workspace: number, id: string, now: number): Promise<void> {
  const row = await db
    .selectFrom('alarm')
    .select('acknowledged_at')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new FunilError('no_alarm', `There is no alarm ${id}.`, { status: 404, hint: 'GET /api/v1/alarms lists them.' });
  if (row.acknowledged_at) return;
  await db
    .updateTable('alarm')
    .set({ acknowledged_at: new Date(now) })
    .where('id', '=', id)
    .execute();
}
