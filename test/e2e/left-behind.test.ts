import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './faults.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, type Look, openWebApp, overflowOf, type WebApp } from './web-app.ts';

const WAYS: readonly [name: string, url: string, link: string, look: Look][] = [
  [
    'campaign',
    '/funnel?period=12m&by=campaign',
    '.breakdown tbody td a:has-text("compr")',
    { language: 'es', colorScheme: 'dark', width: 1280 },
  ],
  [
    'landing page',
    '/funnel?period=12m&by=landing',
    '.breakdown tbody td a:has-text("compr")',
    { language: 'pt-BR', colorScheme: 'light', width: 360 },
  ],
  [
    'country',
    '/funnel?period=12m&by=country',
    '.breakdown tbody td a:has-text("bought")',
    { language: 'en', colorScheme: 'light', width: 1280 },
  ],
  [
    'steps by landing page',
    '/funnel?period=12m&steps=page,product_viewed,@order&stepsBy=landing',
    '.left-here',
    { language: 'pt-BR', colorScheme: 'light', width: 1280 },
  ],
  [
    'steps by device',
    '/funnel?period=12m&steps=page,product_viewed,@order',
    '.left-here',
    { language: 'es', colorScheme: 'dark', width: 360 },
  ],
];

describe.skipIf(!canOpenWebApp)('who stayed behind, by any breakdown (needs Chromium and the built web app)', { timeout: 60_000 }, () => {
  let web: WebApp;

  beforeAll(async () => {
    web = await openWebApp('planted');
  }, 120_000);

  afterAll(async () => {
    await web?.close();
  });

  it.each(WAYS)('a row by %s opens as a list of as many leads', async (name, url, selector, look) => {
    const { page, context } = await web.open(url, look);
    await settled(page, selector);
    await page.screenshot({ path: path.join(web.pictures, `${name}.png`), fullPage: true });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    const links = await page.locator(selector).all();
    const counts = await Promise.all(links.map(async (link) => Number(/\d+/.exec((await link.textContent()) ?? '')?.[0])));
    const [smallest] = counts.map((count, at) => ({ count, at })).sort((a, b) => a.count - b.count);
    await links[smallest?.at ?? 0]?.click();
    await settled(page, '.leads tbody tr');
    expect(await leadsListed(page)).toBe(smallest?.count);
    await page.screenshot({ path: path.join(web.pictures, `${name}-leads.png`), fullPage: true });
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });

  it('met no error', () => {
    expect(web.troubles).toEqual([]);
  });
});

/** All pages of the list. */
async function leadsListed(page: Page): Promise<number> {
  const more = page.locator('.more');
  while ((await more.count()) > 0) {
    await more.click();
    await settled(page, '.leads tbody tr');
  }
  return await page.locator('.leads tbody tr').count();
}
