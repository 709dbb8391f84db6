import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../tools/chromium.ts';
import { faultsOf } from './faults.ts';
import { canOpenWebApp, openWebApp, overflowOf, type WebApp } from './web-app.ts';

/** A headless browser says so, and robots' choices are not written down. */
const PERSON = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const WAIT = 30_000;

interface Receipt {
  channel: string;
  address: string;
  purpose: string;
  act: string;
  proof: string;
  version: number | null;
  language: string | null;
  label: string | null;
  note: string;
}

let web: WebApp;
let shop: Server;
let shopAddress: string;
let browser: Browser;
let script = '';
let writeKey = '';

/** A page of the shop; what stands in `head` comes before our scripts, as other platforms do. */
const storefront = (
  lang: string,
  head: string,
  foot: string,
) => `<!doctype html><html${lang && ` lang="${lang}"`}><head><meta charset="utf-8">
<title>Shop</title><meta name="viewport" content="width=device-width">${head}
<script defer src="${web.app.address}${new URL(script).pathname}"></script>
<script defer src="${web.app.address}/funil.js" data-key="${writeKey}" data-consent="off"></script></head>
<body><main><h1>Shop</h1><p><a id="first" href="#a">First link</a></p><div style="height:2000px">Goods</div><a id="last" href="#b">Last link</a>${foot}</main></body></html>`;

async function ask(method: 'POST' | 'PUT' | 'GET', url: string, payload?: object) {
  const headers = { authorization: `Bearer ${web.app.localToken}` };
  const answer = await web.app.http.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  expect(answer.statusCode, `${method} ${url}: ${answer.body}`).toBeLessThan(300);
  return answer.json();
}

async function setUp(change: object): Promise<void> {
  const { askedBy, settings, purposes, words, script: line } = await ask('GET', '/api/v1/consent/banner');
  script = line;
  await ask('PUT', '/api/v1/consent/banner', { askedBy, settings, purposes, words, askAgain: false, ...change });
}

interface Visit {
  page: Page;
  context: BrowserContext;
  /** Paths of what was posted to Funil, in order. */
  posted: string[];
}

interface Visiting extends BrowserContextOptions {
  context?: BrowserContext;
  lang?: string;
  head?: string;
  foot?: string;
  signal?: boolean;
}

async function visit({ context, lang = 'en', head = '', foot = '', signal = false, ...options }: Visiting = {}): Promise<Visit> {
  const used = context ?? (await browser.newContext({ userAgent: PERSON, viewport: { width: 1280, height: 800 }, ...options }));
  const page = await used.newPage();
  page.setDefaultTimeout(WAIT);
  if (signal) await page.addInitScript('Object.defineProperty(navigator, "globalPrivacyControl", { value: true })');
  const posted: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posted.push(new URL(request.url()).pathname.split('/', 3).join('/')));
  await page.goto(`${shopAddress}/?${new URLSearchParams({ lang, head, foot })}`, { waitUntil: 'load' });
  return { page, context: used, posted };
}

const banner = (page: Page) => page.locator('#funil-consent-banner').locator('section');
const press = (page: Page, name: string) => banner(page).getByRole('button', { name }).click();

/** What the browser keeps, by name; values of ours read. */
async function kept({ page, context }: Visit): Promise<{ cookies: string[]; items: string[]; choice: Record<string, unknown> | null }> {
  const cookies = await context.cookies(shopAddress);
  const choice = cookies.find(({ name }) => name === 'funil_consent');
  return {
    cookies: cookies.map(({ name }) => name).sort(),
    items: await page.evaluate('Object.keys(localStorage).sort()'),
    choice: choice ? JSON.parse(decodeURIComponent(choice.value)) : null,
  };
}

let seen = 0;

/** The receipts that came since the last look, the oldest first, once there are so many. */
async function receipts(count: number): Promise<Receipt[]> {
  let all: Receipt[] = [];
  await expect
    .poll(
      async () => {
        all = (await ask('GET', '/api/v1/consent/receipts?limit=200')).receipts.reverse();
        return all.length - seen;
      },
      { timeout: WAIT },
    )
    .toBe(count);
  const fresh = all.slice(seen);
  seen = all.length;
  return fresh;
}
const shortly = (all: readonly Receipt[]) => all.map(({ purpose, act, proof }) => `${purpose} ${act} ${proof}`);

describe.skipIf(!canOpenWebApp)('consent on a storefront (needs Chromium and the built scripts)', () => {
  beforeAll(async () => {
    web = await openWebApp('empty');
    ({ writeKey } = await ask('POST', '/api/v1/sources', { name: 'storefront', kind: 'browser' }));
    await setUp({ askedBy: 'banner' });
    shop = createServer((request, response) => {
      const { searchParams } = new URL(request.url ?? '/', 'http://shop');
      const of = (name: string) => searchParams.get(name) ?? '';
      response.setHeader('content-type', 'text/html; charset=utf-8').end(storefront(of('lang'), of('head'), of('foot')));
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    shopAddress = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: findChromium() as string, args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    shop?.close();
    await web?.close();
  });

  it('stores and sends nothing before a choice nor after a refusal, which is remembered and written down', async () => {
    const one = await visit({ lang: 'es' });
    await banner(one.page).waitFor();
    await one.page.waitForTimeout(1_500);
    expect(await kept(one)).toEqual({ cookies: [], items: [], choice: null });
    expect(one.posted).toEqual([]);
    await press(one.page, 'Rechazar todo');
    const refused = await receipts(2);
    expect(shortly(refused)).toEqual(['analytics refused banner', 'marketing refused banner']);
    expect(refused[0]).toMatchObject({ channel: 'browser', version: 1, language: 'es', label: 'Medir' });
    await expect.poll(() => kept(one)).toMatchObject({ cookies: ['funil_consent'], items: [] });
    expect((await kept(one)).choice).toEqual({ by: 1, choices: { analytics: false, marketing: false } });
    const again = await visit({ context: one.context, lang: 'es' });
    await again.page.waitForTimeout(1_500);
    expect(await banner(again.page).count()).toBe(0);
    expect([one.posted, again.posted]).toEqual([['/v1/consent'], []]);
    await one.context.close();
  }, 60_000);

  it('lets the tracker begin with a yes, and takes it back as easily: by a button of ours or a link of the page', async () => {
    const one = await visit();
    await press(one.page, 'Accept all');
    const given = await receipts(2);
    expect(shortly(given)).toEqual(['analytics given banner', 'marketing given banner']);
    await expect.poll(() => one.posted).toContain('/v1/b');
    expect((await kept(one)).cookies).toEqual(['funil', 'funil_consent']);
    await one.page.getByRole('button', { name: 'Privacy choices' }).click();
    await expect.poll(() => banner(one.page).getByRole('checkbox', { checked: true }).count()).toBe(2);
    await one.page.keyboard.press('Escape');
    await banner(one.page).waitFor({ state: 'detached' });
    const other = await visit({ context: one.context, foot: '<a href="#funil-consent">Cookies</a>' });
    expect(await other.page.getByRole('button', { name: 'Privacy choices' }).count()).toBe(0);
    await other.page.getByRole('link', { name: 'Cookies' }).click();
    await press(other.page, 'Refuse all');
    const withdrawn = await receipts(2);
    expect(shortly(withdrawn)).toEqual(['analytics withdrawn banner', 'marketing withdrawn banner']);
    expect(new Set([...given, ...withdrawn].map(({ address }) => address)).size).toBe(1);
    expect(await kept(other)).toMatchObject({ cookies: ['funil_consent'], items: [] });
    expect((await kept(other)).choice).not.toHaveProperty('ref');
    await one.context.close();
  }, 60_000);

  it('is answered by keyboard alone: purpose by purpose, nothing ticked beforehand, and Escape answers nothing', async () => {
    const one = await visit({ viewport: { width: 360, height: 740 } });
    const { page } = one;
    await banner(page).waitFor();
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    const focused = () =>
      page.evaluate(() => {
        const root = document.querySelector('#funil-consent-banner')?.shadowRoot;
        const element = (root?.activeElement ?? document.activeElement) as HTMLInputElement;
        return element.name || element.textContent || element.id;
      });
    const tab = async () => {
      await page.keyboard.press('Tab');
      return focused();
    };
    expect([await tab(), await tab(), await tab(), await tab()]).toEqual(['Accept all', 'Refuse all', 'Choose', 'First link']);
    for (let times = 0; times < 2; times += 1) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('Accept all');
    await tab();
    await tab();
    await page.keyboard.press('Enter');
    await expect.poll(() => banner(page).getByRole('checkbox').count()).toBe(2);
    expect(await banner(page).getByRole('checkbox', { checked: true }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => banner(page).getByRole('checkbox').count()).toBe(0);
    expect(await kept(one)).toMatchObject({ choice: null });
    await page.keyboard.press('Enter');
    for (let times = 0; times < 4 && (await focused()) !== 'marketing'; times += 1) await page.keyboard.press('Shift+Tab');
    for (let times = 0; times < 2 && (await focused()) !== 'marketing'; times += 1) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    expect(await tab()).toBe('Save my choice');
    await page.keyboard.press('Enter');
    expect(shortly(await receipts(2))).toEqual(['analytics refused banner', 'marketing given banner']);
    expect(await focused()).toBe('Privacy choices');
    expect((await kept(one)).cookies).toEqual(['funil_consent']);
    await one.context.close();
  }, 60_000);

  it.each([
    ['pt-PT', 'en-US', 'Podemos contar sua visita?'],
    ['', 'es-MX', '¿Podemos contar tu visita?'],
    ['de', 'fr-FR', 'May we count your visit?'],
  ])(
    'speaks the page’s language "%s", else the browser’s (%s)',
    async (lang, locale, title) => {
      const { page, context } = await visit({ lang, locale });
      expect(await banner(page).getByRole('heading').textContent()).toBe(title);
      await context.close();
    },
    30_000,
  );

  it.each([
    [360, 'light', 'pt-BR'],
    [360, 'dark', 'es'],
    [1280, 'light', 'en'],
    [1280, 'dark', 'pt-BR'],
  ] as const)(
    'is readable at %i px, %s, and makes both answers look the same',
    async (width, colorScheme, lang) => {
      const { page, context } = await visit({ lang, colorScheme, viewport: { width, height: 740 }, reducedMotion: 'reduce' });
      await banner(page).waitFor();
      const looks = await banner(page)
        .locator('.acts button')
        .evaluateAll((all) =>
          all.slice(0, 2).map((button) => {
            const { width: wide, height, top } = button.getBoundingClientRect();
            const { backgroundColor, color, fontSize, fontWeight, border } = getComputedStyle(button);
            return JSON.stringify({ wide: Math.round(wide), height, top, backgroundColor, color, fontSize, fontWeight, border });
          }),
        );
      expect(looks[0]).toBe(looks[1]);
      await page.screenshot({ path: path.join(web.pictures, `consent-${width}-${colorScheme}.png`) });
      expect(await faultsOf(page)).toEqual([]);
      await banner(page).locator('.more').click();
      await page.screenshot({ path: path.join(web.pictures, `consent-${width}-${colorScheme}-open.png`) });
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(await faultsOf(page)).toEqual([]);
      await page.locator('#last').focus();
      const clear = await page.evaluate(() => {
        const top = document.querySelector('#funil-consent-banner')?.shadowRoot?.querySelector('section')?.getBoundingClientRect().top ?? 0;
        return (document.querySelector('#last') as HTMLElement).getBoundingClientRect().bottom <= top;
      });
      expect(clear, 'the focus is not under the banner').toBe(true);
      await banner(page).locator('.acts button').nth(1).click();
      await page.screenshot({ path: path.join(web.pictures, `consent-${width}-${colorScheme}-answered.png`) });
      expect(await faultsOf(page)).toEqual([]);
      await receipts(2);
      await context.close();
    },
    60_000,
  );

  it('keeps both buttons in sight on a small phone, and the page too, however long the words', async () => {
    const { words } = await ask('GET', '/api/v1/consent/banner');
    const long = (text: string, most: number) => `${text} `.repeat(40).slice(0, most).trim();
    const { title, text } = words.en;
    await setUp({ askedBy: 'banner', words: { ...words, en: { ...words.en, title: long(title, 100), text: long(text, 400) } } });
    const { page, context } = await visit({ viewport: { width: 320, height: 480 } });
    for (const name of ['Accept all', 'Refuse all']) {
      const button = page.getByRole('button', { name });
      const box = await button.boundingBox();
      expect((box?.y ?? 480) + (box?.height ?? 0), name).toBeLessThanOrEqual(480);
      await button.click({ trial: true });
    }
    expect((await page.locator('#funil-consent-banner section').boundingBox())?.height).toBeLessThanOrEqual(360);
    expect([await overflowOf(page), await faultsOf(page)]).toEqual([0, []]);
    await context.close();
    await setUp({ words });
  }, 60_000);

  it('hears Global Privacy Control as a no to marketing, which only its own box overrules', async () => {
    const one = await visit({ signal: true });
    await banner(one.page).getByText('Global Privacy Control').waitFor();
    await press(one.page, 'Accept all');
    expect(shortly(await receipts(2))).toEqual(['analytics given banner', 'marketing refused signal']);
    await one.page.getByRole('button', { name: 'Privacy choices' }).click();
    await one.page.screenshot({ path: path.join(web.pictures, 'consent-signal.png') });
    await banner(one.page).getByRole('checkbox', { name: 'Advertise' }).check();
    await press(one.page, 'Save my choice');
    expect(shortly(await receipts(2))).toEqual(['analytics given banner', 'marketing given banner']);
    await one.context.close();
  }, 60_000);

  it('loses no receipt when the line is down: the next page sends it', async () => {
    const one = await visit();
    await one.page.route('**/v1/consent/*', (route) => route.abort());
    await press(one.page, 'Refuse all');
    await expect.poll(() => one.posted).toContain('/v1/consent');
    await one.page.unroute('**/v1/consent/*');
    expect((await kept(one)).items).toEqual(['funil.consent']);
    const next = await visit({ context: one.context });
    expect(shortly(await receipts(2))).toEqual(['analytics refused banner', 'marketing refused banner']);
    await expect.poll(async () => (await kept(next)).items).toEqual([]);
    await one.context.close();
  }, 60_000);

  it('counts without recognising anybody where the shop says so, and still stores nothing', async () => {
    await setUp({ askedBy: 'banner', settings: { before: 'cookieless', refused: 'off', months: 6 } });
    const one = await visit();
    const [sent] = await Promise.all([one.page.waitForRequest((request) => request.url().endsWith('/v1/b'))]);
    expect(sent.postData()).toContain('"type":"page"');
    expect(sent.postData()).not.toContain('anonymousId');
    expect(await kept(one)).toEqual({ cookies: [], items: [], choice: null });
    await one.context.close();
  }, 60_000);

  // Doubles made by hand after the vendors' references; no live platform was asked.
  it.each([
    [
      'tcf',
      `<script>window.__tcfapi = (command, version, told) => {
        window.answer = (yes) => told({ tcString: 'CPxMADE', eventStatus: 'useractioncomplete', gdprApplies: true, cmpId: 10, tcfPolicyVersion: 4,
          purpose: { consents: { 1: yes, 2: false, 7: yes, 8: yes, 9: yes } } }, true);
        told({ eventStatus: 'cmpuishown', gdprApplies: true, purpose: { consents: {} } }, true);
      }</script>`,
      ['analytics given platform', 'marketing refused platform', 'preferences refused platform'],
      'tcf: CMP 10, policy 4, CPxMADE',
    ],
    [
      'google',
      `<script>window.dataLayer = []; function gtag() { dataLayer.push(arguments) }
        const all = (word) => ({ ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: word });
        gtag('consent', 'default', { ...all('denied'), wait_for_update: 500 });
        window.answer = (yes) => gtag('consent', 'update', all(yes ? 'granted' : 'denied'));</script>`,
      ['analytics given platform', 'marketing refused platform'],
      'google: {"ad_storage":"denied","ad_user_data":"denied","ad_personalization":"denied","analytics_storage":"granted"}',
    ],
    [
      'shopify',
      `<script>window.Shopify = { loadFeatures(features, told) {
          Shopify.customerPrivacy = { currentVisitorConsent: () => ({ analytics: '', marketing: '', preferences: '', sale_of_data: '' }) };
          told();
        } };
        window.answer = (yes) => document.dispatchEvent(new CustomEvent('visitorConsentCollected', { detail: { analyticsAllowed: yes,
          marketingAllowed: false, preferencesAllowed: false, saleOfDataAllowed: true } }));</script>`,
      ['analytics given platform', 'marketing refused platform', 'preferences refused platform'],
      'shopify: visitorConsentCollected',
    ],
  ])(
    'obeys what %s was told, and writes it down as told by it, once',
    async (asker, head, acts, note) => {
      await setUp({ askedBy: asker, settings: { before: 'off', refused: 'off', months: 6 } });
      const one = await visit({ head });
      await one.page.waitForTimeout(1_200);
      expect(await kept(one)).toEqual({ cookies: [], items: [], choice: null });
      expect(one.posted).toEqual([]);
      await one.page.evaluate('answer(true)');
      const given = await receipts(acts.length);
      expect(shortly(given)).toEqual(acts);
      expect(given[0]).toMatchObject({ version: null, note: expect.stringContaining(note) });
      await expect.poll(async () => (await kept(one)).cookies).toEqual(['funil', 'funil_consent']);
      await one.page.evaluate('answer(true)');
      await one.page.evaluate('answer(false)');
      expect((await receipts(acts.length))[0]).toMatchObject({ purpose: 'analytics', act: 'withdrawn', proof: 'platform' });
      expect((await kept(one)).cookies).toEqual(['funil_consent']);
      await one.context.close();
    },
    60_000,
  );

  it('works out a proof where so much comes from the network that it is asked for', async () => {
    await setUp({ askedBy: 'banner' });
    const choose = (act: number) =>
      web.app.http.inject({
        method: 'POST',
        url: `/v1/consent/${/consent\/(\w+)\.js/.exec(script)?.[1]}`,
        headers: { 'content-type': 'text/plain', 'user-agent': PERSON },
        payload: JSON.stringify({
          ...{ act: `${act}`.padStart(32, '0'), ref: `${act}`.padStart(32, '0'), choices: { analytics: false }, way: 'none', ago: 0 },
          ...{ url: '', version: 1 },
        }),
      });
    const one = await visit();
    await banner(one.page).waitFor();
    // The limit's own clock stands, so that nothing more is allowed however long the press takes.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    try {
      const statuses = (await Promise.all(Array.from({ length: 60 }, (_, nth) => choose(nth)))).map(({ statusCode }) => statusCode);
      seen += statuses.filter((status) => status === 204).length;
      expect(statuses).toContain(429);
      await press(one.page, 'Refuse all');
      expect(shortly(await receipts(2))).toEqual(['analytics refused banner', 'marketing refused banner']);
      expect(one.posted.length).toBeGreaterThan(1);
    } finally {
      clock.mockRestore();
    }
    await one.context.close();
  }, 60_000);

  it.each([
    ['wide', {}],
    ['phone', { width: 360, colorScheme: 'dark', language: 'pt-BR' }],
  ] as const)(
    'is set up beside how it will look (%s)',
    async (name, look) => {
      await setUp({ askedBy: 'banner' });
      const { page, context } = await web.open('/consent', look, async (opened) => {
        await opened.addInitScript(`sessionStorage.setItem('funil-key', ${JSON.stringify(web.app.localToken)})`);
      });
      const frame = page.frameLocator('iframe');
      // A frame of no site draws nothing while it is out of sight, and what waits in it waits for that.
      const preview = page.locator('iframe');
      await preview.scrollIntoViewIfNeeded();
      await frame.locator('#funil-consent-banner h2').waitFor();
      await page.getByRole('textbox', { name: /^(Question|Pergunta)/ }).fill('Another question');
      await preview.scrollIntoViewIfNeeded();
      await frame.getByText('Another question').waitFor();
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await frame.getByText('Another question').hover();
      await page.screenshot({ path: path.join(web.pictures, `consent-preview-${name}.png`) });
      await page.screenshot({ path: path.join(web.pictures, `consent-page-${name}.png`), fullPage: true });
      expect(await faultsOf(page)).toEqual([]);
      await page.getByText(/^(Show the draft|Mostrar o rascunho)$/).click();
      await page.getByText(/^> (DRAFT|RASCUNHO) /).waitFor();
      expect(await overflowOf(page)).toBe(0);
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('button', { name: /^(Save|Salvar)$/ }).click();
      await page.getByText(/Saved\.|Salvo\./).waitFor();
      await context.close();
    },
    60_000,
  );
});
