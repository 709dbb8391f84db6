import { expect, it } from 'vitest';
import { timeLeft } from './import-progress.ts';

it.each([
  [0, '0s'],
  [2, '2s'],
  [90, '1m, 30s'],
  [Number.POSITIVE_INFINITY, 'a while'],
])('%s seconds left are told as %s', (seconds, told) => {
  expect(timeLeft(seconds)).toBe(told);
});
