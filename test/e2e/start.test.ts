import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled } from './settled.ts';
import { canOpenWebApp, openWebApp, type WebApp } from './web-app.ts';

/** Above 0.1 people lose their place (web.dev/articles/cls). What is left is that nobody knows before how many figures changed beyond chance. */
const STILL = 0.03;
/** Scripts that a page begins with: few files, or a browser with six connections waits for its turn. */
const MOST_SCRIPTS = 10;

const PAGES: readonly [url: string, loaded: string][] = [
  ['/?period=90d', '.leads tbody tr'],
  ['/leads', '.leads tbody tr'],
  ['/methods?period=12m', '.models tbody tr'],
];

describe.skipIf(!canOpenWebApp)('how a page begins (needs Chromium and the built web app)', { timeout: 60_000 }, () => {
  let web: WebApp;

  beforeAll(async () => {
    web = await openWebApp('planted');
  }, 120_000);

  afterAll(async () => {
    await web?.close();
  });

  it.each(PAGES.flatMap(([url, loaded]) => [1280, 360].map((width) => [url, width, loaded] as const)))(
    '%s at %i px stays where it is while notices, type and figures come',
    async (url, width, loaded) => {
      const { page, context } = await web.open(url, { width }, watchShifts);
      await settled(page, loaded);
      const { sum, moved } = await page.evaluate(() => (window as unknown as { shifts: Shifts }).shifts);
      await expect.poll(() => page.locator('.owner-banner').count()).toBe(1);
      expect(sum, moved.join('\n')).toBeLessThanOrEqual(STILL);
      await context.close();
    },
  );

  it.each([1280, 360])('the Overview stays where it is at %i px, though its answers come late and one after the other', async (width) => {
    const { page, context } = await web.open('/?period=90d', { width }, async (opened) => {
      await watchShifts(opened);
      // The method table after the funnel, and what it is compared with after both.
      await opened.route(/\/reports\/methods\?/, async (route) => {
        const isCompared = new URL(route.request().url()).searchParams.get('to') === '2025-12-31';
        await opened
          .locator(isCompared ? '.figures.key:not(:has(.mantine-Skeleton-root))' : '.funnel-drawing')
          .first()
          .waitFor();
        await route.continue();
      });
    });
    await settled(page, '.leads tbody tr');
    const { sum, moved } = await page.evaluate(() => (window as unknown as { shifts: Shifts }).shifts);
    expect(sum, moved.join('\n')).toBeLessThanOrEqual(STILL);
    await context.close();
  });

  it('asks for the first figures while the code of the page is still on its way', async () => {
    const order: string[] = [];
    const { page, context } = await web.open('/leads', {}, async (opened) => {
      opened.on('request', (request) => request.url().includes('/api/v1/leads?') && order.push('figures asked for'));
      await opened.route(/\/assets\/leads-page-[^/]+\.js$/, async (route) => {
        await expect.poll(() => order.length, { timeout: 30_000 }).toBe(1);
        order.push('code given');
        await route.continue();
      });
    });
    await settled(page, '.leads tbody tr');
    expect(order).toEqual(['figures asked for', 'code given']);
    await context.close();
  });

  it('waits for nothing but answers and code: it begins where no second ever ends', async () => {
    const { page, context } = await web.open('/leads', {}, async (opened) => {
      await opened.addInitScript(() => {
        const real = window.setTimeout;
        window.setTimeout = ((act: () => void, ms = 0) => (ms < 1_000 ? real(act, ms) : 0)) as typeof window.setTimeout;
      });
    });
    await settled(page, '.leads tbody tr');
    await context.close();
  });

  it('loads few scripts, all of them compressed', async () => {
    const scripts: { url: string; encoding: string | undefined }[] = [];
    const { page, context } = await web.open('/leads', {}, async (opened) => {
      opened.on('response', (response) => {
        const url = response.url();
        if (url.includes('/assets/') && url.endsWith('.js')) scripts.push({ url, encoding: response.headers()['content-encoding'] });
      });
    });
    await settled(page, '.leads tbody tr');
    console.log(scripts.map(({ url, encoding }) => `${encoding} ${url.replace(web.app.address, '')}`).join('\n'));
    expect(scripts.length).toBeLessThanOrEqual(MOST_SCRIPTS);
    const [main] = scripts.filter(({ url }) => /\/(start|index)-/.test(url));
    expect(main?.encoding).toMatch(/^(br|gzip)$/);
    await context.close();
  });

  it('met no error', () => {
    expect(web.troubles).toEqual([]);
  });
});

interface Shifts {
  sum: number;
  moved: string[];
}

/** Adds up what moves by itself (Layout Instability API). */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shifts = { sum: 0, moved: [] };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Element | null }[] })[]) {
        shifts.sum += entry.value;
        shifts.moved.push(`${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => node?.className || node?.nodeName).join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
