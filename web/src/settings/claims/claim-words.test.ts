import { describe, expect, it } from 'vitest';
import type { OwnRule } from '../../api/claims.ts';
import { moved } from '../moved.ts';
import { freeName, tellCondition } from './claim-words.ts';

const words = { t: (id: string) => `<${id}>` };

describe('rules in their order', () => {
  it('move by one place, and nowhere beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c']);
  });

  it('get a name that none has, whatever its case', () => {
    const rules = ['New rule', 'NEW RULE 2'].map((name) => ({ name }) as OwnRule);
    expect(freeName('New rule', rules)).toBe('New rule 3');
    expect(freeName('New rule', [])).toBe('New rule');
  });
});

it('a condition is told with what it compares, where it compares', () => {
  expect(tellCondition(words, { field: 'utm_source', operator: 'one_of', value: ['a', 'b'] })).toBe('utm_source <operator.oneOf> a, b');
  expect(tellCondition(words, { field: 'click_id', operator: 'missing' })).toBe('<field.clickId> <operator.missing>');
});
