import { expect, it } from 'vitest';
import { CRASHES, expectNothingLost, figures, killAndCheck } from './kills.ts';

it('killed nine times, at every step and in between, the ledger holds what was acknowledged, each fact once', async () => {
  const story = await killAndCheck(8, 1);
  console.log(figures(story));
  expectNothingLost(story);
  expect(story.crashedAt).toEqual([...CRASHES].sort());
  expect(story.acknowledged).toBeGreaterThan(20);
}, 180_000);
