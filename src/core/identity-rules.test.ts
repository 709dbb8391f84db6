import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRules, compileRules, defaultRules, type IdentityRules, matcherOf } from './identity-rules.ts';

const rules = (change: Partial<IdentityRules> = {}): IdentityRules => ({ ...defaultRules('both'), ...change });
const joins = (read: ReturnType<typeof compileRules>, ids: Parameters<typeof read>[0]) =>
  read(ids).joins.map(({ weak, strong }) => `${weak.kind} under ${strong.kind}`);

describe('what a fact says of who is who', () => {
  it('puts everything under the strongest that gathers its like', () => {
    const read = compileRules(rules());
    expect(joins(read, { anonymous: 'd', email: 'a@shop.pt', user: 'u', external: 'x' })).toEqual([
      'email under user',
      'external under user',
      'anonymous under user',
    ]);
    const { kinds } = rules();
    const weakMail = compileRules(rules({ kinds: { ...kinds, email: { strength: 'weak', limits: [] } } }));
    expect(joins(weakMail, { anonymous: 'd', email: 'a@shop.pt' })).toEqual([]);
    expect(joins(weakMail, { anonymous: 'd', email: 'a@shop.pt', external: 'x' })).toEqual(['anonymous under external']);
  });

  it('follows the order of the workspace', () => {
    const read = compileRules(rules({ priority: ['email', 'user', 'phone', 'external', 'anonymous'] }));
    expect(read({ user: 'u', email: 'a@shop.pt' })).toMatchObject({ strong: { kind: 'email' }, joins: [{ weak: { kind: 'user' } }] });
  });

  it('lets barred identifiers name a fact only where it carries nothing else', () => {
    const read = compileRules(rules({ kiosks: ['Till-1'] }));
    expect(read({ email: 'INFO@acme.pt', anonymous: 'd' })).toMatchObject({
      strong: { value: 'd' },
      joins: [],
      barred: [{ value: 'info@acme.pt', bar: 'shared' }],
    });
    expect(read({ email: 'info@acme.pt' })).toMatchObject({ strong: { value: 'info@acme.pt' }, device: { value: 'info@acme.pt' } });
    expect(read({ user: 'u', anonymous: 'till-1' })).toMatchObject({ strong: { value: 'u' }, device: { value: 'till-1' }, joins: [] });
    expect(read({})).toEqual({ strong: null, device: null, joins: [], barred: [] });
  });

  it.each([
    ['+55 11 98765-4321', null, '+5511987654321', null],
    ['0055 11 98765 4321', null, '+5511987654321', null],
    ['5511987654321', '55', '+5511987654321', null],
    ['11987654321', '55', '11987654321', 'unclear'],
    ['912345678', null, '912345678', 'unclear'],
  ])('reads the phone %s (country %s) as %s', (phone, phoneCountry, value, bar) => {
    const { strong, barred } = compileRules(rules({ phoneCountry }))({ phone });
    expect([strong?.value, barred[0]?.bar ?? null]).toEqual([value, bar]);
  });
});

describe('patterns', () => {
  it('agree with the regular expression they stand for', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '@', '.'), maxLength: 12 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '@', '.', '*'), maxLength: 8 });
    fc.assert(
      fc.property(pattern, text, (glob, value) => {
        const expression = new RegExp(
          `^${glob
            .split('*')
            .map((part) => part.replace(/[.@]/g, '\\$&'))
            .join('.*')}$`,
        );
        expect(matcherOf([glob])(value)).toBe(expression.test(value));
      }),
      { numRuns: 2_000 },
    );
  });
});

it('the shipped rules pass their own check, whatever the motion', () => {
  for (const motion of ['b2c', 'b2b', 'both'] as const) expect(() => checkRules(defaultRules(motion))).not.toThrow();
  expect(defaultRules('b2c').shared).toEqual([]);
});
