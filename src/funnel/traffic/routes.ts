import { Type } from 'typebox';
import type { Clock } from '../../core/clock.ts';
import { DROP_REASONS } from '../../core/errors.ts';
import type { Workspaces } from '../../ledger/workspaces.ts';
import type { Routes } from '../../lib/http.ts';
import { oneOf } from '../../lib/one-of.ts';
import type { StateDb } from '../../store/state.ts';
import type { Intake, Verdict } from './intake.ts';
import { noteTaken } from './live/note.ts';
import type { Live } from './live/notebook.ts';
import { readSources } from './sources.ts';

export interface TrafficParts {
  db: StateDb;
  clock: Clock;
  intake: Intake;
  live: Live;
  workspaces: Workspaces;
}

const MOST_FACTS = 2_500;
const DEFAULT_SOURCE = 'api';

const Count = Type.Integer({ minimum: 0 });
const reason = oneOf<string>(DROP_REASONS);

const factsBody = Type.Object(
  {
    source: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        pattern: '^[^\\u0000-\\u001f]+$',
        description: `Where they come from; "${DEFAULT_SOURCE}" when left out`,
      }),
    ),
    facts: Type.Array(Type.Unknown(), {
      minItems: 1,
      maxItems: MOST_FACTS,
      description: 'Each is checked by itself; see docs/guide/api.md for their shapes',
    }),
  },
  { additionalProperties: false },
);

const verdicts = Type.Object({
  accepted: Count,
  rejected: Count,
  verdicts: Type.Array(
    Type.Object({
      outcome: Type.Union([Type.Literal('accepted'), Type.Literal('rejected')]),
      reason: Type.Optional(reason),
      field: Type.Optional(Type.String()),
      detail: Type.Optional(Type.String()),
    }),
    { description: 'One for each fact, in the order they were sent' },
  ),
});

const sources = Type.Object({
  sources: Type.Array(
    Type.Object({
      id: Type.Integer(),
      name: Type.String(),
      kind: Type.String(),
      since: Type.String({ description: 'ISO 8601, UTC' }),
      accepted: Type.Integer({ description: 'Always stored + duplicate + waiting' }),
      stored: Count,
      duplicate: Count,
      waiting: Type.Integer({ description: 'On disk, not in the ledger yet' }),
      rejected: Count,
      rejectedBy: Type.Record(Type.String(), Count, { description: 'Rejected facts by reason' }),
    }),
  ),
});

/** Facts in, and what became of them. */
export function trafficRoutes({ db, clock, intake, live, workspaces }: TrafficParts): Routes {
  return (http) => {
    http.post(
      '/api/v1/facts',
      {
        // The ledger itself says who stated what, and when.
        config: { scope: 'write', access: 'leads', audit: false, takesAnyText: true },
        schema: {
          tags: ['facts'],
          summary: 'Send facts',
          description: 'Facts that are accepted are on disk when this answers. Sending a fact again (same kind, same id) changes nothing.',
          body: factsBody,
          response: { 200: verdicts },
        },
      },
      async ({ workspace, body }) => {
        const source = await workspaces.source(workspace, body.source ?? DEFAULT_SOURCE, 'api');
        const done = await intake.accept({ workspace, source }, body.facts);
        const notebook = live.of(workspace);
        if (notebook)
          for (const [at, fact] of body.facts.entries()) noteTaken(notebook, { source, at: clock() }, fact, done.verdicts[at] as Verdict);
        return { accepted: done.accepted, rejected: done.verdicts.length - done.accepted, verdicts: done.verdicts.map(written) };
      },
    );
    http.get(
      '/api/v1/sources',
      {
        config: { scope: 'read' },
        schema: {
          tags: ['facts'],
          summary: 'Sources',
          description: 'Where facts come from and what became of them.',
          response: { 200: sources },
        },
      },
      async ({ workspace }) => ({ sources: await readSources(db, workspace) }),
    );
  };
}

function written(verdict: Verdict) {
  return verdict.outcome === 'accepted' ? { outcome: verdict.outcome } : { outcome: verdict.outcome, ...verdict.drop };
}
