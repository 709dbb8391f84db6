import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './faults.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, type Look, openWebApp, overflowOf, type WebApp } from './web-app.ts';

const PHONE: Partial<Look> = { language: 'pt-BR', colorScheme: 'dark', width: 360 };

const FILE = ['Dia;Onde;Gasto;Obs', '2026-03-01;google;10,50;ok', '2026-03-02;google;muito;?', '2026-03-03;google;7,00;ok'].join('\n');

describe.skipIf(!canOpenWebApp)('the pages of imports (needs Chromium and the built web app)', { timeout: 120_000 }, () => {
  let web: WebApp;

  const seen = async (page: Page, picture: string) => {
    await settled(page, 'main');
    await page.screenshot({ path: path.join(web.pictures, `${picture}.png`), fullPage: true });
    expect(await overflowOf(page), picture).toBeLessThanOrEqual(0);
    expect(await faultsOf(page), picture).toEqual([]);
  };

  beforeAll(async () => {
    web = await openWebApp('empty');
  }, 120_000);

  afterAll(async () => {
    await web?.close();
  });

  it('lets one say what columns mean, keeps it under a name, and tries before it takes', async () => {
    const { page, context } = await web.openWithKey('/imports?kind=costs');
    await page.getByLabel('Choose a file').setInputFiles({ name: 'gastos.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
    await page.getByText('Still to be said').waitFor();
    await page.getByLabel('What the column Gasto means').selectOption('amount');
    await page.getByLabel('What the column Onde means').selectOption('channel');
    await page.getByLabel('Method (method), for all rows').selectOption('paid');
    await page.getByText('Rows: 3. Facts: 2. Not taken: 1.').waitFor();
    await page.getByLabel('Keep these meanings as').fill('Gastos do mês');
    await page.getByRole('button', { name: 'Keep for the next file' }).click();
    await page.getByText('Kept as gastos-do-mes.').waitFor();
    await seen(page, 'mapping-1280');
    await page.setViewportSize({ width: 360, height: 800 });
    await seen(page, 'mapping-360');
    await page.getByRole('button', { name: 'Start the import' }).click();
    await page.getByRole('link', { name: 'See and mend' }).click();
    await page.getByLabel('Text of line 3').fill('2026-03-02;google;12,30;mended');
    await page.getByRole('button', { name: 'Try again with 1 mended row' }).click();
    await page.getByText('Rows tried: 1. Taken now: 1, giving 1 facts. Still open: 0.').waitFor();
    await page.getByText('Taken Mar').waitFor();
    await context.close();
    const answer = await web.app.http.inject({ url: '/api/v1/costs', headers: { authorization: `Bearer ${web.app.localToken}` } });
    const { rows } = answer.json() as { rows: { statements: { amount: string; channel: string }[] }[] };
    expect(rows.map(({ statements: [last] }) => `${last?.channel} ${last?.amount}`).sort()).toEqual([
      'google 10.5',
      'google 12.3',
      'google 7',
    ]);
  });

  it('is readable on phones, in the dark, with what is open', async () => {
    const { page, context } = await web.openWithKey('/imports', PHONE);
    await page.getByLabel('Escolha um arquivo').setInputFiles({ name: 'mais.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
    await page.getByLabel('O que as colunas significam').selectOption('gastos-do-mes');
    await page.locator('.dry-run > div > button').last().click();
    const row = page.locator('tbody tr').filter({ hasText: 'mais.csv' });
    await row.getByRole('link', { name: 'Ver e corrigir' }).click();
    await page.locator('.mending textarea').first().waitFor();
    await seen(page, 'mending-360');
    await context.close();
  });

  it('says in their language what can be read in two ways, and reads it the other way when told to', async () => {
    const { page, context } = await web.openWithKey('/imports?kind=costs', { ...PHONE, language: 'es' });
    const file = page.getByLabel('Elige un archivo');
    await page.getByText('Ningún archivo elegido').waitFor();
    expect(await file.getAttribute('title')).toBe('Ningún archivo elegido');
    await file.focus();
    const rows = ['Date,Channel,Cost,Method', '1/2/2026,google,"1,234",paid', '3/2/2026,google,"1,500",paid'].join('\n');
    await file.setInputFiles({ name: 'gastos-de-dos-maneras.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
    await page.getByText('gastos-de-dos-maneras.csv').waitFor();
    await page.getByText('pueden llevar miles o decimales').waitFor();
    await page.getByText('Se leen con el mes primero').waitFor();
    await seen(page, 'two-ways-360');
    await page.getByRole('button', { name: 'Leer primero el día' }).click();
    await page.getByText('Se leen con el mes primero').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Usar “,” como separador decimal' }).click();
    await page.getByText('pueden llevar miles o decimales').waitFor({ state: 'detached' });
    await page.getByText('1,234').last().waitFor();
    await context.close();
  });

  it('met no error', () => {
    expect(web.troubles).toEqual([]);
  });
});
