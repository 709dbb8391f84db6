import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type EventStore, openEvents } from './events.ts';

// A double of ClickHouse's HTTP interface: what it is sent is what matters here. Questions and answers of a real engine are tested on chDB.

interface Asked {
  query: string;
  token: string | null;
  body: string;
}

let asked: Asked[] = [];
let refusal = '';
let answer = Buffer.alloc(0);
let server: Server;
let events: EventStore;

beforeEach(async () => {
  asked = [];
  refusal = '';
  answer = Buffer.alloc(0);
  server = createServer(async (request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    asked.push({
      query: searchParams.get('query') ?? '',
      token: searchParams.get('insert_deduplication_token'),
      body: await text(request),
    });
    if (refusal) response.writeHead(400).end(refusal);
    else response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  events = await openEvents({ dir: '', url: `http://127.0.0.1:${port}`, questionMemory: 1_000_000, questionSeconds: 5 });
});
afterEach(async () => {
  await events.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const rows = [
  [1, '18446744073709551615', 'a "quoted"\nline', null],
  [2, '7', '', '19.90'],
];
const columns = ['workspace', 'id', 'order', 'total'];

it('sends a server rows as a line each, columns by name, with the token that tells a repetition', async () => {
  let given = 0;
  await events.insert('orders', columns, rows, {
    token: 'orders-1',
    given: () => {
      given += 1;
    },
  });
  expect(given).toBe(1);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    query: expect.stringMatching(/^insert into orders \(`workspace`, `id`, `order`, `total`\) format JSONCompactEachRow$/),
    token: 'orders-1',
  });
  const lines = (asked[0] as Asked).body.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
});

it('asks a server for an answer in binary, and reads it', async () => {
  answer = Buffer.from('\u0001\u0001a\u000cArray(UInt8)\u0002\u0007\u0008', 'latin1');
  expect(await events.readBinary('select {of:Array(UInt8)} as a', { of: [7, 8] })).toEqual([{ a: Uint8Array.of(7, 8) }]);
  expect(asked).toMatchObject([{ body: 'select {of:Array(UInt8)} as a format RowBinaryWithNamesAndTypes' }]);
});

it('tells of a refusal, with the number that says whether another try can help', async () => {
  refusal = 'Code: 27. DB::Exception: Cannot parse input: expected quote. (CANNOT_PARSE_INPUT_ASSERTION_FAILED) (version 26.7)';
  await expect(events.insert('orders', columns, rows)).rejects.toMatchObject({ code: '27' });
});

it('asks nothing for no rows, and nothing before what it waits for', async () => {
  await events.insert('orders', columns, []);
  const failed = Promise.reject(new Error('the block before'));
  await expect(events.insert('orders', columns, rows, { after: failed })).rejects.toThrow('the block before');
  expect(asked).toEqual([]);
});
