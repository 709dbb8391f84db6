import pino from 'pino';
import { expect } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { fillFresh } from '../fresh.ts';
import { copyOnceMade } from '../once.ts';
import { shopFacts } from './shop-facts.ts';

/** When it is in the planted shop. */
export const NOW = Date.parse('2026-03-31T12:00:00Z');
export const LEADS = 400;
const DAY = 86_400_000;
const GROUP = 500;

/** A Funil whose clock stands at NOW, or goes as the test says. */
export function startShop(dir: string, clock = () => NOW): Promise<App> {
  const config = readConfig({ FUNIL_DATA: dir, FUNIL_PORT: '0', FUNIL_LOG: 'silent', FUNIL_DISK_RESERVE_MB: '0' }, {});
  return startApp(config, { log: pino({ level: 'silent' }), clock });
}

/** The data of a Brazilian shop that has nothing yet. */
export async function emptyShop(dir: string): Promise<void> {
  await madeOnce('empty-shop', dir, introduce);
}

/** The data of the same shop with 400 leads of every method over thirteen months. */
export async function plantedShop(dir: string): Promise<void> {
  await madeOnce('planted-shop', dir, async (app) => {
    await introduce(app);
    await plant(app);
  });
}

async function madeOnce(name: string, dir: string, fill: (app: App) => Promise<void>): Promise<void> {
  const make = async (made: string) => {
    await fillFresh(made);
    const app = await startShop(made);
    await fill(app).finally(app.close);
  };
  if (!(await copyOnceMade(name, dir, make))) await make(dir);
}

async function introduce(app: App): Promise<void> {
  await send(app, '/api/v1/workspaces/main', 'PATCH', { currency: 'BRL', timezone: 'America/Sao_Paulo' });
}

/** Sends the shop through the API and waits until the ledger has all of it. */
async function plant(app: App): Promise<void> {
  const facts = shopFacts({ leads: LEADS, from: NOW - 400 * DAY, to: NOW - DAY });
  for (let at = 0; at < facts.length; at += GROUP) await send(app, '/api/v1/facts', 'POST', { facts: facts.slice(at, at + GROUP) });
  await app.engine.apply.drained(60_000);
  const answer = await app.http.inject({ url: '/api/v1/reports/funnel', headers: { authorization: `Bearer ${app.localToken}` } });
  expect(answer.json().rows[0].leads).toBe(LEADS);
}

async function send(app: App, url: string, method: string, body: unknown): Promise<void> {
  const headers = { authorization: `Bearer ${app.localToken}`, 'content-type': 'application/json' };
  const answer = await fetch(app.address + url, { method, headers, body: JSON.stringify(body) });
  expect(answer.ok, `${method} ${url}: ${answer.status}`).toBe(true);
}
