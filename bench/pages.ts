import Fastify from 'fastify';
import type { PageDocument } from '../src/funnel/capture/pages/blocks/document.ts';
import { runBeside } from './beside.ts';
import { atLeast, atMost, type Bench, plain } from './figures.ts';
import { time } from './measure.ts';
import type { Reading } from './readers.ts';
import { openShopFront } from './shop-front.ts';

const CONNECTIONS = 16;

/** A landing page read by sixteen readers as fast as it is answered, beside the same bytes from the web server alone in the same run. */
export const bench: Bench = async ({ quick, say }) => {
  const front = await openShopFront(0);
  const bare = Fastify();
  try {
    const url = await publish(front.app.address, front.app.localToken);
    const body = Buffer.from(await (await fetch(url)).arrayBuffer());
    bare.get('/p/:slug', (_request, reply) => reply.type('text/html; charset=utf-8').send(body));
    const plainUrl = `${await bare.listen({ port: 0, host: '127.0.0.1' })}/p/bench`;
    const seconds = quick ? 3 : 10;
    const read = (page: string, lasting: number) =>
      runBeside<Reading>('readers', { url: page, connections: CONNECTIONS, seconds: lasting });
    await read(url, 2);
    say('the bytes alone');
    const before = await timed(() => read(plainUrl, seconds));
    say('the landing page');
    const shown = await timed(() => read(url, seconds));
    return [
      atLeast('pages answered', shown.answers / shown.seconds, '1/s', 500, before.answers / before.seconds),
      atMost('first byte, p99', shown.p99, 'ms', 50, before.p99),
      plain('first byte, median', shown.p50, 'ms', before.p50),
      plain('size of the page', body.length / 1_000, 'kB'),
    ];
  } finally {
    await bare.close();
    await front.close();
  }
};

async function timed(work: () => Promise<Reading>): Promise<Reading> {
  let found: Reading | undefined;
  await time(async () => {
    found = await work();
  });
  if (!found) throw new Error('nothing was read');
  return found;
}

/** A page from a template, with what it needs to be published. */
async function publish(address: string, token: string): Promise<string> {
  const send = async (method: string, url: string, body: unknown) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(address + url, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { id: string; draftVersion: number; draft: PageDocument };
  };
  const form = await send('POST', '/api/v1/forms', { name: 'Letter', template: 'newsletter' });
  await send('POST', `/api/v1/forms/${form.id}/publish`, {});
  const page = await send('POST', '/api/v1/pages', { name: 'Bench', slug: 'bench', language: 'en', template: 'drop' });
  const content = page.draft.content.map(({ type, props }) => ({
    type,
    props: {
      ...props,
      ...(type === 'form' ? { form: form.id } : {}),
      ...(type === 'footer' ? { company: 'Bench', privacyLink: 'https://shop.test/privacy' } : {}),
    },
  }));
  const draft = { draftVersion: page.draftVersion, name: 'Bench', slug: 'bench', document: { root: page.draft.root, content } };
  await send('PUT', `/api/v1/pages/${page.id}/draft`, draft);
  await send('POST', `/api/v1/pages/${page.id}/publish`, {});
  return `${address}/p/bench`;
}
