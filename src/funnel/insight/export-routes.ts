import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { FunilError } from '../../core/errors.ts';
import type { Routes } from '../../lib/http.ts';
import { oneOf } from '../../lib/one-of.ts';
import { type InsightParts, openFrame } from './context.ts';
import { EXPORT_FORMATS, exportRows } from './export-rows.ts';
import { EXPORTABLE, exportTable } from './export-tables.ts';
import { frameQuery } from './report-list.ts';

/** Each reads with its own connection and as fast as its caller takes it. */
const MOST_AT_A_TIME = 2;
const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' };

/** The ledger as files: GET /api/v1/export/events?format=csv and its like. */
export function exportRoutes(parts: InsightParts): Routes {
  let running = 0;

  async function* counted(rows: AsyncGenerator<string>): AsyncGenerator<string> {
    running += 1;
    try {
      yield* rows;
    } finally {
      running -= 1;
    }
  }

  const params = Type.Object({ what: oneOf(EXPORTABLE, 'What to export.') });
  const querystring = Type.Object({
    from: Type.Optional(
      Type.String({
        maxLength: 40,
        description: 'First day or moment (2026-03-01). Leads count by when they were first seen, aliases by when they became known.',
      }),
    ),
    to: frameQuery.to,
    asKnownOn: frameQuery.asKnownOn,
    format: oneOf(
      EXPORT_FORMATS,
      'csv: RFC 4180, cells that look like formulas begin with an apostrophe. jsonl: one JSON object a line.',
      'csv',
    ),
  });
  const schema = {
    tags: ['export'],
    summary: 'Export',
    description: 'Everything of one kind, streamed. Orders, lines, deals and costs come as last stated; amounts are exact decimals.',
    params,
    querystring,
  };

  return (http) => {
    http.get('/api/v1/export/:what', { config: { scope: 'read' }, schema }, async (request, reply) => {
      const { what } = request.params;
      const { format } = request.query;
      const frame = await openFrame(parts, request.workspace, request.query);
      if (running >= MOST_AT_A_TIME) throw busy();
      const rows = counted(exportRows(parts.events, exportTable(what, frame), format));
      return reply
        .header('content-type', TYPES[format])
        .header('content-disposition', `attachment; filename="${what}.${format}"`)
        .send(Readable.from(rows, { objectMode: false, highWaterMark: 1 }));
    });
  };
}

function busy(): FunilError {
  return new FunilError('busy', `${MOST_AT_A_TIME} exports are running already.`, {
    status: 503,
    hint: 'Try again when one of them is done.',
    retryAfter: 10,
  });
}
