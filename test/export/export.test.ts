import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import Papa from 'papaparse';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { leadFromPublicId } from '../../src/core/identity.ts';
import { type Engine, startEngine } from '../../src/engine.ts';
import { exportRoutes } from '../../src/funnel/insight/export-routes.ts';
import { EXPORTABLE } from '../../src/funnel/insight/export-tables.ts';
import { harmless } from '../../src/lib/csv.ts';
import type { Http } from '../../src/lib/http.ts';

let home: string;
let engine: Engine;
const http = Fastify() as unknown as Http;

const FACTS = [
  {
    kind: 'event',
    id: 'e1',
    type: 'page',
    at: '2026-03-01T10:00:00.123Z',
    ids: { anonymous: 'd1' },
    evidence: { source: 'google', medium: 'cpc', campaign: '=SUM(A1)' },
    path: '/a,"b"\n',
  },
  {
    kind: 'event',
    id: 'e2',
    type: 'identify',
    at: '2026-03-02T10:00:00Z',
    ids: { anonymous: 'd1', email: 'Ana@shop.example' },
    traits: { name: '@ana' },
  },
  { kind: 'event', id: 'e3', type: 'page', at: '2026-03-09T10:00:00Z', ids: { anonymous: 'd2' }, value: '-3.50', currency: 'EUR' },
  {
    kind: 'order',
    id: 'o1',
    order: 'A-1',
    at: '2026-03-03T10:00:00Z',
    ids: { email: 'ana@shop.example' },
    currency: 'EUR',
    status: 'placed',
    total: '19.90',
  },
  {
    kind: 'line',
    id: 'l1',
    order: 'A-1',
    line: '1',
    at: '2026-03-03T10:00:00Z',
    product: '-linen',
    quantity: 2,
    price: '9.95',
    currency: 'EUR',
  },
  {
    kind: 'deal',
    id: 'd1',
    deal: 'D-1',
    at: '2026-03-04T10:00:00Z',
    ids: { email: 'ana@shop.example' },
    currency: 'EUR',
    status: 'open',
    amount: '12345678.123456',
  },
  {
    kind: 'cost',
    id: 'c1',
    cost: 'C-1',
    at: '2026-03-05T10:00:00Z',
    method: 'paid',
    from: '2026-03-01',
    to: '2026-03-05',
    spend: 'media',
    amount: '100',
    currency: 'EUR',
  },
];
const RESTATED = { ...FACTS[3], id: 'o1-2', status: 'paid', total: '18.90' };

async function land(facts: object[]): Promise<void> {
  const source = await engine.workspaces.source(1, 'shop', 'api');
  const { verdicts } = await engine.intake.accept({ workspace: 1, source }, facts);
  expect(verdicts).toEqual(facts.map(() => ({ outcome: 'accepted' })));
  await engine.apply.drained();
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'funil-export-'));
  let now = Date.UTC(2026, 3, 1);
  engine = await startEngine(readConfig({ FUNIL_DATA: join(home, 'data') }), pino({ level: 'silent' }), () => now);
  http.addHook('onRequest', async (request) => {
    request.workspace = 1;
  });
  exportRoutes(engine)(http);
  await land(FACTS);
  now += 86_400_000;
  await land([RESTATED]);
});

afterAll(async () => {
  await http.close();
  await engine.close();
  await rm(home, { recursive: true, force: true });
});

async function lines(query: string): Promise<Record<string, unknown>[]> {
  const answer = await http.inject(`/api/v1/export/${query}`);
  expect([query, answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([query, 200, '']);
  return answer.body
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

async function table(query: string): Promise<Record<string, string>[]> {
  const answer = await http.inject(`/api/v1/export/${query}`);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  return Papa.parse<Record<string, string>>(answer.body, { header: true, skipEmptyLines: true }).data;
}

describe('an export', () => {
  it('gives every kind in both formats, with the same rows', async () => {
    const counts: Record<string, number> = {};
    for (const what of EXPORTABLE) {
      const rows = await lines(`${what}?format=jsonl`);
      expect((await table(`${what}?format=csv`)).length).toBe(rows.length);
      counts[what] = rows.length;
    }
    expect(counts).toEqual({ events: 3, touches: 3, leads: 2, orders: 1, lines: 1, deals: 1, costs: 1, aliases: 2 });
  });

  it('keeps moments, amounts and text exact', async () => {
    const [first] = await lines('events?format=jsonl&to=2026-03-01');
    expect(first).toMatchObject({ at: '2026-03-01T10:00:00.123Z', path: '/a,"b"\n', value: null });
    const [deal] = await lines('deals?format=jsonl');
    expect(deal).toMatchObject({ deal: 'D-1', amount: '12345678.123456', closedAt: null });
    expect(await lines('costs?format=jsonl')).toMatchObject([{ from: '2026-03-01', to: '2026-03-05', amount: '100' }]);
  });

  it('names leads in public, the same in every table', async () => {
    const [lead] = await lines('leads?format=jsonl&to=2026-03-01');
    expect(lead).toMatchObject({ email: 'ana@shop.example', name: '@ana', events: '2', orders: '1' });
    expect(leadFromPublicId(lead?.lead as string)).not.toBeNull();
    const [order] = await lines('orders?format=jsonl');
    const seen = await lines('events?format=jsonl');
    expect(seen.filter((event) => event.lead === lead?.lead).length).toBe(2);
    expect(order?.lead).toBe(lead?.lead);
  });

  it('gives orders as last stated, or as known on a past day', async () => {
    expect(await lines('orders?format=jsonl')).toMatchObject([{ status: 'paid', total: '18.9' }]);
    expect(await lines('orders?format=jsonl&asKnownOn=2026-04-01')).toMatchObject([{ status: 'placed', total: '19.9' }]);
  });

  it('S-18: makes formulas harmless in CSV and leaves numbers and JSON alone', async () => {
    const [line] = await table('lines');
    expect(line).toMatchObject({ product: "'-linen", price: '9.95' });
    expect((await table('events?from=2026-03-09'))[0]).toMatchObject({ value: '-3.5' });
    expect(await lines('lines?format=jsonl')).toMatchObject([{ product: '-linen' }]);
    expect(['=1', '+49', '@a', '\tx', '\rx', '-a', '-1.5', 'a=1', ''].map(harmless)).toEqual([
      "'=1",
      "'+49",
      "'@a",
      "'\tx",
      "'\rx",
      "'-a",
      '-1.5',
      'a=1',
      '',
    ]);
  });

  it('refuses what it does not know', async () => {
    expect((await http.inject('/api/v1/export/api_key')).statusCode).toBe(400);
    expect((await http.inject('/api/v1/export/events?from=yesterday')).statusCode).toBeGreaterThanOrEqual(400);
  });
});
