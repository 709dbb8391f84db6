import { disturbance } from './measure.ts';

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
