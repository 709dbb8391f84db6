import { expect, it } from 'vitest';
import { CRASHES, expectNothingLost, figures, killAndCheck } from '../spine/kills.ts';

it.each([7, 8])('killed 24 times, the ledger holds what was acknowledged, each fact once (seed %i)', async (seed) => {
  const story = await killAndCheck(24, seed);
  console.log(figures(story));
  expectNothingLost(story);
  expect(story.crashedAt).toEqual([...CRASHES].sort());
  expect(story.acknowledged).toBeGreaterThan(100);
});
