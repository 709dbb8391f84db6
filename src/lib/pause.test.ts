import { expect, it } from 'vitest';
import { createPause } from './pause.ts';

const FOREVER = 2 ** 30;

it('a pause ends when it is told to, and the next one is whole again', async () => {
  const pause = createPause();
  pause.end();
  const first = pause.wait(FOREVER);
  pause.end();
  await first;
  let over = false;
  const second = pause.wait(FOREVER).then(() => {
    over = true;
  });
  await Promise.resolve();
  expect(over).toBe(false);
  pause.end();
  await second;
});

it('a closed pause is none', async () => {
  const pause = createPause();
  const waiting = pause.wait(FOREVER);
  pause.close();
  await waiting;
  await pause.wait(FOREVER);
});

it('a pause lasts as long as it was asked to', async () => {
  await createPause().wait(1);
});
