import type { Clock } from '../../../core/clock.ts';
import { FunilError, type ProblemValues } from '../../../core/errors.ts';
import { type StateDb, sql } from '../../../store/state.ts';
import { typeOfName } from '../collect/map-names.ts';
import { type CheckCall, compilePlan, type Plan, type PlannedEvent } from './plan.ts';

export interface StoredPlan extends Plan {
  version: number;
  since: Date;
}

/** Tracking plans of sources, by version; those in force are in memory, because every call asks. All throw FunilError `no_source` (404). */
export interface Plans {
  /** Null where nothing is checked. */
  checkOf(source: number): CheckCall | null;
  /** The one in force; null when there never was one. */
  get(workspace: number, source: number): Promise<StoredPlan | null>;
  versions(workspace: number, source: number): Promise<StoredPlan[]>;
  /** @throws FunilError `bad_plan` when an event or a property of it stands there twice. */
  save(workspace: number, source: number, plan: Plan): Promise<StoredPlan>;
}

export async function openPlans(db: StateDb, clock: Clock): Promise<Plans> {
  const checks = new Map<number, CheckCall>();

  function put(source: number, plan: Plan): void {
    const check = compilePlan(plan);
    if (check) checks.set(source, check);
    else checks.delete(source);
  }

  const rows = await db.selectFrom('tracking_plan').selectAll().distinctOn('source').orderBy('source').orderBy('version', 'desc').execute();
  for (const row of rows) put(row.source, { mode: row.mode, events: row.events as PlannedEvent[] });

  async function versions(workspace: number, source: number): Promise<StoredPlan[]> {
    await requireSource(db, workspace, source);
    const found = await db.selectFrom('tracking_plan').selectAll().where('source', '=', source).orderBy('version', 'desc').execute();
    return found.map((row) => ({ version: row.version, mode: row.mode, events: row.events as PlannedEvent[], since: row.created_at }));
  }

  return {
    checkOf: (source) => checks.get(source) ?? null,
    get: async (workspace, source) => (await versions(workspace, source))[0] ?? null,
    versions,
    async save(workspace, source, plan) {
      refuseRepeats(plan);
      await requireSource(db, workspace, source);
      const since = new Date(clock());
      const row = await db
        .insertInto('tracking_plan')
        .values({
          workspace,
          source,
          version: sql<number>`(select coalesce(max(version), 0) + 1 from tracking_plan where source = ${source})`,
          mode: plan.mode,
          events: JSON.stringify(plan.events),
          created_at: since,
        })
        .returning('version')
        .executeTakeFirstOrThrow();
      put(source, plan);
      return { ...plan, version: row.version, since };
    },
  };
}

export async function requireSource(db: StateDb, workspace: number, source: number): Promise<void> {
  const row = await db.selectFrom('source').select('id').where('workspace', '=', workspace).where('id', '=', source).executeTakeFirst();
  if (row) return;
  throw new FunilError('no_source', `There is no source ${source}.`, { status: 404, hint: 'GET /api/v1/sources/keys lists them.' });
}

function refuseRepeats({ events }: Plan): void {
  const twice = repeated(events.map(({ event }) => typeOfName(event)));
  if (twice !== undefined) throw badPlan(`The event ${twice} stands in the plan twice.`, { fault: 'event', event: twice });
  for (const { event, properties } of events) {
    const property = repeated(properties.map(({ name }) => name));
    if (property !== undefined) throw badPlan(`${event} has the property ${property} twice.`, { fault: 'property', event, property });
  }
}

function repeated(names: readonly string[]): string | undefined {
  return names.find((name, at) => names.indexOf(name) !== at);
}

function badPlan(title: string, values: ProblemValues): FunilError {
  return new FunilError('bad_plan', title, { hint: 'Name each once; "Order Completed" and order_completed are the same.', values });
}
