import { describe, expect, it } from 'vitest';
import type { Fact } from '../core/fact.ts';
import { createHeld } from './held.ts';

const facts = (count: number) => Array.from({ length: count }, (_, nth) => ({ id: `${nth}` }) as Fact);

describe('facts held between the halves of intake', () => {
  it('are handed over once', () => {
    const held = createHeld(10);
    held.put('1', facts(3));
    held.put('2', facts(3));
    expect(held.seqs()).toEqual(['1', '2']);
    expect(held.take('1')).toHaveLength(3);
    expect(held.take('1')).toBeUndefined();
    expect(held.seqs()).toEqual(['2']);
  });

  it('are no more than there is room for, and room comes back', () => {
    const held = createHeld(10);
    held.put('1', facts(8));
    held.put('2', facts(3));
    expect(held.seqs()).toEqual(['1']);
    held.take('1');
    held.put('3', facts(10));
    expect(held.seqs()).toEqual(['3']);
  });

  it('go when the journal is past them, however many digits its numbers have', () => {
    const held = createHeld(10);
    for (const seq of ['8', '9', '10', '11']) held.put(seq, facts(1));
    held.forgetBefore('10');
    expect(held.seqs()).toEqual(['10', '11']);
    held.put('12', facts(8));
    expect(held.take('12')).toHaveLength(8);
  });
});
