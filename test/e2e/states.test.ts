import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled } from './settled.ts';
import { canOpenWebApp, type Look, openWebApp, overflowOf, type WebApp } from './web-app.ts';

const SIGN_IN = /Só para quem entrou|Solo para quien entró/;
const NO_LEAD = /Este lead não existe|Este lead no existe/;

/** Every page that asks for figures or lists, and what stands there at last on a ledger that has nothing. */
const PAGES: readonly [name: string, url: string, last?: string | RegExp][] = [
  ['first run', '/', '.doors'],
  ['overview', '/?period=90d'],
  ['funnel', '/funnel?period=12m'],
  ['steps', '/funnel?period=12m&steps=page,product_viewed'],
  ['methods', '/methods?period=12m'],
  ['method', '/methods/content?period=12m'],
  ['products', '/products?period=12m'],
  ['leads', '/leads'],
  ['lead', '/leads/ld_1', NO_LEAD],
  ['merge', '/leads/ld_1/merge?other=ld_2', NO_LEAD],
  ['erase', '/leads/ld_1/erase', NO_LEAD],
  ['orders', '/orders'],
  ['deals', '/orders?kind=deals'],
  ['live', '/live'],
  ['imports', '/imports'],
  ['costs', '/costs'],
  ['quality', '/quality'],
  ['sources', '/quality?part=sources'],
  ['alarms', '/quality?part=alarms'],
  ['members', '/settings/members', SIGN_IN],
  ['workspaces', '/settings/workspaces', 'table tbody tr'],
  ['keys', '/settings/keys'],
  ['audit', '/settings/audit', 'table tbody tr'],
  ['outbox', '/settings/outbox'],
  ['mail', '/settings/mail', '.mail-state, form'],
  ['identity', '/settings/identity', 'form'],
  ['claims', '/settings/claims', 'section'],
  ['plan', '/settings/plan'],
  ['hooks', '/settings/hooks'],
  ['retention', '/settings/retention', 'form'],
];

const LOOKS: readonly Look[] = [
  { language: 'pt-BR', colorScheme: 'light', width: 360 },
  { language: 'es', colorScheme: 'dark', width: 1280 },
  { language: 'pt-BR', colorScheme: 'dark', width: 360 },
  { language: 'es', colorScheme: 'light', width: 1280 },
  { language: 'pt-BR', colorScheme: 'light', width: 768 },
];

const PROBLEM = { title: 'The ledger is closed for repairs.', hint: 'Ask again in a minute.', status: 500, code: 'closed_for_repairs' };
const PATIENCE_MS = 60_000;
const UNREACHABLE = /Funil não responde|Funil no responde/;

/** How the server answers. */
type Answering = 'held' | 'failing' | 'gone' | 'free';

interface Tab {
  page: Page;
  answer: (answering: Answering) => Promise<void>;
}

describe.skipIf(!canOpenWebApp)('what pages say of answers that wait, fail or hold nothing (needs Chromium and the built web app)', () => {
  let web: WebApp;
  const free: Tab[] = [];

  beforeAll(async () => {
    web = await openWebApp('empty');
    for (const look of LOOKS) free.push(await openTab(web, look));
  }, 120_000);

  afterAll(async () => {
    await web?.close();
  });

  it('are told in the reader’s language at once, though the words of problems come after those of the page', async () => {
    const never = 'const later = setTimeout; window.setTimeout = (work, wait) => (wait === 3000 ? 0 : later(work, wait));';
    const { page, context } = await web.openWithKey('/funnel?steps=page,@moon', LOOKS[1], async (opened) => {
      await opened.addInitScript(never);
    });
    await page.getByText('Estos pasos no forman un embudo. “@moon” no es un momento del lead.').waitFor();
    await context.close();
  }, 60_000);

  it.concurrent.each(PAGES)('%s', { timeout: 120_000 }, async (name, url, last = '.empty') => {
    const tab = free.pop() as Tab;
    const picture = (state: string) => tab.page.screenshot({ path: path.join(web.pictures, `${name}-${state}.png`), fullPage: true });
    try {
      await tab.answer('held');
      await tab.page.goto(web.app.address + url);
      const places = await waits(tab);
      await tab.answer('failing');
      await fails(tab, places);
      await picture('failing');
      await tab.answer('gone');
      await isGone(tab);
      await tab.answer('free');
      await comesBack(tab, last);
      await picture('empty');
    } catch (error) {
      await picture('trouble');
      throw error;
    } finally {
      free.push(tab);
    }
  });
});

/** Says that it reads, under the page's name, and nothing else. How many places are kept for what will come. */
async function waits({ page }: Tab): Promise<number> {
  const main = page.locator('main');
  await main.getByRole('status').first().waitFor();
  await main.getByRole('heading', { level: 1 }).waitFor();
  expect(await main.getByRole('alert').count(), 'told as failed while it waits').toBe(0);
  expect(await main.locator('.empty').count(), 'told as empty while it waits').toBe(0);
  return await main.locator('.coming').count();
}

/** Says in each place what the server said, and claims nothing. */
async function fails({ page }: Tab, places: number): Promise<void> {
  const isTold = ([selector, count]: [string, number]) =>
    document.querySelectorAll(selector).length >= count && document.querySelector('main .coming') === null;
  await page.waitForFunction(isTold, ['main .failed', Math.max(1, places)] as [string, number]);
  const told = await page.locator('main .failed').allTextContents();
  for (const text of told) expect(text).toContain(`${PROBLEM.title} ${PROBLEM.hint}`);
  expect(await page.locator('main .empty').count(), 'told as empty where it failed').toBe(0);
  expect(await overflowOf(page), 'wider than the window').toBeLessThanOrEqual(0);
}

/** Tried again without a network, it says that nobody answers. */
async function isGone({ page }: Tab): Promise<void> {
  await page.locator('main .failed').first().getByRole('button').click();
  await page.locator('main .failed').filter({ hasText: UNREACHABLE }).first().waitFor();
}

/** Tried again, all that failed comes; on a ledger of nothing, what says so and teaches. */
async function comesBack({ page }: Tab, last: string | RegExp): Promise<void> {
  const back = last instanceof RegExp ? page.locator('main .failed').filter({ hasText: last }) : page.locator(`main ${last}`);
  const failed = page.locator('main .failed').filter(last instanceof RegExp ? { hasNotText: last } : {});
  const until = performance.now() + PATIENCE_MS;
  while ((await failed.count()) > 0 || (await back.count()) === 0) {
    expect(performance.now(), 'still not back').toBeLessThan(until);
    const [again] = await failed.getByRole('button').all();
    await again?.click({ timeout: 500 }).catch(() => null);
    await page.waitForTimeout(100);
  }
  await settled(page, last instanceof RegExp ? 'h1' : `main ${last}`);
  for (const text of await page.locator('main .empty').allTextContents())
    expect(text.length, `an empty place that teaches nothing: ${text}`).toBeGreaterThan(40);
}

/** The frame's own question of who reads is answered at once, so that the page itself is seen. */
async function openTab(web: WebApp, look: Look): Promise<Tab> {
  let now: Answering = 'free';
  const waiting: Route[] = [];
  const reply = (route: Route): unknown => {
    if (now === 'held') return waiting.push(route);
    if (now === 'failing') return route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(PROBLEM) });
    return now === 'gone' ? route.abort('internetdisconnected') : route.fallback();
  };
  const { page } = await web.openWithKey('/imports', look, async (opened) => {
    await opened.route(({ pathname }) => pathname.startsWith('/api/') && pathname !== '/api/v1/session', reply);
  });
  const answer = async (answering: Answering) => {
    now = answering;
    for (const route of waiting.splice(0)) await Promise.resolve(reply(route)).catch(() => null);
  };
  return { page, answer };
}
