import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factIdOf, leadFromPublicId, nodeOf, publicLeadId, usableIdentifiers } from './identity.ts';

const SALT = Buffer.alloc(32, 7);

describe('identifiers', () => {
  it.each([
    '',
    '  ',
    '0',
    '000',
    '-',
    '-1',
    'NULL',
    'undefined',
    'None',
    'NaN',
    'guest',
    'Anonymous',
    '[object Object]',
    'true',
    'n/a',
    '(not set)',
    'Anônimo',
    'invitado',
  ])('takes %j for nobody, whatever its kind', (value) => {
    expect(usableIdentifiers({ anonymous: value, external: value, phone: value, email: value, user: value })).toEqual([]);
  });

  it.each(['test@test.com', ' TEST@example.com '])('takes %j for nobody', (email) => {
    expect(usableIdentifiers({ email })).toEqual([]);
  });

  it('compares e-mails in lower case, phones by their digits, and rewrites nothing else', () => {
    expect(usableIdentifiers({ email: ' Ana@Shop.PT ', phone: '+351 (912) 345-678', user: ' Ana ', anonymous: 'aB' })).toEqual([
      { kind: 'user', value: 'Ana' },
      { kind: 'email', value: 'ana@shop.pt' },
      { kind: 'phone', value: '+351912345678' },
      { kind: 'anonymous', value: 'aB' },
    ]);
  });

  it.each(['não informado', 'sem e-mail', '=cmd|calc!A1', 'ana', 'abcdef0123'])('takes %j for no e-mail', (email) => {
    expect(usableIdentifiers({ email })).toEqual([]);
  });

  it('takes the digest of an e-mail for one', () => {
    const email = 'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855';
    expect(usableIdentifiers({ email })).toEqual([{ kind: 'email', value: email.toLowerCase() }]);
  });

  it.each(['+', '12345', 'call me', '+000000'])('takes %j for no phone', (phone) => {
    expect(usableIdentifiers({ phone })).toEqual([]);
  });

  it('leaves out what is too long to be one', () => {
    expect(usableIdentifiers({ user: 'x'.repeat(201), anonymous: 'x'.repeat(200) })).toHaveLength(1);
  });
});

describe('numbers', () => {
  it('have 63 bits, fit a PostgreSQL bigint, and differ by salt, kind and value', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const node = BigInt(nodeOf(SALT, { kind: 'user', value }));
        expect(node >= 0n && node < 1n << 63n).toBe(true);
        expect(nodeOf(SALT, { kind: 'user', value })).toBe(node.toString());
        expect(nodeOf(SALT, { kind: 'email', value })).not.toBe(node.toString());
        expect(nodeOf(Buffer.alloc(32, 8), { kind: 'user', value })).not.toBe(node.toString());
      }),
    );
    const highest = Array.from({ length: 64 }, (_, n) => BigInt(nodeOf(SALT, { kind: 'user', value: `${n}` }))).some(
      (node) => node >= 1n << 62n,
    );
    expect(highest).toBe(true);
  });

  it('of facts use all of 64 bits and differ by kind', () => {
    const numbers = Array.from({ length: 64 }, (_, n) => BigInt(factIdOf(SALT, 'event', `${n}`)));
    expect(numbers.every((number) => number < 1n << 64n)).toBe(true);
    expect(numbers.some((number) => number >= 1n << 63n)).toBe(true);
    expect(factIdOf(SALT, 'event', 'a')).not.toBe(factIdOf(SALT, 'order', 'a'));
  });

  it('go out as opaque ids and come back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 63n) - 1n }), (lead) => {
        expect(leadFromPublicId(publicLeadId(lead.toString()))).toBe(lead.toString());
      }),
    );
  });

  it.each(['', 'ld_', 'ld_-1', 'ld_ZZ', 'ld_zzzzzzzzzzzzz', 'ld_zzzzzzzzzzzzzz', '17', 'ld_1\n'])('%j is no public id', (id) => {
    expect(leadFromPublicId(id)).toBeNull();
  });
});
