import { describe, expect, it } from 'vitest';
import { isSlug, slugOf } from './slug.ts';

describe('an address from a name', () => {
  it.each([
    ['Luz de outono!', 'luz-de-outono'],
    ['  São João — 2026 ', 'sao-joao-2026'],
    ['¡Ñandú!', 'nandu'],
    ['***', ''],
    ['x'.repeat(90), 'x'.repeat(60)],
  ])('%s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});

it('an address has small letters, digits and hyphens, and does not begin with a hyphen', () => {
  expect(['luz', '2026-luz', 'x'.repeat(80)].map(isSlug)).toEqual([true, true, true]);
  expect(['', 'Luz', 'luz de outono', '-luz', 'luz/outono', 'x'.repeat(81)].filter(isSlug)).toEqual([]);
});
