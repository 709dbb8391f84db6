import { type Static, Type } from 'typebox';
import type { Clock } from '../../../core/clock.ts';
import { FunilError } from '../../../core/errors.ts';
import type { Http, Routes } from '../../../lib/http.ts';
import { oneOf } from '../../../lib/one-of.ts';
import type { EventStore } from '../../../store/events.ts';
import { ask } from '../../../store/question.ts';
import { type StateDb, sql } from '../../../store/state.ts';
import { conformanceOf, draftOf } from './conformance.ts';
import { PLAN_MODES, type PlanMode } from './plan.ts';
import { plan_conformance } from './plan-conformance.question.ts';
import { type Plans, requireSource, type StoredPlan } from './plans.ts';
import { PROPERTY_TYPES, type PropertyType } from './value-kind.ts';

export interface PlanParts {
  db: StateDb;
  clock: Clock;
  events: Pick<EventStore, 'read'>;
  plans: Plans;
}

const DAY = 86_400_000;
const MOST_DAYS = 92;
const NAME = { minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f]+$' };

const Property = Type.Object(
  {
    name: Type.String(NAME),
    type: oneOf<PropertyType>(PROPERTY_TYPES),
    required: Type.Boolean(),
  },
  { additionalProperties: false },
);
const plan = {
  mode: oneOf<PlanMode>(
    PLAN_MODES,
    'off: nothing is checked; warn: what differs is taken with a label; enforce: it is refused as off_plan',
  ),
  events: Type.Array(
    Type.Object({ event: Type.String(NAME), properties: Type.Array(Property, { maxItems: 200 }) }, { additionalProperties: false }),
    {
      maxItems: 500,
      description: 'Events not named here are taken, and shown as unplanned',
    },
  ),
};
const Given = Type.Object(plan, { additionalProperties: false });
const Draft = Type.Object(plan);
const Stored = Type.Object({ version: Type.Integer(), since: Type.String({ description: 'ISO 8601, UTC' }), ...plan });
const Share = Type.Union([Type.Number(), Type.Null()]);
const Moment = Type.Union([Type.String(), Type.Null()]);
const Conformance = Type.Object({
  version: Type.Integer(),
  mode: Type.String(),
  since: Type.String(),
  events: Type.Array(
    Type.Object({
      event: Type.String(),
      type: Type.String({ description: 'Its name on the ledger' }),
      planned: Type.Boolean(),
      seen: Type.Integer(),
      refused: Type.Integer({ description: 'Refused because of the plan' }),
      first: Moment,
      last: Moment,
      properties: Type.Array(
        Type.Object({
          name: Type.String(),
          type: Type.String(),
          required: Type.Boolean(),
          missing: Share,
          wrong: Share,
        }),
      ),
    }),
  ),
});
const params = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) });
const days = (usual: number) =>
  Type.Object({ days: Type.Integer({ minimum: 1, maximum: MOST_DAYS, default: usual, description: 'How far back' }) });

/** What each source is expected to send, and what it sends. */
export function planRoutes({ db, clock, events, plans }: PlanParts): Routes {
  const tags = ['plans'];
  const read = { scope: 'read' } as const;
  const since = (back: number) => new Date(clock() - back * DAY).toISOString();
  const sentSince = (workspace: number, source: number, from: string) =>
    ask(events, plan_conformance, { workspace, source, since: from.replace('Z', '') });

  return (http: Http) => {
    http.get(
      '/api/v1/sources/:id/plan',
      { config: read, schema: { tags, summary: 'The tracking plan of a source', params, response: { 200: Stored } } },
      async ({ workspace, params: { id } }) => written(await inForce(plans, workspace, id)),
    );
    http.put(
      '/api/v1/sources/:id/plan',
      {
        config: { scope: 'admin' },
        schema: {
          tags,
          summary: 'Change the tracking plan of a source',
          description: 'As a new version, in force at once; the ones before stay to be read.',
          params,
          body: Given,
          response: { 200: Stored },
        },
      },
      async ({ workspace, params: { id }, body }) => written(await plans.save(workspace, id, body)),
    );
    http.get(
      '/api/v1/sources/:id/plan/versions',
      {
        config: read,
        schema: {
          tags,
          summary: 'All versions of a tracking plan',
          params,
          response: { 200: Type.Object({ versions: Type.Array(Stored) }) },
        },
      },
      async ({ workspace, params: { id } }) => ({ versions: (await plans.versions(workspace, id)).map(written) }),
    );
    http.get(
      '/api/v1/sources/:id/plan/conformance',
      {
        config: read,
        schema: { tags, summary: 'How well a source keeps to its plan', params, querystring: days(7), response: { 200: Conformance } },
      },
      async ({ workspace, params: { id }, query }) => {
        const { version, ...stored } = await inForce(plans, workspace, id);
        const from = since(query.days);
        const [sent, refused] = await Promise.all([sentSince(workspace, id, from), countRefused(db, id, from)]);
        return { version, mode: stored.mode, since: from, events: conformanceOf(stored, sent, refused) };
      },
    );
    http.get(
      '/api/v1/sources/:id/plan/suggestion',
      {
        config: read,
        schema: {
          tags,
          summary: 'A draft of a plan, from what a source sent',
          description: 'What it always sends is required, each property of the narrowest type that fits. For a person to look through.',
          params,
          querystring: days(14),
          response: { 200: Draft },
        },
      },
      async ({ workspace, params: { id }, query }) => {
        await requireSource(db, workspace, id);
        return draftOf(await sentSince(workspace, id, since(query.days)));
      },
    );
  };
}

async function inForce(plans: Plans, workspace: number, source: number): Promise<StoredPlan> {
  const found = await plans.get(workspace, source);
  if (found) return found;
  throw new FunilError('no_plan', 'This source has no tracking plan.', {
    status: 404,
    hint: `GET /api/v1/sources/${source}/plan/suggestion drafts one from what it sends.`,
  });
}

function written({ since, ...rest }: StoredPlan): Static<typeof Stored> {
  return { ...rest, since: since.toISOString() };
}

/** Refusals name the event and the property. */
async function countRefused(db: StateDb, source: number, since: string): Promise<Map<string, number>> {
  const type = sql<string>`split_part(field, '.', 1)`;
  const rows = await db
    .selectFrom('reject')
    .select(({ fn }) => [type.as('type'), fn.countAll<string>().as('events')])
    .where('source', '=', source)
    .where('reason', '=', 'off_plan')
    .where('at', '>=', new Date(since))
    .groupBy(type)
    .execute();
  return new Map(rows.map((row) => [row.type, Number(row.events)]));
}
