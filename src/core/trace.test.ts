import { describe, expect, it } from 'vitest';
import { tracesPattern } from './trace.ts';

/** The pattern as JavaScript reads it; the one class of PostgreSQL in it is written out. */
function finds(kind: 'email' | 'phone' | 'user', value: string, text: string): boolean {
  const pattern = tracesPattern([{ kind, value }]);
  return new RegExp((pattern as string).replaceAll('[:alnum:]', '\\p{L}\\p{N}'), 'iu').test(text);
}

describe('what is looked for of a person', () => {
  it.each([
    ['email', 'ana@shop.example', '{"email":"Ana@Shop.example"}'],
    ['email', 'ana@shop.example', 'x;ana@shop.example;y'],
    ['email', 'ana+1@shop.example', '/p/?mail=ana%2B1%40shop.example&x=1'],
    ['user', 'u-123', 'u-123,Ana'],
    ['phone', '+5511987654321', '"(11) 98765-4321"'],
    ['phone', '+5511987654321', '"+55 11 98765-4321"'],
    ['phone', '+5511987654321', '5511987654321'],
  ] as const)('finds the %s %s in %s', (kind, value, text) => {
    expect(finds(kind, value, text)).toBe(true);
  });

  it.each([
    ['email', 'ana@shop.example', '{"email":"joana@shop.example"}'],
    ['email', 'ana@shop.example', '{"email":"maria.ana@shop.example"}'],
    ['email', 'a.b@shop.example', '{"email":"axb@shop.example"}'],
    ['user', '123', '{"user":"91234"}'],
    ['phone', '+5511987654321', '"11987654329"'],
    ['phone', '+5511987654321', '99911987654321'],
  ] as const)('does not take another for the %s %s: %s', (kind, value, text) => {
    expect(finds(kind, value, text)).toBe(false);
  });

  it('looks for nothing where there is nothing to look for', () => {
    expect(tracesPattern([])).toBeNull();
    expect(tracesPattern([{ kind: 'user', value: '7' }])).toBeNull();
  });
});
