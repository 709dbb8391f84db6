import { describe, expect, it } from 'vitest';
import { slugOf } from './slug.ts';

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
