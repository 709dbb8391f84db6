import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './faults.ts';
import { NOW } from './planted.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, openWebApp, overflowOf, type WebApp } from './web-app.ts';

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
const DESK = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

let web: WebApp;

async function ask(url: string, body: object, method: 'POST' | 'PUT' = 'POST') {
  const answer = await web.app.http.inject({ method, url, headers: { authorization: `Bearer ${web.app.localToken}` }, payload: body });
  expect(answer.statusCode, answer.body).toBeLessThan(300);
  return answer.json();
}

const picture = (page: Page, name: string) => page.screenshot({ path: path.join(web.pictures, `${name}.png`), fullPage: true });

describe.skipIf(!canOpenWebApp)('links in the web app (needs Chromium and the built web app)', () => {
  beforeAll(async () => {
    web = await openWebApp('empty');
    const link = await ask('/api/v1/links', {
      slug: 'primavera',
      name: 'Story of Ana, spring',
      destination: 'https://loja.example/nova',
      tags: { source: 'instagram', medium: 'influencer', campaign: '2026-03-primavera' },
      method: 'influencers',
      creator: 'ana',
      splits: [{ url: 'https://loja.example/nova-b', share: 30 }],
    });
    await ask('/api/v1/links', {
      slug: 'grupo',
      destination: 'https://loja.example/',
      tags: { source: 'whatsapp', medium: 'community', campaign: '2026-03-grupo' },
      method: 'communities',
    });
    await ask('/api/v1/codes', { codes: ['ANA10'], kind: 'discount', method: 'influencers', creator: 'ana', mostUses: 100 });
    for (let nth = 0; nth < 12; nth += 1) {
      const headers = {
        'user-agent': nth % 3 === 0 ? DESK : PHONE,
        referer: 'https://l.instagram.com/',
        'x-forwarded-for': `198.51.100.${nth}`,
      };
      const { statusCode } = await web.app.http.inject({ url: nth % 4 === 0 ? '/l/primavera?qr' : '/l/primavera', headers });
      expect(statusCode).toBe(302);
    }
    await web.app.engine.apply.drained(60_000);
    const order = {
      kind: 'order',
      id: 'o1',
      order: 'o1',
      at: NOW - 1_000,
      ids: { email: 'bia@example.com' },
      currency: 'BRL',
      status: 'paid',
      total: '120',
      code: 'ana10',
    };
    await ask('/api/v1/facts', { facts: [order] });
    await web.app.engine.apply.drained(60_000);
    expect(link.url).toContain('/l/primavera');
  }, 120_000);
  afterAll(() => web?.close());

  it('are listed with what came of them, in both themes and on a phone, and axe finds nothing', async () => {
    for (const [name, look] of [
      ['links-light', {}],
      ['links-phone', { width: 360, colorScheme: 'dark', language: 'pt-BR' }],
    ] as const) {
      const { page, context } = await web.openWithKey('/links', look);
      const row = page.getByRole('row').filter({ hasText: 'Story of Ana' });
      await expect.poll(() => row.textContent()).toContain('12');
      await settled(page, 'main');
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await picture(page, name);
      expect(await faultsOf(page)).toEqual([]);
      await context.close();
    }
  }, 60_000);

  it('are made in a form that checks while one writes, shows the code to print, and works by keyboard', async () => {
    const { page, context } = await web.openWithKey('/links');
    await page.getByRole('button', { name: 'New link' }).press('Enter');
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: /^Destination/ }).fill('http://10.0.0.1/');
    await form.getByText('inside a private network').waitFor();
    await form.getByRole('textbox', { name: /^Destination/ }).fill('https://loja.example/verao');
    await form.getByLabel('utm_source').fill('Instagram');
    await form.getByRole('button', { name: 'Use instagram' }).press('Enter');
    await form.getByLabel('utm_medium').fill('cpc');
    await form.getByLabel('utm_campaign').fill('verao');
    await form.getByText('another method').waitFor();
    await form.getByRole('button', { name: 'Use social' }).press('Enter');
    await form.getByLabel('Short name').fill('verao');
    await form.getByRole('img', { name: /QR code of .*verao/ }).waitFor();
    await picture(page, 'links-form');
    expect(await faultsOf(page)).toEqual([]);
    await form.getByRole('button', { name: 'Make link' }).click();
    await page.getByRole('link', { name: 'verao' }).waitFor();
    expect((await web.app.http.inject({ url: '/l/verao', headers: { 'user-agent': DESK } })).headers.location).toContain(
      'utm_medium=social',
    );
    await context.close();
  }, 60_000);

  it('tell who followed one', async () => {
    for (const look of [{}, { width: 360, language: 'es', colorScheme: 'dark' }] as const) {
      const { page, context } = await web.openWithKey('/links', look);
      await page.getByRole('link', { name: 'Story of Ana, spring' }).click();
      await page.getByText('l.instagram.com').waitFor();
      await page.locator('.verdict').waitFor();
      expect(await page.getByRole('row').filter({ hasText: 'nova-b' }).count()).toBe(1);
      await settled(page, 'main');
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await picture(page, `link-${'width' in look ? 'phone' : 'wide'}`);
      expect(await faultsOf(page)).toEqual([]);
      await context.close();
    }
  }, 60_000);

  it('stand beside codes and rules', async () => {
    const { page, context } = await web.openWithKey('/links?view=codes');
    for (const [view, said] of [
      ['codes', 'ANA10'],
      ['rules', 'utm_source'],
    ] as const) {
      await page.goto(`${web.app.address}/links?view=${view}`);
      await page.getByText(said).first().waitFor();
      await settled(page, 'main');
      await picture(page, `links-${view}`);
      expect(await faultsOf(page)).toEqual([]);
    }
    await context.close();
    expect(web.troubles).toEqual([]);
    expect(web.asked.filter((url) => !url.startsWith(web.app.address) && !url.startsWith('data:'))).toEqual([]);
  }, 60_000);
});
