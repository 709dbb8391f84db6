import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import pino from 'pino';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { findChromium } from '../../tools/chromium.ts';
import { shopFacts } from './shop-facts.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NOW = Date.parse('2026-03-31T12:00:00Z');
const DAY = 86_400_000;
const LEADS = 600;
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
const isBuilt = existsSync(path.join(ROOT, 'dist/web/index.html'));

interface Look {
  language: 'en' | 'pt-BR' | 'es';
  title: string;
  colorScheme: 'light' | 'dark';
  width: number;
}

const LOOKS: Look[] = [
  { language: 'en', title: 'Overview', colorScheme: 'light', width: 1280 },
  { language: 'en', title: 'Overview', colorScheme: 'dark', width: 360 },
  { language: 'pt-BR', title: 'Visão geral', colorScheme: 'dark', width: 1280 },
  { language: 'pt-BR', title: 'Visão geral', colorScheme: 'light', width: 360 },
  { language: 'es', title: 'Resumen', colorScheme: 'light', width: 1280 },
  { language: 'es', title: 'Resumen', colorScheme: 'dark', width: 360 },
];

describe.skipIf(!executablePath || !isBuilt)('the web app in a browser (needs Chromium and the built web app)', { timeout: 90_000 }, () => {
  let dir: string;
  let pictures: string;
  let app: App;
  let browser: Browser;
  const seen: string[] = [];
  const troubles: string[] = [];

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'funil-web-'));
    pictures = await mkdtemp(path.join(tmpdir(), 'funil-pictures-'));
    const config = readConfig({ FUNIL_DATA: dir, FUNIL_PORT: '0', FUNIL_LOG: 'silent', FUNIL_DISK_RESERVE_MB: '0' }, {});
    app = await startApp(config, { log: pino({ level: 'silent' }), clock: () => NOW });
    await fill();
    browser = await chromium.launch({ executablePath: executablePath as string, args: FLAGS });
    console.log(`Pictures of the web app: ${pictures}`);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
    if (dir) await rm(dir, { recursive: true, force: true });
  });

  async function send(url: string, method: string, body: unknown): Promise<void> {
    const headers = { authorization: `Bearer ${app.localToken}`, 'content-type': 'application/json' };
    const answer = await fetch(app.address + url, { method, headers, body: JSON.stringify(body) });
    expect(answer.ok, `${method} ${url}: ${answer.status}`).toBe(true);
  }

  /** Sends the shop through the API and waits until the ledger has all of it. */
  async function fill(): Promise<void> {
    await send('/api/v1/workspaces/main', 'PATCH', { currency: 'BRL', timezone: 'America/Sao_Paulo' });
    const facts = shopFacts({ leads: LEADS, from: NOW - 400 * DAY, to: NOW - DAY });
    for (let at = 0; at < facts.length; at += GROUP) await send('/api/v1/facts', 'POST', { facts: facts.slice(at, at + GROUP) });
    await vi.waitFor(
      async () => expect((await app.http.inject(asBrowserless('/api/v1/reports/funnel'))).json().rows[0].leads).toBe(LEADS),
      {
        timeout: 60_000,
        interval: 200,
      },
    );
  }

  function asBrowserless(url: string) {
    return { url, headers: { authorization: `Bearer ${app.localToken}` } };
  }

  async function open(url: string, look: Partial<Look> = {}): Promise<{ page: Page; context: BrowserContext }> {
    const { language = 'en', colorScheme = 'light', width = 1280 } = look;
    const context = await browser.newContext({
      locale: language,
      colorScheme,
      // The clock stands still, and so would a chart that moves into place.
      reducedMotion: 'reduce',
      viewport: { width, height: 900 },
      timezoneId: 'America/Sao_Paulo',
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    page.on('request', (request) => seen.push(request.url()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    await page.goto(app.address + url);
    return { page, context };
  }

  async function faultsOf(page: Page): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  }

  async function overflowOf(page: Page): Promise<number> {
    return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  }

  it.each(LOOKS)('shows the Overview in $language, $colorScheme, $width px wide', async (look) => {
    const { page, context } = await open('/?split=method', look);
    await page.getByRole('heading', { level: 1, name: look.title }).waitFor();
    await page.locator('.chart svg').waitFor();
    await page.locator('.cohorts tbody tr').first().waitFor();
    await page.locator('.leads tbody tr').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(look.language);
    expect(await page.locator('.methods tbody tr').count()).toBe(8);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, `overview-${look.language}-${look.colorScheme}-${look.width}.png`), fullPage: true });
    await context.close();
  });

  it.each(['light', 'dark'] as const)('shows leads and one lead, %s', async (colorScheme) => {
    const { page, context } = await open('/leads?level=customer', { colorScheme, width: 360 });
    await page.locator('.leads tbody tr').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.locator('.leads tbody a').first().click();
    await page.locator('.entry').first().waitFor();
    expect(await page.locator('.touch code').count()).toBeGreaterThan(0);
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: path.join(pictures, `lead-${colorScheme}.png`), fullPage: true });
    await context.close();
  });

  it('searches leads, keeps the search in the address, and goes on page by page', async () => {
    const { page, context } = await open('/leads');
    const rows = page.locator('.leads tbody tr');
    await rows.nth(49).waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await rows.nth(99).waitFor();
    await page.getByRole('searchbox').fill('bruno');
    await page.waitForURL(/search=bruno/);
    await expect
      .poll(() => page.locator('.leads tbody th').allTextContents(), { timeout: 20_000 })
      .toSatisfy((names: string[]) => names.every((name) => /bruno/i.test(name)));
    await page.reload();
    expect(await page.getByRole('searchbox').inputValue()).toBe('bruno');
    await context.close();
  });

  it('is worked by keyboard alone', async () => {
    const { page, context } = await open('/');
    await page.locator('.funnel-band').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('page');
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate("document.activeElement.getAttribute('aria-label')?.startsWith('Capture')")) break;
    }
    expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toBe('Capture');
    await context.close();
  });

  it('remembers the language, and keeps what was chosen in the address', async () => {
    const { page, context } = await open('/');
    await page.getByLabel('Language').selectOption('es');
    await page.getByRole('heading', { level: 1, name: 'Resumen' }).waitFor();
    await page.locator('.period-button').click();
    await page.getByRole('button', { name: 'Últimos 90 días' }).click();
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.className')).toBe('period-button');
    await page.getByLabel('Crédito según').selectOption('markov');
    await page.waitForURL((url) => url.searchParams.get('period') === '90d' && url.searchParams.get('model') === 'markov');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Resumen' }).waitFor();
    expect(await page.getByLabel('Crédito según').inputValue()).toBe('markov');
    await context.close();
  });

  it('says what to do when a period, or the whole ledger, is empty', async () => {
    const { page, context } = await open('/?from=2019-01-01&to=2019-01-31');
    await page.getByRole('button', { name: 'Show all time' }).click();
    await page.locator('.funnel-band').first().waitFor();
    await page.route('**/api/v1/reports/*', async (route) => {
      const report = await (await route.fetch()).json();
      const totals = { ...report.totals, conversions: 0 };
      await route.fulfill({ json: { ...report, totals, rows: report.rows.map((row: object) => ({ ...row, leads: 0 })) } });
    });
    await page.reload();
    await page.getByText('funil import FILE').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, 'empty.png') });
    await context.close();
  });

  it('asks for a key where the server wants one, and opens with it', async () => {
    const { page, context } = await open('/');
    await page.locator('.funnel-band').first().waitFor();
    await page.route('**/api/v1/**', async (route) => {
      if (route.request().headers().authorization === `Bearer ${app.localToken}`) return route.continue();
      return route.fulfill({ status: 401, json: { title: 'This needs an API key.', status: 401, code: 'unauthorized', hint: '' } });
    });
    const before = troubles.length;
    await page.reload();
    await page.getByLabel('API key').fill(app.localToken);
    expect(await faultsOf(page)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, 'key.png') });
    await page.getByRole('button', { name: 'Open' }).click();
    await page.locator('.funnel-band').first().waitFor();
    troubles.length = before; // The browser reports each 401 as an error of its own.
    await context.close();
  });

  it('asked nobody else for anything, and met no error', () => {
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((url) => !url.startsWith(app.address) && !url.startsWith('blob:'))).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
