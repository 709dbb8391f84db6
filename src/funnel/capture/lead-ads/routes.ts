import { Type } from 'typebox';
import { FunilError } from '../../../core/errors.ts';
import type { Http, Routes } from '../../../lib/http.ts';
import type { LeadAds } from './index.ts';
import { lastLeads } from './last-leads.ts';
import { addMailRoutes } from './mail-routes.ts';
import { readSettings, saveSettings } from './settings.ts';

const tags = ['lead ads'];
const texts = Type.Record(Type.String({ maxLength: 200 }), Type.String({ pattern: '^([a-z][a-z0-9_]{0,39})?$' }));
const consents = Type.Array(
  Type.Object({ field: Type.String({ minLength: 1, maxLength: 200 }), purpose: Type.String({ minLength: 1, maxLength: 100 }) }),
  { maxItems: 20 },
);
const base = Type.String({ maxLength: 200, pattern: '^(https://[A-Za-z0-9.-]+)?$', description: 'Empty: the vendor’s own' });
const version = Type.String({ maxLength: 20, pattern: '^[\\w.-]*$', description: 'Empty: the one this Funil knows' });

const listed = Type.Object({
  sources: Type.Array(
    Type.Object({
      id: Type.Integer(),
      name: Type.String(),
      vendor: Type.String(),
      path: Type.String(),
      closed: Type.Boolean(),
      fetches: Type.Boolean({ description: 'Whether leads have to be fetched, with an access token' }),
      hasToken: Type.Boolean(),
      base: Type.String(),
      version: Type.String(),
      knownVersion: Type.String(),
      fields: texts,
      consents,
    }),
  ),
  leads: Type.Array(
    Type.Object({
      source: Type.Integer(),
      from: Type.String({ description: 'Name of the source' }),
      lead: Type.String(),
      form: Type.String(),
      at: Type.String(),
      state: Type.Unsafe<'waiting' | 'taken' | 'test' | 'failed'>({ type: 'string', enum: ['waiting', 'taken', 'test', 'failed'] }),
      error: Type.String(),
      person: Type.Union([Type.String(), Type.Null()], { description: 'Public id of the lead it became' }),
    }),
  ),
});

const settings = Type.Object(
  {
    token: Type.Optional(Type.String({ minLength: 8, maxLength: 2_000, description: 'Kept sealed and never shown; left out, it stays' })),
    base,
    version,
    fields: texts,
    consents,
  },
  { additionalProperties: false },
);

/** Lead forms of ad platforms: their webhooks, how their fields are read, and what became of the last leads. */
export function leadAdRoutes(ads: LeadAds): Routes {
  const { db, connectors } = ads;
  const vendors = connectors.map(({ vendor }) => vendor as string);
  return (http) => {
    http.get(
      '/api/v1/lead-ads',
      {
        config: { scope: 'read' },
        schema: { tags, summary: 'Lead forms of ad platforms, and their last leads', response: { 200: listed } },
      },
      async ({ workspace }) => {
        const rows = await db
          .selectFrom('hook')
          .innerJoin('source', 'source.id', 'hook.source')
          .select(['hook.source', 'source.name', 'hook.vendor', 'hook.address', 'hook.closed_at'])
          .where('hook.workspace', '=', workspace)
          .where('hook.vendor', 'in', vendors)
          .orderBy('source.name')
          .execute();
        const sources = await Promise.all(
          rows.map(async ({ source, name, vendor, address, closed_at }) => {
            const { token, ...set } = await readSettings(ads, source);
            const api = connectors.find((one) => one.vendor === vendor)?.api ?? null;
            const path = `/v1/hooks/${address}`;
            const known = { fetches: api !== null, knownVersion: api?.version ?? '' };
            return { id: source, name, vendor, path, closed: closed_at !== null, hasToken: token !== null, ...known, ...copied(set) };
          }),
        );
        return { sources, leads: await lastLeads(ads, workspace) };
      },
    );
    http.put(
      '/api/v1/lead-ads/:id',
      {
        config: { scope: 'admin', audit: ['base', 'version', 'fields', 'consents'] },
        schema: {
          tags,
          summary: 'Say how the leads of an ad platform are fetched and read',
          description: 'Leads that failed are tried again.',
          params: Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
          body: settings,
          response: { 204: Type.Null() },
        },
      },
      async ({ workspace, params, body }, reply) => {
        const hook = await db
          .selectFrom('hook')
          .select('source')
          .where('source', '=', params.id)
          .where('workspace', '=', workspace)
          .where('vendor', 'in', vendors)
          .executeTakeFirst();
        if (!hook)
          throw new FunilError('no_hook', `There is no lead form ${params.id}.`, { status: 404, hint: 'GET /api/v1/lead-ads lists them.' });
        await saveSettings(ads, { source: params.id, workspace }, body);
        ads.wake();
        return reply.code(204).send(null);
      },
    );
    http.register(async (inner) => addMailRoutes(inner as unknown as Http, ads));
  };
}

function copied({
  base: where,
  version: which,
  fields,
  consents: boxes,
}: {
  base: string;
  version: string;
  fields: Readonly<Record<string, string>>;
  consents: readonly { field: string; purpose: string }[];
}) {
  return { base: where, version: which, fields: { ...fields }, consents: [...boxes] };
}
