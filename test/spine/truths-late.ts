import { describe, expect, it } from 'vitest';
import type { Bench } from './bench.ts';
import { DAY, MINUTE, page, START } from './shop.ts';

/** Late events take touches back and give others. */
export function lateEventsCorrectVisits(bench: () => Bench): void {
  describe('late events', () => {
    it('take back a touch that was no start of a visit, and give it back when it is one again', async () => {
      const ids = { anonymous: 'd' };
      const [first, between, later] = [page('a', START, ids), page('b', START + 25 * MINUTE, ids), page('c', START + 50 * MINUTE, ids)];
      const moments = await bench().send([first], [later]);
      expect(Object.keys(await bench().people(['a', 'b', 'c']))).toEqual(['a', 'c']);
      await bench().send([between]);
      expect(Object.keys(await bench().people(['a', 'b', 'c']))).toEqual(['a']);
      expect(Object.keys(await bench().people(['a', 'b', 'c'], moments[1]))).toEqual(['a', 'c']);
      await bench().send([page('d', START + 40 * MINUTE, ids, { evidence: { source: 'letter' } })]);
      await bench().send([page('e', START + 49 * MINUTE, ids, { evidence: { source: 'shop' } })]);
      expect(Object.keys(await bench().people(['a', 'b', 'c', 'd', 'e']))).toEqual(['a', 'd', 'e']);
    });

    it('of a session the source counts join it after a restart, however long the silence was', async () => {
      const ids = { anonymous: 'd' };
      await bench().send([page('a', START, ids, { visit: 's1' })]);
      await bench().shop.restart();
      await bench().send([page('b', START + 5 * DAY, ids, { visit: 's1' })], [page('c', START + 6 * DAY, ids, { visit: 's2' })]);
      expect(Object.keys(await bench().people(['a', 'b', 'c']))).toEqual(['a', 'c']);
    });

    it('from the first to the last year Funil keeps are kept to the millisecond', async () => {
      const moments = [
        Date.UTC(1990, 0, 1, 0, 0, 0, 1),
        Date.UTC(1999, 11, 31, 23, 59, 59, 999),
        Date.UTC(2001, 8, 9, 1, 46, 40),
        Date.UTC(2099, 11, 31, 23, 59, 59, 999),
      ];
      await bench().send(
        moments.map((at, n) => page(`e${n}`, at, { anonymous: `d${n}` })),
        [
          {
            kind: 'deal',
            id: 'd',
            deal: 'd',
            at: moments[0],
            closedAt: moments[3],
            ids: { user: 'u' },
            status: 'won',
            currency: 'EUR',
            amount: '1',
          },
        ],
      );
      const rows = await bench().ask<{ at: string }>(
        'select toUnixTimestamp64Milli(at) as at from events where workspace = {workspace:UInt32} order by at',
      );
      expect(rows.map(({ at }) => Number(at))).toEqual(moments);
      const deals = await bench().ask(
        'select toUnixTimestamp64Milli(assumeNotNull(closed_at)) as at from deals where workspace = {workspace:UInt32}',
      );
      expect(deals).toEqual([{ at: String(moments[3]) }]);
    });
  });
}
