import { countMoves, type Moves } from './markov-moves.ts';
import { emptyTally, type Paths, type Tally } from './paths.ts';

export type MarkovOrder = 1 | 2 | 3;

/** Share of the journeys that may still be under way when their flow is cut off: the bound on the error of every probability. */
const UNFINISHED = 1e-13;

/**
 * Absorbing chain without staying in place: whoever is in state s moves along edges `offsets[s] .. offsets[s + 1])` with
 * probability `share`, or ends; `converts` is the chance to end in a conversion and `pays` the value expected from ending.
 */
interface Chain {
  /** Key index of the latest touch of each state; -1 for the start, which is state 0. */
  latest: Int32Array;
  offsets: Uint32Array;
  to: Uint32Array;
  share: Float64Array;
  converts: Float64Array;
  pays: Float64Array;
}

interface Outcome {
  conversions: number;
  value: number;
}

/**
 * Credit by removal effect in a Markov chain of the given order, by linear algebra and not by simulation
 * (Anderl, Becker, von Wangenheim & Schumann 2016, "Mapping the customer journey").
 *
 * A state is the last `order` touches (fewer at the start of a path). The removal effect of a key is the fall in conversions
 * when every move to a state whose latest touch is that key ends without conversion. Conversions are shared by their removal
 * effects; value by the removal effects of the value expected from each ending, or, where negative values leave those without
 * a meaning as shares, by the effects on conversions.
 */
export function markov(paths: Paths, order: MarkovOrder): Tally {
  const tally = emptyTally(paths);
  const moves = countMoves(paths, order);
  if (moves.conversions === 0 && moves.values === 0) return tally;
  const effects = removalEffects(chainOf(moves), paths.names.length);
  const shares = toShares(effects.conversions);
  const valueShares = toShares(effects.values) ?? shares;
  for (let name = 0; name < paths.names.length; name++) {
    tally.conversions[name] = moves.conversions * (shares?.[name] ?? 0);
    tally.values[name] = moves.values * (valueShares?.[name] ?? 0);
  }
  return tally;
}

/** Fall in conversions and in value per journey when a key is taken away, for each key. */
function removalEffects(chain: Chain, names: number): Tally {
  const effects: Tally = { conversions: new Float64Array(names), values: new Float64Array(names) };
  const nothingRemoved = -2;
  const all = flow(chain, nothingRemoved);
  for (let name = 0; name < names; name++) {
    const left = flow(chain, name);
    effects.conversions[name] = all.conversions - left.conversions;
    effects.values[name] = all.value - left.value;
  }
  return effects;
}

/**
 * What one journey brings when moves to `removed` lead nowhere. Gauss-Seidel on the forward equations, kept as mass that is
 * still pending in each state: nothing is ever subtracted, so the pending mass itself bounds what is missing from the result.
 */
function flow(chain: Chain, removed: number): Outcome {
  const { latest, offsets, to, share, converts, pays } = chain;
  const pending = new Float64Array(latest.length);
  const outcome = { conversions: 0, value: 0 };
  pending[0] = 1;
  for (let unfinished = 1; unfinished > UNFINISHED; unfinished = total(pending)) {
    for (let state = 0; state < pending.length; state++) {
      const mass = pending[state]!;
      if (mass === 0) continue;
      pending[state] = 0;
      outcome.conversions += mass * converts[state]!;
      outcome.value += mass * pays[state]!;
      const end = offsets[state + 1]!;
      for (let edge = offsets[state]!; edge < end; edge++) {
        const next = to[edge]!;
        if (latest[next] !== removed) pending[next]! += mass * share[edge]!;
      }
    }
  }
  return outcome;
}

/** Turns counted moves into probabilities. Staying in a state changes nothing about where a journey ends, so it is left out. */
function chainOf(moves: Moves): Chain {
  const { latest, from, to, weight, ended, converted, paid } = moves;
  const leaving = Float64Array.from(ended);
  const offsets = new Uint32Array(latest.length + 1);
  from.forEach((state, edge) => {
    if (state === to[edge]) return;
    leaving[state]! += weight[edge]!;
    offsets[state + 1]!++;
  });
  for (let state = 0; state < latest.length; state++) offsets[state + 1]! += offsets[state]!;
  const chain: Chain = {
    latest: Int32Array.from(latest),
    offsets,
    to: new Uint32Array(offsets[latest.length]!),
    share: new Float64Array(offsets[latest.length]!),
    converts: Float64Array.from(converted, (count, state) => count / leaving[state]!),
    pays: Float64Array.from(paid, (value, state) => value / leaving[state]!),
  };
  const free = offsets.slice();
  from.forEach((state, edge) => {
    if (state === to[edge]) return;
    const slot = free[state]!++;
    chain.to[slot] = to[edge]!;
    chain.share[slot] = weight[edge]! / leaving[state]!;
  });
  return chain;
}

/** Effects as shares of their sum; null when some are negative beyond rounding, or all are nothing. */
function toShares(effects: Float64Array): Float64Array | null {
  const largest = effects.reduce((most, effect) => Math.max(most, Math.abs(effect)), 0);
  if (largest === 0 || effects.some((effect) => effect < -1e-9 * largest)) return null;
  const positive = effects.map((effect) => Math.max(0, effect));
  const sum = total(positive);
  return positive.map((effect) => effect / sum);
}

function total(amounts: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < amounts.length; index++) sum += amounts[index]!;
  return sum;
}
