import type { Paths } from './paths.ts';

/** Counted moves between states. State 0 is the start; every other state is a tuple of the latest touches. */
export interface Moves {
  /** Per state: key index of its latest touch (-1 for the start), journeys ended in it, of them converted, and their value. */
  latest: number[];
  ended: number[];
  converted: number[];
  paid: number[];
  /** Per edge: states it joins and journeys that took it. */
  from: number[];
  to: number[];
  weight: number[];
  /** Totals over the paths counted. */
  conversions: number;
  values: number;
}

/** Per edge: journeys that took it, and what became of those whose last move it was. */
interface EdgeCounts {
  /** Edge codes in order of discovery: digits base (names + 1), the state before the move and then the key moved to. */
  codes: number[];
  taken: number[];
  ended: number[];
  converted: number[];
  paid: number[];
}

/**
 * Counts the moves of all paths that have touches and a weight (conversions + nulls) above zero.
 * @throws RangeError when so many keys meet so high an order that states cannot be told apart exactly.
 */
export function countMoves(paths: Paths, order: number): Moves {
  const base = paths.names.length + 1;
  if (base ** (order + 1) > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(`${paths.names.length} keys are too many for a Markov chain of order ${order}; use a lower order or fewer keys.`);
  }
  return movesOf(countEdges(paths, base, base ** order), base, base ** order);
}

function countEdges(paths: Paths, base: number, modulus: number): EdgeCounts {
  const { steps, offsets } = paths;
  const counts: EdgeCounts = { codes: [], taken: [], ended: [], converted: [], paid: [] };
  const edgeOf = edgeFinder(base * modulus, counts);
  for (let path = 0; path < paths.conversions.length; path++) {
    const weight = paths.conversions[path]! + paths.nulls[path]!;
    const end = offsets[path + 1]!;
    if (weight === 0 || end === offsets[path]) continue;
    let state = 0;
    let edge = -1;
    for (let step = offsets[path]!; step < end; step++) {
      const code = state * base + steps[step]! + 1;
      edge = edgeOf(code);
      counts.taken[edge]! += weight;
      state = code % modulus;
    }
    counts.ended[edge]! += weight;
    counts.converted[edge]! += paths.conversions[path]!;
    counts.paid[edge]! += paths.values[path]!;
  }
  return counts;
}

/** Finds or adds the edge of a code: by a table when all codes fit in one of 16 MB, else by a map. */
function edgeFinder(codes: number, counts: EdgeCounts): (code: number) => number {
  if (codes > 1 << 22) {
    const map = new Map<number, number>();
    return (code) => {
      const known = map.get(code);
      if (known !== undefined) return known;
      map.set(code, counts.codes.length);
      return addEdge(counts, code);
    };
  }
  const table = new Int32Array(codes).fill(-1);
  return (code) => {
    if (table[code]! < 0) table[code] = addEdge(counts, code);
    return table[code]!;
  };
}

function addEdge(counts: EdgeCounts, code: number): number {
  counts.taken.push(0);
  counts.ended.push(0);
  counts.converted.push(0);
  counts.paid.push(0);
  return counts.codes.push(code) - 1;
}

function movesOf(counts: EdgeCounts, base: number, modulus: number): Moves {
  const states = new Map([[0, 0]]);
  const moves: Moves = {
    latest: [-1],
    ended: [0],
    converted: [0],
    paid: [0],
    from: [],
    to: [],
    weight: counts.taken,
    conversions: 0,
    values: 0,
  };
  counts.codes.forEach((code, edge) => {
    const to = stateOf(states, moves, code % modulus, (code % base) - 1);
    moves.ended[to]! += counts.ended[edge]!;
    moves.converted[to]! += counts.converted[edge]!;
    moves.paid[to]! += counts.paid[edge]!;
    moves.conversions += counts.converted[edge]!;
    moves.values += counts.paid[edge]!;
    // The state before a move was entered by an edge found earlier, so it is known here.
    moves.from.push(states.get(Math.floor(code / base))!);
    moves.to.push(to);
  });
  return moves;
}

function stateOf(states: Map<number, number>, moves: Moves, code: number, latest: number): number {
  const known = states.get(code);
  if (known !== undefined) return known;
  moves.ended.push(0);
  moves.converted.push(0);
  moves.paid.push(0);
  states.set(code, states.size);
  return moves.latest.push(latest) - 1;
}
