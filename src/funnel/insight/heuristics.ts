import { emptyTally, type Paths, type Tally } from './paths.ts';

/** One path to be shared out: its touches are `paths.steps[start .. start + length)`, length at least 1. */
interface Journey {
  paths: Paths;
  path: number;
  start: number;
  length: number;
}

/** Writes how much each touch of a journey weighs into `weights[0 .. length)`; only the proportions matter. */
type Weigh = (journey: Journey, weights: Float64Array) => void;

const DAY_MS = 86_400_000;

export function firstTouch(paths: Paths): Tally {
  return shareOut(paths, (_journey, weights) => {
    weights[0] = 1;
  });
}

export function lastTouch(paths: Paths): Tally {
  return shareOut(paths, ({ length }, weights) => {
    weights[length - 1] = 1;
  });
}

/** All credit to the last touch whose key is not in `baseline`; a path of nothing but baseline credits its last touch. */
export function lastNonBaseline(paths: Paths, baseline: ReadonlySet<string>): Tally {
  const skipped = paths.names.map((name) => baseline.has(name));
  return shareOut(paths, ({ start, length }, weights) => {
    let touch = length - 1;
    while (touch >= 0 && skipped[paths.steps[start + touch]!]) touch--;
    weights[touch < 0 ? length - 1 : touch] = 1;
  });
}

export function linear(paths: Paths): Tally {
  return shareOut(paths, ({ length }, weights) => {
    weights.fill(1, 0, length);
  });
}

/** U shape: 40 % to the first touch, 40 % to the last, 20 % shared by those between; two touches take half each. */
export function position(paths: Paths): Tally {
  return shareOut(paths, weighByPosition);
}

function weighByPosition({ length }: Journey, weights: Float64Array): void {
  weights[0] = 0.4;
  weights[length - 1] = 0.4;
  shareRest(length, 0.2, weights);
}

/**
 * A touch loses half its weight with every half-life between it and the conversion.
 * Where the ages are not known, every later touch counts as one half-life passed, whatever the half-life is.
 */
export function timeDecay(paths: Paths, halfLifeDays: number): Tally {
  const { ages } = paths;
  if (!(halfLifeDays > 0)) throw new RangeError('The half-life must be more than 0 days.');
  const halfLife = halfLifeDays * DAY_MS;
  return shareOut(paths, ({ start, length }, weights) => {
    const last = start + length - 1;
    for (let touch = 0; touch < length; touch++) {
      // Counted from the last touch, not the conversion: same proportions, and no underflow when all touches are old.
      const halvings = ages ? (ages[start + touch]! - ages[last]!) / halfLife : length - 1 - touch;
      weights[touch] = 2 ** -Math.max(0, halvings);
    }
  });
}

/**
 * W shape: 30 % each to the first touch, the touch that made the lead known and the touch that qualified it; 10 % shared by the rest.
 * Roles that fall on one touch add up. A role nobody recorded is left out and the others keep their proportions, as does the
 * rest when there is none. A path with neither role recorded is shared by `position`.
 */
export function wShape(paths: Paths): Tally {
  return shareOut(paths, (journey, weights) => {
    const known = roleOf(paths.knownAt, journey);
    const qualified = roleOf(paths.qualifiedAt, journey);
    if (known < 0 && qualified < 0) return weighByPosition(journey, weights);
    weights[0]! += 0.3;
    if (known >= 0) weights[known]! += 0.3;
    if (qualified >= 0) weights[qualified]! += 0.3;
    shareRest(journey.length, 0.1, weights);
  });
}

/** Splits `share` equally among the touches that weigh nothing yet. */
function shareRest(length: number, share: number, weights: Float64Array): void {
  let rest = 0;
  for (let touch = 0; touch < length; touch++) if (weights[touch] === 0) rest++;
  for (let touch = 0; touch < length; touch++) if (weights[touch] === 0) weights[touch] = share / rest;
}

function roleOf(roles: Int32Array | null, { path, length }: Journey): number {
  const touch = roles?.[path] ?? -1;
  return touch < length ? touch : -1;
}

/** Shares every path's conversions and value among its touches in proportion to the weights. Paths without touches are left out. */
function shareOut(paths: Paths, weigh: Weigh): Tally {
  const tally = emptyTally(paths);
  const weights = new Float64Array(longest(paths));
  const journey: Journey = { paths, path: 0, start: 0, length: 0 };
  for (let path = 0; path < paths.conversions.length; path++) {
    journey.path = path;
    journey.start = paths.offsets[path]!;
    journey.length = paths.offsets[path + 1]! - journey.start;
    if (journey.length === 0 || (paths.conversions[path] === 0 && paths.values[path] === 0)) continue;
    weights.fill(0, 0, journey.length);
    weigh(journey, weights);
    credit(tally, journey, weights);
  }
  return tally;
}

function credit(tally: Tally, { paths, path, start, length }: Journey, weights: Float64Array): void {
  let whole = 0;
  for (let touch = 0; touch < length; touch++) whole += weights[touch]!;
  const conversions = paths.conversions[path]! / whole;
  const value = paths.values[path]! / whole;
  for (let touch = 0; touch < length; touch++) {
    const weight = weights[touch]!;
    const name = paths.steps[start + touch]!;
    tally.conversions[name]! += weight * conversions;
    tally.values[name]! += weight * value;
  }
}

function longest(paths: Paths): number {
  let length = 0;
  for (let path = 0; path < paths.conversions.length; path++) length = Math.max(length, paths.offsets[path + 1]! - paths.offsets[path]!);
  return length;
}
