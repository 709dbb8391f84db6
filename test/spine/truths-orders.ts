import { describe, expect, it } from 'vitest';
import type { Bench } from './bench.ts';
import { DAY, type Raw, START } from './shop.ts';

/** What an order comes to, as known now and then. */
export function ordersAreAsLastStated(bench: () => Bench): void {
  describe('orders', () => {
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

    it('an order stated again counts as last stated, and each moment keeps what was known', async () => {
      const [placed, paid] = await bench().send(
        [order('1', {})],
        [order('2', { status: 'paid', total: '90.50' })],
        [order('3', { status: 'cancelled' })],
      );
      expect((await bench().orders()).o).toMatchObject({ status: 'cancelled', revenue: '0' });
      expect((await bench().orders(placed)).o).toMatchObject({ status: 'placed', revenue: '100' });
      expect((await bench().orders(paid)).o).toMatchObject({ status: 'paid', revenue: '90.5' });
      expect(await bench().orders((placed as number) - 1)).toEqual({});
    });

    it('an order stated twice in one group counts as stated last', async () => {
      await bench().send(Array.from({ length: 50 }, (_, n) => order(`${n}`, { total: `${n + 1}` })));
      expect((await bench().orders()).o).toMatchObject({ total: '50' });
    });

    it('an order without a total is the sum of its lines, as last stated', async () => {
      const { total: _total, ...bare } = order('1', {});
      const line = (id: string, more: Raw): Raw => ({
        kind: 'line',
        id,
        order: 'o',
        line: '1',
        product: 'p',
        at: START,
        quantity: 3,
        price: '9.99',
        currency: 'EUR',
        ...more,
      });
      await bench().send([
        bare,
        line('l1', { cost: '2' }),
        line('l2', { line: '2', discount: '0.97', shipping: '5', tax: '1', quantity: 1, cost: '0.5' }),
      ]);
      expect((await bench().orders()).o).toMatchObject({ total: '44.99', revenue: '43.99', cost: '6.5' });
      await bench().send([line('l3', { quantity: 1, cost: '2' })]);
      expect((await bench().orders()).o).toMatchObject({ total: '25.01', cost: '2.5' });
    });

    it('refunds are taken off from the moment they are known, each once', async () => {
      const refund = (id: string, name: string, amount: string) => ({
        kind: 'refund',
        id,
        order: 'o',
        refund: name,
        amount,
        currency: 'EUR',
        at: START + DAY,
      });
      const [before] = await bench().send(
        [order('1', { tax: '20' })],
        [refund('r1', 'a', '10'), refund('r2', 'b', '5.25')],
        [refund('r3', 'a', '12')],
      );
      expect((await bench().orders()).o).toMatchObject({ total: '100', revenue: '62.75', refunds: '17.25' });
      expect((await bench().orders(before)).o).toMatchObject({ revenue: '80' });
    });
  });
}
