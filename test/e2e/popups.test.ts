import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PopupDocument } from '../../src/funnel/capture/popups/document.ts';
import { offer } from '../popups/offer.ts';
import { faultsOf } from './faults.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, openWebApp, overflowOf, type WebApp } from './web-app.ts';

let web: WebApp;
let shop: Server;
let shopAddress: string;

const storefront = (script: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<meta name="viewport" content="width=device-width"><script src="${script}" async></script></head>
<body><main><h1>Shop</h1><a id="first" href="#a">First link</a><div style="height:4000px">Goods</div><a href="#b">Last link</a></main>
<script>window.calls=[];window.funil=function(){calls.push([].slice.call(arguments))}</script></body></html>`;

async function ask(method: 'POST' | 'PUT' | 'GET', url: string, payload?: object) {
  const answer = await web.app.http.inject({
    method,
    url,
    headers: { authorization: `Bearer ${web.app.localToken}` },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.json() };
}

async function putLive(name: string, more: Partial<PopupDocument>): Promise<string> {
  const { status, body } = await ask('POST', '/api/v1/popups', { name, document: offer({ pages: [`/${name}`], ...more }) });
  expect(status, JSON.stringify(body)).toBe(201);
  expect((await ask('PUT', `/api/v1/popups/${body.id}`, { isLive: true })).status).toBe(200);
  return body.id;
}

async function visit(
  page: string,
  { width = 1280, context, referer }: { width?: number; context?: BrowserContext; referer?: string } = {},
) {
  const used = context ?? (await web.browser.newContext({ viewport: { width, height: 800 } }));
  const opened = await used.newPage();
  opened.setDefaultTimeout(WAIT);
  const scripts: string[] = [];
  opened.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await opened.goto(`${shopAddress}${page}`, { waitUntil: 'load', ...(referer ? { referer } : {}) });
  return { page: opened, context: used, scripts };
}

const WAIT = 30_000;
const popup = (page: Page) => page.locator('#funil-popup').locator('.box');
const calls = (page: Page) => page.evaluate('calls.filter((call) => String(call[1]).startsWith("Popup")).map((call) => call[1])');

describe.skipIf(!canOpenWebApp)('pop-ups on a storefront (needs Chromium and the built scripts)', () => {
  beforeAll(async () => {
    web = await openWebApp('empty');
    const { script } = (await ask('GET', '/api/v1/popups')).body;
    shop = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(storefront(`${web.app.address}${new URL(script).pathname}`));
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    shopAddress = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
    await putLive('modal', { trigger: { on: 'time', value: 2 } });
    await putLive('both', {});
    await putLive('both', { title: 'The second one' });
    await putLive('bar', { kind: 'bar', place: 'top', trigger: { on: 'scroll', value: 50 } });
    await putLive('exit', { kind: 'slide', place: 'right', trigger: { on: 'exit', value: 0 } });
    await putLive('cart', { kind: 'slide', place: 'left', trigger: { on: 'cart', value: 100 } });
    await putLive('search', { kind: 'full' });
    await putLive('search', { kind: 'bar', place: 'bottom', title: 'Only this bar' });
    await putLive('xss', { title: '<img src=x onerror="window.__xss=1">', text: '</script><script>window.__xss=1</script>\u2028' });
  }, 120_000);
  afterAll(async () => {
    shop?.close();
    await web?.close();
  });

  it('show a modal that holds the focus, closes on Escape, gives the focus back, and comes no more in this visit', async () => {
    const { page, context } = await visit('/modal', { width: 360 });
    await page.locator('#first').focus();
    await popup(page).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: path.join(web.pictures, 'popup-modal-360.png') });
    expect(await faultsOf(page)).toEqual([]);
    for (let nth = 0; nth < 5; nth += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.id === "first"')).toBe(false);
    }
    await page.keyboard.press('Escape');
    await popup(page).waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.id')).toBe('first');
    expect(await calls(page)).toEqual(['Popup Viewed', 'Popup Closed']);
    const again = await visit('/modal', { context });
    await again.page.waitForTimeout(500);
    expect(await popup(again.page).count()).toBe(0);
    expect(again.scripts).not.toContain('/popups.js');
    await context.close();
  }, 60_000);

  it('fetch nothing but the gate where none may show, and move nothing on the page', async () => {
    const none = await visit('/elsewhere');
    await none.page.waitForTimeout(300);
    expect(none.scripts.filter((path) => path.endsWith('.js') && !path.startsWith('/popups/'))).toEqual([]);
    const { page } = await visit('/bar', { context: none.context });
    await page.evaluate(
      `window.shifted = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifted += entry.value }).observe({ type: 'layout-shift', buffered: true })`,
    );
    expect(await popup(page).count()).toBe(0);
    await page.mouse.wheel(0, 3_000);
    await popup(page).waitFor();
    expect(await page.evaluate('window.shifted')).toBe(0);
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    await page.screenshot({ path: path.join(web.pictures, 'popup-bar.png') });
    expect(await faultsOf(page)).toEqual([]);
    await none.context.close();
  }, 60_000);

  it('are never two at once', async () => {
    const { page, context } = await visit('/both');
    await popup(page).waitFor();
    await page.waitForTimeout(500);
    expect(await page.locator('#funil-popup').count()).toBe(1);
    await context.close();
  });

  it('wait until the banner of consent is answered', async () => {
    const { page, context } = await visit('/bar');
    await page.evaluate(`{
      const banner = document.body.appendChild(Object.assign(document.createElement('div'), { id: 'funil-consent-banner' }));
      banner.attachShadow({ mode: 'open' }).append(document.createElement('section'));
    }`);
    await page.mouse.wheel(0, 3_000);
    await page.waitForTimeout(500);
    expect(await popup(page).count()).toBe(0);
    await page.evaluate('document.querySelector("#funil-consent-banner").shadowRoot.replaceChildren()');
    await popup(page).waitFor();
    await context.close();
  });

  it('in a test are one for each browser, and speak the language of the page', async () => {
    const scrolled: Partial<PopupDocument> = {
      trigger: { on: 'scroll', value: 50 },
      others: [{ language: 'es', title: 'Diez por ciento', text: '', label: 'Ver' }],
    };
    const base = await putLive('tested', scrolled);
    const other = await putLive('tested', { ...scrolled, title: 'Free shipping', others: [], against: base });
    const titles: string[] = [];
    for (const bucket of [0, 1]) {
      const context = await web.browser.newContext({ viewport: { width: 1280, height: 800 } });
      const memory = JSON.stringify({ visits: 0, at: 0, seen: {}, arrival: 'direct', pages: 0, bucket });
      await context.addInitScript((kept) => {
        localStorage['funil.popups'] ??= kept;
      }, memory);
      const { page } = await visit('/tested', { context });
      await page.evaluate('document.documentElement.lang = "es-MX"');
      await page.mouse.wheel(0, 3_000);
      await popup(page).waitFor();
      titles.push((await popup(page).locator('h2').textContent()) ?? '');
      expect(await page.locator('#funil-popup').count()).toBe(1);
      const told = await page.evaluate('calls.find((call) => call[1] === "Popup Viewed")[2]');
      expect(told).toMatchObject({ test: `${base}+${other}` });
      await page.keyboard.press('Escape');
      const again = await visit('/tested', { context });
      await again.page.mouse.wheel(0, 3_000);
      await again.page.waitForTimeout(300);
      expect(await popup(again.page).count()).toBe(0);
      await context.close();
    }
    expect(titles.sort()).toEqual(['Diez por ciento', 'Free shipping']);
  }, 60_000);

  it('wait for the mouse that leaves, or a flick back up on a phone', async () => {
    const wide = await visit('/exit');
    await wide.page.waitForTimeout(500);
    await wide.page.evaluate('document.dispatchEvent(new MouseEvent("mouseout", { clientY: -1, relatedTarget: null }))');
    await popup(wide.page).waitFor();
    await wide.context.close();
    const phone = await visit('/exit', { width: 360 });
    await phone.page.waitForTimeout(500);
    await phone.page.evaluate('scrollTo(0, 1500)');
    await phone.page.waitForTimeout(100);
    expect(await popup(phone.page).count()).toBe(0);
    // A flick is quick, which a busy machine is not at every try.
    const flick =
      'new Promise((done) => { scrollTo(0, 1490); requestAnimationFrame(() => requestAnimationFrame(() => { scrollTo(0, 900); done() })) })';
    await expect.poll(() => phone.page.evaluate(flick).then(() => popup(phone.page).count()), { timeout: 10_000 }).toBe(1);
    await phone.context.close();
  }, 60_000);

  it('hear what the cart is worth, and count a click as done', async () => {
    const { page, context } = await visit('/cart');
    await page.waitForTimeout(300);
    await page.evaluate('funil("track", "Product Added", { price: 60, quantity: 1 })');
    await page.waitForTimeout(200);
    expect(await popup(page).count()).toBe(0);
    await page.evaluate('funil("track", "Product Added", { price: "30", quantity: 2 })');
    await popup(page).waitFor();
    await page.evaluate(
      'document.querySelector("#funil-popup").shadowRoot.querySelector("a").addEventListener("click", (event) => event.preventDefault())',
    );
    await popup(page).getByRole('link').click();
    expect(await calls(page)).toEqual(['Popup Viewed', 'Popup Clicked']);
    await context.close();
  });

  it('cover nothing on the first page a phone opens from a search, but for a bar', async () => {
    const { page, context } = await visit('/search', { width: 360, referer: 'https://www.google.com/' });
    await popup(page).waitFor();
    expect(await popup(page).locator('h2').textContent()).toBe('Only this bar');
    await page.screenshot({ path: path.join(web.pictures, 'popup-bar-360.png') });
    await context.close();
    const wide = await visit('/search', { referer: 'https://www.google.com/' });
    await popup(wide.page).waitFor();
    expect(await popup(wide.page).locator('h2').textContent()).not.toBe('Only this bar');
    await wide.context.close();
  }, 60_000);

  it('S-01, S-02, S-10: run nothing of what was typed into them, and take no address that would', async () => {
    const { page, context } = await visit('/xss');
    await popup(page).waitFor();
    expect(await page.evaluate('window.__xss')).toBeUndefined();
    await context.close();
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'mailto:a@b.c']) {
      expect((await ask('POST', '/api/v1/popups', { name: 'bad', document: offer({ button: { label: 'x', url } }) })).status, url).toBe(
        400,
      );
    }
    expect((await ask('POST', '/api/v1/popups', { name: 'bad', document: offer({ button: null, form: 'AAAAAAAAAAAA' }) })).body.code).toBe(
      'bad_popup',
    );
    expect((await ask('POST', '/api/v1/popups', { name: 'bad', document: offer({ accent: 'red;} body{display:none' }) })).status).toBe(400);
    expect((await web.app.http.inject('/popups/nobody.js')).statusCode).toBe(404);
    expect((await web.app.http.inject('/popups/..%2f..%2fsecret.js')).statusCode).toBe(404);
  });

  it('show a form by its id, and are done when it was sent', async () => {
    const { body: form } = await ask('POST', '/api/v1/forms', { name: 'News', template: 'newsletter' });
    expect((await ask('POST', `/api/v1/forms/${form.id}/publish`)).status).toBe(200);
    const { body } = await ask('POST', '/api/v1/popups', {
      name: 'form',
      document: offer({ pages: ['/form'], button: null, form: form.id }),
    });
    expect((await ask('PUT', `/api/v1/popups/${body.id}`, { isLive: true })).status).toBe(200);
    const { page, context } = await visit('/form', { width: 360 });
    const email = popup(page).getByRole('textbox', { name: /mail/i });
    await email.fill('ana@example.com');
    await page.screenshot({ path: path.join(web.pictures, 'popup-form-360.png') });
    expect(await faultsOf(page)).toEqual([]);
    await popup(page).getByRole('checkbox').check();
    await email.press('Enter');
    await page.waitForFunction('calls.some((call) => call[1] === "Popup Submitted")');
    await context.close();
  }, 60_000);

  it.each([
    ['wide', {}],
    ['phone', { width: 360, colorScheme: 'dark', language: 'pt-BR' }],
  ] as const)(
    'are written beside how they will look (%s)',
    async (name, look) => {
      const { page, context } = await web.openWithKey('/popups', look);
      await page.getByRole('button', { name: 'search' }).first().waitFor();
      await settled(page, 'main');
      await page.screenshot({ path: path.join(web.pictures, `popups-${name}.png`), fullPage: true });
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('button', { name: 'modal' }).click();
      const frame = page.frameLocator('iframe');
      await frame.getByText('Ten percent for new customers').waitFor();
      await page.getByRole('textbox', { name: /^(Headline|Título)/ }).fill('Another headline');
      await frame.getByText('Another headline').waitFor();
      await settled(page, 'main');
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: path.join(web.pictures, `popup-builder-${name}.png`), fullPage: true });
      expect(await faultsOf(page)).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
