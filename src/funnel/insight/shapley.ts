import { emptyTally, type Paths, type Tally } from './paths.ts';

/**
 * Exact Shapley values of the game in which a coalition of keys is worth the conversions of the paths that use no other key
 * (Zhao, Mahboobi & Bagheri 2018, "Shapley value methods for attribution modeling in online advertising").
 *
 * No coalition is enumerated: that worth is a sum of unanimity games, one per path, over the path's distinct keys. The Shapley
 * value adds over games, and splits a unanimity game equally among its members (Shapley 1953), so each path's conversions and
 * value are split equally among its distinct keys. It is exact for any number of keys, in time linear in the touches.
 */
export function shapley(paths: Paths): Tally {
  const tally = emptyTally(paths);
  const seenIn = new Uint32Array(paths.names.length);
  for (let path = 0; path < paths.conversions.length; path++) {
    const conversions = paths.conversions[path]!;
    const value = paths.values[path]!;
    if (conversions === 0 && value === 0) continue;
    const from = paths.offsets[path]!;
    const to = paths.offsets[path + 1]!;
    const members = markMembers(paths, path, seenIn);
    for (let step = from; step < to; step++) {
      const name = paths.steps[step]!;
      if (seenIn[name] !== path + 1) continue;
      seenIn[name] = 0;
      tally.conversions[name]! += conversions / members;
      tally.values[name]! += value / members;
    }
  }
  return tally;
}

/** Marks each distinct key of the path with path + 1 and returns how many there are. */
function markMembers(paths: Paths, path: number, seenIn: Uint32Array): number {
  const mark = path + 1;
  const to = paths.offsets[mark]!;
  let members = 0;
  for (let step = paths.offsets[path]!; step < to; step++) {
    const name = paths.steps[step]!;
    if (seenIn[name] === mark) continue;
    seenIn[name] = mark;
    members++;
  }
  return members;
}
