import { Type } from 'typebox';
import type { Clock } from '../../../core/clock.ts';
import type { Routes } from '../../../lib/http.ts';
import type { EventStore } from '../../../store/events.ts';
import type { StateDb } from '../../../store/state.ts';
import { readEventRetention } from './event-retention.ts';
import { readRetention, setRetention } from './retention.ts';

const tags = ['retention'];
const Count = Type.Integer({ minimum: 0 });
const MaybeMoment = Type.Union([Type.String(), Type.Null()], { description: 'ISO 8601, UTC' });
const rejectDays = Type.Union([Type.Integer({ minimum: 1, maximum: 3_650 }), Type.Null()], {
  description: 'Days that refused facts and calls are kept with their text; null: for good',
});
const eventMonths = Type.Union([Type.Integer({ minimum: 1, maximum: 120 }), Type.Null()], {
  description: 'Months that events and touches are kept, counted back from today (UTC); null: for good',
});
const answer = Type.Object({
  rejectDays,
  enforcedAt: MaybeMoment,
  rejects: Count,
  oldest: MaybeMoment,
  older: Type.Array(Type.Object({ days: Count, rejects: Count }), { description: 'How many are older than so many days' }),
  events: Type.Object({
    months: eventMonths,
    stored: Count,
    oldest: MaybeMoment,
    older: Type.Array(Type.Object({ months: Count, events: Count }), { description: 'How many happened longer ago than so many months' }),
    removed: Type.Integer({ minimum: 0, description: 'Of all removals so far' }),
    removedBefore: MaybeMoment,
    removedAt: MaybeMoment,
  }),
});

/** How long the caller's workspace keeps what was refused, and what happened. */
export function retentionRoutes({ db, events, clock }: { db: StateDb; events: EventStore; clock: Clock }): Routes {
  const read = async (workspace: number) => ({
    ...(await readRetention(db, workspace, clock())),
    events: await readEventRetention(db, events, workspace, clock()),
  });
  return (http) => {
    http.get(
      '/api/v1/retention',
      { config: { scope: 'read' }, schema: { tags, summary: 'How long refused facts and events are kept', response: { 200: answer } } },
      ({ workspace }) => read(workspace),
    );
    http.put(
      '/api/v1/retention',
      {
        config: { scope: 'admin', audit: ['rejectDays', 'eventMonths'] },
        schema: {
          tags,
          summary: 'Say how long refused facts and events are kept',
          description:
            'Within an hour what is older is removed for good. Refused facts can be neither downloaded nor replayed any more; their counts stay. Events go with their touches: reports of those days show them no longer, on whatever day they are asked as known. Orders, deals, costs and who people said they are stay.',
          body: Type.Partial(Type.Object({ rejectDays, eventMonths }), { additionalProperties: false, minProperties: 1 }),
          response: { 200: answer },
        },
      },
      async ({ workspace, body }) => {
        const { rejectDays: days, eventMonths: months } = body;
        await setRetention(db, workspace, {
          ...(days !== undefined && { reject_days: days }),
          ...(months !== undefined && { event_months: months }),
        });
        return read(workspace);
      },
    );
  };
}
