import { describe, expect, it } from 'vitest';
import { tellRefusal } from './tell-refusal.ts';

const t = (id: string) => `<${id}>`;
const refusal = { reason: 'bad_amount', field: 'total', detail: '"abc" is not an amount.' };

describe('why a fact was not taken', () => {
  it('is what the server says, for who reads English', () => {
    expect(tellRefusal({ t, locale: 'en' }, refusal)).toBe('total: "abc" is not an amount.');
    expect(tellRefusal({ t, locale: 'en' }, { ...refusal, detail: 'total is no amount.' })).toBe('total is no amount.');
  });

  it('is the field and what to do, for others', () => {
    expect(tellRefusal({ t, locale: 'es' }, refusal)).toBe('<field.total>: <reasonAdvice.badAmount>');
    expect(tellRefusal({ t, locale: 'es' }, { ...refusal, field: null })).toBe('<reasonAdvice.badAmount>');
    expect(tellRefusal({ t, locale: 'es' }, { ...refusal, reason: 'of_tomorrow', field: null })).toBe('"abc" is not an amount.');
  });
});
