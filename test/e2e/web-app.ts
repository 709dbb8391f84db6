import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { App } from '../../src/app.ts';
import { findChromium } from '../../tools/chromium.ts';
import { emptyShop, NOW, plantedShop, startShop } from './planted.ts';
import { followRequests } from './settled.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const HEIGHT = 900;

const executablePath = findChromium();

export const canOpenWebApp = executablePath !== null && existsSync(path.join(ROOT, 'dist/web/index.html'));

/** How a page is looked at. */
export interface Look {
  language: 'en' | 'pt-BR' | 'es';
  colorScheme: 'light' | 'dark';
  width: number;
}

/** The built web app in Chromium, on a Funil of its own. */
export interface WebApp {
  app: App;
  browser: Browser;
  /** A new folder for pictures, outside of the repository. */
  pictures: string;
  /** Every address a page asked for, and every error it met. */
  asked: string[];
  troubles: string[];
  open(url: string, look?: Partial<Look>, prepare?: (page: Page) => Promise<void>): Promise<{ page: Page; context: BrowserContext }>;
  /** Opens a page as somebody who gave the key that may do everything. */
  openWithKey(url: string, look?: Partial<Look>, prepare?: (page: Page) => Promise<void>): Promise<{ page: Page; context: BrowserContext }>;
  close(): Promise<void>;
}

export function launchChromium(...flags: string[]): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath as string, args: [...FLAGS, ...flags] });
}

/** On the planted shop, or on one that has nothing yet; its clock stands at NOW, or goes as the test says. */
export async function openWebApp(shop: 'planted' | 'empty', clock = () => NOW): Promise<WebApp> {
  const dir = await mkdtemp(path.join(tmpdir(), 'funil-web-'));
  const pictures = await mkdtemp(path.join(tmpdir(), 'funil-pictures-'));
  await (shop === 'planted' ? plantedShop(dir) : emptyShop(dir));
  const [app, browser] = await Promise.all([startShop(dir, clock), launchChromium()]);
  const asked: string[] = [];
  const troubles: string[] = [];
  console.log(`Pictures of the web app: ${pictures}`);

  const open: WebApp['open'] = async (url, look = {}, prepare) => {
    const context = await contextFor(browser, look);
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    followRequests(page);
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    await prepare?.(page);
    await page.goto(app.address + url);
    return { page, context };
  };
  return {
    app,
    browser,
    pictures,
    asked,
    troubles,
    open,
    openWithKey: (url, look = {}, prepare) =>
      open(url, look, async (page) => {
        await page.addInitScript((key) => sessionStorage.setItem('funil-key', key), app.localToken);
        await prepare?.(page);
      }),
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
    viewport: { width, height: HEIGHT },
    timezoneId: 'America/Sao_Paulo',
  });
}

/** The same page in another theme, at another width. */
export async function turn(page: Page, { colorScheme, width }: { colorScheme: Look['colorScheme']; width?: number }): Promise<void> {
  if (width !== undefined) await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

/** How many pixels the page is wider than the window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}
