import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pathsFromRows } from './paths.ts';
import { shapley } from './shapley.ts';

const PLAYERS = ['a', 'b', 'c', 'd', 'e'];

interface Game {
  members: number;
  worth: number;
}

/** Worth of a coalition (a bit per player): the paths whose keys are all in it. */
function worthOf(coalition: number, games: Game[]): number {
  return games.filter(({ members }) => (members & ~coalition) === 0).reduce((sum, { worth }) => sum + worth, 0);
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

/** Shapley's definition, over every coalition without the player. */
function byDefinition(player: number, games: Game[]): number {
  const n = PLAYERS.length;
  let value = 0;
  for (let coalition = 0; coalition < 1 << n; coalition++) {
    if (coalition & (1 << player)) continue;
    const size = PLAYERS.filter((_name, other) => coalition & (1 << other)).length;
    const weight = (factorial(size) * factorial(n - size - 1)) / factorial(n);
    value += weight * (worthOf(coalition | (1 << player), games) - worthOf(coalition, games));
  }
  return value;
}

it('equals the definition, summed over all coalitions', () => {
  const row = fc.record({
    path: fc.array(fc.constantFrom(...PLAYERS), { minLength: 1, maxLength: 8 }),
    conversions: fc.integer({ min: 0, max: 20 }),
    value: fc.integer({ min: -50, max: 500 }),
    nulls: fc.constant(0),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 15 }), (rows) => {
      const paths = pathsFromRows(rows);
      const tally = shapley(paths);
      const members = rows.map(({ path }) =>
        PLAYERS.reduce((bits, name, player) => (path.includes(name) ? bits | (1 << player) : bits), 0),
      );
      const conversions = rows.map((one, index) => ({ members: members[index] ?? 0, worth: one.conversions }));
      const values = rows.map((one, index) => ({ members: members[index] ?? 0, worth: one.value }));
      paths.names.forEach((name, index) => {
        const player = PLAYERS.indexOf(name);
        expect(tally.conversions[index]).toBeCloseTo(byDefinition(player, conversions), 9);
        expect(tally.values[index]).toBeCloseTo(byDefinition(player, values), 9);
      });
    }),
    { seed: 7, numRuns: 150 },
  );
});
