import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enforceEventRetention } from '../../src/funnel/traffic/retention/event-retention.ts';
import { faultsOf } from './faults.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, type Look, openWebApp, overflowOf, type WebApp } from './web-app.ts';

/** Pages of the settings that a key may see, and what is there once each has loaded. */
const PAGES: readonly [name: string, url: string, loaded: string][] = [
  ['who is who', '/settings/identity', '.lists textarea'],
  ['claim rules', '/settings/claims', '.ledger.wide'],
  ['webhooks', '/settings/hooks', '.empty'],
  ['tracking plan', '/settings/plan', '.empty'],
  ['retention', '/settings/retention', '.ledger'],
  ['workspaces', '/settings/workspaces', '.stack'],
];

const LOOKS: readonly Look[] = [
  { language: 'es', colorScheme: 'dark', width: 1280 },
  { language: 'pt-BR', colorScheme: 'light', width: 360 },
];

describe.skipIf(!canOpenWebApp)('settings and leads in the web app (needs Chromium and the built web app)', { timeout: 120_000 }, () => {
  let web: WebApp;
  /** A page for each look, kept open and sent from address to address. */
  const looks: { look: Look; page: Page }[] = [];

  beforeAll(async () => {
    web = await openWebApp('planted');
    for (const look of LOOKS) looks.push({ look, page: (await web.openWithKey('/imports', look)).page });
  }, 120_000);

  afterAll(async () => {
    await web?.close();
  });

  const clean = async (page: Page, picture: string) => {
    await settled(page, 'main');
    await page.screenshot({ path: path.join(web.pictures, `${picture}.png`), fullPage: true });
    expect(await overflowOf(page), picture).toBeLessThanOrEqual(0);
    expect(await faultsOf(page), picture).toEqual([]);
  };

  it.each(PAGES)('%s: readable in both themes, on desks and phones, by axe', async (name, url, loaded) => {
    for (const { look, page } of looks) {
      await page.goto(web.app.address + url);
      await settled(page, loaded);
      await clean(page, `settings-${name}-${look.language}-${look.width}`);
    }
  });

  it('tries a rule on history, tells it in a sentence, and puts it to history', async () => {
    const { page, context } = await web.openWithKey('/settings/claims');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByLabel('Name of the rule').fill('All pages are partners’');
    await page.getByLabel('What is looked at').selectOption('landing');
    await page.getByLabel('How').selectOption('starts');
    await page.getByLabel('With *').fill('/');
    await page.getByRole('button', { name: 'Put on the list' }).click();
    await page.getByRole('button', { name: 'Try', exact: true }).click();
    await page.getByText(/touches would move to another method, most of them|touches would move from/).waitFor();
    await clean(page, 'settings-claims-tried');
    await page.getByRole('button', { name: /Restate history too/ }).click();
    await page.getByText(/Done: .* touches stated anew/).waitFor();
    await context.close();
  });

  it('moves a rule by keyboard, and says where it is', async () => {
    const { page, context } = await web.openWithKey('/settings/claims');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByLabel('Name of the rule').fill('Second');
    await page.getByLabel('With *').fill('teaclub');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Up Second' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Second is now number 1 of 2.').waitFor();
    await expect.poll(() => page.locator('.rules li strong').allTextContents()).toEqual(['Second', 'All pages are partners’']);
    await context.close();
  });

  it('merges two ticked leads after a look at both, and takes it back from the log', async () => {
    const { page, context } = await web.openWithKey('/leads');
    await page.locator('.tick').first().waitFor();
    await page.locator('.tick').nth(0).check();
    await page.locator('.tick').nth(1).check();
    await page.getByRole('link', { name: 'Merge the two' }).click();
    await page.getByText('What they would become').waitFor();
    await clean(page, 'merge-preview');
    await page.getByLabel('Why').fill('the same person');
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByRole('heading', { name: 'Merges and splits' }).waitFor();
    await clean(page, 'lead-merged');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByLabel('Why').fill('two people');
    await page.getByRole('button', { name: 'Undo the merge' }).click();
    await page.getByText('Undone since.').waitFor();
    await context.close();
  });

  it('makes a webhook, and shows its secret once', async () => {
    const { page, context } = await web.openWithKey('/settings/hooks');
    await page.getByLabel('Name').fill('medusa');
    await page.getByRole('button', { name: 'Make the webhook' }).click();
    await page.getByText(/^whsec_/).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'medusa' }).waitFor();
    expect(await page.getByText(/whsec_/).count()).toBe(0);
    await context.close();
  });

  it('tells how many events a shorter time removes, asks once more, and remembers', async () => {
    const { page, context } = await web.openWithKey('/settings/retention');
    const choice = page.getByLabel('Keep events');
    const save = page.locator('form').filter({ has: choice }).getByRole('button', { name: 'Save' });
    await choice.selectOption('3');
    await page.getByText(/events would be removed within the hour, for good/).waitFor();
    await clean(page, 'settings-retention-going');
    const asked: string[] = [];
    page.once('dialog', (dialog) => dialog.dismiss());
    await save.click();
    await page.reload();
    await settled(page, '.ledger');
    expect(await choice.inputValue()).toBe('');
    page.once('dialog', (dialog) => {
      asked.push(dialog.message());
      return dialog.accept();
    });
    await choice.selectOption('3');
    await save.click();
    await expect.poll(() => save.isDisabled()).toBe(true);
    expect(asked).toEqual([expect.stringMatching(/^Remove [\d,]+ events with their touches for good\?/)]);
    await page.reload();
    await settled(page, '.ledger');
    expect(await choice.inputValue()).toBe('3');
    await enforceEventRetention({ ...web.app.engine, db: web.app.engine.state.db });
    await page.reload();
    await page.getByText(/428 were removed so far, of before/).waitFor();
    await context.close();
    for (const { look, page: seen } of looks) {
      await seen.goto(`${web.app.address}/?period=all`);
      await settled(seen, '.period-removed');
      await clean(seen, `overview-removed-${look.language}-${look.width}`);
      await seen.goto(`${web.app.address}/?period=7d`);
      await settled(seen, '.period-text');
      expect(await seen.locator('.period-removed').count()).toBe(0);
    }
  });

  it('asked nobody else for anything, and met no error', () => {
    expect(web.asked.filter((url) => !url.startsWith(web.app.address) && !url.startsWith('blob:'))).toEqual([]);
    expect(web.troubles).toEqual([]);
  });
});
