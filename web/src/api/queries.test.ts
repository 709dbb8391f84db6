import { expect, it } from 'vitest';
import { FIRST_REPORTS } from '../../../src/funnel/insight/first-reports.ts';
import { funnelQuery, methodsQuery } from './queries.ts';

it('asks first, of all time, what the server makes ready', () => {
  expect(funnelQuery({}).queryKey).toEqual(['funnel', FIRST_REPORTS.funnel]);
  expect(methodsQuery({}, 'last-non-baseline').queryKey).toEqual(['methods', FIRST_REPORTS.methods]);
});
