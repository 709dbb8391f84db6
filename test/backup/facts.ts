import type { Engine } from '../../src/engine.ts';

const START = Date.UTC(2026, 2, 1);
const CAMPAIGNS = ['spring', 'summer', '-10% \u2028 today', '=launch'];

/** A batch of facts, the same for the same number: devices that come back, sign in, order, and now and then arrive late. */
export function batchOf(nth: number, size = 20): object[] {
  return Array.from({ length: size }, (_, index) => {
    const n = nth * size + index;
    const at = new Date(START + (n % 7 === 0 ? n - 40 : n) * 97_000).toISOString();
    const ids = {
      anonymous: `device-${n % 61}`,
      ...(n % 5 === 0 ? { email: `p${n % 23}@shop.example` } : {}),
      ...(n % 35 === 0 ? { user: `u${n % 17}` } : {}),
    };
    if (n % 11 === 3)
      return { kind: 'order', id: `o${n}`, order: `o${n % 50}`, at, ids, currency: 'EUR', status: 'paid', total: `${n % 90}.10` };
    if (n % 13 === 4)
      return {
        kind: 'cost',
        id: `c${n}`,
        cost: `c${n % 9}`,
        at,
        method: 'paid',
        from: '2026-03-01',
        to: '2026-03-07',
        spend: 'media',
        amount: '12.345678',
        currency: 'EUR',
      };
    const evidence = n % 4 === 0 ? { source: 'google', medium: 'cpc', campaign: CAMPAIGNS[n % 3] } : {};
    return {
      kind: 'event',
      id: `e${n}`,
      type: n % 9 === 0 ? 'identify' : 'page',
      at,
      ids,
      evidence,
      path: `/p/${n % 8}`,
      props: { n, text: 'ö \u2028 "quoted"' },
    };
  });
}

export async function send(engine: Engine, nth: number, size?: number): Promise<void> {
  const source = await engine.workspaces.source(1, 'shop', 'api');
  const { accepted, verdicts } = await engine.intake.accept({ workspace: 1, source }, batchOf(nth, size));
  if (accepted !== verdicts.length) throw new Error(`refused: ${JSON.stringify(verdicts.find(({ outcome }) => outcome === 'rejected'))}`);
}

/** What can be asked of a ledger up to a moment, whatever blocks its facts fell into. */
export async function answers(engine: Engine, known: number): Promise<unknown> {
  const until = `known <= fromUnixTimestamp64Milli(${known})`;
  return {
    events: await engine.events.read(
      `select type, count() as events, uniqExact(device) as devices, min(at) as first, max(at) as last, max(known) as newest from events where ${until} group by type order by type`,
    ),
    texts: await engine.events.read(`select sum(cityHash64(evidence, props, path)) as sum from events where ${until}`),
    orders: await engine.events.read(`select count() as orders, sum(total) as total, uniqExact(order) as names from orders where ${until}`),
    costs: await engine.events.read(`select sum(amount) as amount, min(first_day) as first from costs where ${until}`),
    people: await engine.events.read(`select count() as profiles, uniqExact(email) as emails from profiles where ${until}`),
  };
}
