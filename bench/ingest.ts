import { type Bench, type Figure, plain, rate } from './figures.ts';
import type { Load } from './load.ts';
import { type Run, time } from './measure.ts';
import { openShopFront } from './shop-front.ts';
import { watchMemory } from './watch-memory.ts';

const TARGET = 20_000;
const CONNECTIONS = 8;
const BATCH = 50;
/** Umami 3.1 on a machine such as this: events a second (reference measurement). */
const UMAMI = 237;

/** `/v1/batch` of 50 events of 1 kB over 8 connections, until all of them have landed. */
export const bench: Bench = async ({ quick, say }) => {
  const front = await openShopFront();
  try {
    await front.load({ connections: CONNECTIONS, events: BATCH, seconds: quick ? 2 : 5 });
    await front.app.engine.apply.drained();
    const memory = await watchMemory();
    let load: Load | undefined;
    const run = await time(async () => {
      load = await front.load({ connections: CONNECTIONS, events: BATCH, seconds: quick ? 10 : 60 });
      say(`acknowledged ${load.events.toLocaleString('en')} events in ${load.seconds.toFixed(1)} s`);
      await front.app.engine.apply.drained();
    });
    if (!load) throw new Error('no load');
    return figuresOf(load, run, Math.max(...(await memory())));
  } finally {
    await front.close();
  }
};

function figuresOf(load: Load, run: Run, memory: number): Figure[] {
  return [
    rate('events acknowledged and landed', load.events, run, TARGET, UMAMI),
    plain('events acknowledged', load.events / load.seconds, '1/s', UMAMI),
    plain('left to land when the load ended', run.wall / 1_000 - load.seconds, 's'),
    plain('acknowledgement of 50, median', load.p50, 'ms'),
    plain('acknowledgement of 50, p99', load.p99, 'ms'),
    plain('processor time an event, all processes', (run.cpu * 1e6) / load.events, 'us'),
    plain('memory at most', memory / 1_048_576, 'MB'),
    plain(
      'requests refused',
      Object.values(load.refused).reduce((sum: number, n: number) => sum + n, 0),
      '',
    ),
  ];
}
