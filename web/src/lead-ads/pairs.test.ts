import { describe, expect, it } from 'vitest';
import { linesOf, pairsIn } from './pairs.ts';

describe('pairs written as lines', () => {
  it('come back as they were', () => {
    const pairs: [string, string][] = [
      ['question_1', 'email'],
      ['size = how large?', 'size'],
      ['nothing', ''],
    ];
    expect(pairsIn(linesOf(pairs))).toEqual(pairs);
    expect(pairsIn('no pair\n = x\n\n a=b ')).toEqual([['a', 'b']]);
  });
});
