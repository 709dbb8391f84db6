import { Type } from 'typebox';
import type { Clock } from '../../../core/clock.ts';
import type { Routes } from '../../../lib/http.ts';
import type { StateDb } from '../../../store/state.ts';
import { readRetention, setRetention } from './retention.ts';

const tags = ['retention'];
const Count = Type.Integer({ minimum: 0 });
const MaybeMoment = Type.Union([Type.String(), Type.Null()], { description: 'ISO 8601, UTC' });
const rejectDays = Type.Union([Type.Integer({ minimum: 1, maximum: 3_650 }), Type.Null()], {
  description: 'Days that refused facts and calls are kept with their text; null: for good',
});
const answer = Type.Object({
  rejectDays,
  enforcedAt: MaybeMoment,
  rejects: Count,
  oldest: MaybeMoment,
  older: Type.Array(Type.Object({ days: Count, rejects: Count }), { description: 'How many are older than so many days' }),
});

/** How long the caller's workspace keeps what was refused. */
export function retentionRoutes({ db, clock }: { db: StateDb; clock: Clock }): Routes {
  return (http) => {
    http.get(
      '/api/v1/retention',
      { config: { scope: 'read' }, schema: { tags, summary: 'How long refused facts are kept', response: { 200: answer } } },
      ({ workspace }) => readRetention(db, workspace, clock()),
    );
    http.put(
      '/api/v1/retention',
      {
        config: { scope: 'admin', audit: ['rejectDays'] },
        schema: {
          tags,
          summary: 'Say how long refused facts are kept',
          description: 'Within an hour what is older is removed for good; it can be neither downloaded nor replayed any more. Counts stay.',
          body: Type.Object({ rejectDays }, { additionalProperties: false }),
          response: { 200: answer },
        },
      },
      async ({ workspace, body }) => {
        await setRetention(db, workspace, body.rejectDays);
        return readRetention(db, workspace, clock());
      },
    );
  };
}
