import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../tools/chromium.ts';
import { type LiveShop, openLiveShop } from './live-shop.ts';

const executable = findChromium();

interface Row {
  kind: string;
  type: string;
  method: string;
  channel: string;
  rule: string;
  witness: string;
}
interface Found {
  id: string;
  level: string;
  method: string;
  conversions: number;
}

describe.skipIf(!executable)('people in a shop, as the ledger tells it (needs a Chromium on the PATH or CHROME_PATH)', () => {
  let live: LiveShop;
  beforeAll(async () => {
    live = await openLiveShop(executable!);
  }, 120_000);
  afterAll(() => live?.close());

  async function visit(page: Page, at: string, referer?: string): Promise<void> {
    await page.goto(`${live.shop.address}${at}`, referer ? { referer } : {});
    await page.waitForFunction("typeof funil === 'function' && !funil.q");
  }
  /** The tracker sends once a second. */
  const sent = (page: Page) => page.waitForTimeout(1_500);
  const signIn = (page: Page, name: string) => page.evaluate(`funil('identify', '${name}', { email: '${name}@example.com' })`);
  const pay = (page: Page, order: string) =>
    page.evaluate(
      `funil('track', 'Order Completed', { order_id: '${order}', total: 39.8, currency: 'EUR', products: [{ product_id: '0012', quantity: 2, price: 19.9 }] })`,
    );

  const find = async (search: string) => (await live.ask<{ rows: Found[] }>(`/leads?search=${encodeURIComponent(search)}`)).rows;
  async function told(id: string, kind: string): Promise<Row[]> {
    const { rows } = await live.ask<{ rows: Row[] }>(`/leads/${id}`);
    return rows.filter((row) => row.kind === kind).reverse();
  }

  it('found by search, back through an ad, bought on a second device: one lead, both touches, the first as it was', async () => {
    const phone = await (await live.newDevice()).newPage();
    await visit(phone, '/index.html', 'https://www.google.com/');
    await sent(phone);
    await visit(phone, '/product.html?utm_source=instagram&utm_medium=paid_social&utm_campaign=spring&fbclid=F1');
    await signIn(phone, 'ana');
    await sent(phone);
    const desk = await (await live.newDevice()).newPage();
    await visit(desk, '/checkout.html');
    await signIn(desk, 'ana');
    await pay(desk, 'o-ana');
    await sent(desk);

    const leads = await find('ana@example.com');
    expect(leads).toMatchObject([{ level: 'customer', method: 'seo', conversions: 1 }]);
    const touches = await told(leads[0]!.id, 'touch');
    expect(touches.map(({ method, channel }) => `${method} ${channel}`)).toEqual([
      'seo organic_search',
      'paid paid_social',
      'baseline direct',
    ]);
    for (const { rule, witness } of touches) expect([rule, witness]).not.toContain('');
  }, 60_000);

  it('a shared tablet: who signs out and who signs in next are two leads, each with their own order', async () => {
    const tablet = await (await live.newDevice()).newPage();
    for (const name of ['bea', 'caio']) {
      await visit(tablet, '/checkout.html');
      await signIn(tablet, name);
      await pay(tablet, `o-${name}`);
      await sent(tablet);
      await tablet.evaluate("funil('reset')");
    }
    for (const name of ['bea', 'caio']) {
      const [lead, ...others] = await find(`${name}@example.com`);
      expect([lead?.conversions, others.length]).toEqual([1, 0]);
      expect((await told(lead!.id, 'order')).length).toBe(1);
    }
  }, 60_000);

  it('offline, then online: what was done meanwhile arrives once, on its lead', async () => {
    const context = await live.newDevice();
    const page = await context.newPage();
    await visit(page, '/product.html?utm_source=newsletter&utm_medium=email');
    await signIn(page, 'davi');
    await sent(page);
    await context.setOffline(true);
    await pay(page, 'o-davi');
    await sent(page);
    expect((await find('davi@example.com'))[0]?.conversions).toBe(0);
    await context.setOffline(false);
    await sent(page);
    await sent(page);
    const [lead] = await find('davi@example.com');
    expect(lead?.conversions).toBe(1);
    expect((await told(lead!.id, 'event')).filter(({ type }) => type === 'order_completed').length).toBe(1);
  }, 60_000);

  it('consent refused, then given: nobody at first, then a lead who came by the ad they came by', async () => {
    const attributes = live.shop.attributes;
    live.shop.attributes = `${attributes} data-consent="cookieless"`;
    const page = await (await live.newDevice()).newPage();
    await visit(page, '/product.html?utm_source=google&utm_medium=cpc&gclid=G9');
    await signIn(page, 'eva');
    await sent(page);
    expect(await find('eva@example.com')).toEqual([]);
    await page.evaluate("funil('consent', 'full')");
    await signIn(page, 'eva');
    await sent(page);
    live.shop.attributes = attributes;
    const [lead] = await find('eva@example.com');
    expect(lead?.method).toBe('paid');
    expect((await told(lead!.id, 'touch')).map(({ method }) => method)).toEqual(['paid']);
  }, 60_000);
});
