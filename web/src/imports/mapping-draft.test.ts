import { describe, expect, it } from 'vitest';
import { fieldFor, fixedFields, missingFields, withColumn, withDate, withDecimal, withFixed } from './mapping-draft.ts';

const MAPPING = {
  name: 'my-costs',
  kind: 'costs',
  fields: { amount: 'Spent', from: { column: 'Day', date: 'dd.MM.yyyy' }, method: { value: 'paid' }, cost: { template: '{Id}-{Day}' } },
};
const field = (name: string, required: boolean, fallback: string | null = null) => ({ name, type: 'text', words: [], required, fallback });
const KIND = {
  kind: 'costs',
  open: [],
  fields: [field('method', true), field('amount', true), field('to', false), field('spend', true, 'media'), field('currency', true)],
};

describe('a mapping being edited', () => {
  it('finds the field of a column, however it is written', () => {
    expect([fieldFor(MAPPING, 'Spent'), fieldFor(MAPPING, 'Day'), fieldFor(MAPPING, 'Id')]).toEqual(['amount', 'from', '']);
  });

  it('says how numbers and dates of the file are written, wherever they are read', () => {
    expect(withDecimal({ ...MAPPING, format: { delimiter: ';' } }, ',').format).toEqual({ delimiter: ';', decimal: ',' });
    const twice = { ...MAPPING, fields: { ...MAPPING.fields, to: 'Day' }, also: [{ kind: 'events', fields: { at: 'Day', type: 'x' } }] };
    expect(withDate(twice, 'Day', 'd/M/yyyy')).toEqual({
      ...twice,
      fields: { ...MAPPING.fields, from: { column: 'Day', date: 'd/M/yyyy' }, to: { column: 'Day', date: 'd/M/yyyy' } },
      also: [{ kind: 'events', fields: { at: { column: 'Day', date: 'd/M/yyyy' }, type: 'x' } }],
    });
    expect(withDate(MAPPING, 'Day', 'd/M/yyyy')).not.toHaveProperty('also');
  });

  it('lets a column mean one field, and a field come from one column', () => {
    expect(withColumn(MAPPING, 'Paid', 'amount').fields).toEqual({
      from: MAPPING.fields.from,
      method: { value: 'paid' },
      cost: MAPPING.fields.cost,
      amount: 'Paid',
    });
    expect(withColumn(MAPPING, 'Day', '').fields).not.toHaveProperty('from');
    expect(withColumn(MAPPING, 'Day', 'to').fields).toMatchObject({ to: 'Day', amount: 'Spent' });
  });

  it('shows what no column gives, and changes what is a plain value', () => {
    expect(fixedFields(MAPPING)).toEqual([
      { field: 'method', value: 'paid', shown: 'paid' },
      { field: 'cost', value: null, shown: '{Id}-{Day}' },
    ]);
    expect(withFixed(MAPPING, 'method', 'social').fields).toMatchObject({ method: { value: 'social' } });
    expect(withFixed(MAPPING, 'method', '').fields).not.toHaveProperty('method');
  });

  it('says what is missing, but for what has a usual value', () => {
    expect(missingFields(MAPPING, KIND)).toEqual([]);
    expect(missingFields({ ...MAPPING, fields: {} }, KIND)).toEqual(['method', 'amount']);
  });
});
