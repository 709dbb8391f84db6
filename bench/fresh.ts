import { setTimeout as sleep } from 'node:timers/promises';
import { type Bench, plain, wait } from './figures.ts';
import type { Load } from './load.ts';
import { quantile, time } from './measure.ts';
import { openShopFront, type ShopFront } from './shop-front.ts';

const RATE = 5_000;
const PROBE_EVERY = 100;
const LOOK_EVERY = 20;
const PATIENCE = 30_000;
const P99_MS = 1_000;

/** How long an acknowledged event takes to be in a report, while 5,000 others a second come in. */
export const bench: Bench = async ({ quick, say }) => {
  const front = await openShopFront();
  const seconds = quick ? 10 : 60;
  const send = (time: number): Promise<Load> => front.load({ connections: 8, events: 50, seconds: time, rate: RATE });
  try {
    const idle = await probe(front, 5_000);
    await send(5);
    let load: Load | undefined;
    let waits: number[] = [];
    const run = await time(async () => {
      [load, waits] = await Promise.all([send(seconds), sleep(2_000).then(() => probe(front, (seconds - 2) * 1_000))]);
    });
    if (!load) throw new Error('no load');
    say(`${waits.length} events looked for`);
    return [
      wait('acknowledged until in a report, p99', quantile(waits, 0.99), 'ms', P99_MS, run, quantile(idle, 0.99)),
      plain('the same, median', quantile(waits, 0.5), 'ms', quantile(idle, 0.5)),
      plain('the same, longest', Math.max(...waits), 'ms', Math.max(...idle)),
      plain('events acknowledged meanwhile', load.events / load.seconds, '1/s'),
      plain('acknowledgement of 50, p99', load.p99, 'ms'),
    ];
  } finally {
    await front.close();
  }
};

let probes = 0;

/** Sends one event after the other and asks a report again and again how many of them it counts; milliseconds for each of them. */
async function probe(front: ShopFront, duration: number): Promise<number[]> {
  const before = probes;
  const acknowledged: number[] = [];
  const waits: number[] = [];
  const until = performance.now() + duration;
  let sending = true;

  async function send(): Promise<void> {
    while (performance.now() < until) {
      probes += 1;
      await sendProbe(front, probes);
      acknowledged.push(performance.now());
      await sleep(PROBE_EVERY);
    }
    sending = false;
  }

  async function look(): Promise<void> {
    while (sending || waits.length < acknowledged.length) {
      const counted = (await countedBy(front)) - before;
      const now = performance.now();
      for (const at of acknowledged.slice(waits.length, counted)) waits.push(now - at);
      if (now > until + PATIENCE) throw new Error(`${acknowledged.length - waits.length} events are in no report after ${PATIENCE} ms`);
      await sleep(LOOK_EVERY);
    }
  }

  await Promise.all([send(), look()]);
  return waits;
}

async function sendProbe({ app, keys }: ShopFront, nth: number): Promise<void> {
  const answer = await fetch(`${app.address}/v1/track`, {
    method: 'POST',
    headers: { 'x-write-key': keys[0] as string, 'content-type': 'application/json' },
    body: JSON.stringify({ event: 'Freshness Probed', messageId: `probe-${nth}`, anonymousId: `prober-${nth}` }),
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  await answer.arrayBuffer();
}

async function countedBy({ app }: ShopFront): Promise<number> {
  const day = new Date().toISOString().slice(0, 10);
  const answer = await fetch(`${app.address}/api/v1/reports/steps?from=${day}&to=${day}&steps=freshness_probed,product_viewed`, {
    headers: { authorization: `Bearer ${app.localToken}` },
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  const { rows } = (await answer.json()) as { rows: { leads: number }[] };
  return rows[0]?.leads ?? 0;
}
