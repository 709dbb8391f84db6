import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { sql } from '../../src/store/state.ts';
import { eventTables, stateTables } from '../../src/store/table-hash.ts';
import { ask, becomeOwner, startFunil } from '../people/team.ts';
import { anyFact, fitting, misfitting, type Schema } from './hostile-bodies.ts';

interface Route {
  method: string;
  url: string;
  scope: string;
  body: Schema | null;
}

/** They write files where they are told, or make whole shops: not with bodies by lot. */
const NOT_BY_LOT = ['/api/v1/upkeep/backup', '/api/v1/upkeep/rebuild', '/api/v1/demo'];
const BODIES = 8;
const SEED = 20_261_122;
/** A machine with much else to do is slow; what hangs takes longer. */
const LONGEST_MS = 15_000;
const OTHER = 'other-shop';

let app: App;
let close: () => Promise<void>;
let cookie: string;
let routes: Route[];
/** Things that are there, by the beginning of their addresses: of this shop, and of the other one. */
const ours: Record<string, string> = {};
const theirs: Record<string, string> = {};

beforeAll(async () => {
  ({ app, close } = await startFunil());
  cookie = await becomeOwner(app);
  routes = await writingRoutes();
  await settleIn();
}, 60_000);
afterAll(() => close?.());

async function writingRoutes(): Promise<Route[]> {
  type Operation = { 'x-scope': string; requestBody?: { content: Record<string, { schema: Schema }> } };
  const paths = (await app.http.inject('/openapi.json')).json().paths as Record<string, Record<string, Operation>>;
  return Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods)
      .filter(([method]) => ['post', 'put', 'patch'].includes(method))
      .map(([method, { 'x-scope': scope, requestBody }]) => ({
        method: method.toUpperCase(),
        url,
        scope,
        body: requestBody?.content['application/json']?.schema ?? null,
      })),
  );
}

/** Another shop that has something of most kinds, and things of this one that routes can be asked about. */
async function settleIn(): Promise<void> {
  const made = async (url: string, body: unknown, workspace?: string) => {
    const answer = await ask(app, 'POST', url, { token: app.localToken, body, ...(workspace === undefined ? {} : { workspace }) });
    expect(answer.status, `${url}: ${JSON.stringify(answer.json)}`).toBeLessThan(300);
    return answer.json;
  };
  await made('/api/v1/workspaces', { slug: OTHER });
  for (const [workspace, there] of [
    [undefined, ours],
    [OTHER, theirs],
  ] as const) {
    const ids = { email: 'ana@shop.example', anonymous: 'd1' };
    const at = Date.UTC(2026, 2, 1);
    const sale = { kind: 'order', id: 'o1', at, order: 'o1', ids, currency: 'BRL', status: 'paid', total: '10' };
    await made('/api/v1/facts', { facts: [{ kind: 'event', id: 'e1', at, type: 'page', ids, path: '/' }, sale] }, workspace);
    there['/api/v1/sources'] = String((await made('/api/v1/sources', { name: 'shop', kind: 'server' }, workspace)).id);
    there['/api/v1/hooks'] = String((await made('/api/v1/hooks', { name: 'hook', vendor: 'standard' }, workspace)).id);
    there['/api/v1/forms'] = String((await made('/api/v1/forms', { name: 'form', template: 'contact' }, workspace)).id);
    there['/api/v1/pages'] = String(
      (await made('/api/v1/pages', { name: 'page', slug: workspace ?? 'page', language: 'en' }, workspace)).id,
    );
    const link = { destination: 'https://shop.example/', tags: { source: 'a', medium: 'b', campaign: '2026-03-c' }, method: 'paid' };
    there['/api/v1/links'] = String((await made('/api/v1/links', link, workspace)).id);
  }
  await app.engine.apply.drained(60_000);
}

/** How many rows every table holds of the other shop. */
async function othersRows(): Promise<Record<string, number>> {
  await app.engine.apply.drained(60_000);
  const { state, events, workspaces } = app.engine;
  const other = workspaces.list().find(({ slug }) => slug === OTHER)?.id;
  const rows: Record<string, number> = {};
  for (const { name, columns } of await eventTables(events)) {
    if (!columns.includes('workspace')) continue;
    const [counted] = await events.read<{ n: string }>(`select count() as n from ${name} where workspace = ${Number(other)}`);
    rows[`events.${name}`] = Number(counted?.n);
  }
  for (const name of await stateTables(state.db)) {
    const counted = await sql<{
      n: string;
    }>`select count(*) as n from ${sql.table(name)} where to_jsonb(${sql.table(name)}) ->> 'workspace' = ${String(other)}`.execute(
      state.db,
    );
    rows[`state.${name}`] = Number(counted.rows[0]?.n);
  }
  return rows;
}

const bodyOf = ({ url, body }: Route): fc.Arbitrary<unknown> => {
  if (url === '/api/v1/facts') return fc.record({ facts: fc.array(anyFact, { minLength: 1, maxLength: 10 }) });
  return body === null ? misfitting({}) : fc.oneof({ weight: 3, arbitrary: fitting(body) }, { weight: 1, arbitrary: misfitting(body) });
};

/** The route about something of this shop, now and then of the other one, or about nothing. */
function addressOf({ url }: Route, nth: number): string {
  const there = nth % 4 === 3 ? theirs : ours;
  const id = Object.entries(there).find(([beginning]) => url.startsWith(`${beginning}/{id}`))?.[1];
  return url.replace(/\{[^}]+\}/g, (name) =>
    name === '{id}' && id !== undefined ? id : encodeURIComponent(nth % 2 === 0 ? 'x' : "x' --"),
  );
}

interface Told {
  status: number;
  /** What is wrong with the answer. */
  fault: string | null;
}

/** Asks that route with that body, as who may ask it. */
async function tell(route: Route, nth: number, body: unknown): Promise<Told> {
  const as = route.scope === 'person' ? { cookie } : route.scope === 'open' ? {} : { token: app.localToken };
  const started = performance.now();
  const { status, json } = await ask(app, route.method, addressOf(route, nth), { ...as, body });
  const took = performance.now() - started;
  const isFault = status >= 500 || took > LONGEST_MS || /syntax error|DB::Exception|invalid input syntax/i.test(JSON.stringify(json));
  const fault = `${route.method} ${route.url}: ${status}, ${Math.round(took)} ms: ${JSON.stringify(body)?.slice(0, 500)}`;
  return { status, fault: isFault ? fault : null };
}

describe('S-04, S-08: bodies by lot for every route that writes', () => {
  it('are refused or taken as values, soon and without a fault, and change nothing of another workspace', async () => {
    const before = await othersRows();
    expect(Object.values(before).filter((count) => count > 0).length).toBeGreaterThan(8);
    const asked = routes.filter(({ url }) => !NOT_BY_LOT.includes(url));
    expect(asked.length).toBeGreaterThan(90);
    const told: Told[] = [];
    for (const route of asked)
      for (const [nth, body] of fc.sample(bodyOf(route), { numRuns: BODIES, seed: SEED }).entries())
        told.push(await tell(route, nth, body));
    expect(told.flatMap(({ fault }) => fault ?? [])).toEqual([]);
    const taken = told.filter(({ status }) => status < 300).length;
    expect(taken).toBeGreaterThan(100);
    expect(await othersRows()).toEqual(before);
    expect(({} as Record<string, unknown>).workspace).toBeUndefined();
  }, 120_000);
});
