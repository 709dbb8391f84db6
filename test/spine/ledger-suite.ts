import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { type Bench, openBench } from './bench.ts';
import { conservation, type ShopOptions } from './shop.ts';
import { strangersStayApart } from './truths-apart.ts';
import { orderOfArrivalDoesNotMatter } from './truths-arrival.ts';
import { duplicatesAreOneFact } from './truths-duplicates.ts';
import { identitiesHold } from './truths-identities.ts';
import { lateEventsCorrectVisits } from './truths-late.ts';
import { moneyIsExact } from './truths-money.ts';
import { ordersAreAsLastStated } from './truths-orders.ts';

const TRUTHS = [
  duplicatesAreOneFact,
  orderOfArrivalDoesNotMatter,
  lateEventsCorrectVisits,
  identitiesHold,
  ordersAreAsLastStated,
  moneyIsExact,
  strangersStayApart,
];

/** The truths of the ledger, on whatever engines the options name. After every test the counters must add up, to the fact. */
export function ledgerSuite(name: string, options: () => ShopOptions): void {
  describe(name, () => {
    let bench: Bench;

    beforeAll(async () => {
      bench = await openBench(options());
    });
    afterAll(() => bench?.shop.close());
    beforeEach(async () => {
      bench.workspace = await bench.another();
    });
    afterEach(async () => {
      const { faults, waiting } = await conservation(bench.shop.engine);
      expect(faults).toEqual([]);
      expect(waiting).toBe(0);
    });

    for (const truths of TRUTHS) truths(() => bench);
  });
}
