import { processors } from './machine.ts';
import { disturbance, QUIET, type Run } from './measure.ts';

/** One measured figure. `baseline` has the figure's unit; `ratio` is what the target is about where it is one, else value / baseline. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  baseline: number | null;
  ratio: number | null;
  target: string | null;
  met: boolean | null;
}

export interface BenchOptions {
  quick: boolean;
  /** A data directory to keep and use again, where the bench can; null makes a new one that is removed at the end. */
  data: string | null;
  /** Tells what is being done, for people. */
  say: (line: string) => void;
}

/** A workload: measures and returns its figures. */
export type Bench = (options: BenchOptions) => Promise<Figure[]>;

/** A figure without a target: context for the others. */
export function plain(name: string, value: number, unit: string, baseline: number | null = null): Figure {
  return {
    name,
    value: tidy(value),
    unit,
    baseline: baseline === null ? null : tidy(baseline),
    ratio: ratioOf(value, baseline),
    target: null,
    met: null,
  };
}

/** A figure that must not exceed `most`. */
export function atMost(name: string, value: number, unit: string, most: number, baseline: number | null = null): Figure {
  return { ...plain(name, value, unit, baseline), target: `<= ${most} ${unit}`, met: value <= most };
}

/** A figure that must reach `least`. */
export function atLeast(name: string, value: number, unit: string, least: number, baseline: number | null = null): Figure {
  return { ...plain(name, value, unit, baseline), target: `>= ${least} ${unit}`, met: value >= least };
}

/** A figure whose ratio to its baseline must stay within a bound: "at most 1.5 times" or "at least 0.25 times". */
export function against(name: string, value: number, unit: string, baseline: number, bound: { most: number } | { least: number }): Figure {
  const ratio = value / baseline;
  const [target, met] =
    'most' in bound ? [`ratio <= ${bound.most}`, ratio <= bound.most] : [`ratio >= ${bound.least}`, ratio >= bound.least];
  return { ...plain(name, value, unit, baseline), target, met };
}

/** A run that may take at most `most` times its baseline: by the clock if nobody disturbed the two, else by processor time. */
export function atMostOf(name: string, own: Run, base: Run, most: number): Figure {
  const quiet = own.others <= QUIET && base.others <= QUIET;
  const ratio = quiet ? own.wall / base.wall : own.cpu / base.cpu;
  const target = `ratio <= ${most} ${quiet ? 'by the clock' : 'by processor time, for others were at work'}`;
  return { ...plain(name, own.wall, 'ms', base.wall), ratio: tidy(ratio), target, met: ratio <= most };
}

/** A run that must be at least `least` times as fast as its baseline: by the clock, or by processor time where others were at work. */
export function fasterBy(name: string, own: Run, base: Run, least: number): Figure {
  const quiet = own.others <= QUIET && base.others <= QUIET;
  const ratio = quiet ? base.wall / own.wall : base.cpu / own.cpu;
  const target = `>= ${least} times as fast ${quiet ? 'by the clock' : 'by processor time, for others were at work'}`;
  return { ...plain(name, own.wall, 'ms', base.wall), ratio: tidy(ratio), target, met: ratio >= least };
}

/** A run that may take at most `most` milliseconds: by the clock, or by processor time spread over all processors where others were at work. */
export function within(name: string, run: Run, most: number, baseline: number | null = null): Figure {
  const quiet = run.others <= QUIET;
  const figure = plain(name, run.wall, 'ms', baseline);
  if (quiet) return { ...figure, target: `<= ${most} ms`, met: run.wall <= most };
  const spread = (run.cpu * 1_000) / processors;
  return { ...figure, target: `<= ${most} ms; others were at work: ${Math.round(spread)} ms of every processor`, met: spread <= most };
}

/** A rate to reach: by the clock, or, where others were at work, by the processor time it took spread over all processors, which is what it could do undisturbed. */
export function rate(name: string, count: number, run: Run, least: number, baseline: number): Figure {
  const figure = atLeast(name, (count * 1_000) / run.wall, '1/s', least, baseline);
  if (run.others <= QUIET) return figure;
  const able = count / (run.cpu / processors);
  return { ...figure, target: `>= ${least} 1/s by processor time, for others were at work: ${Math.round(able)}`, met: able >= least };
}

/** How long somebody waits, or how many times as long: where others were at work nobody can tell whose fault that was, so it is not judged. */
export function wait(name: string, value: number, unit: string, most: number, run: Run, baseline: number | null = null): Figure {
  const figure = atMost(name, value, unit, most, baseline);
  return run.others <= QUIET ? figure : { ...figure, target: `${figure.target}; not judged, for others were at work`, met: null };
}

/** How undisturbed the figures are: what share of the processors others took while we measured. */
export function disturbanceFigures(): Figure[] {
  const { worst, mean, load } = disturbance();
  return [
    plain('processors used by others, mean', 100 * mean, '%'),
    plain('processors used by others, worst run', 100 * worst, '%'),
    plain('load average at the end', load, ''),
  ];
}

function ratioOf(value: number, baseline: number | null): number | null {
  return baseline === null || baseline === 0 ? null : tidy(value / baseline);
}

/** Four significant digits; whole numbers as they are. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(4));
}

export function table(bench: string, figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, baseline, ratio, target, met }) => [
    met === null ? ' ' : met ? '+' : 'MISS',
    name,
    `${value.toLocaleString('en')} ${unit}`,
    baseline === null ? '' : `${baseline.toLocaleString('en')} ${unit}`,
    ratio === null ? '' : `x ${ratio}`,
    target ?? '',
  ]);
  const all = [['', bench, 'value', 'baseline', 'ratio', 'target'], ...rows];
  const widths = (all[0] as string[]).map((_, column) => Math.max(...all.map((row) => (row[column] as string).length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] as number))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
