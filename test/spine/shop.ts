import { rmSync } from 'node:fs';
import pino from 'pino';
import { readConfig } from '../../src/config.ts';
import type { Identifiers } from '../../src/core/fact.ts';
import { factIdOf, nodeOf, usableIdentifiers } from '../../src/core/identity.ts';
import { LATEST } from '../../src/core/period.ts';
import { type Engine, startEngine } from '../../src/engine.ts';
import { TABLES } from '../../src/ledger/tables.ts';
import { sql } from '../../src/store/state.ts';
import { freshDir } from '../fresh.ts';

export type Raw = Record<string, unknown>;

export const MINUTE = 60_000;
export const DAY = 1_440 * MINUTE;
export const START = Date.UTC(2026, 0, 5, 9);

/** One engine with its data, and short words for what the tests of the spine do with it. */
export interface Shop {
  engine: Engine;
  dir: string;
  workspace: number;
  /** Accepts the groups one after another, each in a journal entry of its own, and waits until all have landed. Returns the moments they were known. */
  send(...groups: (readonly Raw[])[]): Promise<number[]>;
  /** The same for another workspace. */
  sendTo(workspace: number, ...groups: (readonly Raw[])[]): Promise<number[]>;
  /** Asks the ledger. `{workspace}`, `{known}` and `{identities}` are filled in, as of now or of a past moment. */
  ask<Row>(sql: string, options?: { at?: number; workspace?: number; params?: Raw }): Promise<Row[]>;
  /** The number of the strongest of these identifiers. */
  node(ids: Identifiers, workspace?: number): string;
  factId(kind: string, id: string, workspace?: number): string;
  restart(settings?: Record<string, string>): Promise<void>;
  close(): Promise<void>;
}

export interface ShopOptions {
  /** Settings by name, FUNIL_STATE_URL say. */
  settings?: Record<string, string>;
  dir?: string;
}

export function openEngine(dir: string, settings: Record<string, string> = {}): Promise<Engine> {
  return startEngine(readConfig({ FUNIL_DATA: dir, ...settings }, {}), pino({ level: 'silent' }));
}

export async function openShop({ settings = {}, dir: given }: ShopOptions = {}): Promise<Shop> {
  const dir = given ?? (await freshDir('spine'));
  let engine = await openEngine(dir, settings);
  const main = (engine.workspaces.list()[0] as { id: number }).id;
  const salt = (workspace: number) => engine.workspaces.get(workspace).salt;

  async function sendTo(workspace: number, ...groups: (readonly Raw[])[]): Promise<number[]> {
    const source = await engine.workspaces.source(workspace, 'test', 'test');
    const moments: number[] = [];
    for (const group of groups) {
      const { entry, verdicts } = await engine.intake.accept({ workspace, source }, group);
      const refused = verdicts.find((verdict) => verdict.outcome === 'rejected');
      if (refused) throw new Error(`a fact of the test was refused: ${JSON.stringify(refused)}`);
      moments.push((entry as { known: number }).known);
    }
    await engine.apply.drained(60_000);
    return moments;
  }

  return {
    get engine() {
      return engine;
    },
    dir,
    workspace: main,
    send: (...groups) => sendTo(main, ...groups),
    sendTo,
    async ask<Row>(text: string, { at, workspace = main, params = {} }: { at?: number; workspace?: number; params?: Raw } = {}) {
      const identities = await engine.freshness.identityMap(at ?? null);
      const known = new Date(at ?? LATEST).toISOString().replace('T', ' ').replace('Z', '');
      return engine.events.read<Row>(text, { workspace, known, identities, currency: 'EUR', ...params });
    },
    node: (ids, workspace = main) => nodeOf(salt(workspace), usableIdentifiers(ids)[0] as ReturnType<typeof usableIdentifiers>[0]),
    factId: (kind, id, workspace = main) => factIdOf(salt(workspace), kind, id),
    async restart(more = {}) {
      await engine.close();
      engine = await openEngine(dir, { ...settings, ...more });
    },
    async close() {
      await engine.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export type Counted = Record<'accepted' | 'stored' | 'duplicate' | 'refused' | 'rejected', number>;

/** What the counters say, and what the tables hold; `faults` names every sum that does not come out. */
export async function conservation(engine: Engine): Promise<{ counted: Counted; stored: number; waiting: number; faults: string[] }> {
  const { db } = engine.state;
  const rows = await db
    .selectFrom('tally')
    .select(['outcome', sql<string>`sum(facts)`.as('facts')])
    .groupBy('outcome')
    .execute();
  const counted: Counted = {
    accepted: 0,
    stored: 0,
    duplicate: 0,
    refused: 0,
    rejected: 0,
    ...Object.fromEntries(rows.map((row) => [row.outcome, Number(row.facts)])),
  };
  const waiting = Number((await sql<{ n: string }>`select coalesce(sum(facts), 0) as n from journal`.execute(db)).rows[0]?.n);
  const acts = Number((await sql<{ n: string }>`select count(*) as n from alias_act`.execute(db)).rows[0]?.n);
  const kept = Number((await sql<{ n: string }>`select count(*) as n from reject`.execute(db)).rows[0]?.n);
  let stored = acts;
  const faults: string[] = [];
  for (const { table } of Object.values(TABLES)) {
    const [row] = await engine.events.read<{ rows: string; ids: string }>(`select count() as rows, uniqExact(id) as ids from ${table}`);
    stored += Number(row?.rows);
    if (row?.rows !== row?.ids) faults.push(`${table} holds ${row?.rows} rows of ${row?.ids} facts`);
  }
  const [touches] = await engine.events.read<{ odd: string }>(
    'select count() as odd from (select sum(toInt32(sign)) as standing from touches group by event) where standing not in (0, 1)',
  );
  if (touches?.odd !== '0') faults.push(`${touches?.odd} events have more than one touch, or less than none`);
  const settled = counted.stored + counted.duplicate + counted.refused + waiting;
  if (counted.accepted !== settled) faults.push(`accepted ${counted.accepted}, but stored + duplicate + refused + waiting = ${settled}`);
  if (waiting === 0 && counted.stored !== stored) faults.push(`counted ${counted.stored} as stored, the tables hold ${stored}`);
  if (counted.refused + counted.rejected !== kept) faults.push(`refused or rejected ${counted.refused + counted.rejected}, kept ${kept}`);
  return { counted, stored, waiting, faults };
}

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled<T>(all: readonly T[], random: () => number): T[] {
  return all
    .map((one) => ({ one, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

/** Cuts a list into groups of 1 to `most`. */
export function inGroups<T>(all: readonly T[], most: number, random: () => number): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < all.length; ) {
    const size = 1 + Math.floor(random() * most);
    groups.push(all.slice(at, at + size));
    at += size;
  }
  return groups;
}

export const page = (id: string, at: number, ids: Identifiers, more: Raw = {}): Raw => ({
  kind: 'event',
  id,
  type: 'page',
  at,
  ids,
  ...more,
});
