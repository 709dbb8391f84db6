import { Type } from 'typebox';
import { DROP_REASONS, type DropReason } from '../../../core/errors.ts';
import type { Routes } from '../../../lib/http.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ADVICE } from './advice.ts';
import { listRejects } from './open-rejects.ts';
import { type Replaying, replayAll, replayOne } from './replay.ts';

const tags = ['rejects'];
const Id = Type.String({ pattern: '^[0-9]{1,18}$', description: 'As the list names it' });
const MaybeText = Type.Union([Type.String(), Type.Null()]);
const after = Type.Optional(Type.String({ pattern: '^[0-9]{1,18}$', description: 'Only those after this one' }));
const source = Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Only of the source with this name' }));
const reason = Type.Optional(oneOf<DropReason>(DROP_REASONS, 'Only with this reason; see docs/guide/rejects.md'));

const reject = Type.Object({
  id: Id,
  source: Type.String(),
  import: Type.Union([Type.String(), Type.Null()], { description: 'Of a row of a file: its import, which replays its rows' }),
  at: Type.String({ description: 'When it came; ISO 8601, UTC' }),
  reason: Type.String(),
  field: MaybeText,
  detail: Type.String({ description: 'What is wrong' }),
  advice: Type.String({ description: 'What to do' }),
  sent: Type.String({ description: 'What was sent, as text; long texts are cut' }),
  replayedAt: MaybeText,
});

const counts = {
  tried: Type.Integer({ minimum: 0, description: 'Rejects that were read again' }),
  replayed: Type.Integer({ minimum: 0, description: 'Rejects that are taken now' }),
  accepted: Type.Integer({ minimum: 0, description: 'Facts they gave' }),
  rejected: Type.Integer({ minimum: 0, description: 'Still refused, with their present reasons' }),
};

/** What was refused of all that came in, and taking it in after all. */
export function rejectRoutes(replaying: Replaying): Routes {
  return (http) => {
    http.get(
      '/api/v1/rejects',
      {
        // What was sent may tell of people more than reports do.
        config: { scope: 'read', access: 'write' },
        schema: {
          tags,
          summary: 'What was refused, and why',
          description: 'Facts, calls, webhooks and rows that were not taken and have not been replayed since, in the order they came.',
          querystring: Type.Object({
            source,
            reason,
            after,
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000, default: 100 })),
            all: Type.Optional(Type.Boolean({ description: 'Also those replayed since' })),
          }),
          response: { 200: Type.Object({ rejects: Type.Array(reject), next: Type.Union([Type.String(), Type.Null()]) }) },
        },
      },
      async ({ workspace, query }) => {
        const { limit = 100, after = '0', all = false } = query;
        const found = await listRejects(replaying.db, workspace, { ...query, after, limit, all });
        const rejects = found.map((one) => ({ ...one, advice: ADVICE[one.reason as DropReason] ?? '' }));
        return { rejects, next: rejects.length === limit ? (rejects[limit - 1]?.id ?? null) : null };
      },
    );
    addReplays(http, replaying);
  };
}

function addReplays(http: Parameters<Routes>[0], replaying: Replaying): void {
  http.post(
    '/api/v1/rejects/replay',
    {
      config: { scope: 'write' },
      schema: {
        tags,
        summary: 'Take in what is good now',
        description:
          'Reads open rejects again by the plans and rules of now, at the time they came, and takes those that are good. Rows of files are left to their imports. At most 5,000 at once: "next" says where to go on. Doing it twice changes nothing.',
        body: Type.Object({ source, reason, after }, { additionalProperties: false }),
        response: { 200: Type.Object({ ...counts, next: Type.Union([Type.String(), Type.Null()]) }) },
      },
    },
    ({ workspace, body }) => replayAll(replaying, workspace, body, body.after ?? '0'),
  );
  http.post(
    '/api/v1/rejects/:id/replay',
    {
      config: { scope: 'write', takesAnyText: true },
      schema: {
        tags,
        summary: 'Mend a reject and take it in',
        description:
          'With "mended" in place of what was sent, in the same form (a fact, a call, the body of a webhook; a fact for a row of a file), or as it was. What is refused again is answered with 422 and stays open. Doing it twice changes nothing.',
        params: Type.Object({ id: Id }),
        body: Type.Object(
          { mended: Type.Optional(Type.Unsafe<object>({ type: 'object', additionalProperties: true })) },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object(counts) },
      },
    },
    ({ workspace, params, body }) => replayOne(replaying, workspace, params.id, body.mended),
  );
}
