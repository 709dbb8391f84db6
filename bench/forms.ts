import { request } from 'node:http';
import Fastify from 'fastify';
import { documentOf, EMAIL, NAME, said } from '../src/funnel/capture/forms/template-fields.ts';
import { atMost, type Bench, plain } from './figures.ts';
import { median, time } from './measure.ts';
import { openShopFront } from './shop-front.ts';

const RATE = 100;
const AGENT = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
/** Nobody answers faster; quicker ones would be held. */
const READING = 2_100;

/**
 * Forms sent 100 times a second, each by another visitor of another network, beside a web server that takes the same bodies and keeps nothing.
 * Every one that was thanked for must be on disk and on the ledger.
 */
export const bench: Bench = async ({ quick, say }) => {
  const front = await openShopFront(0);
  const bare = Fastify();
  bare.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  bare.post('/f/:id', (_request, reply) => reply.code(303).header('location', '/done').send());
  try {
    const plainAddress = await bare.listen({ port: 0, host: '127.0.0.1' });
    const { app } = front;
    const form = await publish(app.address, app.localToken);
    const count = RATE * (quick ? 5 : 30);
    say(`opening the form ${count} times`);
    const pages: string[] = [];
    for (let nth = 0; nth < count; nth += 1) pages.push(await stateOf(`${app.address}/f/${form}`));
    await new Promise((resolve) => setTimeout(resolve, READING));
    const send = (address: string) => (nth: number) => submit(`${address}/f/${form}`, pages[nth] as string, nth);
    say('the bare server');
    const before = await timed(() => atRate(count, send(plainAddress)));
    say('the form');
    const sent = await timed(() => atRate(count, send(app.address)));
    await app.engine.apply.drained();
    const { db } = app.engine.state;
    const taken = await db.selectFrom('form_submission').select('id').where('state', '=', 'taken').execute();
    const [{ landed } = { landed: 0 }] = await app.engine.events.read<{ landed: number }>(
      "select uniqExact(id) as landed from events where type = 'form_submitted'",
    );
    return [
      plain('median submission', at(sent, 0.5), 'ms', at(before, 0.5)),
      atMost('p99 submission, on disk', at(sent, 0.99), 'ms', 200, at(before, 0.99)),
      atMost('thanked for and not taken', count - taken.length, '', 0),
      atMost('thanked for and not on the ledger', count - Number(landed), '', 0),
    ];
  } finally {
    await bare.close();
    await front.close();
  }
};

/** Calls at a steady rate, whatever the answers take, and tells how long each took from when it was due, in ms, in order. */
async function atRate(count: number, call: (nth: number) => Promise<void>): Promise<number[]> {
  const began = performance.now();
  const answers: Promise<number>[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const due = began + (nth * 1_000) / RATE;
    while (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, 1));
    answers.push(call(nth).then(() => performance.now() - due));
  }
  return (await Promise.all(answers)).sort((a, b) => a - b);
}

async function timed(work: () => Promise<number[]>): Promise<number[]> {
  let found: number[] = [];
  await time(async () => {
    found = await work();
  });
  return found;
}

function at(sorted: readonly number[], share: number): number {
  return share === 0.5 ? median(sorted) : (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number);
}

/** Sends the answers of one visitor over a connection of their own, from a loopback network of their own. */
function submit(url: string, state: string, nth: number): Promise<void> {
  const body = new URLSearchParams({ _state: state, name: `Visitor ${nth}`, email: `visitor-${nth}@example.org` }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body), 'user-agent': AGENT };
  const localAddress = `127.${1 + (nth >> 8)}.${nth & 255}.1`;
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', headers, localAddress, agent: false }, (answer) => {
      answer.resume();
      answer.once('end', () => (answer.statusCode === 303 ? resolve() : reject(new Error(`answered ${answer.statusCode}`))));
    });
    sending.once('error', reject);
    sending.end(body);
  });
}

async function stateOf(url: string): Promise<string> {
  const html = await (await fetch(url, { headers: { 'user-agent': AGENT } })).text();
  return /name="_state" value="([^"]+)"/.exec(html)?.[1] ?? '';
}

/** A form that takes as many as come, as one does whose campaign has just gone out. */
async function publish(address: string, token: string): Promise<string> {
  const ask = async (method: string, path: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const answer = await fetch(`${address}/api/v1/forms${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { id: string; draftVersion: number };
  };
  const base = documentOf({
    title: said('Bench', 'Bench', 'Bench'),
    steps: [{ id: 'start', fields: [NAME, EMAIL] }],
    after: { message: said('Done', 'Done', 'Done') },
  });
  const { id, draftVersion } = await ask('POST', '', { name: 'Bench', template: 'contact' });
  await ask('PUT', `/${id}`, { name: 'Bench', draftVersion, draft: { ...base, settings: { ...base.settings, proof: 'never' } } });
  await ask('POST', `/${id}/publish`);
  return id;
}
