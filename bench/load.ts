// A load generator in a process of its own: sends tracking calls over kept-alive connections and prints what it saw as one line of JSON.
// Requests are prepared once and only their numbers are written anew, so that it takes as little of the processors as it can.
import { connect, type Socket } from 'node:net';
import { parseArgs } from 'node:util';
import { quantile } from './measure.ts';

/** What one run of the generator saw. */
export interface Load {
  seconds: number;
  requests: number;
  events: number;
  /** Answers other than 200, by status. */
  refused: Record<string, number>;
  /** Milliseconds from the last byte sent to the whole answer. */
  p50: number;
  p99: number;
  worst: number;
}

const KINDS = [
  'page',
  'page',
  'page',
  'page',
  'page',
  'page',
  'Product Viewed',
  'Product Viewed',
  'Product Viewed',
  'Product Added',
] as const;
const DIGITS = 9;
const HOLE = '#'.repeat(DIGITS);
/** Half of the events are of leads seen before. */
const KNOWN_LEADS = 20_000;

const AGENT = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

/** A call as the browser SDK writes it, about a kilobyte; the holes are for its number and its lead. */
function callText(nth: number, timestamp: string): string {
  const kind = KINDS[nth % KINDS.length] as string;
  const campaign = nth % 7 === 0;
  const search = campaign ? '?utm_source=instagram&utm_medium=social&utm_campaign=spring&gclid=Cj0KCQ' : '';
  const page = {
    path: `/products/${nth}`,
    referrer: campaign ? 'https://www.instagram.com/' : 'https://shop.example/',
    search,
    title: `Product ${nth} of the shop`,
    url: `https://shop.example/products/${nth}${search}`,
  };
  const goods = {
    product_id: `p${nth}`,
    sku: `sku-${nth}`,
    name: `Product ${nth}`,
    category: 'Shoes',
    price: 19.9 + nth,
    quantity: 1,
    currency: 'EUR',
  };
  return JSON.stringify({
    timestamp,
    integrations: {},
    ...(kind === 'page' ? { type: 'page', name: 'Product' } : { type: 'track', event: kind }),
    properties: kind === 'page' ? page : goods,
    context: {
      page,
      userAgent: AGENT,
      userAgentData: { brands: [{ brand: 'Chromium', version: '156' }], mobile: false, platform: 'Windows' },
      locale: 'en-US',
      library: { name: 'analytics.js', version: 'next-1.84.3' },
      ...(campaign ? { campaign: { source: 'instagram', medium: 'social', name: 'spring' } } : {}),
      timezone: 'Europe/Lisbon',
    },
    messageId: `ajs-next-1795304826562-8f9347d7-f3a0-45cc-${HOLE}`,
    anonymousId: `9347d7f3-a0c5-4ceb-a522-${HOLE}`,
    _metadata: { bundled: ['Segment.io'], unbundled: [], bundledIds: [] },
  });
}

type Seen = Load & { times: number[] };

interface Request {
  bytes: Buffer;
  /** Where a time goes: an SDK sends what has just happened, by its clock of that moment. */
  times: number[];
  /** Where the number and the lead of each call go, in turns. */
  holes: number[];
}

function prepare(url: URL, writeKey: string, events: number, seed: number): Request {
  const now = new Date().toISOString();
  const calls = Array.from({ length: events }, (_, nth) => callText(seed * events + nth, now));
  const body = events === 1 ? (calls[0] as string) : `{"batch":[${calls.join()}],"sentAt":"${now}"}`;
  const path = events === 1 ? (body.includes('"type":"page"') ? '/v1/p' : '/v1/t') : '/v1/batch';
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${url.host}`,
    `Authorization: Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  const bytes = Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
  return { bytes, times: placesOf(bytes, now), holes: placesOf(bytes, HOLE) };
}

function placesOf(bytes: Buffer, text: string): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + text.length)) places.push(at);
  return places;
}

/** Ids begin where those of an earlier run ended: an event sent again is a duplicate, which costs something else. */
let number = 0;

function write(bytes: Buffer, at: number, value: number): void {
  bytes.write(String(value).padStart(DIGITS, '0'), at, 'latin1');
}

function fresh({ bytes, times, holes }: Request): Buffer {
  const now = Buffer.from(new Date().toISOString());
  for (const at of times) now.copy(bytes, at);
  for (let nth = 0; nth < holes.length; nth += 2) {
    number += 1;
    write(bytes, holes[nth] as number, number);
    write(bytes, holes[nth + 1] as number, number % 2 === 0 ? number : Math.floor(Math.random() * KNOWN_LEADS));
  }
  return bytes;
}

/** When the next request of all is due: steadily, where a rate is asked for, and at once where we lag behind. */
async function due(): Promise<void> {
  if (interval === 0) return;
  const wait = began + slot * interval - performance.now();
  slot += 1;
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}

/** Sends one request after the other until `until`, over a new connection where the last one was closed. */
async function drive(url: URL, requests: Request[], events: number, until: number, seen: Seen): Promise<void> {
  let socket: Socket | null = null;
  for (let nth = 0; performance.now() < until; nth += 1) {
    await due();
    socket ??= await connected(url);
    const bytes = fresh(requests[nth % requests.length] as Request);
    const sentAt = performance.now();
    const { status, closed } = await exchange(socket, bytes);
    seen.times.push(performance.now() - sentAt);
    seen.requests += 1;
    if (status === '200') seen.events += events;
    else seen.refused[status] = (seen.refused[status] ?? 0) + 1;
    if (closed) {
      socket.destroy();
      socket = null;
    }
  }
  socket?.destroy();
}

async function connected(url: URL): Promise<Socket> {
  const socket = connect(Number(url.port), url.hostname).setNoDelay(true);
  socket.on('error', () => undefined); // What ends a connection shows as its close.
  await new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
  return socket;
}

/** One request and its answer; `cut` when the connection ended before there was one. */
function exchange(socket: Socket, bytes: Buffer): Promise<{ status: string; closed: boolean }> {
  return new Promise((resolve) => {
    let answer = '';
    const finish = (status: string, closed: boolean) => {
      socket.off('data', read).off('close', cut);
      resolve({ status, closed });
    };
    const cut = () => finish('cut', true);
    const read = (chunk: Buffer) => {
      answer += chunk.toString('latin1');
      const head = answer.indexOf('\r\n\r\n');
      const length = head === -1 ? null : /content-length: (\d+)/i.exec(answer.slice(0, head))?.[1];
      if (head === -1 || answer.length < head + 4 + Number(length)) return;
      finish(answer.slice(9, 12), /\r\nconnection: close/i.test(answer.slice(0, head)));
    };
    socket.on('data', read).once('close', cut);
    if (socket.destroyed) cut();
    else socket.write(bytes);
  });
}

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: '' },
    key: { type: 'string', default: '' },
    connections: { type: 'string', default: '8' },
    events: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '10' },
    rate: { type: 'string', default: '0' },
    first: { type: 'string', default: '0' },
  },
});
const [url, events, seconds] = [new URL(values.url), Number(values.events), Number(values.seconds)];
const keys = values.key.split(',');
number = Number(values.first);
const seen: Seen = { seconds: 0, requests: 0, events: 0, refused: {}, p50: 0, p99: 0, worst: 0, times: [] };
/** Milliseconds between two requests; 0 for as fast as they are answered. */
const interval = Number(values.rate) === 0 ? 0 : (events * 1_000) / Number(values.rate);
const began = performance.now();
let slot = 0;
await Promise.all(
  Array.from({ length: Number(values.connections) }, (_, at) => {
    const requests = Array.from({ length: 8 }, (_, seed) => prepare(url, keys[at % keys.length] as string, events, at * 8 + seed));
    return drive(url, requests, events, began + seconds * 1_000, seen);
  }),
);
seen.seconds = (performance.now() - began) / 1_000;
const { times, ...told } = seen;
console.log(
  JSON.stringify({
    ...told,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    worst: Math.max(0, ...times.slice(-100_000)),
  } satisfies Load),
);
