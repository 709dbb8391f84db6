import { cpuSeconds, load, machineBusySeconds, processors } from './machine.ts';

/** One run: how long it took, what it cost, and how much of the machine others used meanwhile. */
export interface Run {
  /** Milliseconds on the clock. */
  wall: number;
  /** Seconds of processor time of this process and its children. */
  cpu: number;
  /** Share of all processors used by others, 0 to 1; 0 where that cannot be told. */
  others: number;
}

/** The share of the processors others may use while a run counts by the clock. */
export const QUIET = 0.1;

/** Times one run. */
export async function time(work: () => Promise<unknown>): Promise<Run> {
  const busy = machineBusySeconds();
  const cpu = cpuSeconds();
  const began = performance.now();
  await work();
  const wall = performance.now() - began;
  const used = cpuSeconds() - cpu;
  const busyNow = machineBusySeconds();
  const others = busy === null || busyNow === null ? 0 : (busyNow - busy - used) / ((wall / 1_000) * processors);
  return note({ wall, cpu: used, others: Math.min(1, Math.max(0, others)) });
}

const noted: Run[] = [];

function note(run: Run): Run {
  noted.push(run);
  return run;
}

/** What others did to the runs timed so far: their largest and their mean share of the processors, weighted by time, and the load now. */
export function disturbance(): { worst: number; mean: number; load: number } {
  const total = noted.reduce((sum, run) => sum + run.wall, 0);
  const mean = noted.reduce((sum, run) => sum + run.wall * run.others, 0) / (total || 1);
  return { worst: Math.max(0, ...noted.filter((run) => run.wall > 100).map((run) => run.others)), mean, load: load() };
}

/** Warms up once, then takes the median of three quiet runs. Where others are at work it tries three more and takes the quietest. */
export async function measure(work: () => Promise<unknown>, { runs = 3, warm = true } = {}): Promise<Run> {
  if (warm) await work();
  const done: Run[] = [];
  while (done.length < runs || (done.length < 2 * runs && quiet(done).length < runs)) done.push(await time(work));
  const best = done.sort((a, b) => a.others - b.others).slice(0, runs);
  return {
    wall: median(best.map(({ wall }) => wall)),
    cpu: median(best.map(({ cpu }) => cpu)),
    others: median(best.map(({ others }) => others)),
  };
}

function quiet(runs: readonly Run[]): Run[] {
  return runs.filter(({ others }) => others <= QUIET);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which that share of the values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** How fast y grows with x: the slope of log y over log x by least squares. 1 is linear. */
export function exponent(points: readonly { x: number; y: number }[]): number {
  const logs = points.map(({ x, y }) => [Math.log(x), Math.log(y)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
