import { Type } from 'typebox';
import { LATEST, readPeriod } from '../../../core/period.ts';
import type { Http, Routes } from '../../../lib/http.ts';
import { ask } from '../../../store/question.ts';
import { popupDocument } from './document.ts';
import { popupResults } from './popup-results.question.ts';
import type { Popup, PopupParts, Popups } from './popups.ts';

const tags = ['popups'];
const Count = Type.Integer({ minimum: 0 });
const params = Type.Object({ id: Type.String({ pattern: '^[0-9a-z]{10}$' }) });
const name = Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\u0000-\\u001f\\u007f]+$' });
const fields = {
  id: Type.String(),
  name: Type.String(),
  document: popupDocument,
  isLive: Type.Boolean(),
  archivedAt: Type.Union([Type.String(), Type.Null()]),
  madeAt: Type.String(),
  by: Type.String(),
};
const popup = Type.Object(fields);
const listed = Type.Object({ ...fields, viewed: Count, acted: Count, closed: Count, customers: Count });
const period = {
  from: Type.Optional(Type.String({ maxLength: 40, description: 'First day or moment' })),
  to: Type.Optional(Type.String({ maxLength: 40, description: 'Last day (included) or moment (excluded)' })),
};
const NOTHING = { viewed: 0, acted: 0, closed: 0, customers: 0 };

/** What the script of a shop's pages is made of: `gate` with its place for the pop-ups. */
export interface PopupScript {
  gate: string | null;
}

/** Pop-ups: made, put live, counted; and the small script that a shop's pages ask for. */
export function popupRoutes(parts: PopupParts, popups: Popups, script: PopupScript): Routes {
  return (http) => {
    addSite(http, popups, script);
    addReading(http, parts, popups);
    addWriting(http, parts, popups);
  };
}

/** Where the list of live pop-ups stands in the built script. */
export const PLACE = '__FUNIL_POPUPS__';
const MAX_AGE = 60;

function addSite(http: Http, popups: Popups, { gate }: PopupScript): void {
  http.get('/popups/:site.js', { config: { scope: 'open' }, schema: { hide: true } as never }, async (request, reply) => {
    const { site } = request.params as { site: string };
    const live = gate === null ? null : await popups.live(site);
    if (gate === null || live === null) return reply.callNotFound();
    // In a script of its own, text can only end a line, which JSON writes out.
    const list = JSON.stringify(live.map(({ id, document }) => ({ id, ...document }))).replace(/[\u2028\u2029]/g, '');
    return reply
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', `public, max-age=${MAX_AGE}`)
      .type('text/javascript; charset=utf-8')
      .send(gate.replace(PLACE, () => list));
  });
}

function addReading(http: Http, { events, freshness, workspaces, publicUrl }: PopupParts, popups: Popups): void {
  http.get(
    '/api/v1/popups',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Pop-ups',
        description:
          'With the people who saw them in the period, did what they ask, closed them, and bought within 30 days. `script` is what the shop’s pages load.',
        querystring: Type.Object(period),
        response: { 200: Type.Object({ script: Type.String(), popups: Type.Array(listed) }) },
      },
    },
    async ({ workspace, query, protocol, host }) => {
      const { timezone, currency } = workspaces.get(workspace);
      const { from, to } = readPeriod(query.from, query.to, timezone);
      const frame = { known: text(LATEST), identities: await freshness.identityMap(null), currency };
      const [rows, site, all] = await Promise.all([
        ask(events, popupResults, { workspace, ...frame, from: text(from), to: text(to) }),
        popups.siteOf(workspace),
        popups.list(workspace),
      ]);
      const came = new Map(rows.map(({ popup: id, ...counts }) => [id, counts]));
      return {
        script: `${publicUrl ?? `${protocol}://${host}`}/popups/${site}.js`,
        popups: all.map((one) => ({ ...shown(one), ...(came.get(one.id) ?? NOTHING) })),
      };
    },
  );
  http.get(
    '/api/v1/popups/:id',
    { config: { scope: 'read' }, schema: { tags, summary: 'One pop-up', params, response: { 200: popup } } },
    async ({ workspace, params: { id } }) => shown(await popups.get(workspace, id)),
  );
}

function addWriting(http: Http, { clock }: PopupParts, popups: Popups): void {
  http.post(
    '/api/v1/popups',
    {
      config: { scope: 'write', audit: ['name'] },
      schema: {
        tags,
        summary: 'Make a pop-up',
        description: 'It shows on no page until it is put live.',
        body: Type.Object({ name, document: popupDocument }, { additionalProperties: false }),
        response: { 201: popup },
      },
    },
    async ({ workspace, body, caller }, reply) =>
      reply.code(201).send(shown(await popups.create(workspace, body.name, body.document, caller?.name ?? ''))),
  );
  http.put(
    '/api/v1/popups/:id',
    {
      config: { scope: 'write', audit: ['name', 'isLive', 'isArchived'] },
      schema: {
        tags,
        summary: 'Change a pop-up, put it live, or end it',
        params,
        body: Type.Object(
          {
            name: Type.Optional(name),
            document: Type.Optional(popupDocument),
            isLive: Type.Optional(Type.Boolean({ description: 'On the shop’s pages within a minute' })),
            isArchived: Type.Optional(Type.Boolean()),
          },
          { additionalProperties: false },
        ),
        response: { 200: popup },
      },
    },
    async ({ workspace, params: { id }, body: { isArchived, ...changed } }) => {
      const archivedAt = isArchived === undefined ? {} : { archivedAt: isArchived ? clock() : null };
      return shown(await popups.update(workspace, id, { ...changed, ...archivedAt }));
    },
  );
}

function text(ms: number): string {
  return new Date(ms).toISOString().replace('T', ' ').replace('Z', '');
}

function shown({ id, name: called, document, isLive, archivedAt, madeAt, by }: Popup) {
  return {
    id,
    name: called,
    document,
    isLive,
    archivedAt: archivedAt === null ? null : new Date(archivedAt).toISOString(),
    madeAt: new Date(madeAt).toISOString(),
    by,
  };
}
