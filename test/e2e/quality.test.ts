import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './faults.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, type Look, openWebApp, overflowOf, type WebApp } from './web-app.ts';

const PARTS = ['', '&part=alarms', '&part=sources'];
const LOOKS: readonly Partial<Look>[] = [
  { language: 'pt-BR', colorScheme: 'dark', width: 360 },
  { language: 'es', colorScheme: 'light', width: 1280 },
];

describe.skipIf(!canOpenWebApp)('the page of sources and quality (needs Chromium and the built web app)', { timeout: 120_000 }, () => {
  let web: WebApp;

  const seen = async (page: Page, picture: string) => {
    await settled(page, '.section');
    await page.screenshot({ path: path.join(web.pictures, `${picture}.png`), fullPage: true });
    expect(await overflowOf(page), picture).toBeLessThanOrEqual(0);
    expect(await faultsOf(page), picture).toEqual([]);
  };

  beforeAll(async () => {
    web = await openWebApp('planted');
    const source = await web.app.engine.workspaces.source(1, 'shop', 'browser');
    await web.app.engine.intake.accept({ workspace: 1, source }, [
      { kind: 'event', id: 'x', at: 'soon', type: 'page', ids: { user: 'u' } },
    ]);
  }, 120_000);

  afterAll(async () => {
    await web?.close();
  });

  it('says what was refused, what to do, and shows it', async () => {
    const { page, context } = await web.openWithKey('/quality');
    await page.getByText('Send times as 2026-03-31T18:00:00Z').waitFor();
    await page.getByRole('button', { name: 'See them: not a date or time, shop' }).click();
    await page.getByText('"at":"soon"').waitFor();
    await seen(page, 'refused');
    await context.close();
  });

  it('watches an event, limits a source, gives it a key and a plan', async () => {
    const { page, context } = await web.openWithKey('/quality?part=alarms');
    await page.getByLabel('Event').fill('Product Viewed');
    await page.getByRole('button', { name: 'Watch it' }).click();
    await page.getByText('Product Viewed is watched').waitFor();
    await page.getByRole('button', { name: 'Watch no longer' }).first().waitFor();
    await page.getByText('Sources', { exact: true }).click();
    await page.getByRole('button', { name: 'Settings of shop' }).click();
    await page.getByLabel('Pages that may send').fill('https://loja.example/carrinho');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved; in force').waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.getByText('It is shown this once.').waitFor();
    await seen(page, 'source');
    const { rows } = { rows: await web.app.engine.state.db.selectFrom('source').selectAll().where('name', '=', 'shop').execute() };
    expect(rows).toMatchObject([{ origins: ['https://loja.example'], write_key_hint: expect.stringMatching(/^\w{4}$/) }]);
    await context.close();
  });

  it.each(LOOKS)('is readable by axe, %o', async (look) => {
    const { page, context } = await web.openWithKey('/quality?period=12m', look);
    for (const part of PARTS) {
      await page.goto(`${web.app.address}/quality?period=12m${part}`);
      await seen(page, `quality${part.replace('&part=', '-')}-${look.language}-${look.width}`);
    }
    await context.close();
  });

  it('met no error but that a source has no plan yet', () => {
    expect(web.troubles.filter((trouble) => !trouble.includes('404'))).toEqual([]);
  });
});
