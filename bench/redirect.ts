import Fastify from 'fastify';
import { atMost, type Bench, plain } from './figures.ts';
import { median, time } from './measure.ts';
import { openShopFront } from './shop-front.ts';

const RATE = 200;
const AGENT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

/** Short links followed 200 times a second, beside a redirect of the web server alone. Every click that was answered must be on the ledger. */
export const bench: Bench = async ({ quick, say }) => {
  const front = await openShopFront(0);
  const bare = Fastify();
  bare.get('/l/:slug', (_request, reply) => reply.code(302).header('location', 'https://shop.example/new').send());
  try {
    const plainAddress = await bare.listen({ port: 0, host: '127.0.0.1' });
    await makeLink(front.app.address, front.app.localToken);
    const seconds = quick ? 5 : 20;
    await follow(`${front.app.address}/l/spring`, 2);
    say('the bare redirect');
    const before = await timed(() => follow(`${plainAddress}/l/spring`, seconds));
    say('the short link');
    const linked = await timed(() => follow(`${front.app.address}/l/spring`, seconds));
    await front.app.engine.apply.drained();
    const kept = await clicksKept(front.app.address, front.app.localToken);
    const answered = linked.length + 2 * RATE;
    return [
      plain('median redirect', at(linked, 0.5), 'ms', at(before, 0.5)),
      atMost('p99 redirect', at(linked, 0.99), 'ms', 50, at(before, 0.99)),
      plain('redirects', linked.length / seconds, '1/s'),
      atMost('answered and not on the ledger', answered - kept, '', 0),
    ];
  } finally {
    await bare.close();
    await front.close();
  }
};

async function timed(work: () => Promise<number[]>): Promise<number[]> {
  let found: number[] = [];
  await time(async () => {
    found = await work();
  });
  return found;
}

/** Asks at a steady rate, whatever the answers take, and tells how long each took in ms, in order. */
async function follow(url: string, seconds: number): Promise<number[]> {
  const began = performance.now();
  const answers: Promise<number>[] = [];
  for (let nth = 0; nth < RATE * seconds; nth += 1) {
    const due = began + (nth * 1_000) / RATE;
    while (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, 1));
    answers.push(one(url, due));
  }
  return (await Promise.all(answers)).sort((a, b) => a - b);
}

async function one(url: string, due: number): Promise<number> {
  const answer = await fetch(url, { redirect: 'manual', headers: { 'user-agent': AGENT } });
  if (answer.status !== 302) throw new Error(`answered ${answer.status}`);
  await answer.arrayBuffer();
  return performance.now() - due;
}

function at(sorted: readonly number[], share: number): number {
  return share === 0.5 ? median(sorted) : (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number);
}

async function makeLink(address: string, token: string): Promise<void> {
  const link = {
    slug: 'spring',
    destination: 'https://shop.example/new',
    tags: { source: 'instagram', medium: 'social', campaign: 'spring' },
    method: 'social',
    splits: [{ url: 'https://shop.example/b', share: 50 }],
  };
  const answer = await fetch(`${address}/api/v1/links`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(link),
  });
  if (answer.status !== 201) throw new Error(await answer.text());
}

async function clicksKept(address: string, token: string): Promise<number> {
  const answer = await fetch(`${address}/api/v1/links`, { headers: { authorization: `Bearer ${token}` } });
  const { links } = (await answer.json()) as { links: { clicks: number }[] };
  return links[0]?.clicks ?? 0;
}
