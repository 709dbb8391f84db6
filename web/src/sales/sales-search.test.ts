import { expect, it } from 'vitest';
import { readSalesSearch } from './sales-search.ts';

it('knows which statuses orders have, and which deals', () => {
  expect(readSalesSearch({ status: 'paid', search: 1001 })).toEqual({ status: 'paid', search: '1001' });
  expect(readSalesSearch({ kind: 'deals', status: 'paid' })).toEqual({ kind: 'deals' });
  expect(readSalesSearch({ kind: 'deals', status: 'won' })).toEqual({ kind: 'deals', status: 'won' });
  expect(readSalesSearch({ kind: 'orders', search: '' })).toEqual({});
});
