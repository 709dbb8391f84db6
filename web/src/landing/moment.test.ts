import { describe, expect, it } from 'vitest';
import { localOf, momentOf } from './moment.ts';

describe('moments by the clock of the reader', () => {
  it('are the same moment there and back', () => {
    for (const moment of ['2026-11-30T23:59:00.000Z', '2026-03-29T01:30:00.000Z']) expect(momentOf(localOf(moment))).toBe(moment);
  });

  it('are nothing where nothing was chosen', () => {
    expect([localOf(''), localOf('soon'), momentOf('')]).toEqual(['', '', '']);
  });
});
