import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { FIRST_REPORTS, prepareFirstReports } from '../../src/funnel/insight/first-reports.ts';
import { openReportAnswers } from '../../src/funnel/insight/report-answers.ts';
import { freshDir } from '../fresh.ts';

const HOUR = 3_600_000;
/** The clock moves on by as much whenever it is read, so that every answer takes long. */
const TICK = 400;
const FUNNEL = '/api/v1/reports/funnel';
const OF_AN_HOUR = { 'cache-control': 'no-transform, max-stale=3600' };

let now = Date.parse('2026-03-31T12:00:00Z');
let app: App;
let dir: string;

async function start(): Promise<void> {
  const config = readConfig({ FUNIL_DATA: dir, FUNIL_PORT: '0', FUNIL_LOG: 'silent', FUNIL_DISK_RESERVE_MB: '0' }, {});
  app = await startApp(config, { log: pino({ level: 'silent' }), clock: () => (now += TICK) });
}

async function land(lead: string): Promise<void> {
  const source = await app.engine.workspaces.source(1, 'shop', 'api');
  const fact = { kind: 'event', id: lead, at: now, type: 'page', ids: { anonymous: lead }, path: '/' };
  await app.engine.intake.accept({ workspace: 1, source }, [fact]);
  await app.engine.apply.drained();
}

async function ask(headers: Record<string, string> = {}, url = FUNNEL): Promise<{ leads: number; age: number | null }> {
  const answer = await app.http.inject({ url, headers: { authorization: `Bearer ${app.localToken}`, ...headers } });
  expect(answer.statusCode).toBe(200);
  const age = answer.headers.age;
  return { leads: answer.json().rows[0].leads, age: age === undefined ? null : Number(age) };
}

const kept = () => readdir(join(dir, 'answers', '1')).catch(() => []);

beforeAll(async () => {
  dir = await freshDir('older-answers');
  await start();
  await land('ana');
});

afterAll(async () => {
  await app?.close();
  await rm(dir, { recursive: true, force: true });
});

describe('a report of before', () => {
  it('is given to who takes one, until that of now is there', async () => {
    expect(await ask()).toEqual({ leads: 1, age: null });
    await expect.poll(kept).toHaveLength(1);
    await land('bia');
    const older = await ask(OF_AN_HOUR);
    expect(older.leads).toBe(1);
    expect(older.age).toBeGreaterThan(0);
    expect(await ask({}, `${FUNNEL}?from=2026-03-01`)).toEqual({ leads: 2, age: null });
    expect(await ask()).toEqual({ leads: 2, age: null });
    expect(await ask(OF_AN_HOUR)).toEqual({ leads: 2, age: null });
  });

  it('outlives the process, and is given while it is not too old', async () => {
    await expect.poll(kept).toHaveLength(2);
    await app.close();
    await start();
    await land('caio');
    expect(await ask(OF_AN_HOUR)).toMatchObject({ leads: 2, age: expect.any(Number) });
    now += HOUR;
    expect((await ask({ 'cache-control': 'max-stale' })).age).toBeGreaterThanOrEqual(3_600);
    expect(await ask(OF_AN_HOUR)).toEqual({ leads: 3, age: null });
  });

  it('is none where figures are made otherwise now', async () => {
    await land('davi');
    await expect.poll(async () => (await ask(OF_AN_HOUR)).age).not.toBeNull();
    await app.engine.workspaces.update(1, { currency: 'BRL' });
    expect((await ask(OF_AN_HOUR)).age).toBeNull();
  });

  it('is ready for who looks first, once it was prepared', async () => {
    for (const name of await kept()) await rm(join(dir, 'answers', '1', name));
    await land('eva');
    await prepareFirstReports(openReportAnswers(app.engine), 1);
    await expect.poll(kept).toHaveLength(2);
    expect((await ask(OF_AN_HOUR)).age).not.toBeNull();
    const headers = { authorization: `Bearer ${app.localToken}`, ...OF_AN_HOUR };
    const query = new URLSearchParams(FIRST_REPORTS.methods);
    const methods = await app.http.inject({ url: `/api/v1/reports/methods?${query}`, headers });
    expect(methods.headers.age).toBeDefined();
  });

  it('is none once somebody in it was erased', async () => {
    await expect.poll(kept).not.toEqual([]);
    const url = '/api/v1/leads';
    const headers = { authorization: `Bearer ${app.localToken}` };
    const [{ id }] = (await app.http.inject({ url, headers })).json().rows;
    const payload = { reason: 'asked', reference: 'DSR-1' };
    expect((await app.http.inject({ method: 'DELETE', url: `${url}/${id}`, headers, payload })).statusCode).toBe(200);
    expect(await kept()).toEqual([]);
    expect((await ask(OF_AN_HOUR)).age).toBeNull();
  });
});
