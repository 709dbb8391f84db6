import { type TObject, Type } from 'typebox';
import { CREDITED } from '../../core/method.ts';
import type { Http } from '../../lib/http.ts';
import { oneOf } from '../../lib/one-of.ts';
import { cacheKey, type ReportCache } from './cache.ts';
import { type Frame, type FrameQuery, type InsightParts, openFrame } from './context.ts';
import { KEYED_BY } from './keyed-leads.ts';
import { leadReport } from './lead-report.ts';
import { leadsReport } from './leads-report.ts';
import { dealsPage, leadPage, leadsPage, ordersPage } from './page-shapes.ts';
import { paging } from './paging.ts';
import { frameQuery, stepsText, windowDays } from './report-list.ts';
import { dealsList, type ListQuery, ordersList } from './sales-lists.ts';

/** Leads, orders and deals, a page at a time. */
export function addLists(http: Http, parts: InsightParts, cache: ReportCache): void {
  addLeads(http, parts, cache);
  addSales(http, parts, cache, {
    name: 'orders',
    statuses: ['placed', 'paid', 'fulfilled', 'cancelled'],
    searched: 'its name, or its lead’s e-mail or name',
    page: ordersPage,
    list: ordersList,
  });
  addSales(http, parts, cache, {
    name: 'deals',
    statuses: ['open', 'won', 'lost'],
    searched: 'its name, account or owner, or its lead’s e-mail or name',
    page: dealsPage,
    list: dealsList,
  });
}

interface Sales {
  name: 'orders' | 'deals';
  statuses: readonly string[];
  searched: string;
  page: TObject;
  list: (parts: InsightParts, frame: Frame, query: ListQuery) => Promise<{ rows: unknown[]; next: string | null }>;
}

function addSales(http: Http, parts: InsightParts, cache: ReportCache, { name, statuses, searched, page, list }: Sales): void {
  const schema = {
    tags: ['sales'],
    summary: name === 'orders' ? 'Orders' : 'Deals',
    description: `As last stated, or as known on a date; the latest first, a page at a time. Amounts are in the workspace’s currency.`,
    querystring: Type.Object({
      ...frameQuery,
      search: Type.Optional(Type.String({ maxLength: 200, description: `Part of ${searched}.` })),
      status: Type.Optional(oneOf(statuses, 'As last stated.')),
      ...paging,
    }),
    response: { 200: page },
  };
  http.get(`/api/v1/${name}`, { config: { scope: 'read' }, schema }, (request) => {
    const asked = request.query as FrameQuery & ListQuery;
    return cache.get(cacheKey(request), parts.freshness.version(), async () =>
      list(parts, await openFrame(parts, request.workspace, asked), asked),
    );
  });
}

function addLeads(http: Http, parts: InsightParts, cache: ReportCache): void {
  const listQuery = Type.Object({
    ...frameQuery,
    reached: Type.Optional(
      Type.String({
        maxLength: 20,
        description: 'Stage of the funnel, or number of the step, that they reached at least. Leads first met in the period.',
      }),
    ),
    stoppedAt: Type.Optional(
      Type.String({ maxLength: 20, description: 'Stage of the funnel, or number of the step, beyond which they did not come.' }),
    ),
    unreached: Type.Optional(
      Type.String({
        maxLength: 20,
        description: 'Stage of the funnel, or number of the step, that they did not come to. Without `stoppedAt`.',
      }),
    ),
    by: Type.Optional(
      oneOf(KEYED_BY, 'Only leads first met in the period whose first touch had this `key`, or of this kind of device, or country told.'),
    ),
    key: Type.Optional(Type.String({ maxLength: 2_000, description: 'With `by`: its value; nothing is those of whom none is known.' })),
    steps: Type.Optional(stepsText),
    windowDays,
    search: Type.Optional(Type.String({ maxLength: 200, description: 'Part of an e-mail, name, company, phone or user id.' })),
    level: Type.Optional(oneOf(['anonymous', 'known', 'customer'], 'How well the lead is known.')),
    method: Type.Optional(oneOf(CREDITED, 'Method of the first touch.')),
    channel: Type.Optional(Type.String({ maxLength: 80, description: 'Channel of the first touch.' })),
    country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1.' })),
    seenFrom: Type.Optional(Type.String({ maxLength: 40, description: 'Last seen on that day or later, or from that moment on.' })),
    seenTo: Type.Optional(Type.String({ maxLength: 40, description: 'Last seen on that day or earlier, or before that moment.' })),
    ...paging,
  });
  http.get(
    '/api/v1/leads',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['leads'],
        summary: 'Leads',
        description:
          'Leads, the latest seen first, a page at a time. With `reached` or `stoppedAt`, those of the funnel (or of the given steps) who came that far and no further.',
        querystring: listQuery,
        response: { 200: leadsPage },
      },
    },
    (request) =>
      cache.get(cacheKey(request), parts.freshness.version(), async () =>
        leadsReport(parts, await openFrame(parts, request.workspace, request.query), request.query),
      ),
  );

  const leadQuery = Type.Object({
    asKnownOn: frameQuery.asKnownOn,
    before: Type.Optional(Type.String({ maxLength: 1_200, description: 'The value of `next` of the page before.' })),
    limit: Type.Integer({ minimum: 1, maximum: 1_000, default: 100 }),
  });
  const params = Type.Object({ id: Type.String({ maxLength: 64, description: 'Public id of the lead: ld_...' }) });
  http.get(
    '/api/v1/leads/:id',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['leads'],
        summary: 'One lead',
        description: 'Its identifiers and its timeline, the latest first.',
        params,
        querystring: leadQuery,
        response: { 200: leadPage },
      },
    },
    async (request) => leadReport(parts, await openFrame(parts, request.workspace, request.query), request.params.id, request.query),
  );
}
