import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './faults.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, type Look, openWebApp, overflowOf, type WebApp } from './web-app.ts';

const LOOKS: readonly Look[] = [
  { language: 'pt-BR', colorScheme: 'dark', width: 1280 },
  { language: 'es', colorScheme: 'light', width: 360 },
];

describe.skipIf(!canOpenWebApp)('forgetting a person in the web app (needs Chromium and the built web app)', { timeout: 120_000 }, () => {
  let web: WebApp;
  let id: string;

  beforeAll(async () => {
    web = await openWebApp('planted');
    const headers = { authorization: `Bearer ${web.app.localToken}` };
    const { rows } = (await web.app.http.inject({ url: '/api/v1/leads?level=customer', headers })).json();
    id = rows[0].id;
  }, 120_000);

  afterAll(async () => {
    await web?.close();
  });

  it('shows what goes and what stays, readable in both themes, on desks and phones, by axe', async () => {
    for (const look of LOOKS) {
      const { page, context } = await web.openWithKey(`/leads/${id}/erase`, look);
      await page.locator('.ledger').nth(1).waitFor();
      await settled(page, 'main');
      await page.screenshot({ path: path.join(web.pictures, `erase-${look.language}-${look.width}.png`), fullPage: true });
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(await faultsOf(page)).toEqual([]);
      await context.close();
    }
  });

  it('is opened from the lead, and leaves a receipt and no lead', async () => {
    const { page, context } = await web.openWithKey(`/leads/${id}`);
    await page.getByRole('link', { name: 'See what would be erased' }).click();
    await page.getByLabel('Number of the request').fill('DSR-14');
    await page.getByRole('button', { name: 'Erase this person' }).click();
    await page.getByRole('heading', { name: 'The person is erased' }).waitFor();
    expect(await page.getByRole('status').textContent()).toMatch(/[0-9a-f-]{36}/);
    expect(await faultsOf(page)).toEqual([]);
    const answer = await web.app.http.inject({ url: `/api/v1/leads/${id}`, headers: { authorization: `Bearer ${web.app.localToken}` } });
    expect(answer.statusCode).toBe(404);
    await context.close();
    expect(web.troubles).toEqual([]);
  });
});
