import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFact } from './check-fact.ts';
import { DROP_REASONS } from './errors.ts';

const AT = Date.UTC(2026, 2, 31, 18);
const known = { id: 'f1', at: AT };
const ids = { anonymous: 'device-1' };

const GOOD: Record<string, Record<string, unknown>> = {
  event: { kind: 'event', ...known, type: 'page', ids, path: '/', props: { a: [1, { b: null }] }, traits: { name: 'Ana' } },
  order: { kind: 'order', ...known, order: 'o1', ids, currency: 'EUR', status: 'paid', total: '19.90', code: 'ANA10' },
  line: { kind: 'line', ...known, order: 'o1', line: '1', product: 'p', quantity: 2, price: '9.95', currency: 'EUR' },
  payment: { kind: 'payment', ...known, order: 'o1', payment: 'p1', amount: '-3.10', currency: 'EUR', means: 'card' },
  refund: { kind: 'refund', ...known, order: 'o1', refund: 'r1', amount: '5', currency: 'EUR' },
  deal: { kind: 'deal', ...known, deal: 'd1', ids, status: 'won', currency: 'BRL', amount: '1000', closedAt: AT },
  cost: {
    kind: 'cost',
    ...known,
    cost: 'c1',
    method: 'paid',
    from: '2026-03-01',
    to: '2026-03-31',
    spend: 'media',
    amount: '10',
    currency: 'EUR',
  },
  content: { kind: 'content', ...known, content: 'a1', type: 'article', title: 'T', method: 'content' },
  rate: { kind: 'rate', ...known, currency: 'USD', day: '2026-03-31', rate: '0.92' },
  alias: { kind: 'alias', ...known, act: 'merge', ids, into: { user: 'u1' } },
};

function reasonOf(raw: unknown): string {
  const checked = checkFact(raw);
  return 'drop' in checked ? checked.drop.reason : 'taken';
}

function deep(levels: number): unknown {
  let value: unknown = 'core';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? { a: value } : [value];
  return value;
}

describe('facts as they should be', () => {
  it.each(Object.entries(GOOD))('takes %s', (_kind, raw) => {
    expect(checkFact(raw)).toEqual({ fact: raw });
  });

  it('keeps only fields Funil knows', () => {
    expect(checkFact({ ...GOOD.rate, extra: 1, workspace: 2 })).toEqual({ fact: GOOD.rate });
  });

  it('reads a name as Segment writes it and a number as the text it stands for', () => {
    const checked = checkFact({ ...GOOD.event, id: 17, type: ' Product Viewed ', value: 12.5, currency: 'eur' });
    expect(checked).toMatchObject({ fact: { id: '17', type: 'product_viewed', value: '12.5', currency: 'EUR' } });
  });

  it('leaves out click ids that are empty or whose name is none', () => {
    const evidence = { clickIds: { gclid: '', fbclid: 'x1', '\0bad': 'y', ['n'.repeat(50)]: 'z' } };
    expect(checkFact({ ...GOOD.event, evidence })).toMatchObject({ fact: { evidence: { clickIds: { fbclid: 'x1' } } } });
    expect(reasonOf({ ...GOOD.event, evidence })).toBe('taken');
  });

  it('reads a moment without a zone as UTC, whatever the zone of the machine', () => {
    expect(checkFact({ ...GOOD.event, at: '2026-03-31T18:00:00' })).toMatchObject({ fact: { at: AT } });
    expect(checkFact({ ...GOOD.event, at: '2026-03-31T15:00:00.000-03:00' })).toMatchObject({ fact: { at: AT } });
  });
});

describe('facts with one thing wrong', () => {
  it.each([
    ['text', 'bad_kind', { ...GOOD.event, kind: 'visit' }],
    ['list as kind', 'bad_kind', { ...GOOD.event, kind: ['event'] }],
    ['kind that cannot become text', 'bad_kind', { ...GOOD.event, kind: { toString: 1, valueOf: 1 } }],
    ['kind nested without end', 'bad_kind', { ...GOOD.event, kind: deep(10_000) }],
    ['inherited name as kind', 'bad_kind', { ...GOOD.event, kind: 'constructor' }],
    ['no id', 'missing_field', { ...GOOD.event, id: '' }],
    ['id of the wrong type', 'bad_type', { ...GOOD.event, id: {} }],
    ['id of 201 characters', 'too_large', { ...GOOD.event, id: 'x'.repeat(201) }],
    ['NUL', 'bad_text', { ...GOOD.event, id: 'a\0b' }],
    ['half a character', 'bad_text', { ...GOOD.event, path: '/\ud800' }],
    ['half a character in a bag', 'bad_text', { ...GOOD.event, props: { list: [{ deep: '\udfff' }] } }],
    ['NUL in a key', 'bad_text', { ...GOOD.event, props: { 'a\0': 1 } }],
    ['nesting of 10,000', 'too_deep', { ...GOOD.event, props: { a: deep(10_000) } }],
    ['1e400', 'bad_number', { ...GOOD.event, props: JSON.parse('{"n":1e400}') }],
    ['1e400 as text', 'bad_type', JSON.parse('{"kind":"rate","id":1e400,"at":0,"currency":"EUR","day":"2026-01-01","rate":"1"}')],
    ['key of a megabyte', 'too_large', { ...GOOD.event, props: { ['k'.repeat(1_048_576)]: 1 } }],
    ['501 keys', 'too_many_keys', { ...GOOD.event, props: Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`k${n}`, n])) }],
    ['the year 1899', 'time_out_of_range', { ...GOOD.event, at: '1899-12-31T00:00:00Z' }],
    ['the year 2200', 'time_out_of_range', { ...GOOD.event, at: '2200-01-01T00:00:00Z' }],
    ['time without end', 'bad_time', { ...GOOD.event, at: Number.POSITIVE_INFINITY }],
    ['30 February', 'bad_time', { ...GOOD.event, at: '2026-02-30T00:00:00Z' }],
    ['a time of the loose kind', 'bad_time', { ...GOOD.event, at: 'March 7' }],
    ['nobody', 'no_identity', { ...GOOD.event, ids: { anonymous: 'null', user: ' guest ' } }],
    ['no ids', 'no_identity', { ...GOOD.event, ids: [] }],
    ['value without currency', 'missing_field', { ...GOOD.event, value: '1' }],
    ['amount of 30 digits', 'bad_amount', { ...GOOD.order, total: '123456789012345678901234567890' }],
    ['amount of 30 digits as a number', 'bad_amount', JSON.parse(JSON.stringify(GOOD.order).replace('"19.90"', `1${'0'.repeat(29)}`))],
    ['seven decimals', 'bad_amount', { ...GOOD.order, total: '0.0000001' }],
    ['a negative charge', 'bad_amount', { ...GOOD.order, total: '-1' }],
    ['currency', 'bad_currency', { ...GOOD.order, currency: 'EURO' }],
    ['status', 'bad_type', { ...GOOD.order, status: 'gone' }],
    ['quantity', 'bad_number', { ...GOOD.line, quantity: 1e9 }],
    ['refund of nothing', 'bad_amount', { ...GOOD.refund, amount: '0' }],
    ['payment of nothing said', 'missing_field', { ...GOOD.payment, amount: null }],
    ['method', 'bad_method', { ...GOOD.cost, method: 'radio' }],
    ['days the wrong way', 'bad_time', { ...GOOD.cost, to: '2026-02-01' }],
    ['a cost of a lifetime', 'time_out_of_range', { ...GOOD.cost, from: '1990-01-01', to: '2099-12-31' }],
    ['part of a click', 'bad_number', { ...GOOD.cost, clicks: 1.5 }],
    ['day', 'bad_time', { ...GOOD.rate, day: '2026-02-30' }],
    ['day of 1899', 'time_out_of_range', { ...GOOD.rate, day: '1899-12-31' }],
    ['rate of nothing', 'bad_amount', { ...GOOD.rate, rate: 0 }],
    ['merge into nobody', 'no_identity', { ...GOOD.alias, into: { user: 'undefined' } }],
    ['evidence', 'bad_type', { ...GOOD.event, evidence: 'utm_source=x' }],
    ['a list', 'not_an_object', [GOOD.event]],
    ['nothing', 'not_an_object', null],
  ])('%s: %s', (_what, reason, raw) => {
    expect(reasonOf(raw)).toBe(reason);
  });
});

describe('hostile facts', () => {
  it('S-08: takes names that reach for the prototype as plain text, and changes nothing beyond the fact', () => {
    const raw = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as Record<string, unknown>;
    const checked = checkFact({ ...GOOD.event, props: raw, traits: raw, evidence: { clickIds: JSON.parse('{"__proto__":"x"}') } });
    expect(checked).toHaveProperty('fact');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(JSON.stringify(checked)).toContain('polluted');
  });

  it('never throws for anything that JSON can say, and gives a reason from the list', () => {
    const field = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.string({ unit: 'binary', maxLength: 300 }), fc.double());
    const kinds = fc.constantFrom(...Object.keys(GOOD));
    const fields = [...new Set(Object.values(GOOD).flatMap((fact) => Object.keys(fact))), 'evidence', 'visit', 'value'];
    const spoilt = fc.tuple(kinds, fc.dictionary(fc.constantFrom(...fields.filter((name) => name !== 'kind')), field, { maxKeys: 4 }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), spoilt), (raw) => {
        const given = Array.isArray(raw) && typeof raw[0] === 'string' ? { ...GOOD[raw[0]], ...(raw[1] as object) } : raw;
        const checked = checkFact(JSON.parse(JSON.stringify(given)));
        if ('drop' in checked) expect(DROP_REASONS).toContain(checked.drop.reason);
        else expect(JSON.parse(JSON.stringify(checked.fact))).toEqual(checked.fact);
      }),
      { numRuns: 1_000 },
    );
  });
});
