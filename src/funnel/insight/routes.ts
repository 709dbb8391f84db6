import { Type } from 'typebox';
import { CREDITED } from '../../core/method.ts';
import type { Http, Routes } from '../../lib/http.ts';
import { createReportCache, type ReportCache } from './cache.ts';
import { type InsightParts, openFrame, type ReportParts } from './context.ts';
import { leadReport, leadsReport } from './leads-report.ts';
import { frameQuery, oneOf, type Report, reports } from './report-list.ts';
import { leadPage, leadsPage, reportOf } from './shapes.ts';

/** Reports and leads. Answers are kept until the ledger grows. */
export function insightRoutes(given: InsightParts): Routes {
  const cache = createReportCache(MOST_ANSWERS);
  const parts = { ...given, kept: createReportCache(MOST_SHARED) };

  return (http) => {
    for (const report of reports) addReport(http, parts, cache, report);
    addLeads(http, parts, cache);
  };
}

/** Answers are small; what they are worked out from may take tens of megabytes. */
const MOST_ANSWERS = 200;
const MOST_SHARED = 12;

function addReport(
  http: Http,
  parts: ReportParts,
  cache: ReportCache,
  { name, summary, description, query, row, extra, run }: Report,
): void {
  const schema = { tags: ['reports'], summary, description, querystring: query, response: { 200: reportOf(row, extra) } };
  http.get(`/api/v1/reports/${name}`, { config: { scope: 'read' }, schema }, (request) => {
    const asked = request.query as Record<string, never>;
    return cache.get(keyOf(request), parts.freshness.version(), async () =>
      run(parts, await openFrame(parts, request.workspace, asked), asked),
    );
  });
}

function addLeads(http: Http, parts: ReportParts, cache: ReportCache): void {
  const listQuery = Type.Object({
    asKnownOn: frameQuery.asKnownOn,
    search: Type.Optional(Type.String({ maxLength: 200, description: 'Part of an e-mail, name, company, phone or user id.' })),
    level: Type.Optional(oneOf(['anonymous', 'known', 'customer'], 'How well the lead is known.')),
    method: Type.Optional(oneOf(CREDITED, 'Method of the first touch.')),
    after: Type.Optional(Type.String({ maxLength: 200, description: 'The value of `next` of the page before.' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  });
  http.get(
    '/api/v1/leads',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['leads'],
        summary: 'Leads',
        description: 'Leads, the latest seen first, a page at a time.',
        querystring: listQuery,
        response: { 200: leadsPage },
      },
    },
    (request) =>
      cache.get(keyOf(request), parts.freshness.version(), async () =>
        leadsReport(parts, await openFrame(parts, request.workspace, request.query), request.query),
      ),
  );

  const leadQuery = Type.Object({
    asKnownOn: frameQuery.asKnownOn,
    before: Type.Optional(Type.String({ maxLength: 200, description: 'The value of `next` of the page before.' })),
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

function keyOf(request: { workspace: number; url: string }): string {
  return `${request.workspace} ${request.url}`;
}
