import { expect, it } from 'vitest';
import { killWhileCollecting, told } from './kills.ts';

it('killed three times while batches come in, every acknowledged event is there once', async () => {
  const story = await killWhileCollecting(3, 3);
  console.log(told(story));
  expect(story).toMatchObject({ faults: [], waiting: 0, missing: 0, doubled: 0, unknown: 0 });
  expect(story.acknowledged).toBeGreaterThan(500);
  expect(story.counted.rejected).toBeGreaterThan(0);
}, 180_000);
