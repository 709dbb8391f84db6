import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf, faultsOfColours } from './faults.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, type Look, openWebApp, overflowOf, turn, type WebApp } from './web-app.ts';

const LANGUAGES = [
  ['en', 'Overview', 'light', 'dark'],
  ['pt-BR', 'Visão geral', 'dark', 'light'],
  ['es', 'Resumen', 'light', 'dark'],
] as const;

describe.skipIf(!canOpenWebApp)('the web app in a browser (needs Chromium and the built web app)', { timeout: 90_000 }, () => {
  let web: WebApp;

  beforeAll(async () => {
    web = await openWebApp('planted');
  }, 120_000);

  afterAll(async () => {
    await web?.close();
  });

  it.each(LANGUAGES)('shows the Overview in %s, on a desk and on a phone', async (language, title, onDesk, onPhone) => {
    const { page, context } = await web.open('/?split=method', { language, colorScheme: onDesk, width: 1280 });
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.locator('.chart svg').waitFor();
    await page.locator('.cohorts tbody tr').first().waitFor();
    await settled(page, '.leads tbody tr');
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await expect.poll(() => page.locator('.methods tbody tr').count()).toBe(8);
    for (const look of [
      { colorScheme: onDesk, width: 1280 },
      { colorScheme: onPhone, width: 360 },
    ] satisfies Partial<Look>[]) {
      await turn(page, look);
      await settled(page, '.leads tbody tr');
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(await faultsOf(page)).toEqual([]);
      const picture = `overview-${language}-${look.colorScheme}-${look.width}.png`;
      await page.screenshot({ path: path.join(web.pictures, picture), fullPage: true });
    }
    await context.close();
  });

  it('shows leads and one lead in both themes', async () => {
    const { page, context } = await web.open('/leads?level=customer', { colorScheme: 'light', width: 360 });
    const clean = async (loaded: string, picture: string) => {
      await settled(page, loaded);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      for (const [colorScheme, faults] of [
        ['light', faultsOf],
        ['dark', faultsOfColours],
      ] as const) {
        await turn(page, { colorScheme });
        expect(await faults(page)).toEqual([]);
        await page.screenshot({ path: path.join(web.pictures, `${picture}-${colorScheme}.png`), fullPage: true });
      }
    };
    await clean('.leads tbody tr', 'leads');
    await page.locator('.leads tbody a').first().click();
    await page.locator('.touch code').first().waitFor();
    await clean('.entry', 'lead');
    await context.close();
  });

  it('says how figures are computed, with the SQL of this workspace and period', async () => {
    const { page, context } = await web.open('/?from=2026-02-01&to=2026-02-28', { language: 'pt-BR', colorScheme: 'dark', width: 360 });
    await settled(page, '.leads tbody tr');
    await page.getByText('Como isto é calculado?').first().click();
    const sql = page.locator('.sql').first();
    await sql.waitFor();
    const [workspace] = web.app.engine.workspaces.list();
    expect(await sql.textContent()).toContain(`set param_currency = '${workspace?.currency}';`);
    expect(await sql.textContent()).toMatch(/set param_from = '2026-0[12]-\d\d /);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.screenshot({ path: path.join(web.pictures, 'computed.png') });
    await context.close();
  });

  it('searches leads, keeps the search in the address, and goes on page by page', async () => {
    const { page, context } = await web.open('/leads');
    const rows = page.locator('.leads tbody tr');
    await rows.nth(49).waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await rows.nth(99).waitFor();
    await page.getByRole('searchbox').fill('bruno');
    await page.waitForURL(/search=bruno/);
    await expect
      .poll(() => page.locator('.leads tbody th').allTextContents(), { timeout: 45_000 })
      .toSatisfy((names: string[]) => names.every((name) => /bruno/i.test(name)));
    await page.reload();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('bruno');
    await context.close();
  });

  it('is worked by keyboard alone', async () => {
    const { page, context } = await web.open('/');
    await page.locator('.funnel-band').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('page');
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate("document.activeElement.getAttribute('aria-label')?.startsWith('Capture')")) break;
    }
    await expect.poll(() => page.getByRole('heading', { level: 3 }).first().textContent()).toBe('Capture');
    await context.close();
  });

  it('moves only for who has not asked for less motion', async () => {
    const { page, context } = await web.open('/');
    await page.locator('.rail-link').first().waitFor();
    const pace = () => page.evaluate("getComputedStyle(document.querySelector('.rail-link')).transitionDuration");
    expect(await pace()).toBe('0s');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await pace()).toBe('0.12s');
    await context.close();
  });

  it('remembers the language, and keeps what was chosen in the address', async () => {
    const { page, context } = await web.open('/');
    await page.getByLabel('Language').selectOption('es');
    await page.getByRole('heading', { level: 1, name: 'Resumen' }).waitFor();
    await page.locator('.period-button').click();
    await page.getByRole('button', { name: 'Últimos 90 días' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('period-button');
    await page.getByLabel('Crédito según').selectOption('markov');
    await page.waitForURL((url) => url.searchParams.get('period') === '90d' && url.searchParams.get('model') === 'markov');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Resumen' }).waitFor();
    await expect.poll(() => page.getByLabel('Crédito según').inputValue()).toBe('markov');
    await context.close();
  });

  it('says what to do when a period, or the whole ledger, is empty', async () => {
    const { page, context } = await web.open('/?from=2019-01-01&to=2019-01-31');
    await page.getByRole('button', { name: 'Show all time' }).click();
    await page.locator('.funnel-band').first().waitFor();
    await page.route('**/api/v1/reports/*', async (route) => {
      const report = await (await route.fetch()).json();
      const totals = { ...report.totals, conversions: 0 };
      await route.fulfill({ json: { ...report, totals, rows: report.rows.map((row: object) => ({ ...row, leads: 0 })) } });
    });
    await page.reload();
    await page.getByRole('link', { name: 'Import a file' }).waitFor();
    await settled(page, 'main');
    expect(await faultsOf(page)).toEqual([]);
    await page.screenshot({ path: path.join(web.pictures, 'empty.png') });
    await context.close();
  });

  it('asks for a key where the server wants one, and opens with it', async () => {
    const { page, context } = await web.open('/');
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
