import { Type } from 'typebox';
import type { Http } from '../../../lib/http.ts';
import { lastDeliveries, type TakenDelivery } from './deliveries.ts';
import type { Hooks, ListedHook } from './hooks.ts';
import { type Receiving, replayKept } from './receive.ts';
import { schemeOf, VENDOR_NAMES, type Vendor } from './vendors.ts';

const OVERLAP_HOURS = 24;
const LONGEST_OVERLAP = 720;
const tags = ['hooks'];

const vendor = Type.Unsafe<Vendor>({ type: 'string', enum: VENDOR_NAMES, description: 'Who sends: it decides how signatures are checked' });
const given = Type.Optional(
  Type.String({
    minLength: 8,
    maxLength: 4_096,
    description: "The vendor's secret; left out, a new one is made where the vendor takes one from you",
  }),
);
const listed = {
  id: Type.Integer(),
  name: Type.String(),
  vendor: Type.String(),
  path: Type.String({ description: "Where the vendor sends to: Funil's address, and this" }),
  secretSince: Type.String({ description: 'ISO 8601, UTC' }),
  formerUntil: Type.Union([Type.String(), Type.Null()], { description: 'Until when the secret before is good' }),
  closed: Type.Boolean(),
};
const withSecret = Type.Object({ ...listed, secret: Type.String({ description: 'Shown this once; kept sealed' }) });
const params = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) });
const asked = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\u0000-\\u001f]+$' }), vendor, secret: given },
  { additionalProperties: false },
);
const rotation = Type.Object(
  {
    secret: given,
    overlapHours: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: LONGEST_OVERLAP,
        description: `How long the old secret stays good; ${OVERLAP_HOURS} when left out`,
      }),
    ),
  },
  { additionalProperties: false },
);
const Count = Type.Integer({ minimum: 0 });
const MaybeText = Type.Union([Type.String(), Type.Null()]);
const takenDelivery = Type.Object({
  delivery: Type.String(),
  at: Type.String({ description: 'ISO 8601, UTC' }),
  verdict: Type.Unsafe<TakenDelivery['verdict']>({
    type: 'string',
    enum: ['taken', 'kept', 'replayed'],
    description: 'kept: nothing could read it, or facts in it were refused; replayed: it was kept, and has been read since',
  }),
  topic: MaybeText,
  reason: MaybeText,
  detail: MaybeText,
});

/** Webhooks of the caller's workspace: where vendors send to, and the secrets they sign with. */
export function addHookRoutes(http: Http, hooks: Hooks, receiving: Receiving): void {
  const config = { scope: 'admin' } as const;
  http.post(
    '/api/v1/hooks',
    { config, schema: { tags, summary: 'Receive webhooks of a vendor', body: asked, response: { 201: withSecret } } },
    async ({ workspace, body }, reply) => reply.code(201).send(keyed(await hooks.create(workspace, body))),
  );
  http.get(
    '/api/v1/hooks',
    { config, schema: { tags, summary: 'Webhooks received', response: { 200: Type.Object({ hooks: Type.Array(Type.Object(listed)) }) } } },
    async ({ workspace }) => ({ hooks: (await hooks.list(workspace)).map(written) }),
  );
  http.get(
    '/api/v1/hooks/vendors',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Vendors whose signatures are known',
        response: {
          200: Type.Object({
            vendors: Type.Array(Type.Object({ vendor: Type.String(), title: Type.String(), secretFrom: Type.String() })),
          }),
        },
      },
    },
    () => ({ vendors: VENDOR_NAMES.map((name) => ({ vendor: name, title: schemeOf(name).title, secretFrom: schemeOf(name).issuer })) }),
  );
  http.post(
    '/api/v1/hooks/:id/rotate',
    {
      config,
      schema: {
        tags,
        summary: 'Give a webhook another secret',
        description: 'Also opens one that was closed.',
        params,
        body: rotation,
        response: { 200: withSecret },
      },
    },
    async ({ workspace, params: { id }, body }) =>
      keyed(await hooks.rotate(workspace, id, body.secret, body.overlapHours ?? OVERLAP_HOURS)),
  );
  http.post(
    '/api/v1/hooks/:id/replay',
    {
      config,
      schema: {
        tags,
        summary: 'Read kept deliveries again',
        description: 'Those that nothing could read when they came, or whose facts were refused.',
        params,
        response: { 200: Type.Object({ tried: Count, replayed: Count, accepted: Count }) },
      },
    },
    async ({ workspace, params: { id } }) => {
      await hooks.get(workspace, id);
      return replayKept(receiving, { workspace, source: id });
    },
  );
  http.get(
    '/api/v1/hooks/:id/deliveries',
    {
      config,
      schema: {
        tags,
        summary: 'The last deliveries of a webhook',
        description: 'Genuine ones of the last 30 days, 20 at most. What was signed wrongly is kept nowhere.',
        params,
        response: { 200: Type.Object({ deliveries: Type.Array(takenDelivery) }) },
      },
    },
    async ({ workspace, params: { id } }) => {
      await hooks.get(workspace, id);
      return { deliveries: await lastDeliveries(receiving.db, workspace, id) };
    },
  );
  http.delete(
    '/api/v1/hooks/:id',
    { config, schema: { tags, summary: 'Receive no more of a webhook', params, response: { 204: Type.Null() } } },
    async ({ workspace, params: { id } }, reply) => {
      await hooks.close(workspace, id);
      return reply.code(204).send(null);
    },
  );
}

function written({ secretSince, formerUntil, address, ...hook }: ListedHook) {
  return {
    ...hook,
    path: `/v1/hooks/${address}`,
    secretSince: secretSince.toISOString(),
    formerUntil: formerUntil?.toISOString() ?? null,
  };
}

function keyed({ hook, secret }: { hook: ListedHook; secret: string }) {
  return { ...written(hook), secret };
}
