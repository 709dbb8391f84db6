import { expect, it } from 'vitest';
import type { Moment } from '../api/queries.ts';
import { visitsOf } from './visits.ts';

const at = (time: string) => ({ id: time, at: time }) as Moment;
const dayOf = (iso: string) => iso.slice(0, 10);

it('cuts a timeline at half an hour of silence and at the end of a day', () => {
  const rows = ['2026-03-02T00:10:00Z', '2026-03-01T23:55:00Z', '2026-03-01T23:30:00Z', '2026-03-01T22:59:00Z', '2026-02-01T10:00:00Z'].map(
    at,
  );
  const visits = visitsOf(rows, dayOf);
  expect(visits.map(({ day, moments }) => [day, moments.length])).toEqual([
    ['2026-03-02', 1],
    ['2026-03-01', 2],
    ['2026-03-01', 1],
    ['2026-02-01', 1],
  ]);
  expect(visitsOf([], dayOf)).toEqual([]);
});
