import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeForm, makePage, send } from '../pages/site.ts';
import { faultsOf } from './faults.ts';
import { NOW } from './planted.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, openWebApp, overflowOf, turn, type WebApp } from './web-app.ts';

let web: WebApp;
let now = NOW;

const statusOf = async (slug: string) => (await web.app.http.inject(`/p/${slug}`)).statusCode;
const listed = async (slug: string) => (await web.app.http.inject('/p/main/sitemap.xml')).body.includes(`/p/${slug}<`);

describe.skipIf(!canOpenWebApp)('landing pages by the clock (needs Chromium and the built web app)', () => {
  beforeAll(async () => {
    web = await openWebApp('empty', () => now);
    await send(web.app, 'PATCH', '/api/v1/workspaces/main', { timezone: 'Asia/Tokyo' });
  }, 120_000);
  afterAll(() => web?.close());

  it('are planned by the workspace’s clocks, come and go by themselves, and can be taken off', async () => {
    const { id } = await makePage(web.app, await makeForm(web.app), 'friday');
    const { page, context } = await web.openWithKey(`/landing/${id}`, { language: 'es', width: 360, colorScheme: 'dark' });
    const since = page.getByLabel('Desde (vacío: ya)');
    const until = page.getByLabel('Hasta (vacío: sin fin)');
    await since.fill('2026-04-03T09:00');
    await until.fill('2026-04-03T08:00');
    await page.getByText('Terminaría antes de empezar.').waitFor();
    expect(await page.getByRole('button', { name: 'Programar' }).isDisabled()).toBe(true);
    await until.fill('2026-04-04T09:00');
    await page.getByRole('button', { name: 'Programar' }).click();
    await page.getByText('Programada · versión 1 desde el 3 abr 2026, 9:00 · termina el 4 abr 2026, 9:00').waitFor();
    await settled(page, 'main');
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.screenshot({ path: path.join(web.pictures, 'landing-planned-360.png'), fullPage: true });
    await turn(page, { colorScheme: 'light', width: 1280 });
    await page
      .getByRole('link', { name: /páginas/i })
      .first()
      .click();
    await page.getByText('termina el 4 abr 2026, 9:00').waitFor();
    await settled(page, 'main');
    await page.screenshot({ path: path.join(web.pictures, 'landing-planned-1280.png'), fullPage: true });

    const begins = Date.parse('2026-04-03T00:00:00Z');
    const ends = Date.parse('2026-04-04T00:00:00Z');
    now = begins - 1;
    expect([await statusOf('friday'), await listed('friday')]).toEqual([404, false]);
    now = begins;
    expect([await statusOf('friday'), await listed('friday')]).toEqual([200, true]);
    await page.reload();
    await page.getByText('Publicada').waitFor();
    now = ends;
    expect([await statusOf('friday'), await listed('friday')]).toEqual([404, false]);
    await page.reload();
    await page.getByText('Retirada').waitFor();

    await page.getByRole('link', { name: 'friday' }).click();
    await page.getByRole('button', { name: 'Publicar ahora' }).click();
    await page.getByRole('link', { name: `${web.app.address}/p/friday` }).waitFor();
    expect(await statusOf('friday')).toBe(200);
    await page.getByRole('button', { name: 'Retirar' }).click();
    await page.getByRole('link', { name: `${web.app.address}/p/friday` }).waitFor({ state: 'detached' });
    expect(await statusOf('friday')).toBe(404);
    expect(web.troubles).toEqual([]);
    await context.close();
  }, 60_000);
});
