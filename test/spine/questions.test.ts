import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/store/question.ts';
import { allQuestions, type FoundQuestion, sampleOf } from '../../tools/questions.ts';
import { randomFacts } from './random-facts.ts';
import { openShop, randomFrom, type Shop, START } from './shop.ts';

const questions = await allQuestions();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop?.close());

function parametersFor({ parameters }: FoundQuestion): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, type]) => [
      name,
      type.startsWith('Array') ? [] : name === 'workspace' ? shop.workspace : sampleOf(name, type),
    ]),
  );
}

/** A row's shape as the engine's types say it: what arrives as a number or as text in JSON, and what may be null. */
function kindOf(type: string): { kind: string; nullable: boolean } {
  const bare = type.replace(/^LowCardinality\((.*)\)$/, '$1');
  const inner = bare.replace(/^Nullable\((.*)\)$/, '$1').replace(/^LowCardinality\((.*)\)$/, '$1');
  const kind = /^(U?Int|Float|Decimal)/.test(inner) ? 'number' : inner.startsWith('Array') ? 'array' : 'string';
  return { kind, nullable: bare.startsWith('Nullable') };
}

describe('every question', () => {
  it('is there, and says in prose what it asks, its grain and its caveat', () => {
    expect(questions.length).toBeGreaterThan(10);
    for (const { prose, file } of questions) {
      expect(prose.length, file).toBeGreaterThanOrEqual(3);
      expect(prose.some((line) => line.startsWith('Grain:')) && prose.some((line) => line.startsWith('Caveat:')), file).toBe(true);
    }
    const names = questions.map(({ asked }) => asked.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(questions.map((found) => [found.asked.name, found] as const))(
    '%s answers with the columns of its row, and takes the parameters it says',
    async (_name, found) => {
      const { asked } = found;
      const columns = await shop.engine.events.read<{ name: string; type: string }>(`describe (${asked.sql})`, parametersFor(found));
      expect(columns.map(({ name }) => name).sort()).toEqual(Object.keys(asked.row.properties).sort());
      for (const { name, type } of columns) {
        const schema = asked.row.properties[name] as { type?: string; anyOf?: { type?: string }[] };
        const options = schema.anyOf?.map((option) => option.type) ?? [schema.type];
        const { kind, nullable } = kindOf(type);
        if (nullable) expect(options, `${name} ${type}`).toContain('null');
        // 64-bit integers name leads and may stay text; all other numbers are numbers.
        if (!/^U?Int64|^Nullable\(U?Int64/.test(type)) expect(options, `${name} ${type}`).toContain(kind);
      }
      expect(Object.keys(found.parameters)).toEqual(Object.keys(asked.parameters.properties).sort());
    },
  );

  it.each(['an empty ledger', 'a small ledger'])('can be asked of %s', { timeout: 120_000 }, async (ledger) => {
    if (ledger === 'a small ledger') {
      await shop.send(
        randomFacts(400, randomFrom(5)) as never,
        [
          { kind: 'deal', id: 'd', deal: 'd', at: START, ids: { user: 'user-1' }, status: 'won', currency: 'EUR', amount: '10' },
          {
            kind: 'cost',
            id: 'c',
            cost: 'c',
            at: START,
            method: 'paid',
            from: '2026-01-01',
            to: '2026-01-31',
            spend: 'media',
            amount: '31',
            currency: 'EUR',
          },
        ] as never,
      );
    }
    await shop.engine.freshness.identityMap(null);
    for (const found of questions) {
      const rows = await ask(shop.engine.events, found.asked, parametersFor(found) as never);
      expect(Array.isArray(rows), found.asked.name).toBe(true);
    }
  });
});

describe('questions only read', () => {
  const refusedByEngine = { code: '164' };
  const refusedByUs = { code: 'not_a_question' };
  const syntax = { code: '62' };

  // Each is told from a mere failure by its code: an answer that cannot be read is no refusal.
  it.each([
    ['insert into rates (workspace) values (1)', refusedByEngine],
    ['insert into rates (workspace) select 7', refusedByEngine],
    ['create table x (a UInt8) engine = Memory', refusedByEngine],
    ['drop table rates', refusedByEngine],
    ['truncate table rates', refusedByEngine],
    ['alter table rates delete where 1', refusedByEngine],
    ["select * from url('http://127.0.0.1:1/', 'LineAsString')", refusedByEngine],
    ["select * from s3('http://127.0.0.1:1/bucket/x.csv', 'k', 's', 'CSV', 'a String')", refusedByEngine],
    ["select * from remote('127.0.0.1', system.one)", refusedByEngine],
    ["select * from executable('id', 'TSV', 'x String')", refusedByEngine],
    ['select 1 settings readonly = 0', refusedByEngine],
    ['set readonly = 0', syntax],
    ['system shutdown', syntax],
    ["select * from file('/etc/hostname', 'LineAsString')", refusedByUs],
    ["select file('/etc/hostname')", refusedByUs],
    ["select `file`/**/('/etc/hostname')", refusedByUs],
    ['kill query where 1', refusedByUs],
  ])('S-05: %s is refused', async (sql, why) => {
    await expect(shop.engine.events.read(sql)).rejects.toMatchObject(why);
    await expect(shop.engine.events.read(sql, {}, { lane: 'short' })).rejects.toMatchObject(why);
    expect(await shop.engine.events.read('select count() as rows from rates')).toEqual([{ rows: '0' }]);
  });

  it.each(['into outfile', 'INTO/**/OUTFILE', 'into -- x\n outfile'])('S-05: "%s" writes no file, by any way of asking', async (words) => {
    const file = path.join(shop.dir, 'outfile');
    const sql = `select 1 ${words} '${file}'`;
    const { events } = shop.engine;
    await expect(events.read(sql)).rejects.toMatchObject(refusedByUs);
    await expect(events.stream(sql, 'JSONEachRow')[Symbol.asyncIterator]().next()).rejects.toMatchObject(refusedByUs);
    expect(existsSync(file)).toBe(false);
  });

  it('a value of a parameter is a value, whatever it looks like', async () => {
    const hostile = "'; drop table rates; -- {x:String} \\' \\\\";
    expect(await shop.engine.events.read('select {value:String} as value', { value: hostile })).toEqual([{ value: hostile }]);
    expect(await shop.engine.events.read('select {list:Array(String)} as list', { list: [hostile, "a','b"] })).toEqual([
      { list: [hostile, "a','b"] },
    ]);
  });
});
