import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, COMPARISONS, holds, type Rule, shownFields } from './logic.ts';

const answers: Answers = { size: '11-50', count: 12, agrees: true, likes: ['tea', 'milk'], note: 'Ring twice' };
const one = (field: string, compare: Rule['conditions'][number]['compare'], value?: string | number | boolean): Rule => ({
  match: 'all',
  conditions: [{ field, compare, ...(value === undefined ? {} : { value }) }],
});

describe('a rule', () => {
  it.each([
    [one('size', 'is', '11-50'), true],
    [one('size', 'is_not', '11-50'), false],
    [one('nothing', 'is_not', 'x'), true],
    [one('nothing', 'is', ''), false],
    [one('count', 'above', 11), true],
    [one('count', 'below', 12), false],
    [one('agrees', 'is', true), true],
    [one('likes', 'contains', 'tea'), true],
    [one('likes', 'contains', 'te'), false],
    [one('likes', 'is', 'tea'), false],
    [one('note', 'contains', 'RING'), true],
    [one('note', 'answered'), true],
    [one('nothing', 'empty'), true],
    [{ match: 'any', conditions: [...one('size', 'is', 'x').conditions, ...one('count', 'is', 12).conditions] }, true],
    [undefined, true],
  ] as [Rule | undefined, boolean][])('%j holds: %s', (rule, expected) => {
    expect(holds(rule, answers)).toBe(expected);
  });

  it('is total, and knows nothing of what objects inherit', () => {
    const field = fc.oneof(fc.constantFrom('a', 'toString', '__proto__', 'constructor'), fc.string());
    const condition = fc.record({
      field,
      compare: fc.constantFrom(...COMPARISONS),
      value: fc.oneof(fc.string(), fc.double(), fc.boolean()),
    });
    const rule = fc.record({ match: fc.constantFrom('all' as const, 'any' as const), conditions: fc.array(condition, { maxLength: 4 }) });
    fc.assert(fc.property(rule, fc.dictionary(fc.string(), fc.string()), (given, said) => typeof holds(given, said) === 'boolean'));
    expect(holds(one('toString', 'answered'), {})).toBe(false);
  });
});

describe('fields shown', () => {
  it('hide with what they depend on', () => {
    const fields = [{ id: 'a' }, { id: 'b', when: one('a', 'is', 'yes') }, { id: 'c', when: one('b', 'answered') }];
    expect(shownFields(fields, { a: 'no', b: 'said before' }).map(({ id }) => id)).toEqual(['a']);
    expect(shownFields(fields, { a: 'yes', b: 'said before' }).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
