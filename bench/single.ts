import { type Bench, plain, rate, wait } from './figures.ts';
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
    const run = await time(async () => {
      load = await front.load({ connections: 32, events: 1, seconds: quick ? 8 : 30 });
    });
    if (!load) throw new Error('no load');
    await front.app.engine.apply.drained();
    say(`acknowledged ${load.events.toLocaleString('en')} events in ${load.seconds.toFixed(1)} s`);
    return [
      rate('events acknowledged', load.events, { ...run, wall: load.seconds * 1_000 }, 4_000, UMAMI.perSecond),
      wait('acknowledgement, p99', load.p99, 'ms', 60, run, UMAMI.p99),
      plain('acknowledgement, median', load.p50, 'ms'),
      plain('acknowledgement, worst', load.worst, 'ms'),
      plain('processor time an event, all processes', (run.cpu * 1e6) / load.events, 'us'),
    ];
  } finally {
    await front.close();
  }
};
