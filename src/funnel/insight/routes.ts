import { Type } from 'typebox';
import type { Http, Routes } from '../../lib/http.ts';
import { createReportCache } from './cache.ts';
import type { CompareQuery } from './compare.ts';
import type { FrameQuery, InsightParts } from './context.ts';
import { addCosts } from './cost-routes.ts';
import { addLists } from './list-routes.ts';
import { addQuestionValues } from './question-values.ts';
import type { ReportAnswers } from './report-answers.ts';
import { compareQuery, type Report, reports } from './report-list.ts';
import { reportOf } from './shapes.ts';

/** Pages of lists kept until the ledger grows. */
const MOST_PAGES = 200;

/** Reports, leads, orders and deals. */
export function insightRoutes(parts: InsightParts, answers: ReportAnswers): Routes {
  const pages = createReportCache(MOST_PAGES);
  return (http) => {
    for (const report of reports) addReport(http, answers, report);
    addLists(http, parts, pages);
    addCosts(http, parts, pages);
    addQuestionValues(http, parts);
  };
}

const headers = Type.Object({
  'cache-control': Type.Optional(
    Type.String({
      maxLength: 200,
      description:
        'max-stale=SECONDS (RFC 9111) takes an answer worked out at most that long ago, where that of now is not at hand. Its `Age` says how many seconds ago.',
    }),
  ),
});

function addReport(http: Http, answers: ReportAnswers, report: Report): void {
  const { name, summary, description, row, extra } = report;
  const querystring = Type.Object({ ...report.query.properties, ...compareQuery });
  const schema = { tags: ['reports'], summary, description, querystring, headers, response: { 200: reportOf(row, extra) } };
  http.get(`/api/v1/reports/${name}`, { config: { scope: 'read' }, schema }, async (request, reply) => {
    const wanted = { report, workspace: request.workspace, query: request.query as FrameQuery & CompareQuery };
    const most = readMaxStale(request.headers['cache-control']);
    const older = most === null ? null : await answers.older(wanted, most);
    if (!older) return answers.now(wanted);
    reply.header('age', older.age);
    return older.answer;
  });
}

/** Seconds; null where older answers are not asked for. Without a number any age will do. */
function readMaxStale(directives = ''): number | null {
  const found = /(?:^|[\s,])max-stale(?:=(\d{1,10}))?(?=$|[\s,])/i.exec(directives);
  return found ? Number(found[1] ?? Number.POSITIVE_INFINITY) : null;
}
