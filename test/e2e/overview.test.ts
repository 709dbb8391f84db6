import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canOpenWebApp, faultsOf, type Look, openWebApp, overflowOf, type WebApp } from './web-app.ts';

const LEADS = 600;

const LOOKS: (Look & { title: string })[] = [
  { language: 'en', title: 'Overview', colorScheme: 'light', width: 1280 },
  { language: 'en', title: 'Overview', colorScheme: 'dark', width: 360 },
  { language: 'pt-BR', title: 'Visão geral', colorScheme: 'dark', width: 1280 },
  { language: 'pt-BR', title: 'Visão geral', colorScheme: 'light', width: 360 },
  { language: 'es', title: 'Resumen', colorScheme: 'light', width: 1280 },
  { language: 'es', title: 'Resumen', colorScheme: 'dark', width: 360 },
];

describe.skipIf(!canOpenWebApp)('the web app in a browser (needs Chromium and the built web app)', { timeout: 90_000 }, () => {
  let web: WebApp;
  const open: WebApp['open'] = (...asked) => web.open(...asked);

  beforeAll(async () => {
    web = await openWebApp(LEADS);
  }, 120_000);

  afterAll(async () => {
    await web?.close();
  });

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
    await page.screenshot({
      path: path.join(web.pictures, `overview-${look.language}-${look.colorScheme}-${look.width}.png`),
      fullPage: true,
    });
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
    await page.screenshot({ path: path.join(web.pictures, `lead-${colorScheme}.png`), fullPage: true });
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
    await page.getByRole('link', { name: 'Import a file' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.screenshot({ path: path.join(web.pictures, 'empty.png') });
    await context.close();
  });

  it('asks for a key where the server wants one, and opens with it', async () => {
    const { page, context } = await open('/');
    await page.locator('.funnel-band').first().waitFor();
    await page.route('**/api/v1/**', async (route) => {
      if (route.request().headers().authorization === `Bearer ${web.app.localToken}`) return route.continue();
      return route.fulfill({ status: 401, json: { title: 'This needs an API key.', status: 401, code: 'unauthorized', hint: '' } });
    });
    const before = web.troubles.length;
    await page.reload();
    await page.getByLabel('API key').fill(web.app.localToken);
    expect(await faultsOf(page)).toEqual([]);
    await page.screenshot({ path: path.join(web.pictures, 'key.png') });
    await page.getByRole('button', { name: 'Open' }).click();
    await page.locator('.funnel-band').first().waitFor();
    web.troubles.length = before; // The browser reports each 401 as an error of its own.
    await context.close();
  });

  it('asked nobody else for anything, and met no error', () => {
    expect(web.asked.length).toBeGreaterThan(0);
    expect(web.asked.filter((url) => !url.startsWith(web.app.address) && !url.startsWith('blob:'))).toEqual([]);
    expect(web.troubles).toEqual([]);
  });
});
