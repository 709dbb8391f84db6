import { Type } from 'typebox';
import type { Http, Routes } from '../../lib/http.ts';
import { cacheKey, createReportCache, type ReportCache } from './cache.ts';
import { type CompareQuery, comparedFrame } from './compare.ts';
import { type Frame, type FrameQuery, type InsightParts, openFrame, type ReportParts } from './context.ts';
import { addCosts } from './cost-routes.ts';
import { addLists } from './list-routes.ts';
import { compareQuery, type Report, reports } from './report-list.ts';
import { reportOf } from './shapes.ts';

/** Reports and leads. Answers are kept until the ledger grows. */
export function insightRoutes(given: InsightParts): Routes {
  const cache = createReportCache(MOST_ANSWERS);
  const parts = { ...given, kept: createReportCache(MOST_SHARED) };

  return (http) => {
    for (const report of reports) addReport(http, parts, cache, report);
    addLists(http, parts, cache);
    addCosts(http, parts, cache);
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
  const querystring = Type.Object({ ...query.properties, ...compareQuery });
  const schema = { tags: ['reports'], summary, description, querystring, response: { 200: reportOf(row, extra) } };
  http.get(`/api/v1/reports/${name}`, { config: { scope: 'read' }, schema }, (request) => {
    const asked = request.query as FrameQuery & CompareQuery;
    return cache.get(cacheKey(request), parts.freshness.version(), async () => {
      const frame = await openFrame(parts, request.workspace, asked);
      const make = (frame: Frame) => run(parts, frame, asked as Record<string, never>);
      const other = comparedFrame(frame, asked);
      const [answer, compared] = await Promise.all([make(frame), other && make(other)]);
      return compared ? { ...answer, compared } : answer;
    });
  });
}
