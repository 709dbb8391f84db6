import { atMost, type Bench, plain, wait } from './figures.ts';
import type { Load } from './load.ts';
import { time } from './measure.ts';
import { openShopFront, type ShopFront } from './shop-front.ts';
import { watchMemory } from './watch-memory.ts';

/** One key sends all that its connections carry, from a machine of its own so to speak, while another goes on as before. */
export const bench: Bench = async ({ quick, say }) => {
  const front = await openShopFront(2);
  const [noisy, quiet] = front.keys.map((key) => [key]) as [string[], string[]];
  const seconds = quick ? 10 : 60;
  const send = (keys: string[], connections: number, events: number, time: number) =>
    front.load({ keys, connections, events, seconds: time, aside: keys === noisy });
  try {
    await send(noisy, 8, 50, 5);
    await front.app.engine.apply.drained();
    const before = await send(quiet, 4, 1, seconds / 2);
    const memory = await watchMemory();
    say('the noisy key begins');
    let loads: [Load, Load] | undefined;
    const run = await time(async () => {
      loads = await Promise.all([send(noisy, 128, 200, seconds), send(quiet, 4, 1, seconds)]);
    });
    if (!loads) throw new Error('no load');
    const [flood, meanwhile] = loads;
    const most = Math.max(...(await memory()));
    const after = await recovered(() => send(quiet, 4, 1, 1), 2 * before.p99);
    await front.app.engine.apply.drained();
    const lost = await lostOf(front);
    return [
      plain('quiet key, median acknowledgement', meanwhile.p50, 'ms', before.p50),
      plain('quiet key, p99 acknowledgement', meanwhile.p99, 'ms', before.p99),
      wait('quiet key, slower at p99 by', meanwhile.p99 / before.p99, 'times', 2, run),
      plain('quiet key, refused', total(meanwhile.refused), ''),
      plain('noisy key, acknowledged', flood.events / flood.seconds, '1/s'),
      plain('noisy key, requests asked to wait', total(flood.refused), ''),
      atMost('memory at most', most / 1_048_576, 'MB', 1_024),
      wait('until the quiet key is as fast as before', after, 's', 10, run),
      atMost('accepted and not stored', lost, '', 0),
    ];
  } finally {
    await front.close();
  }
};

/** Seconds until a short load is as fast as wanted again. */
async function recovered(probe: () => Promise<{ p99: number }>, wanted: number): Promise<number> {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1_000;
  while (seconds() < 30) if ((await probe()).p99 <= wanted) break;
  return seconds();
}

async function lostOf({ app }: ShopFront): Promise<number> {
  const tallies = await app.engine.state.db.selectFrom('tally').selectAll().execute();
  const sum = (outcomes: string[]) =>
    tallies.filter(({ outcome }) => outcomes.includes(outcome)).reduce((all, { facts }) => all + Number(facts), 0);
  return sum(['accepted']) - sum(['stored', 'duplicate']);
}

function total(refused: Record<string, number>): number {
  return Object.values(refused).reduce((sum, one) => sum + one, 0);
}
