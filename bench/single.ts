import { atLeast, atMost, type Bench, plain } from './figures.ts';
import type { Load } from './load.ts';
import { time } from './measure.ts';
import { openShopFront } from './shop-front.ts';

/** Umami 3.1 on a machine such as this, at 32 connections (reference measurement). */
const UMAMI = { perSecond: 135, p99: 284 };

/** One event a request over 32 connections. */
export const bench: Bench = async ({ quick, say }) => {
  const front = await openShopFront();
  try {
    await front.load({ connections: 32, events: 1, seconds: quick ? 3 : 8 });
    await front.app.engine.apply.drained();
    let load: Load | undefined;
    await time(async () => {
      load = await front.load({ connections: 32, events: 1, seconds: quick ? 8 : 30 });
    });
    if (!load) throw new Error('no load');
    await front.app.engine.apply.drained();
    say(`acknowledged ${load.events.toLocaleString('en')} events in ${load.seconds.toFixed(1)} s`);
    return [
      atLeast('events acknowledged', load.events / load.seconds, '1/s', 4_000, UMAMI.perSecond),
      atMost('acknowledgement, p99', load.p99, 'ms', 60, UMAMI.p99),
      plain('acknowledgement, median', load.p50, 'ms'),
      plain('acknowledgement, worst', load.worst, 'ms'),
    ];
  } finally {
    await front.close();
  }
};
