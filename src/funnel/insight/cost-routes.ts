import { Type } from 'typebox';
import { CREDITED } from '../../core/method.ts';
import type { Http } from '../../lib/http.ts';
import { oneOf } from '../../lib/one-of.ts';
import { cacheKey, type ReportCache } from './cache.ts';
import { type InsightParts, openFrame } from './context.ts';
import { costsList } from './costs-list.ts';
import { paging } from './paging.ts';
import { frameQuery } from './report-list.ts';
import { Count, MaybeText, Moment } from './shapes.ts';

const maybeCount = Type.Union([Count, Type.Null()]);

const costsPage = Type.Object({
  rows: Type.Array(
    Type.Object({
      cost: Type.String({ description: 'Its name' }),
      statements: Type.Array(
        Type.Object({
          statedAt: Moment,
          source: Type.String(),
          by: Type.Union([Type.String(), Type.Null()], { description: 'Who stated it by hand; null where the source did' }),
          method: Type.String(),
          channel: Type.String(),
          campaign: Type.String(),
          spend: Type.String(),
          from: Type.String({ description: 'First day' }),
          to: Type.String({ description: 'Last day, included' }),
          amount: Type.String({ description: 'Exact, in its own currency' }),
          currency: Type.String(),
          impressions: maybeCount,
          clicks: maybeCount,
        }),
        { description: 'All that was said of it, the latest first: that one counts' },
      ),
    }),
  ),
  next: MaybeText,
});

/** Costs with their history, a page at a time. */
export function addCosts(http: Http, parts: InsightParts, cache: ReportCache): void {
  const querystring = Type.Object({
    ...frameQuery,
    method: Type.Optional(oneOf(CREDITED, 'Only costs of this method.')),
    search: Type.Optional(Type.String({ maxLength: 200, description: 'Part of its name, channel or campaign.' })),
    ...paging,
  });
  http.get(
    '/api/v1/costs',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['costs'],
        summary: 'Costs and their history',
        description: 'Costs that cover days of the period, the latest stated first, with every statement of each.',
        querystring,
        response: { 200: costsPage },
      },
    },
    (request) =>
      cache.get(cacheKey(request), parts.freshness.version(), async () =>
        costsList(parts, await openFrame(parts, request.workspace, request.query), request.query),
      ),
  );
}
