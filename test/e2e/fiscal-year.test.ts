import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './faults.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, openWebApp, overflowOf, type WebApp } from './web-app.ts';

describe.skipIf(!canOpenWebApp)('the calendar of a workspace (needs Chromium and the built web app)', { timeout: 60_000 }, () => {
  let web: WebApp;

  beforeAll(async () => {
    web = await openWebApp('planted');
  }, 120_000);

  afterAll(async () => {
    await web?.close();
  });

  it('is set, and periods count weeks and fiscal years by it', async () => {
    const { page, context } = await web.openWithKey('/settings/workspaces', { language: 'pt-BR', width: 360 });
    await settled(page, 'form');
    const form = page.locator('form').first();
    await form.getByLabel('O ano fiscal começa em').selectOption({ label: 'abril' });
    await form.getByLabel('As semanas começam').selectOption({ label: 'domingo' });
    await form.getByRole('button').click();
    await form.getByRole('status').waitFor();
    await page.screenshot({ path: path.join(web.pictures, 'calendar-settings.png'), fullPage: true });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);

    await page.goto(`${web.app.address}/methods`);
    await page.locator('.period-button').click();
    await page.getByRole('button', { name: 'Este ano fiscal' }).click();
    await settled(page, '.models tbody tr');
    expect(await page.locator('.period-text').textContent()).toContain('1 de abr. de 2025');
    await page.getByRole('button', { name: 'Semana passada' }).click();
    await page.waitForURL(/period=last-week/);
    expect(await page.locator('.period-text').textContent()).toMatch(/22 (de mar\.)?.*28 de mar/);
    await page.screenshot({ path: path.join(web.pictures, 'calendar-period.png') });
    expect(await faultsOf(page)).toEqual([]);
    expect(web.troubles).toEqual([]);
    await context.close();
  });
});
