import { expect, it } from 'vitest';
import { timeLeft } from './import-progress.ts';

it.each([
  [0, 1, '0s'],
  [2, 0.5, '2s'],
  [90, 0.5, '1m, 30s'],
  [Number.POSITIVE_INFINITY, 0.5, 'a while'],
  [0, 0, 'a while'],
])('%s seconds left at %s are told as %s', (seconds, progress, told) => {
  expect(timeLeft(seconds, progress)).toBe(told);
});
