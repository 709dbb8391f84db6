import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine.ts';
import type { InsertOptions } from '../../src/store/events.ts';
import { conservation, openEngine, openShop, page, type Shop, START } from './shop.ts';

type Insert = Engine['events']['insert'];
type Meddled = (table: string, columns: readonly string[], rows: (readonly unknown[])[], options?: InsertOptions) => Promise<void>;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop?.close());

/** Puts something between the ledger and the event engine's way in, until the returned function is called. */
/** `how` sees the rows as a list; on their way they can be read only once. */
function meddle(how: (real: Insert) => Meddled): () => void {
  const { events } = shop.engine;
  const real = events.insert;
  const meddled = how(real);
  events.insert = (table, columns, rows, options) => meddled(table, columns, [...rows], options);
  return () => {
    events.insert = real;
  };
}

let mend: () => void = () => undefined;
afterEach(async () => {
  mend();
  await shop.engine.apply.drained(60_000);
  expect((await conservation(shop.engine)).faults).toEqual([]);
});

async function accept(raws: readonly object[], engine = shop.engine): Promise<void> {
  const workspace = engine.workspaces.list()[0]?.id as number;
  const source = await engine.workspaces.source(workspace, 'test', 'test');
  await engine.intake.accept({ workspace, source }, raws);
}

const visits = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, n) =>
    page(`${prefix}-${n}`, START + n * 1_000, { anonymous: `${prefix}-d${n % 50}`, user: `${prefix}-u${n % 7}` }),
  );
const BLOCK = 10_000;
type Entry = { seq: string; facts: number; payload: Buffer };
const valueError = () => Object.assign(new Error('Code: 27. Cannot parse input'), { code: 'CHDB_INSERT', clickhouseCode: 27 });

describe('a fact the event engine cannot hold', () => {
  it('is set aside, and everybody else goes on', async () => {
    const facts = visits('poison', 1_000);
    const order = {
      kind: 'order',
      id: 'o',
      order: 'o',
      at: START,
      ids: { user: 'poison-u1' },
      currency: 'EUR',
      status: 'paid',
      total: '5',
    };
    (facts[3] as { path?: string }).path = '/poison';
    (facts[700] as { path?: string }).path = '/poison';
    mend = meddle((real) => async (table, columns, rows, options) => {
      if (rows.some((row) => row.includes('/poison'))) throw valueError();
      return real(table, columns, rows, options);
    });
    await accept([...facts, order, facts[0] as object, facts[3] as object]);
    await accept(visits('after', 10));
    const began = Date.now();
    await shop.engine.apply.drained(60_000);
    const { counted } = await conservation(shop.engine);
    expect(counted).toMatchObject({ accepted: 1_013, stored: 1_009, duplicate: 2, refused: 2 });
    const kept = await shop.engine.state.db.selectFrom('reject').selectAll().where('reason', '=', 'not_storable').orderBy('id').execute();
    expect(kept.map(({ body }) => (JSON.parse(body) as { id: string }).id)).toEqual(['poison-3', 'poison-700']);
    expect(kept[0]?.detail).toContain('Cannot parse input');
    console.log(`2 facts of 1,003 isolated in ${Date.now() - began} ms`);
  });

  it('by its touch alone stays on the ledger', async () => {
    mend = meddle((real) => async (table, columns, rows, options) => {
      if (table === 'touches' && rows.some((row) => row.includes('/odd'))) throw valueError();
      return real(table, columns, rows, options);
    });
    const before = (await conservation(shop.engine)).counted;
    await accept([page('odd', START, { anonymous: 'odd' }, { path: '/odd' }), page('even', START, { anonymous: 'even' })]);
    await shop.engine.apply.drained(60_000);
    const { counted } = await conservation(shop.engine);
    expect(counted.stored - before.stored).toBe(2);
    expect(counted.refused).toBe(before.refused);
  });
});

describe('an event engine that fails for a while', () => {
  it.each([
    ['with its disk full', Object.assign(new Error('Code: 243. NOT_ENOUGH_SPACE'), { clickhouseCode: 243 })],
    ['with its connection cut', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
  ])('%s stops nobody: facts are accepted, and land when it is back', async (what, fault) => {
    let tries = 0;
    const before = (await conservation(shop.engine)).counted;
    mend = meddle(() => async (table) => {
      if (table === 'events') tries += 1;
      throw fault;
    });
    for (let n = 0; n < 30; n += 1) {
      await accept([page(`${what}-${n}`, START + n, { anonymous: what })]);
      await sleep(50);
    }
    expect(shop.engine.apply.trouble()?.message).toBe(fault.message);
    expect(tries).toBeLessThan(8);
    expect((await conservation(shop.engine)).waiting).toBe(30);
    mend();
    await shop.engine.apply.drained(60_000);
    const { counted } = await conservation(shop.engine);
    expect(counted.stored - before.stored).toBe(30);
    expect(counted.refused).toBe(before.refused);
    expect(shop.engine.apply.trouble()).toBeNull();
  });

  it('after it took what it was given, without saying so, is given nothing twice', async () => {
    const failing = new Set(['profiles', 'events', 'aliases', 'touches']);
    mend = meddle((real) => async (table, columns, rows, options) => {
      await real(table, columns, rows, options);
      if (rows.length > 0 && failing.delete(table)) throw new Error('socket hang up');
    });
    await accept(visits('unsaid', 300).map((fact) => ({ ...fact, type: 'identify', traits: { name: 'Ana' } })));
    await shop.engine.apply.drained(60_000);
    expect([...failing]).toEqual([]);
    const [profiles] = await shop.ask<{ all: string; one: string }>('select count() as all, uniqExact(id) as one from profiles');
    expect(profiles?.all).toBe(profiles?.one);
  });

  it('while the block before is finished: that one comes first again, and neither is lost', async () => {
    await shop.engine.apply.drained(60_000);
    const written: string[] = [];
    let cuts = 0;
    mend = meddle((real) => async (table, columns, rows, options) => {
      if (table === 'touches' && rows.length > 0) {
        cuts += 1;
        // The second block is being made ready meanwhile.
        if (cuts === 1) {
          await sleep(400);
          throw new Error('socket hang up');
        }
      }
      await real(table, columns, rows, options);
      if (rows.length > 0) written.push(table);
    });
    const before = (await conservation(shop.engine)).counted;
    await accept(visits('first', 200));
    await sleep(150);
    await accept(visits('second', 200));
    await shop.engine.apply.drained(60_000);
    expect(cuts).toBe(3);
    expect(written.filter((table) => table === 'events' || table === 'touches')).toEqual(['events', 'touches', 'events', 'touches']);
    const { counted } = await conservation(shop.engine);
    expect(counted.stored - before.stored).toBe(400);
  });

  it('drops a block it was given before by its token', async () => {
    const row = [1, 1, START, 'evidence'];
    const columns = ['workspace', 'node', 'known', 'reason'];
    const rows = async () =>
      Number((await shop.ask<{ n: string }>("select count() as n from aliases where reason = 'evidence' and node = 1"))[0]?.n);
    await shop.engine.events.insert('aliases', columns, [row], { token: 'once' });
    await shop.engine.events.insert('aliases', columns, [row], { token: 'once' });
    expect(await rows()).toBe(1);
    await shop.engine.events.insert('aliases', columns, [row], { token: 'twice' });
    expect(await rows()).toBe(2);
  });
});

describe('a state engine', () => {
  it('that settles a block without saying so is not asked for it again', async () => {
    await shop.restart({ FUNIL_FAILPOINT: 'apply.settle:1:error' });
    const before = (await conservation(shop.engine)).counted;
    await accept(visits('unheard', 100));
    await shop.engine.apply.drained(20_000);
    const { counted } = await conservation(shop.engine);
    expect(counted.stored - before.stored).toBe(100);
    await shop.restart();
  });
});

describe('a data directory', () => {
  it('has one master: a second engine is refused at once', async () => {
    const began = Date.now();
    await expect(openEngine(shop.dir)).rejects.toMatchObject({ code: 'state_in_use' });
    expect(Date.now() - began).toBeLessThan(5_000);
    await accept([page('still-here', START, { anonymous: 'm' })]);
  });
});

describe('an entry of the journal that cannot be read', () => {
  it('keeps nobody in front of it from landing, though it is read ahead, and lands when it is whole again', async () => {
    const { engine } = shop;
    const { db } = engine.state;
    const waiting = async () => (await db.selectFrom('journal').select(['seq', 'facts', 'payload']).orderBy('seq').execute()) as Entry[];
    const whole = await engine.apply.paused(async () => {
      // Six blocks are still in memory when their turn comes; what is accepted beyond them is read from the journal.
      for (let block = 0; block < 7; block += 1) await accept(visits(`unread-${block}`, BLOCK));
      const last = (await waiting()).at(-1) as Entry;
      await db
        .updateTable('journal')
        .set({ payload: last.payload.subarray(0, 100) })
        .where('seq', '=', last.seq)
        .execute();
      return last;
    });
    while ((await waiting()).length > 1 || engine.apply.trouble() === null) await sleep(50);
    expect((await waiting()).map(({ seq, facts }) => [seq, facts])).toEqual([[whole.seq, BLOCK]]);
    expect(engine.apply.trouble()?.message).toBe(`entry ${whole.seq} of the journal is damaged, and what is behind it waits`);
    await db.updateTable('journal').set({ payload: whole.payload }).where('seq', '=', whole.seq).execute();
    await engine.apply.drained(60_000);
    const { stored } = await conservation(engine);
    expect(stored).toBeGreaterThanOrEqual(7 * BLOCK);
  }, 60_000);
});
