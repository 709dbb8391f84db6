import { describe, expect, it } from 'vitest';
import type { Bench } from './bench.ts';
import { DAY, page, START } from './shop.ts';

/** Who is who, as known now and then. */
export function identitiesHold(bench: () => Bench): void {
  describe('identities', () => {
    it('a device that signs in becomes its user, earlier events included, and was itself before', async () => {
      const [before] = await bench().send([page('a', START, { anonymous: 'd' })]);
      await bench().send([page('b', START + DAY, { anonymous: 'd', user: 'u' })]);
      expect(await bench().people(['a', 'b'])).toEqual({ a: bench().node({ user: 'u' }), b: bench().node({ user: 'u' }) });
      expect(await bench().people(['a', 'b'], before)).toEqual({ a: bench().node({ anonymous: 'd' }) });
    });

    it('two users of one tablet do not melt', async () => {
      await bench().send(
        [page('a', START, { anonymous: 't', user: 'u' })],
        [page('b', START + DAY, { anonymous: 't', user: 'v' })],
        [page('c', START + 2 * DAY, { anonymous: 't' })],
      );
      expect(await bench().people(['a', 'b', 'c'])).toEqual({
        a: bench().node({ user: 'u' }),
        b: bench().node({ user: 'v' }),
        c: bench().node({ user: 'u' }),
      });
    });

    it('two devices of one user are one lead', async () => {
      await bench().send([page('a', START, { anonymous: 'd1' }), page('b', START, { anonymous: 'd2' })]);
      await bench().send(
        [page('c', START + DAY, { anonymous: 'd1', user: 'u' })],
        [page('d', START + DAY, { anonymous: 'd2', user: 'u' })],
      );
      expect(new Set(Object.values(await bench().people(['a', 'b', 'c', 'd'])))).toEqual(new Set([bench().node({ user: 'u' })]));
    });

    it('an e-mail first and a user id later are one lead, once seen together', async () => {
      await bench().send([page('a', START, { anonymous: 'd', email: 'Ana@Shop.test' })]);
      expect(await bench().people(['a'])).toEqual({ a: bench().node({ email: 'ana@shop.test' }) });
      await bench().send([page('b', START + DAY, { email: 'ana@shop.test', user: 'u' })]);
      expect(await bench().people(['a', 'b'])).toEqual({ a: bench().node({ user: 'u' }), b: bench().node({ user: 'u' }) });
    });

    it('a merge and a split with the same words restore what was, and each moment keeps its own picture', async () => {
      const ids = ['a', 'b', 'c'];
      const act = (id: string, name: string) => ({
        kind: 'alias',
        id,
        at: START,
        act: name,
        ids: { anonymous: 'd1' },
        into: { user: 'v' },
      });
      await bench().send([
        page('a', START, { anonymous: 'd1', email: 'a@shop.test' }),
        page('b', START, { email: 'a@shop.test' }),
        page('c', START, { user: 'v' }),
      ]);
      const apart = await bench().people(ids);
      const [merged] = await bench().send([act('m', 'merge')]);
      expect(new Set(Object.values(await bench().people(ids)))).toEqual(new Set([bench().node({ user: 'v' })]));
      const [split] = await bench().send([act('s', 'split')]);
      expect(await bench().people(ids)).toEqual(apart);
      expect(await bench().people(ids, (merged as number) - 1)).toEqual(apart);
      expect(new Set(Object.values(await bench().people(ids, merged))).size).toBe(1);
      expect(await bench().people(ids, split)).toEqual(apart);
    });

    it('what a person decided holds, whether evidence came in the same group or another', async () => {
      const merge = { kind: 'alias', id: 'm', at: START, act: 'merge', ids: { anonymous: 'd' }, into: { user: 'u' } };
      const [early, late] = [page('a', START, { anonymous: 'd', user: 'v' }), page('b', START + DAY, { anonymous: 'd' })];
      await bench().send([merge, early, late]);
      const together = [await bench().people(['a', 'b']), bench().node({ user: 'u' }), bench().node({ user: 'v' })];
      expect(together[0]).toEqual({ a: together[2], b: together[1] });
    });

    it('a past moment asked for while facts are still to come is not kept as it was', async () => {
      const soon = Date.now() + DAY / 2;
      await bench().send([page('a', START, { anonymous: 'd' })]);
      expect(await bench().people(['a'], soon)).toEqual({ a: bench().node({ anonymous: 'd' }) });
      await bench().send([page('b', START + DAY, { anonymous: 'd', user: 'u' })]);
      expect(await bench().people(['a'], soon)).toEqual({ a: bench().node({ user: 'u' }) });
    });
  });
}
