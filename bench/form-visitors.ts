// Visitors of a form in a process of their own: each opens it over a connection and from a loopback network of their own, reads it as long as a
// person does, and sends it. They come at a steady rate, whatever the answers take. Prints what they saw as one line of JSON.
import { type IncomingMessage, request } from 'node:http';
import { parseArgs } from 'node:util';
import { quantile } from './measure.ts';

/** What the visitors saw. Times in milliseconds from when the request was due to its whole answer. */
export interface Visited {
  visitors: number;
  thanked: number;
  /** Requests that were answered otherwise, or not at all within the time limit. */
  failed: number;
  opened: { p50: number; p99: number };
  sent: { p50: number; p99: number };
}

const AGENT = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
/** Nobody answers faster; quicker ones would be held. */
const READING = 2_100;
const LONGEST_WAIT = 20_000;

interface Answer {
  status: number;
  text: string;
}

/** The network tells visitors apart, as it does people: each has one to themselves. */
function ask(url: string, nth: number, body?: string): Promise<Answer> {
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body ?? '') };
  const headers = { 'user-agent': AGENT, ...(body === undefined ? {} : form) };
  const options = {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    localAddress: `127.${1 + (nth >> 8)}.${nth & 255}.1`,
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const asking = request(url, { ...options, timeout: LONGEST_WAIT }, (answer) => read(answer).then(resolve, reject));
    asking.once('timeout', () => asking.destroy(new Error('not answered in time')));
    asking.once('error', reject);
    asking.end(body);
  });
}

async function read(answer: IncomingMessage): Promise<Answer> {
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += chunk as string;
  return { status: answer.statusCode ?? 0, text };
}

async function until(moment: number): Promise<void> {
  while (performance.now() < moment) await new Promise((resolve) => setTimeout(resolve, Math.min(10, moment - performance.now())));
}

const { values } = parseArgs({
  options: { url: { type: 'string', default: '' }, rate: { type: 'string', default: '100' }, seconds: { type: 'string', default: '5' } },
});
const [url, rate, seconds] = [values.url, Number(values.rate), Number(values.seconds)];
const opened: number[] = [];
const sent: number[] = [];

async function visit(nth: number, due: number): Promise<boolean> {
  await until(due);
  const { text } = await ask(url, nth);
  const shown = performance.now();
  opened.push(shown - due);
  const state = /name="_state" value="([^"]+)"/.exec(text)?.[1] ?? '';
  await until(shown + READING);
  const body = new URLSearchParams({ _state: state, name: `Visitor ${nth}`, email: `visitor-${nth}@example.org` }).toString();
  const { status } = await ask(url, nth, body);
  sent.push(performance.now() - shown - READING);
  return status === 303;
}

const began = performance.now();
const visits = Array.from({ length: rate * seconds }, (_, nth) => visit(nth, began + (nth * 1_000) / rate).catch(() => false));
const thanked = (await Promise.all(visits)).filter(Boolean).length;
const seen = (times: number[]) => ({ p50: quantile(times, 0.5), p99: quantile(times, 0.99) });
console.log(
  JSON.stringify({
    visitors: visits.length,
    thanked,
    failed: visits.length - thanked,
    opened: seen(opened),
    sent: seen(sent),
  } satisfies Visited),
);
