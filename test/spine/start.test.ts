import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conservation, openShop, type Raw, type Shop, START } from './shop.ts';

const FACTS = 30_000;
const GROUP = 3_000;

function group(first: number): Raw[] {
  return Array.from({ length: GROUP }, (_, nth) => {
    const number = first + nth;
    return { kind: 'event', id: `start-${number}`, at: START + number, type: 'page', ids: { anonymous: `a${number % 500}` }, path: '/' };
  });
}

const groups = Array.from({ length: FACTS / GROUP }, (_, nth) => group(nth * GROUP));

/** Accepts everything again the moment the engine answers, when the filter of duplicates is still being read. */
async function sendAllAgain(shop: Pick<Shop, 'engine' | 'workspace'>): Promise<void> {
  const source = await shop.engine.workspaces.source(shop.workspace, 'test', 'test');
  for (const some of groups) await shop.engine.intake.accept({ workspace: shop.workspace, source }, some);
}

async function stored({ engine }: Pick<Shop, 'engine'>): Promise<{ rows: number; ids: number }> {
  const [row] = await engine.events.read<{ rows: string; ids: string }>('select count() as rows, uniqExact(id) as ids from events');
  return { rows: Number(row?.rows), ids: Number(row?.ids) };
}

describe('a start', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    await shop.send(...groups);
  });
  afterAll(() => shop.close());

  it('takes facts before it has read what the ledger holds, and knows every duplicate among them', async () => {
    await shop.restart();
    await sendAllAgain(shop);
    await shop.engine.apply.drained(60_000);
    expect(await stored(shop)).toEqual({ rows: FACTS, ids: FACTS });
    const { faults, waiting } = await conservation(shop.engine);
    expect({ faults, waiting }).toEqual({ faults: [], waiting: 0 });
  });

  it('holds them when it ends before it has read that', async () => {
    await shop.restart();
    await sendAllAgain(shop);
    await shop.restart();
    await shop.engine.apply.drained(60_000);
    expect(await stored(shop)).toEqual({ rows: FACTS, ids: FACTS });
  });
});
