import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PopupDocument } from '../../src/funnel/capture/popups/document.ts';
import { makeForm, send } from '../pages/site.ts';
import { offer } from '../popups/offer.ts';
import { faultsOf } from './faults.ts';
import { NOW } from './planted.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, openWebApp, overflowOf, type WebApp } from './web-app.ts';

const MINUTE = 60_000;

let web: WebApp;
let script: string;

async function putLive(name: string, more: Partial<PopupDocument>): Promise<void> {
  const { status, json } = await send(web.app, 'POST', '/api/v1/popups', { name, document: offer(more) });
  expect(status, JSON.stringify(json)).toBe(201);
  await send(web.app, 'PUT', `/api/v1/popups/${json.id}`, { isLive: true });
}

/** Opens a page of the shop while its clock shows NOW. */
async function visit(page: string) {
  const context = await web.browser.newContext({ viewport: { width: 360, height: 800 } });
  const opened = await context.newPage();
  const scripts: string[] = [];
  opened.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await opened.clock.install({ time: NOW });
  const body = `<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1><script src="${script}"></script>`;
  await opened.route(`**/${page}`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await opened.goto(`${web.app.address}/${page}`, { waitUntil: 'load' });
  return { page: opened, scripts, popup: opened.locator('#funil-popup').locator('.box'), close: () => context.close() };
}

describe.skipIf(!canOpenWebApp)('pop-ups with moments (needs Chromium and the built scripts)', () => {
  beforeAll(async () => {
    web = await openWebApp('empty');
    const { json } = await send(web.app, 'GET', '/api/v1/popups');
    script = web.app.address + new URL(String(json.script)).pathname;
    const after = (minutes: number) => new Date(NOW + minutes * MINUTE).toISOString();
    await putLive('Friday', { pages: ['/friday'], trigger: { on: 'time', value: 300 }, since: after(-1), until: after(10) });
    await putLive('Later', { pages: ['/later'], since: after(30) });
    await putLive('Earlier', { pages: ['/earlier'], until: after(-1) });
  }, 120_000);
  afterAll(() => web?.close());

  it('show between them, also on pages that stay open', async () => {
    const open = await visit('friday');
    await expect.poll(() => open.scripts).toContain('/popups.js');
    await open.page.clock.runFor(5 * MINUTE);
    await open.popup.waitFor();
    await open.close();

    const late = await visit('friday');
    await expect.poll(() => late.scripts).toContain('/popups.js');
    await late.page.clock.setSystemTime(NOW + 10 * MINUTE);
    await late.page.clock.runFor(6 * MINUTE);
    expect(await late.popup.count()).toBe(0);
    await late.close();
  }, 60_000);

  it.each(['later', 'earlier'])(
    'fetch nothing that shows pop-ups outside them (%s)',
    async (name) => {
      const { page, scripts, popup, close } = await visit(name);
      await page.clock.runFor(MINUTE);
      await page.waitForLoadState('networkidle');
      expect(scripts).toContain(new URL(script).pathname);
      expect(scripts).not.toContain('/popups.js');
      expect(await popup.count()).toBe(0);
      expect((await web.app.http.inject(new URL(script).pathname)).body).not.toContain(`/${name}`);
      await close();
    },
    60_000,
  );

  it('are chosen by the workspace’s clocks, checked, and told in the list; the preview holds the form', async () => {
    await send(web.app, 'PATCH', '/api/v1/workspaces/main', { timezone: 'Asia/Tokyo' });
    const form = await makeForm(web.app);
    await putLive('With a form', { form, button: null, text: 'Write to us.' });
    const { page, context } = await web.openWithKey('/popups', { language: 'es', width: 360, colorScheme: 'dark' });
    await page.getByRole('button', { name: 'With a form' }).click();
    const frame = page.frameLocator('iframe');
    await frame.getByRole('textbox', { name: /mail/i }).waitFor();
    await page.getByLabel('Mostrar desde').fill('2026-11-27T08:00');
    await page.getByLabel('Mostrar hasta').fill('2026-11-27T07:00');
    await page.getByText('Terminaría antes de empezar.').waitFor();
    expect(await page.getByRole('button', { name: 'Guardar' }).isDisabled()).toBe(true);
    await settled(page, 'main');
    await frame.getByRole('textbox', { name: /mail/i }).waitFor();
    await page.screenshot({ path: path.join(web.pictures, 'popup-times-builder.png'), fullPage: true });
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Mostrar hasta').fill('2026-11-30T20:00');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText(/del 27 nov 2026, 8:00 al 30 nov 2026, 20:00/).waitFor();
    await page.getByText('a la espera de empezar').first().waitFor();
    await page.getByText('terminada').first().waitFor();
    await settled(page, 'main');
    await page.screenshot({ path: path.join(web.pictures, 'popup-times-list.png'), fullPage: true });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    const { json } = await send(web.app, 'GET', '/api/v1/popups');
    const kept = (json.popups as { name: string; document: object }[]).find(({ name }) => name === 'With a form');
    expect(kept?.document).toMatchObject({ since: '2026-11-26T23:00:00.000Z', until: '2026-11-30T11:00:00.000Z' });
    await context.close();
  }, 60_000);
});
