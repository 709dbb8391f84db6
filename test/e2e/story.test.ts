import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALM, documentOf, EMAIL, HEARD_ABOUT, NAME, NEWS, said } from '../../src/funnel/capture/forms/template-fields.ts';
import { findChromium } from '../../tools/chromium.ts';
import { openSink, type Sink } from '../mail/sink.ts';
import { offer } from '../popups/offer.ts';
import { type LiveShop, openLiveShop } from './live-shop.ts';

const executable = findChromium();
const isBuilt = ['tracker/forms.js', 'tracker/popups.js'].every((file) =>
  existsSync(path.resolve(import.meta.dirname, '../../dist', file)),
);

/** Nobody answers faster, and the server knows. */
const READING = 2_100;

const FORM = documentOf({
  title: said('Ten percent for you', 'Dez por cento para você', 'Diez por ciento para ti'),
  steps: [
    {
      id: 'taste',
      fields: [
        { id: 'gift', type: 'yes_no', required: true, label: said('Is it a gift?', 'É presente?', '¿Es un regalo?') },
        {
          id: 'whom',
          type: 'text',
          label: said('For whom?', 'Para quem?', '¿Para quién?'),
          when: { match: 'all', conditions: [{ field: 'gift', compare: 'is', value: true }] },
        },
      ],
    },
    { id: 'you', fields: [NAME, EMAIL, HEARD_ABOUT, NEWS] },
  ],
  after: { message: said('Look into your mail.', 'Veja seu e-mail.', 'Mira tu correo.') },
  settings: CALM,
});

const POPUP = offer({ button: null, notPages: ['/checkout.html'], arrivals: ['paid'] });

interface Told {
  kind: string;
  type: string;
  method: string;
  channel: string;
  campaign: string;
  rule: string;
  witness: string;
  path: string;
}
interface Lead {
  firstTouch: { method: string; campaign: string; witness: string };
  lastTouch: { method: string; witness: string };
  identifiers: { kind: string; value: string }[];
  rows: Told[];
}

describe.skipIf(!executable || !isBuilt)(
  'from an ad to an order, as the ledger tells it (needs Chromium and the built scripts)',
  { timeout: 60_000 },
  () => {
    let live: LiveShop;
    let sink: Sink;
    let form: string;
    let link: { id: string; url: string };

    async function change(method: 'POST' | 'PUT', url: string, payload?: object) {
      const headers = { authorization: `Bearer ${live.funil.app.localToken}` };
      const answer = await live.funil.app.http.inject({
        method,
        url: `/api/v1${url}`,
        headers,
        ...(payload === undefined ? {} : { payload }),
      });
      expect(answer.statusCode, `${method} ${url}: ${answer.body}`).toBeLessThan(300);
      return answer.json();
    }

    beforeAll(async () => {
      sink = await openSink();
      live = await openLiveShop(executable!, { FUNIL_SMTP_PRIVATE: 'localhost', FUNIL_DISK_RESERVE_MB: '0' });
      await change('PUT', '/mail/server', {
        host: 'localhost',
        port: sink.port,
        security: 'none',
        username: '',
        fromName: 'The shop',
        fromAddress: 'news@shop.example',
        replyTo: '',
        bounceAddress: '',
        postalAddress: '',
        dkimSelector: '',
        perMinute: 600,
      });
      const made = await change('POST', '/forms', { name: 'Welcome', template: 'contact' });
      form = made.id;
      await change('PUT', `/forms/${form}`, { name: 'Welcome', draftVersion: made.draftVersion, draft: FORM });
      await change('POST', `/forms/${form}/publish`);
      const popup = await change('POST', '/popups', { name: 'Welcome', document: { ...POPUP, form } });
      await change('PUT', `/popups/${popup.id}`, { isLive: true });
      const { script } = await live.ask<{ script: string }>('/popups');
      live.shop.tags = `<script src="${live.funil.app.address}${new URL(script).pathname}" async></script>`;
      link = await change('POST', '/links', {
        slug: 'ana-spring',
        destination: `${live.named}/product.html`,
        tags: { source: 'instagram', medium: 'influencer', campaign: '2026-spring' },
        method: 'influencers',
        creator: 'ana',
      });
    }, 120_000);
    afterAll(async () => {
      await live?.close();
      await sink?.close();
    });

    async function visit(context: BrowserContext, url: string): Promise<Page> {
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      await page.goto(url);
      await page.waitForFunction("typeof funil === 'function' && !funil.q");
      return page;
    }
    /** The tracker sends once a second. */
    const sent = (page: Page) => page.waitForTimeout(1_500);
    const popup = (page: Page) => page.locator('#funil-popup').locator('.box');

    async function linkInMail(address: string): Promise<string> {
      const confirmation = async () => (await sink.mailsTo(address)).find(({ subject }) => subject === 'Please confirm your address');
      await expect.poll(async () => (await confirmation()) !== undefined, { timeout: 30_000 }).toBe(true);
      const { text } = (await confirmation())!;
      return /http:\/\/\S+\/consent\/\S+/.exec(text ?? '')![0];
    }

    async function fillByMouse(page: Page, email: string): Promise<void> {
      const box = popup(page);
      await box.getByText('Yes', { exact: true }).click();
      await box.getByLabel('For whom?').fill('My mother');
      await box.getByRole('button', { name: 'Next' }).click();
      await box.getByLabel('Name').fill('Bia');
      await box.getByLabel('E-mail', { exact: true }).fill(email);
      await box.getByLabel('How did you hear').selectOption('creator');
      await box.getByRole('checkbox').check();
      await page.waitForTimeout(READING);
      await box.getByRole('button', { name: 'Send' }).click();
    }

    /** Tab by tab, until the name of what has the focus is the one sought; a loop would never find it. */
    async function tabTo(page: Page, name: string): Promise<void> {
      const seen: string[] = [];
      for (let nth = 0; nth < 25; nth += 1) {
        await page.keyboard.press('Tab');
        const named = await page.evaluate<string>(FOCUSED);
        if (named.startsWith(name)) return;
        seen.push(named);
      }
      expect(seen).toContain(name);
    }

    async function fillByKeyboard(page: Page, email: string): Promise<void> {
      await tabTo(page, 'Yes');
      await page.keyboard.press('Space');
      await tabTo(page, 'For whom?');
      await page.keyboard.type('My mother');
      await tabTo(page, 'Next');
      await page.keyboard.press('Enter');
      await popup(page).getByLabel('Name').waitFor();
      await tabTo(page, 'Name');
      await page.keyboard.type('Bia');
      await tabTo(page, 'E-mail');
      await page.keyboard.type(email);
      await tabTo(page, 'How did you hear');
      await page.keyboard.type('A creator');
      await tabTo(page, 'Yes, send me');
      await page.keyboard.press('Space');
      await tabTo(page, 'Send');
      await page.waitForTimeout(READING);
      await page.keyboard.press('Enter');
    }

    async function leadOf(email: string): Promise<Lead> {
      const { rows } = await live.ask<{ rows: { id: string }[] }>(`/leads?search=${encodeURIComponent(email)}`);
      expect(rows).toHaveLength(1);
      return live.ask<Lead>(`/leads/${rows[0]!.id}`);
    }

    const told = (lead: Lead, kind: string) => lead.rows.filter((row) => row.kind === kind).reverse();

    for (const [how, who, fill] of [
      ['by mouse', 'bia', fillByMouse],
      ['by keyboard alone', 'caio', fillByKeyboard],
    ] as const) {
      it(`meets a pop-up, answers ${how}, confirms by mail, comes back through a short link and buys: one lead, told in order`, async () => {
        const email = `${who}@mail.example`;
        const context = await live.newDevice({ locale: 'en' });
        const page = await visit(context, `${live.named}/product.html?utm_source=google&utm_medium=cpc&utm_campaign=launch&gclid=G-${who}`);
        await popup(page).getByText('Is it a gift?').waitFor();
        await fill(page, email);
        await popup(page).getByText('Look into your mail.').waitFor();
        await sent(page);
        await page.close();

        const mail = await context.newPage();
        await mail.goto(await linkInMail(email));
        await mail.getByRole('button', { name: 'Confirm' }).press('Enter');
        await mail.getByRole('heading', { name: 'Confirmed' }).waitFor();

        const back = await visit(context, `${live.funil.app.address}/l/ana-spring`);
        expect(back.url()).toContain(`${live.named}/product.html?utm_source=instagram`);
        await sent(back);
        const checkout = await visit(context, `${live.named}/checkout.html`);
        await checkout.evaluate(
          `funil('track', 'Order Completed', { order_id: 'o-${who}', total: 39.8, currency: 'EUR', products: [{ product_id: '0012', quantity: 2, price: 19.9 }] })`,
        );
        await sent(checkout);
        await context.close();

        const lead = await leadOf(email);
        expect(told(lead, 'touch').map(({ method, channel, campaign, witness }) => [method, channel, campaign, witness])).toEqual([
          ['paid', 'paid_search', 'launch', 'click_id'],
          ['influencers', 'influencer', '', 'survey'],
          ['influencers', 'influencer', '2026-spring', 'link'],
        ]);
        expect(told(lead, 'touch').at(-1)?.rule).toContain(`link/${link.id}`);
        expect(lead.firstTouch).toMatchObject({ method: 'paid', campaign: 'launch', witness: 'click_id' });
        expect(lead.lastTouch).toMatchObject({ method: 'influencers', witness: 'link' });
        expect(told(lead, 'order')).toHaveLength(1);
        const events = told(lead, 'event').map(({ type }) => type);
        const story = ['popup_viewed', 'form_step_completed', 'form_submitted', 'consent_given', 'order_completed'];
        expect(events.filter((type) => story.includes(type))).toEqual(story);

        const { submissions } = await live.ask<{ submissions: { answers: object; state: string; reasons: string[] }[] }>(
          `/forms/${form}/submissions`,
        );
        expect(submissions[0]).toMatchObject({
          state: 'taken',
          reasons: [],
          answers: { gift: true, whom: 'My mother', name: 'Bia', email, heard: 'creator', news: true },
        });
        const { receipts } = await live.ask<{ receipts: { act: string; proof: string; label: string; url: string }[] }>(
          `/consent/receipts?find=${email}`,
        );
        expect(receipts.map(({ act, proof }) => [act, proof])).toEqual([
          ['given', 'double'],
          ['asked', 'form'],
        ]);
        expect(receipts[1]).toMatchObject({ url: `${live.named}/product.html`, label: expect.stringContaining('Yes, send me news') });
      });
    }

    it('credits the orders to the ad by the first touch and to the link by the last, and the link and the pop-up count both', async () => {
      const { rows } = await live.ask<{ rows: { method: string; credits: Record<string, { conversions: number }> }[] }>(
        '/reports/methods?models=first,last',
      );
      const creditOf = (method: string, model: string) => rows.find((row) => row.method === method)?.credits[model]?.conversions;
      expect([creditOf('paid', 'first'), creditOf('influencers', 'last')]).toEqual([2, 2]);
      expect(await live.ask(`/links/${link.id}`)).toMatchObject({ clicks: 2, leads: 2, customers: 2, orders: 2 });
      const { popups } = await live.ask<{ popups: object[] }>('/popups');
      expect(popups[0]).toMatchObject({ viewed: 2, acted: 2, customers: 2 });
      const { forms } = await live.ask<{ forms: object[] }>('/forms');
      expect(forms[0]).toMatchObject({ viewed: 2, sent: 2, leads: 2, customers: 2 });
      const { places } = await live.ask<{ places: object[] }>(`/forms/${form}/places`);
      expect(places).toMatchObject([{ place: '/product.html', viewed: 2, started: 2, leads: 2, customers: 2 }]);
    });

    it('fills the form in and confirms without JavaScript: a lead who came by the ad', async () => {
      const email = 'davi@mail.example';
      const context = await live.newDevice({ locale: 'pt-BR', javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      await page.goto(`${live.funil.app.address}/f/${form}?utm_source=google&utm_medium=cpc&utm_campaign=launch&gclid=G-davi`);
      await page.getByText('Não', { exact: true }).click();
      await page.getByRole('button', { name: 'Continuar' }).click();
      await page.getByLabel('Nome').fill('Davi');
      await page.getByLabel('E-mail', { exact: true }).fill(email);
      await page.getByLabel('Como você conheceu').selectOption('ad');
      await page.getByRole('checkbox').check();
      await page.waitForTimeout(READING);
      await page.getByRole('button', { name: 'Enviar' }).click();
      await page.getByText('Veja seu e-mail.').waitFor();
      await expect.poll(async () => (await sink.mailsTo(email)).length, { timeout: 30_000 }).toBe(1);
      const [{ text, subject } = { text: '', subject: '' }] = await sink.mailsTo(email);
      expect(subject).toBe('Confirme seu endereço');
      await page.goto(/http:\/\/\S+\/consent\/\S+/.exec(text ?? '')![0]);
      await page.getByRole('button', { name: 'Confirmar' }).press('Enter');
      await page.getByRole('heading', { name: 'Confirmado' }).waitFor();
      await context.close();
      const lead = await leadOf(email);
      expect(told(lead, 'touch').map(({ method, witness }) => [method, witness])).toEqual([
        ['paid', 'click_id'],
        ['paid', 'survey'],
      ]);
      const { receipts } = await live.ask<{ receipts: { act: string; proof: string; language: string }[] }>(
        `/consent/receipts?find=${email}`,
      );
      expect(receipts.map(({ act, proof, language }) => [act, proof, language])).toEqual([
        ['given', 'double', 'pt-BR'],
        ['asked', 'form', 'pt-BR'],
      ]);
    });
  },
);

/** What has the focus, by its label or text, through shadow trees. */
const FOCUSED = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return (at?.labels?.[0]?.textContent ?? at?.textContent ?? '').trim();
})()`;
