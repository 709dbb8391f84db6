import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine.ts';
import { type Demos, openDemos } from '../../src/funnel/capture/demo/demos.ts';
import { createReportCache } from '../../src/funnel/insight/cache.ts';
import { openFrame } from '../../src/funnel/insight/context.ts';
import { reports } from '../../src/funnel/insight/report-list.ts';
import { removeWorkspace } from '../../src/ledger/remove-workspace.ts';
import { openTelling, STORIES } from '../../src/seed/index.ts';
import type { PlantedTruth } from '../../src/seed/truth.ts';
import { conservation, openEngine, page, START } from '../spine/shop.ts';

// Two demo shops beside a shop of somebody else's: what reports say is compared with what was planted, and removal with never having been there.
const EVENTS = 30_000;
const END = Date.UTC(2026, 5, 15);
/** The moment everything is looked at, whenever the test runs. */
const ALL = { to: new Date(END).toISOString() };
const CENT = 0.01;
const kept = createReportCache(50);

let dir: string;
let engine: Engine;
let demos: Demos;
let main: number;
let before: unknown[];

type Row = Record<string, number> & { method: string; key: string; stage: string; cohort: string };

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'funil-demo-'));
  engine = await openEngine(dir);
  main = engine.workspaces.list()[0]?.id as number;
  demos = open();
  await ownShop();
  before = await everyReport(main);
  await demos.make({ stories: ['b2c', 'b2b'], size: 'small', seed: 3, until: END });
  await made();
}, 300_000);

afterAll(async () => {
  await demos?.stop();
  await engine?.close();
  rmSync(dir, { recursive: true, force: true });
});

function open(): Demos {
  const { state, seen, identities, visits, workspaces } = engine;
  const removing = { ...engine, db: state.db, remembered: [seen, identities, visits], forget: workspaces.forget };
  return openDemos({
    ...engine,
    db: state.db,
    stories: STORIES.map((story) => ({ ...story, tell: (options) => openTelling(story, { ...options, events: EVENTS }) })),
    prepare: async () => undefined,
    removeWorkspace: (workspace) => removeWorkspace(removing, workspace),
  });
}

async function made(): Promise<void> {
  while ((await demos.list()).some(({ state }) => state === 'making')) await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await demos.list()).map(({ state, error }) => [state, error])).toEqual([
    ['ready', null],
    ['ready', null],
  ]);
}

/** A shop that is real as far as this test goes. */
async function ownShop(): Promise<void> {
  const source = await engine.workspaces.source(main, 'test', 'test');
  const facts = Array.from({ length: 300 }, (_, n) =>
    page(
      `e${n}`,
      START + n * 3_600_000,
      { anonymous: `d${n % 40}`, ...(n % 3 === 0 ? { email: `a${n % 40}@shop.example` } : {}) },
      { evidence: { source: 'google', medium: 'cpc' } },
    ),
  );
  const order = {
    kind: 'order',
    id: 'o1',
    order: 'o1',
    at: START + 5e8,
    ids: { email: 'a3@shop.example' },
    currency: 'EUR',
    status: 'paid',
    total: '50',
  };
  await engine.intake.accept({ workspace: main, source }, [...facts, order]);
  await engine.apply.drained(60_000);
}

async function report<R = Row>(workspace: number, name: string, query: Record<string, unknown> = {}) {
  const found = reports.find((one) => one.name === name);
  if (!found) throw new Error(`no report ${name}`);
  const defaults = Object.fromEntries(
    Object.entries(found.query.properties as Record<string, { default?: unknown }>).flatMap(([key, schema]) =>
      schema.default === undefined ? [] : [[key, schema.default]],
    ),
  );
  const asked = { ...defaults, ...ALL, ...query };
  const answer = await found.run({ ...engine, kept }, await openFrame(engine, workspace, asked), asked as unknown as Record<string, never>);
  return answer as unknown as { rows: R[]; totals: Record<string, number>; summary: Record<string, number> };
}

async function everyReport(workspace: number): Promise<unknown[]> {
  const asked = reports.filter(({ name }) => name !== 'steps').map(({ name }) => report(workspace, name));
  return JSON.parse(JSON.stringify(await Promise.all(asked)));
}

describe.each(['demo-b2c', 'demo-b2b'])('%s: where reports measure what is so', (slug) => {
  let id: number;
  let truth: PlantedTruth;
  beforeAll(async () => {
    id = engine.workspaces.bySlug(slug).id;
    truth = (await demos.truth(id)) as PlantedTruth;
  });

  it('the funnel counts every stage exactly', async () => {
    const { rows } = await report(id, 'funnel');
    expect(rows.map(({ stage, leads }) => ({ stage, leads }))).toEqual(truth.funnel);
  });

  it('methods are counted and charged exactly: leads by first touch, customers, touches, costs', async () => {
    const { rows, totals } = await report(id, 'methods', { models: 'last' });
    const counted = rows.map(({ method, leads, knownLeads, customers, touches }) => ({ method, leads, knownLeads, customers, touches }));
    expect(counted).toEqual(
      truth.methods.map(({ method, leads, knownLeads, customers, touches }) => ({ method, leads, knownLeads, customers, touches })),
    );
    for (const planted of truth.methods) {
      const row = rows.find(({ method }) => method === planted.method);
      expect(Math.abs((row?.cost ?? 0) - planted.cost)).toBeLessThan(CENT);
    }
    expect(totals.conversions).toBe(truth.totals.conversions);
    expect(totals.customers).toBe(truth.totals.customers);
    expect(Math.abs((totals.revenue ?? 0) - truth.totals.revenue)).toBeLessThan(CENT);
    expect(Math.abs((totals.margin ?? 0) - truth.totals.margin)).toBeLessThan(CENT);
  });

  it('the length of the sales cycle has the planted median', async () => {
    const { summary } = await report(id, 'cycle');
    expect(summary.count).toBe(truth.cycle.conversions);
    expect(summary.median).toBeCloseTo(truth.cycle.medianDays as number, 3);
  });

  it('cohorts are counted exactly, and their curves and forecasts come near what happens after the end', async () => {
    const { rows } = await report<{
      cohort: string;
      leads: number;
      converted: number;
      byAge: { age: number; conversion: number | null }[];
      expected: { low: number; high: number; rate: number } | null;
    }>(id, 'cohorts');
    expect(rows.map(({ cohort, leads, converted }) => ({ cohort, leads, converted }))).toEqual(
      truth.cohorts.map(({ cohort, leads, converted }) => ({ cohort, leads, converted })),
    );
    const curves = rows.flatMap(({ byAge, leads }, nth) =>
      byAge.flatMap(({ conversion }, age) =>
        conversion === null ? [] : [{ off: conversion - (truth.cohorts[nth]?.byAge[age]?.conversion ?? 0), leads }],
      ),
    );
    expect(curves.length).toBeGreaterThan(80);
    // Three standard errors of a share of a tenth, and what hours cut off.
    for (const { off, leads } of curves) expect(Math.abs(off)).toBeLessThan(3 * Math.sqrt((0.1 * 0.9) / leads) + 0.005);
    const young = rows.flatMap(({ expected, converted, leads }, nth) => {
      const final = truth.cohorts[nth]?.finally ?? 0;
      return expected && final > converted ? [{ isInside: expected.low <= final / leads && final / leads <= expected.high }] : [];
    });
    expect(young.length).toBeGreaterThan(2);
    expect(young.filter(({ isInside }) => isInside).length / young.length).toBeGreaterThan(0.7);
  });
});

describe.each(['demo-b2c', 'demo-b2b'])('%s: where reports flatter', (slug) => {
  let id: number;
  let truth: PlantedTruth;
  beforeAll(async () => {
    id = engine.workspaces.bySlug(slug).id;
    truth = (await demos.truth(id)) as PlantedTruth;
  });

  it('last-touch credit is what was planted as such, method by method, and far from what methods add', async () => {
    const { rows } = await report(id, 'attribution', { model: 'last', by: 'method' });
    for (const { method, lastTouch } of truth.methods) {
      const row = rows.find(({ key }) => key === method);
      expect([method, row?.conversions ?? 0]).toEqual([method, lastTouch.conversions]);
      expect(Math.abs((row?.value ?? row?.revenue ?? 0) - lastTouch.revenue)).toBeLessThan(CENT);
    }
    const content = truth.methods.find(({ method }) => method === 'content');
    expect(content?.incremental?.conversions).toBeGreaterThan(1.2 * (content?.lastTouch.conversions ?? 0));
  });

  it('the flattering campaign is credited with conversions it did not bring', async () => {
    const { rows } = await report(id, 'attribution', { model: 'last', by: 'campaign' });
    const credited = rows.find(({ key }) => key === truth.flattering.campaign)?.conversions ?? 0;
    expect(credited).toBe(truth.flattering.lastTouch.conversions);
    expect(credited).toBeGreaterThan(0.1 * truth.totals.conversions);
    expect(truth.flattering.incremental.conversions).toBe(0);
  });

  it('young cohorts look worse than they will be', async () => {
    const young = truth.cohorts.slice(-3);
    const old = truth.cohorts.slice(3, 15);
    const rate = (cohorts: typeof young, of: 'converted' | 'finally') =>
      cohorts.reduce((sum, one) => sum + one[of], 0) / cohorts.reduce((sum, one) => sum + one.leads, 0);
    expect(rate(young, 'converted')).toBeLessThan(0.85 * rate(old, 'converted'));
    expect(rate(young, 'finally')).toBeGreaterThan(0.8 * rate(old, 'finally'));
  });
});

describe('demo-b2c: the leaked code', () => {
  it('makes influencers look better than they are, by the orders that leaked', async () => {
    const id = engine.workspaces.bySlug('demo-b2c').id;
    const truth = (await demos.truth(id)) as PlantedTruth;
    const leaked = truth.codes.find(({ code }) => code === 'LUZIA15');
    const rows = await engine.events.read<{ orders: string }>(
      "select uniqExact(order) as orders from orders where workspace = {workspace:UInt32} and code = 'LUZIA15'",
      { workspace: id },
    );
    expect(Number(rows[0]?.orders)).toBe(leaked?.orders);
    expect(leaked?.leakedOrders).toBeGreaterThan(0.6 * (leaked?.orders ?? 0));
    const influencers = truth.methods.find(({ method }) => method === 'influencers');
    expect(influencers?.lastTouch.conversions).toBeGreaterThan(1.5 * (influencers?.incremental?.conversions ?? 0));
  });
});

describe('demo shops', () => {
  it('that are there stay as they are; with other settings they are refused', async () => {
    expect(await demos.make({ stories: ['b2c'], size: 'small', seed: 3 })).toMatchObject([{ state: 'ready', facts: expect.any(Number) }]);
    await expect(demos.make({ stories: ['b2c'], size: 'small', seed: 4 })).rejects.toMatchObject({ code: 'demo_exists', status: 409 });
  });

  it('that two ask for at once are made once; what a kill left without its record is made anew', async () => {
    const id = engine.workspaces.bySlug('demo-b2b').id;
    await engine.state.db.deleteFrom('demo').where('workspace', '=', id).execute();
    const wanted = { stories: ['b2b'] as const, size: 'small' as const, seed: 3, until: END };
    const [one, two] = await Promise.all([demos.make(wanted), demos.make(wanted)]);
    expect(two).toMatchObject([{ state: 'making', workspace: 'demo-b2b' }]);
    expect(one).toMatchObject([{ state: 'making' }]);
    expect(engine.workspaces.bySlug('demo-b2b').id).toBeGreaterThan(id);
    await made();
  }, 120_000);

  it('are the only workspaces that can be removed', async () => {
    await expect(demos.remove('main')).rejects.toMatchObject({ code: 'not_a_demo', status: 409 });
    await expect(demos.remove('nothing')).rejects.toMatchObject({ code: 'no_workspace', status: 404 });
    await expect(demos.truth(main)).rejects.toMatchObject({ code: 'no_demo', status: 404 });
  });

  it('that are broken off are marked as failed, and made anew', async () => {
    const id = engine.workspaces.bySlug('demo-b2b').id;
    await engine.state.db.updateTable('demo').set({ state: 'making' }).where('workspace', '=', id).execute();
    const next = open();
    await next.start();
    expect((await next.list()).map(({ story, state }) => [story, state])).toEqual([
      ['b2c', 'ready'],
      ['b2b', 'failed'],
    ]);
    await next.make({ stories: ['b2b'], size: 'small', seed: 5, until: END });
    await next.stop();
    const again = (await next.list()).find(({ story }) => story === 'b2b');
    expect(again).toMatchObject({ state: 'failed', error: 'Funil stopped while this shop was being made.', seed: 5 });
    expect(engine.workspaces.bySlug('demo-b2b').id).toBeGreaterThan(id);
    await expect(next.truth(engine.workspaces.bySlug('demo-b2b').id)).rejects.toMatchObject({ code: 'no_demo' });
  });

  it('are removed from both engines, and everything else reads as if they had never been', async () => {
    const old = engine.workspaces.bySlug('demo-b2c').id;
    await Promise.all([demos.remove('demo-b2c'), demos.remove('demo-b2c')]);
    // As a kill in the middle of a removal leaves it.
    await engine.state.db.updateTable('demo').set({ state: 'removing' }).execute();
    const next = open();
    await next.start();
    await next.stop();
    expect(engine.workspaces.list().map(({ slug }) => slug)).toEqual(['main']);
    for (const table of ['events', 'touches', 'profiles', 'orders', 'aliases', 'deals', 'costs']) {
      expect([table, await engine.events.read(`select count() as n from ${table} where workspace != ${main}`)]).toEqual([
        table,
        [{ n: '0' }],
      ]);
    }
    for (const table of ['source', 'identity', 'tally', 'journal', 'demo'] as const) {
      expect([table, await engine.state.db.selectFrom(table).select('workspace').where('workspace', '!=', main).execute()]).toEqual([
        table,
        [],
      ]);
    }
    expect(await everyReport(main)).toEqual(before);
    expect((await conservation(engine)).faults).toEqual([]);

    await demos.make({ stories: ['b2b'], size: 'small', seed: 3, until: END });
    while ((await demos.list()).some(({ state }) => state === 'making')) await new Promise((resolve) => setTimeout(resolve, 100));
    const again = engine.workspaces.bySlug('demo-b2b').id;
    expect(again).toBeGreaterThan(old);
    const truth = (await demos.truth(again)) as PlantedTruth;
    expect((await report(again, 'funnel')).rows.map(({ stage, leads }) => ({ stage, leads }))).toEqual(truth.funnel);
  }, 120_000);
});
