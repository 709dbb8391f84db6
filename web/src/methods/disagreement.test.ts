import { expect, it } from 'vitest';
import type { MethodsReport } from '../api/queries.ts';
import { disagreementOf } from './disagreement.ts';

function row(method: string, credits: Record<string, number>) {
  return {
    method,
    credits: Object.fromEntries(Object.entries(credits).map(([model, conversions]) => [model, { conversions, revenue: 0 }])),
  };
}

it('names the method the models differ about most, and none where they agree', () => {
  const rows = [row('seo', { first: 10, linear: 8 }), row('content', { first: 1, linear: 6.5, markov: 4 })] as MethodsReport['rows'];
  expect(disagreementOf(rows)).toEqual({ method: 'content', most: 6.5, mostModel: 'linear', least: 1, leastModel: 'first' });
  expect(disagreementOf([row('seo', { first: 5, linear: 5.4 })] as MethodsReport['rows'])).toBeNull();
  expect(disagreementOf([])).toBeNull();
});
