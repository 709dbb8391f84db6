import { firstTouch, lastNonBaseline, lastTouch, linear, position, timeDecay, wShape } from './heuristics.ts';
import { type MarkovOrder, markov } from './markov.ts';
import type { Paths, Tally } from './paths.ts';
import { type Credit, settle, sumExactly } from './settle.ts';
import { shapley } from './shapley.ts';

/** Ways to share a conversion among the touches before it, in the order screens list them. */
export const MODELS = ['first', 'last', 'last-non-baseline', 'linear', 'position', 'time-decay', 'w-shape', 'markov', 'shapley'] as const;

export type ModelName = (typeof MODELS)[number];

export interface AttributionOptions {
  /** Keys that `last-non-baseline` looks past; `baseline` unless told. */
  baseline?: ReadonlySet<string>;
  /** Half-life of `time-decay`, in days; 7 unless told. */
  halfLifeDays?: number;
  /** Order of `markov`: how many latest touches make a state; 1 unless told. */
  order?: MarkovOrder;
  /** Key credited with the paths that have no touch; `baseline` unless told. */
  fallback?: string;
}

type Settings = Required<AttributionOptions>;

function withDefaults(options: AttributionOptions): Settings {
  return {
    baseline: options.baseline ?? new Set(['baseline']),
    halfLifeDays: options.halfLifeDays ?? 7,
    order: options.order ?? 1,
    fallback: options.fallback ?? 'baseline',
  };
}

const RUN: Record<ModelName, (paths: Paths, settings: Settings) => Tally> = {
  first: firstTouch,
  last: lastTouch,
  'last-non-baseline': (paths, settings) => lastNonBaseline(paths, settings.baseline),
  linear,
  position,
  'time-decay': (paths, settings) => timeDecay(paths, settings.halfLifeDays),
  'w-shape': wShape,
  markov: (paths, settings) => markov(paths, settings.order),
  shapley,
};

/**
 * Credits every key of `paths.names` (and the fallback key, when paths without touches converted) with conversions and value.
 * Six decimals each; summed as decimals they are exactly the totals of the paths (see `settle` for the range).
 * @throws RangeError for a half-life that is not positive, or too many keys for the Markov order.
 */
export function attribute(paths: Paths, model: ModelName, options: AttributionOptions = {}): Credit[] {
  const settings = withDefaults(options);
  const tally = RUN[model](paths, settings);
  const credits = paths.names.map((key, name) => ({ key, conversions: tally.conversions[name]!, value: tally.values[name]! }));
  const touchless = touchlessTotals(paths);
  if (touchless.conversions !== 0 || touchless.value !== 0) creditFallback(credits, { key: settings.fallback, ...touchless });
  return settle(credits, { conversions: sumExactly(paths.conversions), value: sumExactly(paths.values) });
}

function creditFallback(credits: Credit[], fallback: Credit): void {
  const known = credits.find((credit) => credit.key === fallback.key);
  if (!known) {
    credits.push(fallback);
    return;
  }
  known.conversions += fallback.conversions;
  known.value += fallback.value;
}

function touchlessTotals(paths: Paths): { conversions: number; value: number } {
  const totals = { conversions: 0, value: 0 };
  for (let path = 0; path < paths.conversions.length; path++) {
    if (paths.offsets[path] !== paths.offsets[path + 1]) continue;
    totals.conversions += paths.conversions[path]!;
    totals.value += paths.values[path]!;
  }
  return totals;
}
