import { Type } from 'typebox';
import { readReceipts } from '../../../ledger/consent-receipts.ts';
import type { Http } from '../../../lib/http.ts';
import { EXPORT_TYPES, exportReceipts } from './export.ts';
import type { ConsentParts } from './parts.ts';
import { receiptAnswer, receiptShown, wantedReceipts } from './team-schemas.ts';

const tags = ['consent'];
const leads = { scope: 'read', access: 'leads' } as const;
const PAGE = 50;

/** Receipts to look at, and as a file. */
export function addReceiptRoutes(http: Http, { db, workspaces }: ConsentParts): void {
  http.get(
    '/api/v1/consent/receipts',
    {
      config: leads,
      schema: {
        tags,
        summary: 'Who agreed to what, when, where and how that is proved',
        querystring: Type.Object({
          ...wantedReceipts,
          before: Type.Optional(Type.String({ pattern: '^\\d{1,18}$', description: 'Id of the last receipt of the page before' })),
          limit: Type.Integer({ minimum: 1, maximum: 200, default: PAGE }),
        }),
        response: { 200: Type.Object({ receipts: Type.Array(receiptShown), next: Type.Union([Type.String(), Type.Null()]) }) },
      },
    },
    async ({ workspace, query: { limit, ...wanted } }) => {
      const receipts = await readReceipts(db, workspaces.get(workspace), { ...wanted, most: limit });
      return { receipts: receipts.map(receiptAnswer), next: receipts.length < limit ? null : (receipts.at(-1)?.id ?? null) };
    },
  );
  http.get(
    '/api/v1/consent/export',
    {
      config: leads,
      schema: {
        tags,
        summary: 'Receipts as a file',
        description:
          "All of the workspace, or one lead's by id or address. csv: RFC 4180, cells that look like formulas begin with an apostrophe.",
        querystring: Type.Object({
          ...wantedReceipts,
          format: Type.Union([Type.Literal('csv'), Type.Literal('json')], { default: 'csv' }),
        }),
      },
    },
    async ({ workspace, query: { format, ...wanted } }, reply) => {
      const body = exportReceipts(db, workspaces.get(workspace), wanted, format);
      return reply.type(EXPORT_TYPES[format]).header('content-disposition', `attachment; filename="consent.${format}"`).send(body);
    },
  );
}
