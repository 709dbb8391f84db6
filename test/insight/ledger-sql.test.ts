import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { momentText } from '../../src/funnel/insight/context.ts';
import { methodOf, msOf, TOUCH, TOUCHES, WINS } from '../../src/funnel/insight/ledger-sql.ts';
import { randomFacts } from '../spine/random-facts.ts';
import { inGroups, openShop, type Raw, randomFrom, type Shop, shuffled } from '../spine/shop.ts';

// Reports count conversions and find first touches by short ways. They must say what the views and plain pairs say, now and on a past day.

let shop: Shop;
let past: number;
beforeAll(async () => {
  shop = await openShop();
  const random = randomFrom(5);
  const facts = shuffled(randomFacts(500, random) as unknown as Raw[], random);
  const moments = await shop.send(...inGroups(facts, 25, random));
  past = moments[Math.floor(moments.length / 2)] as number;
}, 120_000);
afterAll(() => shop?.close());

async function both(one: string, other: string, at: number | null): Promise<[object[], object[]]> {
  const asked = {
    workspace: shop.workspace,
    known: momentText(at ?? Date.UTC(2100, 0, 1)),
    identities: await shop.engine.freshness.identityMap(at),
    currency: 'EUR',
  };
  const { events } = shop.engine;
  return Promise.all([events.read<object>(one, asked), events.read<object>(other, asked)]);
}

describe.each(['now', 'a past day'])('as known %s', (when) => {
  const at = () => (when === 'now' ? null : past);

  it('conversions are those of the view', async () => {
    const views = `select person, at as won_at from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})`;
    const order = 'order by person, won_at';
    const [short, whole] = await both(`select * from (${WINS}) ${order}`, `select * from (${views}) ${order}`, at());
    expect(whole.length).toBeGreaterThan(5);
    expect(short).toEqual(whole);
  });

  it('first touches are the least pairs of moment and event', async () => {
    const [short, whole] = await both(
      `select person, ${methodOf(`min(${TOUCH})`)} as first_method, ${msOf(`min(${TOUCH})`)} as first_ms from ${TOUCHES} group by person order by person`,
      `select person, argMin(toString(method), (at, event)) as first_method, toUnixTimestamp64Milli(min(at)) as first_ms from ${TOUCHES} group by person order by person`,
      at(),
    );
    expect(whole.length).toBeGreaterThan(5);
    expect(short).toEqual(whole);
  });
});
