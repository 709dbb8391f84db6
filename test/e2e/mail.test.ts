import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { openTick, type Tick } from '../consent/tick.ts';
import { openSink, type Sink } from '../mail/sink.ts';
import { becomeOwner, startFunil } from '../people/team.ts';
import { faultsAround } from './faults.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, launchChromium, overflowOf } from './web-app.ts';

describe.skipIf(!canOpenWebApp)('mail and consent in a browser (needs Chromium and the built web app)', { timeout: 60_000 }, () => {
  let app: App;
  let close: () => Promise<void>;
  let browser: Browser;
  let sink: Sink;
  let tick: Tick;
  let page: Page;

  beforeAll(async () => {
    sink = await openSink();
    ({ app, close } = await startFunil({ FUNIL_SMTP_PRIVATE: 'localhost' }));
    const cookie = await becomeOwner(app);
    tick = await openTick(app, Date.now, app.address);
    browser = await launchChromium();
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    const cookies = cookie
      .split('; ')
      .map((one) => ({ name: one.split('=')[0] as string, value: one.slice(one.indexOf('=') + 1), url: app.address }));
    await context.addCookies(cookies);
    page = await context.newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await close?.();
    await sink?.close();
  });

  async function faultsOf(one: Page): Promise<string[]> {
    await settled(one, 'main');
    const over = await overflowOf(one);
    return [...(await faultsAround(one)), ...(over > 0 ? [`${over} px hang over`] : [])];
  }

  async function mailTo(address: string, subject: string): Promise<string> {
    await expect.poll(async () => (await sink.mailsTo(address)).some((mail) => mail.subject === subject), { timeout: 30_000 }).toBe(true);
    const mail = (await sink.mailsTo(address)).find((one) => one.subject === subject);
    return /http:\/\/\S+\/consent\/\S+/.exec(mail?.text ?? '')?.[0] as string;
  }

  it('sets a mail server and sends a test through it', async () => {
    await page.goto(`${app.address}/settings/mail`);
    await page.getByPlaceholder('smtp.example.com').fill('localhost');
    await page.getByRole('spinbutton', { name: 'Port' }).fill(String(sink.port));
    await page.getByRole('combobox', { name: 'Encryption' }).selectOption('none');
    await page.getByRole('textbox', { name: 'Address of the sender' }).fill('news@shop.example');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByText('Mail leaves from news@shop.example.').waitFor();
    await page.getByRole('textbox', { name: 'Send a test to' }).first().fill('olga@shop.example');
    await page.getByRole('button', { name: 'Send', exact: true }).first().click();
    await page.getByRole('status').filter({ hasText: 'Sent' }).waitFor();
    expect(await sink.mailsTo('olga@shop.example')).toHaveLength(1);
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.frameLocator('iframe').getByText('One more step').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('lets a visitor without JavaScript confirm, choose and stop with the keyboard alone', async () => {
    await tick('ana@mail.example');
    const context = await browser.newContext({ locale: 'es', viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    const phone = await context.newPage();
    await phone.goto(await mailTo('ana@mail.example', 'Confirme seu endereço'));
    const pressFirst = async () => {
      await phone.keyboard.press('Tab');
      await phone.keyboard.press('Enter');
    };
    await pressFirst();
    await phone.getByRole('heading', { name: 'Confirmado' }).waitFor();
    await phone.goto(await mailTo('ana@mail.example', 'Boas-vindas à My shop'));
    expect(await phone.getByRole('checkbox').isChecked()).toBe(true);
    await phone.keyboard.press('Tab');
    await phone.keyboard.press('Space');
    await pressFirst();
    await phone.getByRole('status').waitFor();
    expect(await phone.getByRole('checkbox').isChecked()).toBe(false);
    const looked = await browser.newContext({ locale: 'en', viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    const again = await looked.newPage();
    await again.goto(phone.url());
    expect(await faultsOf(again)).toEqual([]);
    await Promise.all([context.close(), looked.close()]);
  });

  it('shows what left and who agreed', async () => {
    await page.goto(`${app.address}/settings/outbox`);
    await page.locator('.mail', { hasText: 'ana@mail.example' }).first().waitFor();
    await expect.poll(() => page.locator('.mail-state', { hasText: 'Sent' }).count()).toBe(3);
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`${app.address}/consent`);
    await page.getByLabel('Address or lead').fill('ana@');
    await expect
      .poll(() => page.locator('.mail summary strong').allTextContents(), { timeout: 30_000 })
      .toEqual(['Withdrawn', 'Given', 'Asked']);
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByLabel('Details').first().fill('Other words.');
    await page.locator('form').filter({ hasText: 'Details' }).getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('English, version 2').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
