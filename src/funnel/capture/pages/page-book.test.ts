import { describe, expect, it } from 'vitest';
import { nextChange, shownAt } from './page-book.ts';

describe('what is shown by the clock', () => {
  const page = {
    showings: [
      { version: 1, since: 100 },
      { version: 2, since: 200 },
      { version: null, since: 300 },
    ],
  };

  it.each([
    [99, null, 100],
    [100, 1, 200],
    [200, 2, 300],
    [299, 2, 300],
    [300, null, Number.POSITIVE_INFINITY],
  ])('at %d is %s, until %d', (now, version, next) => {
    expect([shownAt(page, now), nextChange(page, now)]).toEqual([version, next]);
  });
});
