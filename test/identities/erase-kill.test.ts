import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Mortal, openMortal } from '../killed.ts';
import { placesOf } from './held-text.ts';

/**
 * Who is erased, and where that is killed: before anything is gone; while the next start ends it; in the middle of the ledger; when the ledger is done; when
 * the state is done too. Each start passes the step once for the one before.
 */
const LIVES: [number, string][] = [
  [0, 'erase.begun:1'],
  [0, 'erase.orders:1'],
  [1, 'erase.orders:2'],
  [2, 'erase.ledger:2'],
  [3, 'erase.state:2'],
];
const GONE = [0, 1, 2, 3];
const at = (day: number) => Date.UTC(2026, 2, day, 12);

let funil: Mortal;
beforeAll(async () => {
  funil = await openMortal('erase-kill');
}, 120_000);
afterAll(() => funil?.close());

/** A device that looked, somebody who said their name, an order. */
function factsOf(nth: number): object[] {
  const ids = { anonymous: `device-${nth}`, email: `person${nth}@shop.example` };
  return [
    { kind: 'event', id: `p${nth}`, at: at(1), type: 'page', ids: { anonymous: ids.anonymous }, path: '/' },
    { kind: 'event', id: `i${nth}`, at: at(2), type: 'identify', ids, traits: { name: `Name-${nth}` } },
    {
      kind: 'order',
      id: `o${nth}`,
      at: at(3),
      order: `O-${nth}`,
      ids: { email: ids.email },
      currency: 'EUR',
      status: 'paid',
      total: '100',
    },
    {
      kind: 'refund',
      id: `r${nth}`,
      at: at(4),
      order: `O-${nth}`,
      refund: `r${nth}`,
      amount: '10',
      currency: 'EUR',
      reason: `Name-${nth}`,
    },
  ];
}

/** Everybody's lead, by their number. */
async function makePeople(): Promise<string[]> {
  const made = await funil.start();
  const source = await made.workspaces.source(1, 'shop', 'api');
  await made.intake.accept({ workspace: 1, source }, [...GONE, 4].flatMap(factsOf));
  await made.apply.drained();
  const rows = await made.state.db.selectFrom('identity').select(['value', 'lead']).where('kind', '=', 'email').orderBy('value').execute();
  await made.close();
  return rows.map(({ lead }) => lead);
}

const eraseAndDie = (lead: string, step: string) => funil.runToEnd('identities/eraser', lead, `${step}:crash`);

it('ends an erasure that was killed at any step, with the receipt of all that went, when Funil starts again', async () => {
  const leads = await makePeople();
  expect(leads).toHaveLength(GONE.length + 1);
  for (const [nth, step] of LIVES) expect(await eraseAndDie(leads[nth] as string, step), step).toBe('SIGKILL');
  const engine = await funil.start();
  expect(
    await placesOf(
      engine,
      GONE.flatMap((nth) => [`person${nth}@`, `device-${nth}`, `Name-${nth}`]),
    ),
  ).toEqual([]);
  const receipts = await engine.state.db.selectFrom('erasure').select(['reference', 'removed', 'kept']).orderBy('at').execute();
  expect(receipts).toMatchObject(
    GONE.map((nth) => ({ reference: leads[nth]?.slice(-4), removed: { events: 2, profiles: 2, identifiers: 2 }, kept: { orders: 1 } })),
  );
  expect(await engine.state.db.selectFrom('erasure_under_way').select('id').execute()).toEqual([]);
  const orders = await engine.events.read(
    'select uniqExact(order) as orders, uniqExact(node) as people, countIf(node in {gone:Array(UInt64)}) as named from orders',
    { gone: GONE.map((nth) => BigInt(leads[nth] as string)) },
  );
  expect(orders.map((row) => Object.values(row as object).map(Number))).toEqual([[5, 5, 0]]);
  expect(await placesOf(engine, ['person4@'])).toContain('identity');
}, 180_000);
