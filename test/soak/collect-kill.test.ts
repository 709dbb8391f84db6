import { expect, it } from 'vitest';
import { killWhileCollecting, told } from '../collect/kills.ts';

it.each([11, 12])('killed 20 times while batches come in, every acknowledged event is there once (seed %i)', async (seed) => {
  const story = await killWhileCollecting(20, seed);
  console.log(told(story));
  expect(story).toMatchObject({ faults: [], waiting: 0, missing: 0, doubled: 0, unknown: 0 });
  expect(story.acknowledged).toBeGreaterThan(5_000);
});
