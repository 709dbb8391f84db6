import { type Static, Type } from 'typebox';
import type { Routes } from '../lib/http.ts';
import { type KeptEntry, readAudit } from './audit-log.ts';
import type { People } from './people.ts';
import { moment } from './schemas.ts';

const tags = ['people'];
const config = { scope: 'admin', access: 'people' } as const;

const entrySchema = Type.Object({
  id: Type.String(),
  at: moment,
  workspace: Type.Union([Type.String(), Type.Null()]),
  actorKind: Type.String({ description: 'person, key, command line or visitor' }),
  actor: Type.String({ description: 'Id of the person or the key' }),
  actorName: Type.String(),
  action: Type.String(),
  target: Type.String(),
  changes: Type.Record(Type.String(), Type.Unknown(), { description: 'Fields that were sent; null where the value is not kept' }),
  address: Type.String(),
});
const pageOfAudit = Type.Object({
  before: Type.Optional(Type.String({ pattern: '^\\d{1,18}$', description: 'Id of the last entry of the page before' })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
});

/** What was changed by whom. */
export function recordRoutes({ db }: People): Routes {
  return (http) => {
    http.get(
      '/api/v1/audit',
      {
        config,
        schema: {
          tags,
          summary: 'What was changed, by whom and when',
          querystring: pageOfAudit,
          response: { 200: Type.Object({ entries: Type.Array(entrySchema), next: Type.Union([Type.String(), Type.Null()]) }) },
        },
      },
      async (request) => {
        const { before, limit } = request.query;
        const { caller } = request;
        const place = { organization: caller?.organization ?? 0, ...(caller?.kind === 'key' ? { workspace: caller.workspace } : {}) };
        const entries = await readAudit(db, place, { ...(before === undefined ? {} : { before }), limit });
        return { entries: entries.map(written), next: entries.length < limit ? null : (entries.at(-1)?.id ?? null) };
      },
    );
  };
}

function written({ slug, at, organization: _, ...entry }: KeptEntry): Static<typeof entrySchema> {
  return { ...entry, workspace: slug, at: at.toISOString() };
}
