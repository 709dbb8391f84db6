import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createLane } from './lane.ts';

describe('a lane', () => {
  it.each([1, 2, 3])('of width %i runs that many at a time, in order of arrival', async (width) => {
    const lane = createLane(width);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const task = (index: number) => async () => {
      begun.push(index);
      running += 1;
      most = Math.max(most, running);
      await turn();
      running -= 1;
      return index;
    };
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => lane(task(index))));
    expect(answers).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(begun).toEqual(answers);
    expect(most).toBe(width);
  });

  it('goes on after a task that fails, at once or later', async () => {
    const lane = createLane(1);
    const outcomes = await Promise.allSettled([
      lane(() => Promise.reject(new Error('later'))),
      lane(() => {
        throw new Error('at once');
      }),
      lane(async () => 'done'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });
});
