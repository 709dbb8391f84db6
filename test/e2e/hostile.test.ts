import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../pages/site.ts';
import { collect, type HostileShop, plantHostile } from './hostile-shop.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, openWebApp, overflowOf, turn, type WebApp } from './web-app.ts';

const AT_A_TIME = 3;
/** The first pages ask for every report at once of a Funil that has just begun. */
const PATIENCE_MS = 100_000;
/** A list for people and not for keys, a plan that is not there; and what this test itself does in frames that may run and keep nothing. */
const KNOWN_TROUBLES = /status of 40[34]|Failed to read the 'sessionStorage' property|Blocked script execution in 'about:srcdoc'/;
const PERIOD = 'period=12m';
const PAGES = [
  `/?${PERIOD}`,
  `/funnel?${PERIOD}&by=campaign`,
  `/methods?${PERIOD}`,
  `/methods/paid?${PERIOD}`,
  `/products?${PERIOD}&by=method`,
  `/leads?${PERIOD}`,
  `/orders?${PERIOD}`,
  '/orders?kind=deals',
  '/consent',
  `/links?${PERIOD}`,
  '/links?view=codes',
  '/links?view=rules',
  `/popups?${PERIOD}`,
  '/landing',
  '/forms',
  '/lead-ads',
  '/connect?platform=shopify',
  '/imports',
  `/costs?${PERIOD}&by=campaign`,
  `/quality?${PERIOD}`,
  '/quality?part=alarms',
  '/quality?part=sources',
  '/settings',
  '/settings/members',
  '/settings/workspaces',
  '/settings/keys',
  '/settings/audit',
  '/settings/outbox',
  '/settings/mail',
  '/settings/identity',
  '/settings/claims',
  '/settings/plan',
  '/settings/hooks',
  '/settings/retention',
];

/** What a hostile text has become of more than itself, in that frame. */
function harmIn(): string[] {
  const elements = Array.from(document.querySelectorAll('*'));
  const isTheirs = (one: Element) =>
    one.matches('[data-planted]') || (one.matches('script, style') && (one.textContent ?? '').startsWith('__ran'));
  const isAddress = (name: string) => /^(.*:)?(href|src|action|formaction|data)$/.test(name);
  const runs = ({ name, value }: Attr) => name.startsWith('on') || (isAddress(name) && /^(javascript|vbscript):/i.test(value.trim()));
  return [
    ...('__ran' in window ? ['a script of theirs ran'] : []),
    ...elements.filter(isTheirs).map(({ outerHTML }) => `their markup: ${outerHTML}`),
    ...elements
      .flatMap((one) => Array.from(one.attributes))
      .filter(runs)
      .map(({ name, value }) => `it runs: ${name}=${value}`),
    ...(/54439/.test(document.body?.textContent ?? '') ? ['a template of theirs was filled in'] : []),
  ];
}

const harmOf = async (page: Page) => (await Promise.all(page.frames().map((frame: Frame) => frame.evaluate(harmIn)))).flat();

/** Shows what is folded. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const one of Array.from(document.querySelectorAll('details'))) one.open = true;
  });

describe.skipIf(!canOpenWebApp)('S-01: hostile texts in every field (needs Chromium and the built web app)', { timeout: 180_000 }, () => {
  let web: WebApp;
  let shop: HostileShop;
  const pages: Page[] = [];
  const dialogs: string[] = [];

  const watched = (opened: Page) => {
    opened.on('dialog', (dialog) => {
      dialogs.push(`${opened.url()}: ${dialog.message()}`);
      void dialog.dismiss();
    });
    return opened;
  };

  async function faultsOf(page: Page, what: string): Promise<string[]> {
    const wide = await overflowOf(page);
    const harm = [...(await harmOf(page)), ...dialogs.splice(0), ...(wide > 0 ? [`${wide} px wider than its window`] : [])];
    return harm.map((fault) => `${what}: ${fault}`);
  }

  /** On a desk and on a phone. */
  async function look(page: Page, url: string): Promise<string[]> {
    await page.goto(web.app.address + url);
    await settled(page, 'main', PATIENCE_MS);
    await unfold(page);
    await settled(page, 'main', PATIENCE_MS);
    const faults: string[] = [];
    for (const width of [1280, 360]) {
      await turn(page, { colorScheme: 'light', width });
      await settled(page, 'main', PATIENCE_MS);
      faults.push(...(await faultsOf(page, `${url} at ${width} px`)));
    }
    return (await page.locator('main h1').count()) === 0 ? [...faults, `${url}: the page is broken`] : faults;
  }

  /** All of them, some at a time. */
  async function lookAtAll(urls: readonly string[]): Promise<string[]> {
    const left = [...urls];
    const faults = pages.map(async (page) => {
      const found: string[] = [];
      for (let url = left.shift(); url !== undefined; url = left.shift()) found.push(...(await look(page, url)));
      return found;
    });
    return (await Promise.all(faults)).flat();
  }

  beforeAll(async () => {
    web = await openWebApp('empty');
    shop = await plantHostile(web.app);
    for (let nth = 0; nth < AT_A_TIME; nth += 1) pages.push(watched((await web.openWithKey('/imports')).page));
  }, 90_000);

  afterAll(() => web?.close());

  it('are texts on every page of the web app', async () => {
    expect(await lookAtAll(PAGES)).toEqual([]);
  });

  it('are texts on the page of one of each', async () => {
    expect(shop.leads.length).toBeGreaterThan(11);
    const ones = [`/links/${shop.link}`, `/landing/${shop.page}`, `/imports/${shop.imported}`];
    const parts = ['', '?part=answers', '?part=embed'].map((part) => `/forms/${shop.form}${part}`);
    const leads = [...shop.leads.slice(0, 2).map((id) => `/leads/${id}`), `/leads/${shop.leads[0]}/erase`];
    expect(await lookAtAll([...ones, ...parts, ...leads])).toEqual([]);
  });

  it('are texts in events that arrive while somebody looks', async () => {
    const [page] = pages as [Page];
    await page.goto(`${web.app.address}/live`);
    await settled(page, '.empty');
    await collect(web.app, shop.writeKey);
    await page.clock.runFor(4_000);
    await page.locator('main summary, main td, main li').filter({ hasText: '__ran' }).first().waitFor();
    await unfold(page);
    expect(await faultsOf(page, 'live')).toEqual([]);
  });

  it('are texts in what visitors are shown, and what they are sent', async () => {
    const { context, page } = await web.open(`/f/${shop.form}?came=${encodeURIComponent('"><svg/onload=__ran=9>')}`, { width: 360 });
    watched(page);
    const faults = await faultsOf(page, 'the form');
    const { json } = await send(web.app, 'POST', '/api/v1/consent/link', { channel: 'email', address: 'h0@shop.example' });
    const { pathname, search } = new URL(String(json.link));
    for (const url of [`/f/${shop.form}/done`, '/p/hostile', pathname + search]) {
      await page.goto(web.app.address + url);
      faults.push(...(await faultsOf(page, url)));
    }
    const mails = await web.app.engine.state.db.selectFrom('message').select(['html', 'text']).execute();
    expect(mails.length).toBeGreaterThan(0);
    for (const { html, text } of mails) {
      await page.setContent(html ?? `<pre style="white-space:pre-wrap;overflow-wrap:anywhere">${text.replaceAll('<', '&lt;')}</pre>`);
      faults.push(...(await faultsOf(page, 'a mail')));
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('came to no browser as anything that it had to stop', () => {
    expect(web.troubles.filter((trouble) => !KNOWN_TROUBLES.test(trouble))).toEqual([]);
    expect(web.asked.filter((url) => !url.startsWith(web.app.address) && !/^(blob|data|about):/.test(url))).toEqual([]);
  });
});
