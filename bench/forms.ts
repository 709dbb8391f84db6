import Fastify from 'fastify';
import type { App } from '../src/app.ts';
import { documentOf, EMAIL, NAME, said } from '../src/funnel/capture/forms/template-fields.ts';
import { type StateDb, sql } from '../src/store/state.ts';
import { runBeside } from './beside.ts';
import { atMost, type Bench, type Figure, plain } from './figures.ts';
import type { Visited } from './form-visitors.ts';
import { type Run, time } from './measure.ts';
import { openShopFront } from './shop-front.ts';

const RATE = 100;
const WARM_SECONDS = 2;
/** A hundred visitors a second then take one processor. */
const MOST_PROCESSOR_MS = 10;

/**
 * A hundred visitors a second open a form, read it, and send it, each from a network of their own, so that no guard has to be taken away. Beside it a
 * web server alone that shows the same page and commits each body as one row of the same database. Every one that was thanked for must be on
 * disk and on the ledger.
 */
export const bench: Bench = async ({ quick, say }) => {
  const front = await openShopFront(0);
  const { app } = front;
  const { db } = app.engine.state;
  const form = await publish(app.address, app.localToken);
  const bare = await openBare(db, await (await fetch(`${app.address}/f/${form}`)).text());
  try {
    const seconds = quick ? 5 : 15;
    const come = async (address: string) => {
      await visited(`${address}/f/${form}`, WARM_SECONDS);
      return visited(`${address}/f/${form}`, seconds);
    };
    say('the bare server');
    const before = await come(bare.address);
    say('the form');
    const after = await come(app.address);
    return figures(before, after, RATE * (seconds + WARM_SECONDS), await kept(app));
  } finally {
    await bare.close();
    await front.close();
  }

  async function visited(url: string, seconds: number): Promise<Visited & { run: Run }> {
    let seen: Visited | undefined;
    const run = await time(async () => {
      seen = await runBeside<Visited>('form-visitors', { url, rate: RATE, seconds });
      await app.engine.apply.drained();
    });
    return { ...(seen as Visited), run };
  }
};

type Came = Visited & { run: Run };

function figures(before: Came, after: Came, all: number, { taken, landed }: { taken: number; landed: number }): Figure[] {
  const lost = after.failed;
  const each = ({ run, visitors }: Came) => (run.cpu * 1_000) / visitors;
  return [
    plain('median opening', after.opened.p50, 'ms', before.opened.p50),
    plain('p99 opening', after.opened.p99, 'ms', before.opened.p99),
    plain('median submission', after.sent.p50, 'ms', before.sent.p50),
    atMost('p99 submission, on disk', after.sent.p99, 'ms', 200, before.sent.p99),
    atMost('processor time a visitor: opened, sent, on the ledger', each(after), 'ms', MOST_PROCESSOR_MS, each(before)),
    plain('submissions not answered in time', lost, ''),
    atMost('thanked for and not taken', Math.max(0, all - lost - taken), '', 0),
    atMost('thanked for and not on the ledger', Math.max(0, all - lost - landed), '', 0),
  ];
}

/** Submissions in the database and on the ledger. */
async function kept({ engine }: App): Promise<{ taken: number; landed: number }> {
  const rows = await engine.state.db.selectFrom('form_submission').select('id').where('state', '=', 'taken').execute();
  const [{ landed } = { landed: 0 }] = await engine.events.read<{ landed: number }>(
    "select uniqExact(id) as landed from events where type = 'form_submitted'",
  );
  return { taken: rows.length, landed: Number(landed) };
}

/** The same page, and the same bodies committed one by one: what a form costs at the least. */
async function openBare(db: StateDb, page: string): Promise<{ address: string; close(): Promise<unknown> }> {
  await sql`create table bench_form (body text not null)`.execute(db);
  const bare = Fastify();
  bare.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  bare.get('/f/:id', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  bare.post('/f/:id', async ({ body }, reply) => {
    await sql`insert into bench_form (body) values (${body})`.execute(db);
    return reply.code(303).header('location', '/done').send();
  });
  return { address: await bare.listen({ port: 0, host: '127.0.0.1' }), close: () => bare.close() };
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
