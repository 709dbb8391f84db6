import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type ClickHouseClient, createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';
import { createLane } from '../lib/lane.ts';
import { createTurns } from '../lib/turns.ts';
import { bindingOf } from './bind.ts';
import { refuseBeyond } from './read-only.ts';
import { readRowBinary } from './row-binary.ts';

/** The event engine: ClickHouse SQL, answered by chDB in this process or by a ClickHouse server. */
export interface EventStore {
  /** Runs one statement that changes something. */
  command(sql: string, settings?: Settings): Promise<void>;
  /** Appends rows, as arrays in the order of `columns`; they are taken when the engine is free. */
  insert(table: string, columns: readonly string[], rows: Iterable<readonly unknown[]>, options?: InsertOptions): Promise<void>;
  /** Asks read only. `short` questions and those of `intake` have lanes of their own, so that they never wait behind heavy ones. */
  read<Row>(sql: string, params?: Params, options?: ReadOptions): Promise<Row[]>;
  /** The same for answers of many numbers: lists of them come as typed arrays. */
  readBinary(sql: string, params?: Params, options?: ReadOptions): Promise<Record<string, unknown>[]>;
  /** A large answer in pieces, on a connection of its own. Rows are never cut apart in the line formats; nothing a stranger wrote may stand in the SQL. */
  stream(sql: string, format: StreamFormat): AsyncIterable<Uint8Array>;
  /** Fills a table from a gzipped file in the Native format. */
  fill(table: string, file: string): Promise<void>;
  embedded: boolean;
  close(): Promise<void>;
}

export type StreamFormat = 'Native' | 'RowBinary' | 'JSONEachRow' | 'JSONCompactEachRow';

export type Params = Record<string, unknown>;

export interface InsertOptions {
  /** Repeated, the rows are dropped by the engine. */
  token?: string;
  /** Nothing is written before this; the rows are made ready meanwhile. If it fails, so does the insert. */
  after?: Promise<unknown>;
  /** Hears when the engine has been given all rows: while it writes them, this thread is free. */
  given?: () => void;
}

export type Lane = 'short' | 'intake' | 'heavy';

export interface ReadOptions {
  lane?: Lane;
}

type Settings = Record<string, string | number>;

interface ReadRequest {
  query: string;
  query_params: Params;
  clickhouse_settings: Settings;
}

// The client's hook for other transports is typed by a copy of its own package, so the two have to be introduced.
type ClientConnection = NonNullable<NonNullable<Parameters<typeof createClient>[0]>['connection']>;

export interface EventStoreOptions {
  /** Directory of the embedded engine; ignored when a URL is given. */
  dir: string;
  url: string | null;
  questionMemory: number;
  questionSeconds: number;
}

/** Questions of each lane answered at a time. A page of one lead asks five short ones at once. */
const WIDTHS: Record<Lane, number> = { short: 4, intake: 2, heavy: 2 };
/**
 * The engine lets questions of a larger number pause, block by block, while one of a smaller is answered, and the threads of heavy ones make room
 * on the processor for all others. What is short is done before more than one thread has been handed its part.
 */
const LANE_SETTINGS: Record<Lane, Settings> = {
  short: { priority: '1', max_threads: 1 },
  intake: { priority: '1' },
  heavy: { priority: '2', os_threads_nice_value_query: 5 },
};
/** Bytes of all parameters of a question; lists of ids are the longest. */
const LONGEST_BINDING = 64_000_000;

const WRITE_SETTINGS: Settings = {
  session_timezone: 'UTC',
  date_time_input_format: 'best_effort',
  deduplicate_blocks_in_dependent_materialized_views: 1,
  max_insert_block_size: 1_048_576,
  min_insert_block_size_rows: 1_048_576,
};

/** Opens the engine. The read connections refuse writes, files and URLs from their first question on (`readonly` is the last setting sent). */
export async function openEvents(options: EventStoreOptions): Promise<EventStore> {
  const writer = connect(options);
  const lanes = {
    short: openLane(options, WIDTHS.short),
    intake: openLane(options, WIDTHS.intake),
    heavy: openLane(options, WIDTHS.heavy),
  };
  const connections = [writer, ...Object.values(lanes).flatMap((lane) => lane.connections)];
  for (const each of connections) await each.prepare();
  const readSettings = {
    max_execution_time: options.questionSeconds,
    max_memory_usage: String(options.questionMemory),
    max_bytes_before_external_group_by: String(Math.floor(options.questionMemory / 2)),
    max_query_size: '4000000',
    // Groups are finished by all threads from this many on; by default from ten times as many, and ordering a lead's events is most of a funnel's time.
    group_by_two_level_threshold: 10_000,
    // Compiling a question when it is asked for the fourth time takes up to a tenth of a second, and no question was faster for it.
    compile_expressions: 0,
    compile_aggregate_expressions: 0,
    compile_sort_description: 0,
    output_format_json_quote_64bit_integers: 1,
    output_format_json_quote_decimals: 1,
    session_timezone: 'UTC',
    readonly: '1',
  } as const;
  const writing = createLane(1);

  function asking<T>(
    sql: string,
    params: Params,
    lane: Lane,
    take: (client: ClickHouseClient, request: ReadRequest) => Promise<T>,
  ): Promise<T> {
    return lanes[lane].ask(async ({ client, bind }) => {
      refuseBeyond(sql);
      const settings = { ...LANE_SETTINGS[lane], ...readSettings };
      return take(client, { query: sql, query_params: await bind(sql, params), clickhouse_settings: settings });
    });
  }

  return {
    embedded: options.url === null,
    command: (sql, settings = {}) =>
      writing(async () => {
        await writer.client.command({ query: sql, clickhouse_settings: { session_timezone: 'UTC', ...settings } });
      }),
    insert: async (table, columns, rows, { token, after, given = () => undefined } = {}) => {
      const [values] = await Promise.all([encode(rows), after]);
      const settings = token ? { ...WRITE_SETTINGS, insert_deduplication_token: token } : WRITE_SETTINGS;
      if (values.length > 0) await writing(() => writer.insert({ table, columns, values, settings }, given));
    },
    read: <Row>(sql: string, params: Params = {}, { lane = 'heavy' }: ReadOptions = {}) =>
      asking(sql, params, lane, async (client, request) => {
        const answer = await client.query({ ...request, format: 'JSON' });
        return (await answer.json<Row>()).data;
      }),
    readBinary: (sql, params = {}, { lane = 'heavy' } = {}) =>
      asking(sql, params, lane, async (client, { query, ...request }) => {
        const { stream } = await client.exec({ ...request, query: `${query} format RowBinaryWithNamesAndTypes` });
        return readRowBinary(await buffer(stream));
      }),
    stream: async function* (sql, format) {
      refuseBeyond(sql);
      const own = connect(options);
      try {
        const settings = `max_memory_usage = ${options.questionMemory}, max_bytes_before_external_group_by = ${Math.floor(options.questionMemory / 2)}, output_format_json_quote_64bit_integers = 1, output_format_json_quote_decimals = 1, session_timezone = 'UTC'`;
        yield* own.stream(`${sql} settings ${settings}, readonly = 1`, format);
      } finally {
        await own.client.close();
      }
    },
    fill: (table, file) => writing(() => writer.fill(table, file)),
    close: async () => {
      await writing(async () => undefined);
      for (const each of connections) await each.client.close();
    },
  };
}

/** Connections that answer one question each at a time. */
function openLane(options: EventStoreOptions, width: number) {
  const connections = Array.from({ length: width }, () => connect(options));
  const idle = [...connections];
  const lane = createLane(width);
  return {
    connections,
    ask: <T>(run: (mine: Connected) => Promise<T>): Promise<T> =>
      lane(async () => {
        const mine = idle.pop() as Connected;
        try {
          return await run(mine);
        } finally {
          idle.push(mine);
        }
      }),
  };
}

interface Connected {
  client: ClickHouseClient;
  /** To be done before the first question, which makes the connection read only. */
  prepare(): Promise<void>;
  /** Makes parameters known to the query that comes next on this connection; returns those to be sent with it. */
  bind(sql: string, params: Params): Promise<Params>;
  insert(rows: EncodedRows, given: () => void): Promise<void>;
  stream(sql: string, format: StreamFormat): AsyncIterable<Uint8Array>;
  fill(table: string, file: string): Promise<void>;
}

/** Rows of one table in the format JSONCompactEachRow. */
interface EncodedRows {
  table: string;
  columns: readonly string[];
  values: Buffer;
  settings: Settings;
}

// What is filled in was on a ledger already, so two blocks that look the same are both meant.
const FILL_SETTINGS = { insert_deduplicate: 0 } as const;

function connect({ dir, url }: EventStoreOptions): Connected {
  if (url !== null) {
    const client = createClient({ url, request_timeout: 120_000 });
    return {
      client,
      prepare: async () => undefined,
      bind: async (_sql, params) => params,
      insert: async ({ table, columns, values, settings }, given) => {
        const inserted = client.exec({
          query: `insert into ${table} (${columns.map((column) => `\`${column}\``).join(', ')}) format JSONCompactEachRow`,
          values: Readable.from([values], { objectMode: false }),
          clickhouse_settings: settings,
        });
        given();
        await ended(inserted);
      },
      stream: async function* (sql, format) {
        const answer = await client.exec({ query: `${sql} format ${format}` });
        for await (const chunk of answer.stream) yield chunk as Buffer;
      },
      fill: async (table, file) => {
        const values = createGunzip();
        pipeline(createReadStream(file), values, () => undefined); // A failure of either side ends the other, and with it the request.
        await ended(client.exec({ query: `insert into ${table} format Native`, values, clickhouse_settings: FILL_SETTINGS }));
      },
    };
  }
  const connection = createChdbConnection({ path: dir });
  const client = createClient({ connection: connection as unknown as ClientConnection });
  const bind = async (sql: string, params: Params) => {
    const binding = bindingOf(sql, params);
    if (binding !== '') await client.command({ query: binding });
    return {};
  };
  return {
    client,
    prepare: async () => {
      await client.command({ query: `set max_query_size = ${LONGEST_BINDING}` });
    },
    bind,
    // The embedded engine takes the bytes as they are, which halves the cost of a row against the client's own way in.
    insert: async ({ table, columns, values, settings }, given) => {
      const inserted = connection.chdb.rawInsert({ table, columns: [...columns], values, format: 'JSONCompactEachRow', settings });
      given();
      await inserted;
    },
    stream: async function* (sql, format) {
      for await (const chunk of connection.chdb.queryStream(sql, { format })) yield chunk.raw();
    },
    fill: async (table, file) => {
      const query = `insert into ${table} select * from file({file:String}, 'Native')`;
      await client.command({ query, query_params: await bind(query, { file }), clickhouse_settings: FILL_SETTINGS });
    },
  };
}

/** The server's answer to the end: only then everything was taken, and the connection is free again. */
async function ended(answer: Promise<{ stream: Readable }>): Promise<void> {
  const { stream } = await answer;
  await finished(stream.resume());
}

const PIECE = 65_536;

/** Rows as the engine reads them. Others have a turn between two pieces. */
async function encode(rows: Iterable<readonly unknown[]>): Promise<Buffer> {
  const turns = createTurns();
  const pieces: Buffer[] = [];
  let text = '';
  for (const row of rows) {
    text += `${JSON.stringify(row)}\n`;
    if (text.length < PIECE) continue;
    pieces.push(Buffer.from(text));
    text = '';
    const turn = turns();
    if (turn) await turn;
  }
  return Buffer.concat([...pieces, Buffer.from(text)]);
}
