import { expect, it } from 'vitest';
import { expectNothingLost, figures, killAndCheck } from './kills.ts';

it('killed six times and more, at every step, the ledger holds what was acknowledged, each fact once', async () => {
  const story = await killAndCheck(6, 1);
  console.log(figures(story));
  expectNothingLost(story);
  expect(story.acknowledged).toBeGreaterThan(20);
}, 90_000);
