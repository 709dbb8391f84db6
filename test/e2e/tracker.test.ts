import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../tools/chromium.ts';
import type { Storefront } from '../../tracker/test/storefront.ts';
import type { Running } from '../collect/running.ts';
import { type LiveShop, openLiveShop } from './live-shop.ts';

const executable = findChromium();

describe.skipIf(!executable)('the tracker against a running Funil (needs a Chromium on the PATH or CHROME_PATH)', () => {
  let live: LiveShop;
  let funil: Running;
  let shop: Storefront;

  beforeAll(async () => {
    live = await openLiveShop(executable!);
    ({ funil, shop } = live);
  }, 120_000);
  afterAll(() => live?.close());

  async function newDevice(): Promise<Page> {
    return (await live.newDevice()).newPage();
  }

  /** From an ad to an order, with a moment on each page, because each request is dated by its own way to the server. */
  async function buy(page: Page): Promise<void> {
    const click = async (target: string) => {
      await page.waitForTimeout(200);
      await page.click(target);
    };
    await page.goto(`${shop.address}/product.html?utm_source=google&utm_medium=cpc&gclid=G1`);
    for (const target of ['#add span', '#cart', '#checkout button', '#pay']) await click(target);
    await page.waitForURL('**/thanks.html');
  }

  it('an ad, a cart and an order are on the ledger once, on one lead, credited to the ad', async () => {
    await buy(await newDevice());
    const told = () => funil.rows<{ type: string; path: string; product: string }>('select type, path, product from events order by at');
    // The last event of all is the page of thanks.
    await expect.poll(async () => (await told()).at(-1)?.path, { timeout: 45_000 }).toBe('/thanks.html');
    const events = await told();
    expect(events.map(({ type, path }) => `${type} ${path}`)).toEqual([
      'page /product.html',
      'product_viewed /product.html',
      'product_added /product.html',
      'page /cart.html',
      'cart_viewed /cart.html',
      'checkout_started /cart.html',
      'page /checkout.html',
      'identify /checkout.html',
      'order_completed /checkout.html',
      'page /thanks.html',
    ]);
    expect(events[2]).toMatchObject({ product: '0012' });
    expect(await funil.rows('select count(distinct visit) as visits, max(value) as value from events')).toEqual([
      { visits: '1', value: '39.8' },
    ]);
    expect(await funil.rows('select method, channel, sum(sign) as signs from touches group by all having signs != 0')).toEqual([
      { method: 'paid', channel: 'paid_search', signs: '1' },
    ]);
    expect(await funil.rows('select order, total, currency from orders')).toEqual([{ order: 'o1', total: '39.8', currency: 'BRL' }]);
  });

  it('a visitor who refused is counted without what tells who it was', async () => {
    shop.attributes += ' data-consent="cookieless"';
    const page = await newDevice();
    await page.goto(`${shop.address}/search.html?q=ana%40example.com`);
    const told = () =>
      funil.rows<{ type: string; props: string }>(`select type, props from events where path = '/search.html' order by at`);
    await expect.poll(async () => (await told()).length, { timeout: 45_000 }).toBe(2);
    const rows = await told();
    expect(rows.map(({ type }) => type)).toEqual(['page', 'products_searched']);
    expect(JSON.stringify(rows)).not.toContain('ana');
    expect(JSON.stringify(rows)).toContain('refused');
  });
});
