import { Type } from 'typebox';
import type { Clock } from '../../../core/clock.ts';
import type { Routes } from '../../../lib/http.ts';
import type { StateDb } from '../../../store/state.ts';
import { typeOfName } from '../collect/map-names.ts';
import { requireSource } from '../plan/plans.ts';
import { acknowledge, listAlarms } from './alarm-book.ts';
import type { Alarms } from './alarms.ts';

export interface AlarmRouteParts {
  db: StateDb;
  clock: Clock;
  alarms: Alarms;
}

const Moment = Type.Union([Type.String(), Type.Null()]);
const Amount = Type.Union([Type.Number(), Type.Null()]);
const listed = Type.Object({
  alarms: Type.Array(
    Type.Object({
      id: Type.String(),
      source: Type.String(),
      kind: Type.String({ description: 'quiet: an event does not come; rejects: a larger share than usual is refused' }),
      event: Moment,
      state: Type.String({ description: 'open or recovered' }),
      raisedAt: Type.String(),
      recoveredAt: Moment,
      acknowledgedAt: Moment,
      measured: Type.Record(Type.String(), Type.Number(), { description: 'What was measured when it was raised' }),
    }),
  ),
});
const watched = Type.Object({
  watched: Type.Array(
    Type.Object({
      source: Type.Integer({ description: 'Its number; GET /api/v1/sources/keys names them' }),
      event: Type.String(),
      state: Type.String({ description: 'ok, quiet, or learning: less than two weeks or 50 events so far' }),
      lastAt: Moment,
      perWeek: Amount,
      expected: Type.Union([Type.Number(), Type.Null()], { description: 'Events that should have come since the last one' }),
      odds: Type.Union([Type.Number(), Type.Null()], { description: 'Of none coming by chance; below 0.001 it is quiet' }),
    }),
  ),
});
const ruleParams = Type.Object({
  id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  event: Type.String({ minLength: 1, maxLength: 200 }),
});

/** Alarms, what is watched for them, and that somebody has seen one. */
export function alarmRoutes({ db, clock, alarms }: AlarmRouteParts): Routes {
  const tags = ['alarms'];
  return (http) => {
    http.get(
      '/api/v1/alarms',
      {
        config: { scope: 'read' },
        schema: {
          tags,
          summary: 'Alarms',
          description: 'Open ones first, then the latest.',
          querystring: Type.Object({ state: Type.Unsafe<'open' | 'all'>({ type: 'string', enum: ['open', 'all'], default: 'all' }) }),
          response: { 200: listed },
        },
      },
      async ({ workspace, query }) => ({ alarms: await listAlarms(db, workspace, query.state === 'open') }),
    );
    http.post(
      '/api/v1/alarms/:id/acknowledge',
      {
        config: { scope: 'write' },
        schema: {
          tags,
          summary: 'Note that somebody has seen an alarm',
          params: Type.Object({ id: Type.String({ pattern: '^[0-9]{1,18}$' }) }),
          response: { 204: Type.Null() },
        },
      },
      async ({ workspace, params: { id } }, reply) => {
        await acknowledge(db, workspace, id, clock());
        return reply.code(204).send(null);
      },
    );
    http.get(
      '/api/v1/alarms/watched',
      { config: { scope: 'read' }, schema: { tags, summary: 'Events watched for silence', response: { 200: watched } } },
      async ({ workspace }) => ({
        watched: (await alarms.watched(workspace)).map(({ rhythm, lastAt, ...series }) => ({
          ...series,
          lastAt: lastAt === null ? null : new Date(lastAt).toISOString(),
          perWeek: rhythm?.perWeek ?? null,
        })),
      }),
    );
    http.post(
      '/api/v1/alarms/look',
      {
        config: { scope: 'admin', audit: false },
        schema: { tags, summary: 'Look for alarms now', description: 'Funil does so every five minutes.', response: { 204: Type.Null() } },
      },
      async (_request, reply) => {
        await alarms.look();
        return reply.code(204).send(null);
      },
    );
    http.put(
      '/api/v1/sources/:id/quiet/:event',
      {
        config: { scope: 'admin' },
        schema: {
          tags,
          summary: 'Watch an event of a source for silence, or no longer',
          description: 'Order Completed is watched by itself where a source sends it often; "order" stands for orders stated as facts.',
          params: ruleParams,
          body: Type.Object({ watched: Type.Boolean() }, { additionalProperties: false }),
          response: { 204: Type.Null() },
        },
      },
      async ({ workspace, params: { id, event }, body }, reply) => {
        await requireSource(db, workspace, id);
        await alarms.rule(workspace, id, typeOfName(event), body.watched);
        return reply.code(204).send(null);
      },
    );
  };
}
