import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './faults.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, type Look, openWebApp, overflowOf, type WebApp } from './web-app.ts';

const REPORTS = /\/api\/v1\/reports\/(funnel|methods)\?/;
const LOOKS: readonly Look[] = [
  { language: 'pt-BR', colorScheme: 'dark', width: 360 },
  { language: 'es', colorScheme: 'light', width: 1280 },
];
const TWO_HOURS = 7_200;

/** A server that has answers of two hours ago at hand, and works out those of now when `end` says so. */
async function slowServer(page: Page, end: (route: Route) => Promise<void>): Promise<void> {
  await page.route(REPORTS, async (route) => {
    if (!route.request().headers()['cache-control']?.includes('max-stale')) return end(route);
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), age: String(TWO_HOURS) } });
  });
}

describe.skipIf(!canOpenWebApp)('figures of before (needs Chromium and the built web app)', { timeout: 120_000 }, () => {
  let web: WebApp;

  beforeAll(async () => {
    web = await openWebApp('planted');
  }, 120_000);
  afterAll(() => web?.close());

  it('stand on the page, and say of when they are, until those of now come', async () => {
    for (const look of LOOKS) {
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      const { page, context } = await web.openWithKey('/', look, (page) =>
        slowServer(page, (route) => released.then(() => route.continue())),
      );
      const told = page.locator('.older-figures');
      await told
        .filter({ hasText: look.language === 'es' ? 'Las nuevas se están calculando' : 'Os novos estão sendo calculados' })
        .waitFor();
      await page.locator('.older .figures').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: path.join(web.pictures, `older-${look.language}.png`) });
      release();
      await told.waitFor({ state: 'hidden' });
      await settled(page, 'main');
      expect(await page.locator('.older').count()).toBe(0);
      await context.close();
    }
    expect(web.troubles).toEqual([]);
  });

  it('stay and say so where those of now do not come', async () => {
    const { page, context } = await web.openWithKey('/', {}, (page) =>
      slowServer(page, (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' })),
    );
    await page.locator('.older-figures').filter({ hasText: 'could not be worked out' }).waitFor();
    await page.locator('.figures dd').first().waitFor();
    await context.close();
  });
});
