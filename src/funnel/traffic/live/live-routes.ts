import type { FastifyContextConfig, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { DROP_REASONS, FunilError } from '../../../core/errors.ts';
import type { Http, Routes } from '../../../lib/http.ts';
import { oneOf } from '../../../lib/one-of.ts';
import type { StateDb } from '../../../store/state.ts';
import { typeOfName } from '../collect/map-names.ts';
import { whoOf } from './mask.ts';
import { LIVE_VERDICTS, type Live, type LiveEntry, type LiveVerdict, MOST_KEPT } from './notebook.ts';

export interface LiveParts {
  db: StateDb;
  live: Live;
}

const MOST_LISTENERS = 50;
const BEAT_MS = 15_000;
/** A key that was revoked hears no more than this; browsers ask again by themselves. */
const LONGEST_STREAM_MS = 3_600_000;
/** Bytes that wait for a slow listener before it misses entries. */
const MOST_WAITING = 1_048_576;
const LAST = 100;

/** The connection ends with the stream, so that a server that closes does not wait for it. */
const STREAM = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no', connection: 'close' };

const filters = {
  source: Type.Optional(Type.String({ maxLength: 100, description: 'Name of a source' })),
  verdict: Type.Optional(oneOf<LiveVerdict>(LIVE_VERDICTS)),
  event: Type.Optional(
    Type.String({ maxLength: 200, description: 'Name of an event, as "Order Completed" or order_completed; or a call: page' }),
  ),
};
const Asked = Type.Object(filters);
const AskedLast = Type.Object({ ...filters, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_KEPT })) });

const Shown = Type.Object({
  nth: Type.Integer(),
  at: Type.String({ description: 'When the verdict fell; ISO 8601, UTC' }),
  source: Type.String(),
  kind: Type.String({ description: 'A call or a kind of fact: track, page, order ...' }),
  event: Type.String(),
  id: Type.String(),
  who: Type.Union([Type.Null(), Type.Object({ kind: Type.String(), value: Type.String() })]),
  verdict: oneOf<LiveVerdict>(LIVE_VERDICTS),
  moment: Type.String({ description: 'taken: when it came; landed: when the ledger found that it was there before, or could not hold it' }),
  labels: Type.Array(Type.String(), { description: 'bot; off_plan or unplanned when the tracking plan says so' }),
  reason: Type.Optional(oneOf<string>(DROP_REASONS)),
  field: Type.Optional(Type.String()),
  detail: Type.Optional(Type.String()),
});
const answer = Type.Object({
  entries: Type.Array(Shown, { description: 'Oldest first' }),
  leftOut: Type.Integer({ minimum: 0, description: 'Not noted, because more than 200 came within a second' }),
});

/** What comes in, as it comes in: the last entries, and a stream of those to come. Identifiers are masked but for keys that may do everything. */
export function liveRoutes({ db, live }: LiveParts): Routes {
  const streams = new Set<() => void>();
  return (http) => {
    http.addHook('preClose', async () => {
      for (const end of streams) end();
    });
    addLive(http, '/api/v1/live', false);
    addLive(http, '/api/v1/live/unmasked', true);
  };

  function addLive(http: Http, path: string, full: boolean): void {
    const config: FastifyContextConfig = full ? { scope: 'admin', access: 'leads' } : { scope: 'read' };
    const tags = ['live'];
    http.get(
      path,
      {
        config,
        schema: {
          tags,
          summary: full ? 'The last things that came in, identifiers as they are' : 'The last things that came in',
          description: 'Noted from the first look until an hour after the last one.',
          querystring: AskedLast,
          response: { 200: answer },
        },
      },
      async ({ workspace, query }) => {
        const notebook = live.look(workspace);
        const view = await viewOf(db, workspace, query, full);
        return { entries: notebook.last(query.limit ?? LAST, view.wants).map(view.write), leftOut: notebook.leftOut() };
      },
    );
    http.get(
      `${path}/stream`,
      {
        config,
        schema: {
          tags,
          summary: full ? 'What comes in, as it comes in, identifiers as they are' : 'What comes in, as it comes in',
          description: 'Server-sent events; the data of each is an entry as in the list.',
          querystring: Asked,
        },
      },
      async (request, reply) => {
        if (streams.size >= MOST_LISTENERS) throw tooMany();
        const view = await viewOf(db, request.workspace, request.query, full);
        streamTo(request, reply, view);
        return reply;
      },
    );
  }

  function streamTo(request: FastifyRequest, reply: FastifyReply, { wants, write }: View): void {
    const notebook = live.look(request.workspace);
    reply.hijack();
    const { raw } = reply;
    const headers = { ...STREAM, ...(reply.getHeaders() as Record<string, string>) };
    raw.writeHead(200, headers);
    raw.write('retry: 2000\n\n');
    const stop = notebook.listen((one) => {
      if (wants(one) && raw.writableLength < MOST_WAITING) raw.write(`id: ${one.nth}\ndata: ${JSON.stringify(write(one))}\n\n`);
    });
    const beat = setInterval(() => raw.write(': here\n\n'), BEAT_MS);
    const end = () => raw.end();
    const late = setTimeout(end, LONGEST_STREAM_MS);
    streams.add(end);
    raw.once('close', () => {
      stop();
      streams.delete(end);
      clearInterval(beat);
      clearTimeout(late);
    });
  }
}

interface View {
  wants(entry: LiveEntry): boolean;
  write(entry: LiveEntry): Static<typeof Shown>;
}

/** Sources are few, and named when the look begins; one made later is known by its number. */
async function viewOf(db: StateDb, workspace: number, asked: Static<typeof Asked>, full: boolean): Promise<View> {
  const rows = await db.selectFrom('source').select(['id', 'name']).where('workspace', '=', workspace).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const nameOf = (source: number) => names.get(source) ?? `#${source}`;
  const type = asked.event === undefined ? undefined : typeOfName(asked.event);
  if (asked.source !== undefined && !rows.some(({ name }) => name === asked.source)) throw noSource(asked.source);
  return {
    wants: ({ source, verdict, event, kind }) =>
      (asked.source === undefined || nameOf(source) === asked.source) &&
      (asked.verdict === undefined || verdict === asked.verdict) &&
      (type === undefined || kind === type || (event !== '' && typeOfName(event) === type)),
    write: ({ source, at, ids, drop, ...one }) => ({
      ...one,
      at: new Date(at).toISOString(),
      source: nameOf(source),
      who: whoOf(ids, full),
      labels: [...one.labels],
      ...drop,
    }),
  };
}

function noSource(name: string): FunilError {
  return new FunilError('no_source', `There is no source "${name}".`, { status: 404, hint: 'GET /api/v1/sources lists them.' });
}

function tooMany(): FunilError {
  return new FunilError('too_many_streams', `More than ${MOST_LISTENERS} look on already.`, {
    status: 503,
    retryAfter: 30,
    hint: 'Close one of them, or ask GET /api/v1/live now and then.',
  });
}
