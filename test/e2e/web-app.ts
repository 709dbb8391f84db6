import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import pino from 'pino';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { findChromium } from '../../tools/chromium.ts';
import { shopFacts } from './shop-facts.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
export const NOW = Date.parse('2026-03-31T12:00:00Z');
const DAY = 86_400_000;
const GROUP = 500;
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = findChromium();

export const canOpenWebApp = executablePath !== undefined && existsSync(path.join(ROOT, 'dist/web/index.html'));

/** How a page is looked at. */
export interface Look {
  language: 'en' | 'pt-BR' | 'es';
  colorScheme: 'light' | 'dark';
  width: number;
}

/** The built web app in Chromium, on a Funil of its own with the planted shop in it (none of it where `leads` is 0). */
export interface WebApp {
  app: App;
  /** A new folder for pictures, outside of the repository. */
  pictures: string;
  /** Every address a page asked for, and every error it met. */
  asked: string[];
  troubles: string[];
  open(url: string, look?: Partial<Look>, prepare?: (page: Page) => Promise<void>): Promise<{ page: Page; context: BrowserContext }>;
  close(): Promise<void>;
}

export async function openWebApp(leads: number): Promise<WebApp> {
  const dir = await mkdtemp(path.join(tmpdir(), 'funil-web-'));
  const pictures = await mkdtemp(path.join(tmpdir(), 'funil-pictures-'));
  const config = readConfig({ FUNIL_DATA: dir, FUNIL_PORT: '0', FUNIL_LOG: 'silent', FUNIL_DISK_RESERVE_MB: '0' }, {});
  const app = await startApp(config, { log: pino({ level: 'silent' }), clock: () => NOW });
  await fill(app, leads);
  const browser = await chromium.launch({ executablePath: executablePath as string, args: FLAGS });
  const asked: string[] = [];
  const troubles: string[] = [];
  console.log(`Pictures of the web app: ${pictures}`);
  return {
    app,
    pictures,
    asked,
    troubles,
    async open(url, look = {}, prepare) {
      const context = await contextFor(browser, look);
      const page = await context.newPage();
      await page.clock.setFixedTime(NOW);
      page.on('request', (request) => asked.push(request.url()));
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
      await prepare?.(page);
      await page.goto(app.address + url);
      return { page, context };
    },
    async close() {
      await browser.close();
      await app.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function contextFor(browser: Browser, { language = 'en', colorScheme = 'light', width = 1280 }: Partial<Look>): Promise<BrowserContext> {
  return browser.newContext({
    locale: language,
    colorScheme,
    // The clock stands still, and so would a chart that moves into place.
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
    timezoneId: 'America/Sao_Paulo',
  });
}

/** Sends the shop through the API and waits until the ledger has all of it. */
async function fill(app: App, leads: number): Promise<void> {
  await send(app, '/api/v1/workspaces/main', 'PATCH', { currency: 'BRL', timezone: 'America/Sao_Paulo' });
  if (leads === 0) return;
  const facts = shopFacts({ leads, from: NOW - 400 * DAY, to: NOW - DAY });
  for (let at = 0; at < facts.length; at += GROUP) await send(app, '/api/v1/facts', 'POST', { facts: facts.slice(at, at + GROUP) });
  const counted = async () => {
    const answer = await app.http.inject({ url: '/api/v1/reports/funnel', headers: { authorization: `Bearer ${app.localToken}` } });
    expect(answer.json().rows[0].leads).toBe(leads);
  };
  await vi.waitFor(counted, { timeout: 60_000, interval: 200 });
}

async function send(app: App, url: string, method: string, body: unknown): Promise<void> {
  const headers = { authorization: `Bearer ${app.localToken}`, 'content-type': 'application/json' };
  const answer = await fetch(app.address + url, { method, headers, body: JSON.stringify(body) });
  expect(answer.ok, `${method} ${url}: ${answer.status}`).toBe(true);
}

/** What axe finds against WCAG 2.2 AA and best practice, one line each. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** How many pixels the page is wider than the window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}
