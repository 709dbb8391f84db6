import { describe, expect, it } from 'vitest';
import { type Bench, COSTS } from './bench.ts';
import { DAY, type Raw, START } from './shop.ts';

/** Amounts of other currencies, and costs. */
export function moneyIsExact(bench: () => Bench): void {
  describe('currencies and costs', () => {
    const ids = { user: 'u' };
    const order = (id: string, more: Raw): Raw => ({
      kind: 'order',
      id,
      order: 'o',
      at: START,
      ids,
      currency: 'EUR',
      status: 'placed',
      total: '100',
      ...more,
    });

    it('other currencies count at the rate of their day, and not at all without one', async () => {
      const rate = (id: string, day: string, value: string) => ({ kind: 'rate', id, currency: 'BRL', day, rate: value, at: START });
      const sale = (name: string, at: number) => order(name, { order: name, at, currency: 'BRL', total: '10' });
      const [unrated] = await bench().send([sale('early', START), sale('mid', START + 10 * DAY), sale('late', START + 20 * DAY)]);
      await bench().send([rate('r1', '2026-01-10', '0.2'), rate('r2', '2026-01-20', '0.25')]);
      const totals = Object.fromEntries(Object.entries(await bench().orders()).map(([name, { total }]) => [name, total]));
      expect(totals).toEqual({ early: null, mid: '2', late: '2.5' });
      expect((await bench().orders(unrated)).mid?.total).toBeNull();
      const [, restated] = [await bench().orders(), await bench().send([rate('r3', '2026-01-10', '0.3')])];
      expect((await bench().orders(restated[0])).mid?.total).toBe('3');
    });

    it('a cost is spread over its days to the last cent, and restated like an order', async () => {
      const cost = (id: string, amount: string) => ({
        kind: 'cost',
        id,
        cost: 'c',
        method: 'paid',
        at: START,
        from: '2026-01-01',
        to: '2026-01-07',
        spend: 'media',
        amount,
        currency: 'EUR',
      });
      const [first] = await bench().send([cost('1', '100')], [cost('2', '80.01')]);
      expect(await bench().ask(COSTS)).toEqual([{ cost: 'c', days: '7', amount: '80.01' }]);
      expect(await bench().ask(COSTS, first)).toEqual([{ cost: 'c', days: '7', amount: '100' }]);
    });

    it('the largest amounts and quantities that intake takes can be read', async () => {
      const huge = '999999999999.999999';
      const { total: _total, ...bare } = order('1', { currency: 'BRL' });
      await bench().send([
        bare,
        order('2', { order: 'p', total: huge, currency: 'BRL' }),
        {
          kind: 'line',
          id: 'l',
          order: 'o',
          line: '1',
          product: 'p',
          at: START,
          quantity: 1_000_000,
          price: huge,
          currency: 'BRL',
          cost: huge,
        },
        { kind: 'rate', id: 'r', currency: 'BRL', day: '2026-01-01', rate: '9999999.5', at: START },
      ]);
      expect(Object.keys(await bench().orders())).toEqual(['o', 'p']);
    });
  });
}
