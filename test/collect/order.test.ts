import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basic, startRunning } from './running.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

const KINDS = ['page', 'track', 'track', 'page', 'track', 'track', 'page', 'track', 'track', 'identify'];

function callOf(nth: number) {
  const type = KINDS[nth % KINDS.length];
  return {
    type,
    event: nth % 7 === 0 ? 'Order Completed' : 'Product Viewed',
    messageId: `m${nth}`,
    anonymousId: `d${nth % 5}`,
    ...(type === 'identify' ? { userId: `u${nth % 5}` } : {}),
    timestamp: new Date(NOW - (60 - nth) * 60_000).toISOString(),
    properties: { order_id: `o${nth}`, total: nth, product_id: `p${nth % 4}` },
    context: nth % 15 === 0 ? { campaign: { source: 'instagram', medium: 'social' } } : {},
  };
}

describe('in any order', () => {
  it('and however often it is repeated, the same calls give the same ledger', async () => {
    const calls = Array.from({ length: 60 }, (_, nth) => callOf(nth));
    const ledgers: unknown[] = [];
    for (const seed of [1, 2]) {
      const other = await startRunning(NOW);
      try {
        const { writeKey } = await other.source('shuffled');
        const shuffled =
          seed === 1 ? calls : fc.sample(fc.shuffledSubarray([...calls, ...calls], { minLength: 120 }), { numRuns: 1, seed })[0];
        for (let at = 0; at < (shuffled?.length ?? 0); at += 13)
          await other.post('/v1/batch', { batch: shuffled?.slice(at, at + 13) }, basic(writeKey));
        const tables = ['select type, at, path, product, value, evidence, props from events', 'select order, total, status from orders'];
        const touches = 'select at, method, channel, sum(sign) as signs from touches group by at, method, channel having signs != 0';
        const rows = await Promise.all([...tables, touches].map((sql) => other.rows(`${sql} order by all`)));
        ledgers.push(rows);
      } finally {
        await other.close();
      }
    }
    expect(ledgers[1]).toEqual(ledgers[0]);
    expect((ledgers[0] as unknown[][])[0]).toHaveLength(60);
  }, 60_000);
});
