import { Type } from 'typebox';
import { LATEST, readPeriod } from '../../../core/period.ts';
import type { Http, Routes } from '../../../lib/http.ts';
import { ask } from '../../../store/question.ts';
import { momentText } from '../outcomes/days.ts';
import type { Judged } from '../outcomes/judged.ts';
import { type PopupDocument, popupDocument } from './document.ts';
import { popupActs, popupResults } from './popup-results.question.ts';
import { judgeTests } from './popup-tests.ts';
import type { Popup, PopupParts, Popups } from './popups.ts';
import { untilFirstEnd, withMoments } from './times.ts';

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
const listed = Type.Object({
  ...fields,
  viewed: Count,
  acted: Count,
  closed: Count,
  leads: Count,
  customers: Count,
  revenue: Type.Union([Type.Number(), Type.Null()], { description: "In the workspace's currency; null where a conversion has no rate" }),
});
const estimate = Type.Union([Type.Object({ value: Type.Number(), low: Type.Number(), high: Type.Number() }), Type.Null()]);
const popupTest = Type.Object({
  isRunning: Type.Boolean(),
  state: Type.Unsafe<Judged['state']>({
    type: 'string',
    enum: ['no_data', 'uneven_split', 'cannot_tell_yet', 'different', 'no_difference'],
    description: 'What can be said, however often one looks',
  }),
  uneven: Type.Union([Type.Number(), Type.Null()], { description: 'The chance of shares this uneven, where all works' }),
  winner: Type.Union([Type.String(), Type.Null()], { description: 'Its id' }),
  peopleNeeded: Type.Union([Count, Type.Null()], { description: 'Of each pop-up, to see a change by a fifth in four of five tests' }),
  variants: Type.Array(
    Type.Object({
      popup: Type.String(),
      people: Count,
      acted: Count,
      rate: estimate,
      lift: estimate,
      chance: Type.Union([Type.Number(), Type.Null()]),
    }),
  ),
});
const period = {
  from: Type.Optional(Type.String({ maxLength: 40, description: 'First day or moment' })),
  to: Type.Optional(Type.String({ maxLength: 40, description: 'Last day (included) or moment (excluded)' })),
};
const NOBODY = { people: 0, leads: 0, customers: 0, revenue: 0 };
const NOTHING = { acted: 0, closed: 0 };

/** What the script of a shop's pages is made of: `gate` with its place for the pop-ups. */
export interface PopupScript {
  gate: string | null;
}

/** Pop-ups: made, put live, counted; and the small script that a shop's pages ask for. */
export function popupRoutes(parts: PopupParts, popups: Popups, script: PopupScript): Routes {
  return (http) => {
    addSite(http, parts, popups, script);
    addReading(http, parts, popups);
    addWriting(http, parts, popups);
  };
}

/** Where the list of live pop-ups stands in the built script. */
export const PLACE = '__FUNIL_POPUPS__';
const MAX_AGE = 60;
const SECOND = 1_000;

function addSite(http: Http, { clock }: PopupParts, popups: Popups, { gate }: PopupScript): void {
  http.get('/popups/:site.js', { config: { scope: 'open' }, schema: { hide: true } as never }, async (request, reply) => {
    const { site } = request.params as { site: string };
    const live = gate === null ? null : await popups.live(site);
    if (gate === null || live === null) return reply.callNotFound();
    // In a script of its own, text can only end a line, which JSON writes out.
    const list = JSON.stringify(live.map(({ id, document: { since: _begun, ...rest } }) => ({ id, ...rest }))).replace(
      /[\u2028\u2029]/g,
      '',
    );
    const holds = untilFirstEnd(
      live.map(({ document }) => document),
      clock(),
    );
    return reply
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', `public, max-age=${Math.min(MAX_AGE, Math.floor(holds / SECOND))}`)
      .type('text/javascript; charset=utf-8')
      .send(gate.replace(PLACE, () => list));
  });
}

function addReading(http: Http, parts: PopupParts, popups: Popups): void {
  http.get(
    '/api/v1/popups',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Pop-ups',
        description:
          'With the people who saw them in the period, did what they ask, closed them, and became leads and customers within 30 days. `script` is what the shop’s pages load.',
        querystring: Type.Object(period),
        response: {
          200: Type.Object({ script: Type.String(), currency: Type.String(), popups: Type.Array(listed), tests: Type.Array(popupTest) }),
        },
      },
    },
    async ({ workspace, query, protocol, host }) => {
      const { events, freshness, workspaces, publicUrl } = parts;
      const { timezone, currency } = workspaces.get(workspace);
      const { from, to } = readPeriod(query.from, query.to, timezone);
      const asked = {
        workspace,
        known: momentText(LATEST),
        identities: await freshness.identityMap(null),
        from: momentText(from),
        to: momentText(to),
      };
      const [rows, acts, site, all] = await Promise.all([
        ask(events, popupResults, { ...asked, currency }),
        ask(events, popupActs, asked),
        popups.siteOf(workspace),
        popups.list(workspace),
      ]);
      const came = new Map(rows.map(({ thing, ...counts }) => [thing, counts]));
      const done = new Map(acts.map(({ popup: id, ...counts }) => [id, counts]));
      return {
        script: `${publicUrl ?? `${protocol}://${host}`}/popups/${site}.js`,
        currency,
        tests: await judgeTests(parts, all, asked),
        popups: all.map((one) => {
          const { people, ...outcome } = came.get(one.id) ?? NOBODY;
          return { ...shown(one), viewed: people, ...(done.get(one.id) ?? NOTHING), ...outcome };
        }),
      };
    },
  );
  http.get(
    '/api/v1/popups/:id',
    { config: { scope: 'read' }, schema: { tags, summary: 'One pop-up', params, response: { 200: popup } } },
    async ({ workspace, params: { id } }) => shown(await popups.get(workspace, id)),
  );
}

function addWriting(http: Http, { clock, workspaces }: PopupParts, popups: Popups): void {
  const read = (workspace: number, document: PopupDocument) => withMoments(document, workspaces.get(workspace).timezone);
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
      reply.code(201).send(shown(await popups.create(workspace, body.name, read(workspace, body.document), caller?.name ?? ''))),
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
    async ({ workspace, params: { id }, body: { isArchived, document, ...changed } }) => {
      const archivedAt = isArchived === undefined ? {} : { archivedAt: isArchived ? clock() : null };
      const written = document ? { document: read(workspace, document) } : {};
      return shown(await popups.update(workspace, id, { ...changed, ...written, ...archivedAt }));
    },
  );
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
