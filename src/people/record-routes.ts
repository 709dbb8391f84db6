import { type Static, Type } from 'typebox';
import { FunilError } from '../core/errors.ts';
import type { Routes } from '../lib/http.ts';
import { personOf } from './acting.ts';
import { type KeptEntry, readAudit } from './audit-log.ts';
import { readOutbox } from './outbox.ts';
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
const mailSchema = Type.Object({ id: Type.String(), at: moment, to: Type.String(), subject: Type.String(), text: Type.String() });

/** What was changed by whom, and the mail that waits to be read. */
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
    http.get(
      '/api/v1/outbox',
      {
        config,
        schema: {
          tags,
          summary: 'Mail that no channel has taken',
          description: 'Mail to owners is shown to owners only. Keys may not read it, for it holds links that let people in.',
          response: { 200: Type.Object({ mails: Type.Array(mailSchema) }) },
        },
      },
      async (request) => {
        if (request.caller?.kind === 'key') throw notByKey();
        const mails = await readOutbox(db, request.everywhere ? null : readerOf(personOf(request)));
        return { mails: mails.map((mail) => ({ ...mail, at: mail.at.toISOString() })) };
      },
    );
  };
}

function readerOf({ organization, organizationRole }: ReturnType<typeof personOf>) {
  return { organization, isOwner: organizationRole === 'owner' };
}

function written({ slug, at, organization: _, ...entry }: KeptEntry): Static<typeof entrySchema> {
  return { ...entry, workspace: slug, at: at.toISOString() };
}

function notByKey(): FunilError {
  return new FunilError('not_by_key', 'Keys may not read mail: it holds links that let people in.', {
    status: 403,
    hint: 'Sign in and open Settings.',
  });
}
