import { describe, expect, it } from 'vitest';
import type { Bench } from './bench.ts';
import { DAY, page, START } from './shop.ts';

/** The same fact sent again is the same fact. */
export function duplicatesAreOneFact(bench: () => Bench): void {
  describe('duplicates', () => {
    it('are one fact: in a group, across groups and across a restart', async () => {
      const visit = page('e1', START, { anonymous: 'd' });
      await bench().send([visit, visit, { ...visit, at: START + DAY }], [visit]);
      await bench().shop.restart();
      await bench().send([visit], [page('e2', START, { anonymous: 'd' }), visit]);
      expect(await bench().count('events')).toBe(2);
      expect(await bench().tallied()).toEqual([
        { outcome: 'accepted', facts: '7' },
        { outcome: 'duplicate', facts: '5' },
        { outcome: 'stored', facts: '2' },
      ]);
    });

    it('are told by kind: an order and an event may have the same id', async () => {
      const ids = { anonymous: 'd' };
      await bench().send([
        page('same', START, ids),
        { kind: 'order', id: 'same', order: 'o', at: START, ids, currency: 'EUR', status: 'paid', total: '1' },
      ]);
      expect([await bench().count('events'), await bench().count('orders')]).toEqual([1, 1]);
    });

    it('of what people decided are done once', async () => {
      const merge = { kind: 'alias', id: 'm', at: START, act: 'merge', ids: { user: 'a' }, into: { user: 'b' } };
      await bench().send([merge], [merge], [{ ...merge, id: 's', act: 'split' }], [merge]);
      expect((await bench().tallied()).map(({ facts }) => facts)).toEqual(['4', '2', '2']);
    });
  });
}
