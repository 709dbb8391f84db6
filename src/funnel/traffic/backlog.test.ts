import { expect, it } from 'vitest';
import { createBacklog } from './backlog.ts';

const blockOf = (...sources: number[]) => sources.map((source) => ({ source }));

it('counts what waits, by source, from what was left on', () => {
  const backlog = createBacklog([[1, 2]]);
  backlog.accepted(1, 3);
  backlog.accepted(2, 4);
  expect([backlog.all(), backlog.of(1), backlog.of(2), backlog.of(3)]).toEqual([9, 5, 4, 0]);
  backlog.landed(blockOf(1, 2, 1, 2, 2));
  expect([backlog.all(), backlog.of(1), backlog.of(2)]).toEqual([4, 3, 1]);
});

it('never falls below nothing, and begins anew when the journal is empty', () => {
  const backlog = createBacklog();
  backlog.landed(blockOf(1, 1));
  backlog.accepted(1, 1);
  expect(backlog.all()).toBe(1);
  backlog.emptied();
  expect([backlog.all(), backlog.of(1)]).toEqual([0, 0]);
});
