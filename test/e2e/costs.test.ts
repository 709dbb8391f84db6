import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './faults.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, type Look, openWebApp, overflowOf, type WebApp } from './web-app.ts';

const LOOKS: readonly Partial<Look>[] = [
  { language: 'pt-BR', colorScheme: 'dark', width: 360 },
  { language: 'es', colorScheme: 'light', width: 1280 },
];

describe.skipIf(!canOpenWebApp)('the page of costs (needs Chromium and the built web app)', { timeout: 120_000 }, () => {
  let web: WebApp;

  beforeAll(async () => {
    web = await openWebApp('planted');
  }, 120_000);

  afterAll(async () => {
    await web?.close();
  });

  it('takes a cost, shows what it bought, says it anew and keeps what was said before', async () => {
    const { page, context } = await web.openWithKey('/costs?period=month');
    await page.getByRole('combobox', { name: 'Campaign' }).fill('spring sale');
    await page.getByLabel('First day').fill('2026-03-01');
    await page.getByLabel('Last day').fill('2026-03-31');
    await page.getByLabel('Amount').fill('1,234.50');
    await page.getByText('over 31 days').waitFor();
    await page.getByRole('button', { name: 'Add the cost' }).click();
    await page.getByText('Added; the figures above count it.').waitFor();
    const row = () => page.locator('.costs tbody tr').filter({ hasText: 'spring sale' });
    await expect.poll(() => row().textContent()).toContain('1,235');
    await row().getByRole('button', { name: 'Change Paid' }).click();
    await page.getByLabel('Amount').fill('-50 %');
    await page.getByText('becomes R$617.25 (−50%).').waitFor();
    await page.getByLabel('Amount').fill('800');
    await page.getByRole('button', { name: 'Save the new statement' }).click();
    await row().getByText('1 earlier statement').click();
    await expect.poll(() => row().textContent()).toMatch(/800\.00[\s\S]*1,235/);
    await page
      .getByRole('button', { name: 'Campaign' })
      .or(page.getByText('Campaign', { exact: true }))
      .first()
      .click();
    const spent = page.locator('.returns tbody tr').filter({ hasText: 'spring sale' });
    await expect.poll(() => spent.textContent()).toMatch(/R\$800\.00.*not measured/);
    page.on('dialog', (dialog) => void dialog.accept());
    await row().getByRole('button', { name: 'Take back' }).click();
    await row().getByText('2 earlier statements').waitFor();
    await context.close();
  });

  it.each(LOOKS)('is readable by axe, %o', async (look) => {
    const { page, context } = await web.openWithKey('/costs?period=12m&by=campaign', look);
    await settled(page, '.returns tbody tr');
    const picture = `costs-${look.language}-${look.colorScheme}-${look.width}`;
    await page.screenshot({ path: path.join(web.pictures, `${picture}.png`), fullPage: true });
    expect(await overflowOf(page), picture).toBeLessThanOrEqual(0);
    expect(await faultsOf(page), picture).toEqual([]);
    await context.close();
  });

  it('met no error', () => {
    expect(web.troubles).toEqual([]);
  });
});
