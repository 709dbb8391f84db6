import { expect, it } from 'vitest';
import { isSameSearch, readLeadsSearch } from './leads-search.ts';

it('reads what narrows the list from an address, and leaves out what means nothing', () => {
  expect(
    readLeadsSearch({
      level: 'customer',
      country: 'BR',
      channel: 'email',
      reached: 'engage',
      seenFrom: '2026-01-31',
      seenTo: '2026-02-30x',
    }),
  ).toEqual({ level: 'customer', country: 'BR', channel: 'email', reached: 'engage', seenFrom: '2026-01-31' });
  expect(readLeadsSearch({ level: 'king', country: 'br', channel: '', reached: '3', method: 'magic', stoppedAt: 'nowhere' })).toEqual({});
});

it('takes a stage or a step, never both', () => {
  expect(readLeadsSearch({ steps: 'page,order', stoppedAt: '2', window: '7', reached: 'engage' })).toEqual({
    steps: 'page,order',
    stoppedAt: '2',
    window: 7,
  });
  expect(readLeadsSearch({ steps: 'page,order', stoppedAt: 'engage' })).toEqual({});
});

it('takes a key of what it knows to tell apart, an empty one too', () => {
  expect(readLeadsSearch({ by: 'campaign', key: 2026, unreached: 'convert' })).toEqual({
    by: 'campaign',
    key: '2026',
    unreached: 'convert',
  });
  expect(readLeadsSearch({ by: 'device' })).toEqual({ by: 'device', key: '' });
  expect(readLeadsSearch({ by: 'country', key: '' })).toEqual({ by: 'country', key: '' });
  expect(readLeadsSearch({ by: 'shoe', key: '42', unreached: '7' })).toEqual({});
});

it('knows the same search by its fields', () => {
  expect(isSameSearch({ level: 'known' }, { level: 'known' })).toBe(true);
  expect(isSameSearch({ level: 'known' }, { level: 'known', country: 'BR' })).toBe(false);
});
