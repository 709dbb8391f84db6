import { Type } from 'typebox';
import { readMoment } from '../../../core/period.ts';
import type { Http } from '../../../lib/http.ts';
import { archiveCode, type Code, createCodes, listCodes, mayHaveLeaked } from './codes.ts';
import type { Linking } from './link-routes.ts';
import type { CodeResult } from './results.ts';
import { codeBody, listedCode, period } from './schemas.ts';
import { isoOf } from './shown.ts';
import { MEDIUM_OF } from './taxonomy.ts';

const tags = ['links'];
const params = Type.Object({ code: Type.String({ minLength: 1, maxLength: 60 }) });
const UNUSED: CodeResult = { uses: 0, ever: 0, customers: 0, revenue: 0 };

/** Discount and referral codes, and the orders that carried them. */
export function addCodeRoutes(http: Http, { parts, book, results }: Linking): void {
  http.get(
    '/api/v1/codes',
    {
      config: { scope: 'read' },
      schema: {
        tags,
        summary: 'Discount and referral codes',
        description:
          'With the orders that carried them in the period. over_limit: used more often than it may be; maybe_leaked: used far more than its creator’s links were followed.',
        querystring: Type.Object(period),
        response: { 200: Type.Object({ currency: Type.String(), codes: Type.Array(listedCode) }) },
      },
    },
    async ({ workspace, query }) => {
      const [codes, used, came] = await Promise.all([
        listCodes(parts, workspace),
        results.codes(workspace, query),
        results.links(workspace, query),
      ]);
      const clicksOf = (creator: string) =>
        book
          .of(workspace)
          .filter(({ id }) => parts.ties.newest(workspace, 'link', id)?.creator === creator)
          .reduce((sum, { id }) => sum + (came.get(id)?.clicks ?? 0), 0);
      return {
        currency: parts.workspaces.get(workspace).currency,
        codes: codes.map((code) => shownCode(code, used.get(code.code) ?? UNUSED, clicksOf)),
      };
    },
  );
  http.post(
    '/api/v1/codes',
    {
      config: { scope: 'write', audit: ['kind', 'method', 'campaign', 'creator', 'make', 'prefix'] },
      schema: {
        tags,
        summary: 'Make codes',
        description: 'One or many, all or none. Orders that carry one count for what it is tied to, with the witness code.',
        body: codeBody,
        response: { 201: Type.Object({ codes: Type.Array(Type.String()) }) },
      },
    },
    async ({ workspace, body, caller }, reply) => {
      const draft = {
        codes: body.codes ?? [],
        make: body.make ?? 0,
        prefix: body.prefix ?? '',
        kind: body.kind,
        method: body.method,
        channel: body.channel?.trim() || MEDIUM_OF[body.method],
        campaign: body.campaign?.trim() || null,
        creator: body.creator?.trim() || null,
        mostUses: body.mostUses ?? null,
        expiresAt: body.expiresAt ? readMoment(body.expiresAt, 'expiresAt', parts.workspaces.get(workspace).timezone) : null,
        note: body.note ?? '',
      };
      return reply.code(201).send({ codes: await createCodes(parts, workspace, draft, caller?.name ?? '') });
    },
  );
  for (const [word, isArchived] of [
    ['archive', true],
    ['reopen', false],
  ] as const) {
    http.post(
      `/api/v1/codes/:code/${word}`,
      {
        config: { scope: 'write' },
        schema: { tags, summary: isArchived ? 'End a code' : 'Open a code again', params, response: { 204: Type.Null() } },
      },
      async ({ workspace, params: { code } }, reply) => {
        await archiveCode(parts, workspace, code, isArchived);
        return reply.code(204).send(null);
      },
    );
  }
}

function shownCode({ tied, createdAt, expiresAt, archivedAt, ...code }: Code, used: CodeResult, clicksOf: (creator: string) => number) {
  const warnings: ('over_limit' | 'maybe_leaked')[] = [];
  if (code.mostUses !== null && used.ever > code.mostUses) warnings.push('over_limit');
  if (tied.creator !== null && mayHaveLeaked(used.uses, clicksOf(tied.creator))) warnings.push('maybe_leaked');
  const moments = { createdAt: new Date(createdAt).toISOString(), expiresAt: isoOf(expiresAt), archivedAt: isoOf(archivedAt) };
  return { ...code, ...tied, ...moments, ...used, warnings };
}
