import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../tools/chromium.ts';
import type { WireEvent } from '../src/wire.ts';
import '../src/window.ts';
import { type Recorder, startRecorder } from './recorder.ts';
import { buildScript, kept, openBrowser, type Storefront, startStorefront } from './storefront.ts';

const executable = findChromium();

let browser: Browser;
let script: string;
let recorder: Recorder;
let shop: Storefront;
let context: BrowserContext;
let page: Page;
let faults: string[];

/** Waits until as many events arrived, then a little longer for any too many. */
async function arrived(count: number): Promise<WireEvent[]> {
  await vi.waitFor(() => expect(recorder.events.length).toBeGreaterThanOrEqual(count), { timeout: 8_000, interval: 25 });
  await page.waitForTimeout(150);
  expect(recorder.events.map(told)).toHaveLength(count);
  expect(new Set(recorder.events.map(({ messageId }) => messageId)).size).toBe(count);
  return recorder.events;
}

function told({ type, event, context: { page: shown } }: WireEvent): string {
  return [type, event, shown.path].filter(Boolean).join(' ');
}

function distinct<T>(values: T[]): T[] {
  return [...new Set(values)];
}

async function device(): Promise<{ context: BrowserContext; page: Page }> {
  const made = await browser.newContext();
  const opened = await made.newPage();
  opened.on('pageerror', (error) => faults.push(String(error)));
  return { context: made, page: opened };
}

describe.skipIf(!executable)('the built script in Chromium (needs a Chromium on the PATH or CHROME_PATH)', () => {
  beforeAll(async () => {
    [browser, script] = await Promise.all([openBrowser(executable!), buildScript()]);
  });

  afterAll(() => browser?.close());

  beforeEach(async () => {
    faults = [];
    recorder = await startRecorder(script);
    shop = await startStorefront(recorder.address);
    ({ context, page } = await device());
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((one) => one.close()));
    await Promise.all([recorder.close(), shop.close()]);
    expect(faults).toEqual([]);
  });

  async function open(address: string): Promise<void> {
    await page.goto(address.startsWith('/') ? `${shop.address}${address}` : address);
  }

  it('browse, search, cart, checkout: each step once, in order, one visitor, one visit', async () => {
    await open('/index.html');
    await page.fill('[name=q]', 'moka');
    await page.click('form button');
    await page.click('#product');
    await page.click('#add span');
    await page.click('#cart');
    await page.click('#checkout button');
    await page.click('#pay');
    const events = await arrived(13);
    const inOrder = [...events].sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
    expect(inOrder.map(told)).toEqual([
      'page /index.html',
      'page /search.html',
      'track Products Searched /search.html',
      'page /product.html',
      'track Product Viewed /product.html',
      'track Product Added /product.html',
      'page /cart.html',
      'track Cart Viewed /cart.html',
      'track Checkout Started /cart.html',
      'page /checkout.html',
      'identify /checkout.html',
      'track Order Completed /checkout.html',
      'page /thanks.html',
    ]);
    expect(inOrder).toEqual(events);
    expect(distinct(events.map(({ anonymousId }) => anonymousId))).toEqual([expect.stringMatching(/^[0-9a-z]+-[0-9a-z]+$/)]);
    expect(distinct(events.map(({ context: { sessionId } }) => sessionId))).toHaveLength(1);
    expect(events.map(({ userId }) => userId ?? '').join()).toBe(`${','.repeat(10)}user-1,user-1,user-1`);
    expect(events[5]).toMatchObject({ properties: { product_id: '0012', price: '19.90', currency: 'BRL' } });
    expect(events[8]).toMatchObject({ properties: { cart_id: 'c1' } });
    expect(events[10]).toMatchObject({ type: 'identify', userId: 'user-1', traits: { email: 'ana@example.com' } });
    expect(events[11]).toMatchObject({ properties: { order_id: 'o1', total: 39.8, products: [{ product_id: '0012' }] } });
  });

  it('a request is text, small, without preflight, and says who sends and when', async () => {
    await open('/index.html?a=1#part');
    const [event] = await arrived(1);
    expect(recorder.batches).toMatchObject([{ preflighted: false, type: expect.stringMatching(/^text\/plain/) }]);
    expect(recorder.batches[0]!.body).toMatchObject({ writeKey: 'WK', sentAt: expect.stringMatching(/Z$/) });
    expect(event).toEqual({
      type: 'page',
      messageId: expect.stringMatching(/^[0-9a-z]+-[0-9a-z]+$/),
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      anonymousId: expect.any(String),
      context: {
        page: { url: `${shop.address}/index.html?a=1#part`, path: '/index.html', referrer: '', title: 'Padaria & Café', search: '?a=1' },
        locale: 'en-US',
        library: { name: 'funil-tracker', version: '0.1.0' },
        sessionId: expect.any(String),
        webdriver: true,
      },
    });
  });

  it('an ad click within the visit begins another visit of the same visitor; a reload does not', async () => {
    await open('/index.html');
    await arrived(1);
    await open(`${shop.elsewhere}/ad.html`);
    await page.evaluate(
      (href) => document.querySelector('#ad')!.setAttribute('href', href),
      `${shop.address}/product.html?utm_source=g&gclid=X1`,
    );
    await page.click('#ad');
    await arrived(3);
    await page.reload();
    await page.click('#cart');
    const events = await arrived(7);
    const visits = events.map(({ context: { sessionId } }) => sessionId);
    expect(distinct(visits)).toHaveLength(2);
    expect(visits.slice(1)).toEqual(Array(6).fill(visits[1]));
    expect(distinct(events.map(({ anonymousId }) => anonymousId))).toHaveLength(1);
    expect(events[1]!.context.page).toMatchObject({ search: '?utm_source=g&gclid=X1', referrer: `${shop.elsewhere}/ad.html` });
  });

  it('half an hour of silence begins another visit', async () => {
    await page.clock.install({ time: new Date('2026-03-01T12:00:00Z') });
    await open('/index.html');
    await page.clock.runFor(1_500);
    await arrived(1);
    await page.clock.fastForward('29:00');
    await page.evaluate(() => window.funil!('track', 'Within'));
    await page.clock.runFor(1_500);
    await arrived(2);
    await page.clock.fastForward('31:00');
    await page.evaluate(() => window.funil!('track', 'After'));
    await page.clock.runFor(1_500);
    const [first, within, after] = (await arrived(3)).map(({ context: { sessionId } }) => sessionId);
    expect(within).toBe(first);
    expect(after).not.toBe(first);
  });

  it('a second device is another visitor until the same user signs in there', async () => {
    await open('/index.html');
    await page.evaluate(() => window.funil!('identify', 'user-1'));
    await arrived(2);
    const second = await device();
    await second.page.goto(`${shop.address}/index.html`);
    await second.page.evaluate(() => window.funil!('identify', 'user-1'));
    const events = await arrived(4);
    expect(distinct(events.map(({ anonymousId }) => anonymousId))).toHaveLength(2);
    expect(events.map(({ userId }) => userId ?? null)).toEqual([null, 'user-1', null, 'user-1']);
  });

  it.each([
    ['after signing out', true],
    ['even if nobody signed out', false],
  ])('a shared tablet keeps people apart, %s', async (_how, signsOut) => {
    await open('/index.html');
    await page.evaluate(() => window.funil!('identify', 'ana'));
    if (signsOut) await page.evaluate(() => window.funil!('reset'));
    await open('/product.html');
    await page.evaluate(() => window.funil!('identify', 'bob'));
    await open('/cart.html');
    const events = await arrived(7);
    const [anonymous, , next] = events.map(({ anonymousId }) => anonymousId);
    const ofBob = events.filter(({ userId }) => userId === 'bob');
    expect(events.filter(({ userId }) => userId === 'ana').length).toBe(signsOut ? 1 : 3);
    expect(ofBob.length).toBe(3);
    expect(ofBob.some(({ anonymousId }) => anonymousId === anonymous)).toBe(false);
    expect(next === anonymous).toBe(!signsOut);
    const visitsOf = (user: string) =>
      distinct(events.filter(({ userId }) => userId === user).map(({ context: { sessionId } }) => sessionId));
    expect(visitsOf('ana').filter((visit) => visitsOf('bob').includes(visit))).toEqual([]);
  });

  it('consent off: nothing is sent or stored; given later: it starts with the page of arrival; withdrawn: all goes', async () => {
    shop.attributes = 'data-key="WK" data-consent="off"';
    await open('/app.html?utm_source=news');
    await page.evaluate(() => {
      window.funil!('consent', 'off');
      history.pushState({}, '', '/category/1');
      window.funil!('track', 'Unseen');
      window.funil!('identify', 'user-1');
    });
    await page.waitForTimeout(1_300);
    expect(recorder.events).toEqual([]);
    expect(await kept(context)).toEqual({ cookies: [], storage: [] });

    await page.evaluate(() => window.funil!('consent', 'full'));
    const events = await arrived(2);
    expect(events.map(told)).toEqual(['track Consent Given /app.html', 'page /category/1']);
    expect(events[0]!.context).toMatchObject({
      page: { search: '?utm_source=news' },
      consent: { categoryPreferences: { analytics: true } },
    });
    expect(await kept(context)).toEqual({ cookies: ['funil'], storage: ['funil'] });

    await open('/product.html');
    expect((await arrived(4))[3]).toMatchObject({ anonymousId: events[0]!.anonymousId, event: 'Product Viewed' });

    await page.evaluate(() => {
      window.funil!('track', 'Too Late');
      window.funil!('consent', 'off');
    });
    await page.waitForTimeout(1_300);
    await arrived(4);
    expect(await kept(context)).toEqual({ cookies: [], storage: [] });
  });

  it('a refusal made before the script came is kept to', async () => {
    await page.addInitScript(() => {
      window.funil = Object.assign(() => {}, {
        q: [
          ['consent', 'off'],
          ['track', 'Unseen'],
        ],
      }) as unknown as Window['funil'];
    });
    await open('/index.html');
    await page.waitForTimeout(1_300);
    await open('/product.html');
    await page.waitForTimeout(300);
    expect(recorder.events).toEqual([]);
    expect(await kept(context)).toEqual({ cookies: [], storage: [] });
  });

  it.each([
    ['chosen by the shop', 'data-consent="cookieless"', false],
    ['asked for by Global Privacy Control', 'data-consent="full"', true],
  ])('cookieless, %s: counted without ids and without a trace', async (_why, attributes, control) => {
    if (control) await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }));
    shop.attributes = `data-key="WK" ${attributes}`;
    await open('/product.html');
    await page.evaluate(() => window.funil!('identify', 'user-1', { email: 'ana@example.com' }));
    const events = await arrived(2);
    expect(JSON.stringify(events)).not.toMatch(/anonymousId|userId|sessionId|ana@example/);
    expect(events.map(({ context: { consent } }) => consent?.categoryPreferences)).toEqual([{ analytics: false }, { analytics: false }]);
    expect(await kept(context)).toEqual({ cookies: [], storage: [] });

    await page.evaluate(() => window.funil!('consent', 'full'));
    const given = (await arrived(3))[2]!;
    expect(given).toMatchObject({
      event: 'Consent Given',
      anonymousId: expect.any(String),
      context: { consent: { categoryPreferences: { analytics: true } } },
    });
    await open('/cart.html');
    expect((await arrived(5))[4]).toMatchObject({ anonymousId: given.anonymousId });
  });

  it('offline, then online: what happened arrives once, in order', async () => {
    await open('/app.html');
    await arrived(1);
    await context.setOffline(true);
    for (let at = 1; at <= 45; at++) await page.evaluate((number) => window.funil!('track', `Step ${number}`), at);
    await page.waitForTimeout(1_200);
    expect((await kept(context)).storage).toContain('funil.q');
    expect(recorder.events).toHaveLength(1);
    await context.setOffline(false);
    const events = await arrived(46);
    expect(events.slice(1).map(({ event }) => event)).toEqual(Array.from({ length: 45 }, (_, at) => `Step ${at + 1}`));
    expect((await kept(context)).storage).not.toContain('funil.q');
  });

  it('what waits when the page is left offline arrives from the next page', async () => {
    await open('/app.html');
    await arrived(1);
    await context.setOffline(true);
    await page.evaluate(() => window.funil!('track', 'Left Behind'));
    await open('about:blank');
    await context.setOffline(false);
    await open('/thanks.html');
    expect((await arrived(3)).map(told)).toEqual(['page /app.html', 'track Left Behind /app.html', 'page /thanks.html']);
  });

  it('an overloaded server is asked again when it said, with the same ids', async () => {
    recorder.refuse = { status: 503, retryAfter: '2' };
    await open('/product.html');
    await vi.waitFor(() => expect(recorder.refused).toHaveLength(1), { timeout: 5_000 });
    const refusedAt = Date.now();
    recorder.refuse = undefined;
    const events = await arrived(2);
    expect(recorder.batches[0]!.at - refusedAt).toBeGreaterThan(1_800);
    expect(events.map(({ messageId }) => messageId)).toEqual(recorder.refused[0]!.batch.map(({ messageId }) => messageId));
  });

  it('what the server refuses for good is not sent again', async () => {
    recorder.refuse = { status: 400 };
    await open('/product.html');
    await vi.waitFor(() => expect(recorder.refused).toHaveLength(1), { timeout: 5_000 });
    recorder.refuse = undefined;
    await open('/thanks.html');
    expect((await arrived(1)).map(told)).toEqual(['page /thanks.html']);
    expect(recorder.refused).toHaveLength(1);
  });

  it('twenty events do not wait, and no request is larger than a beacon may be', async () => {
    await open('/app.html');
    await page.evaluate(() => {
      for (let at = 0; at < 60; at++) window.funil!('track', 'Wide', { text: 'あ'.repeat(3_000) });
      window.funil!('track', 'Too Wide', { text: 'x'.repeat(30_000) });
    });
    const events = await arrived(61);
    expect(events.some(({ event }) => event === 'Too Wide')).toBe(false);
    expect(Math.max(...recorder.batches.map(({ bytes }) => bytes))).toBeLessThan(65_536);
  });

  it('single-page routes are pages with their own title, referrer and order; the same address again is none', async () => {
    await open('/app.html');
    await page.evaluate(() => {
      const { go } = window as unknown as { go(address: string, title: string): void };
      go('/product/7', 'Moka pot');
      history.replaceState({ scrolled: 200 }, '');
    });
    await page.waitForTimeout(50);
    await page.goBack();
    const events = await arrived(4);
    expect(
      events.map(({ context: { page: shown }, ...event }) => [told({ context: { page: shown }, ...event } as WireEvent), shown.title]),
    ).toEqual([
      ['page /app.html', 'Single page'],
      ['page /product/7', 'Moka pot'],
      ['track Product Viewed /product/7', 'Moka pot'],
      ['page /app.html', 'Moka pot'],
    ]);
    expect(events[1]!.context.page.referrer).toBe(`${shop.address}/app.html`);
  });

  it('a page that the browser prepares unseen counts when it is shown', async () => {
    // Browsers under test do not prerender, so the two signs of it are played.
    await page.addInitScript(() => {
      let unseen = true;
      Object.defineProperty(document, 'prerendering', { get: () => unseen });
      document.addEventListener('show', () => {
        unseen = false;
        document.dispatchEvent(new Event('prerenderingchange'));
      });
    });
    await open('/product.html');
    await page.waitForTimeout(1_300);
    expect(recorder.events).toEqual([]);
    expect(await kept(context)).toEqual({ cookies: [], storage: [] });
    await page.evaluate(() => document.dispatchEvent(new Event('show')));
    expect((await arrived(2)).map(told)).toEqual(['page /product.html', 'track Product Viewed /product.html']);
  });

  it('hash routes count when asked for, and nothing by itself when manual', async () => {
    shop.attributes = 'data-key="WK" data-hash="on"';
    await open('/app.html');
    await page.evaluate(() => {
      location.hash = '#/cart';
    });
    expect((await arrived(2)).map(told)).toEqual(['page /app.html', 'page /app.html#/cart']);
    shop.attributes = 'data-key="WK" data-manual="on"';
    await open('/thanks.html');
    await page.evaluate(() => window.funil!('page', 'Thanks', { step: 4 }));
    expect((await arrived(3))[2]).toMatchObject({ type: 'page', name: 'Thanks', properties: { step: 4 } });
  });

  it('a marked form gives a lead, and nothing secret', async () => {
    await open('/index.html');
    await page.click('#newsletter button');
    const events = await arrived(3);
    expect(events[1]).toMatchObject({ type: 'identify' });
    expect(events[1]!.traits).toEqual({ email: 'ana@example.com', first_name: 'Ana', phone: '+5511999990000', offers: 'yes' });
    expect(events[2]).toMatchObject({ event: 'Lead Captured', properties: { form: 'newsletter' } });
  });

  it('links to other sites count, links within do not', async () => {
    await open('/index.html');
    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
    await page.click('#blog');
    await page.click('#cart');
    const events = await arrived(2);
    expect(events[1]).toMatchObject({ event: 'Outbound Link Clicked', properties: { url: 'http://localhost/blog' } });
  });

  it('hands its ids to the page, the same as it sends', async () => {
    await open('/index.html');
    const ids = await page.evaluate(() => new Promise((resolve) => window.funil!('ids', resolve)));
    const [event] = await arrived(1);
    expect(ids).toMatchObject({ anonymousId: event!.anonymousId, sessionId: event!.context.sessionId });
  });

  it('the cookie is first-party, lax, and ends 13 months after the id was made however often it is used', async () => {
    await open('/index.html');
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ name: 'funil', sameSite: 'Lax', path: '/', domain: '127.0.0.1' });
    await page.waitForTimeout(1_100);
    await open('/thanks.html');
    const [later] = await context.cookies();
    expect(Math.abs(later!.expires - cookie!.expires)).toBeLessThan(2);
    expect(cookie!.expires - Date.now() / 1000).toBeGreaterThan(395 * 86_400);
  });

  it.each(['localStorage', 'cookie'])('the visitor is known again without %s', async (missing) => {
    await open('/index.html');
    if (missing === 'cookie') await context.clearCookies();
    else await page.evaluate(() => localStorage.clear());
    await open('/thanks.html');
    expect(distinct((await arrived(2)).map(({ anonymousId }) => anonymousId))).toHaveLength(1);
  });

  it('never throws: storage blocked, cookies broken, beacons missing, nonsense called', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new Error('blocked');
        },
      });
      Object.defineProperty(Document.prototype, 'cookie', { get: () => 'funil=%E0%A4%A', set() {} });
      Object.defineProperty(Navigator.prototype, 'sendBeacon', { value: undefined });
    });
    await open('/app.html');
    await page.evaluate(() => {
      const funil = window.funil as unknown as (...given: unknown[]) => unknown;
      for (const call of ['constructor', '__proto__', 'nothing', undefined, null, 7]) funil(call, {});
      const circle: Record<string, unknown> = {};
      circle.circle = circle;
      funil('track', 'Circle', circle);
      funil('ids', 'no function');
      funil('identify');
      funil('track', 'After');
      history.pushState({}, '', '/next');
    });
    const events = await arrived(4);
    expect(events.map(told)).toEqual(['page /app.html', 'identify /app.html', 'track After /app.html', 'page /next']);
    expect(distinct(events.map(({ anonymousId }) => anonymousId))).toHaveLength(1);
    await page.evaluate(() => window.funil!('track', 'Leaving'));
    await open('about:blank');
    await arrived(5);
  });

  it('sends nothing to anybody else', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await open('/product.html');
    await arrived(2);
    expect(distinct(asked).sort()).toEqual([recorder.address, shop.address].sort());
  });
});
