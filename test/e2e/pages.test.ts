import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf, faultsOfColours } from './faults.ts';
import { settled } from './settled.ts';
import { canOpenWebApp, type Look, openWebApp, overflowOf, turn, type WebApp } from './web-app.ts';

/** Each page, and what is there once it has loaded. */
const PAGES: readonly [name: string, url: string, loaded: string][] = [
  ['overview', '/?period=90d', '.leads tbody tr'],
  ['funnel', '/funnel?period=12m&by=campaign', '.breakdown tbody tr'],
  ['steps', '/funnel?period=12m&steps=page,product_viewed,checkout_started', '.steps ~ div tbody tr'],
  ['methods', '/methods?period=12m', '.models tbody tr'],
  ['method', '/methods/content?period=12m', '.models tbody tr'],
  ['products', '/products?period=12m', 'tbody tr'],
  ['leads', '/leads?level=customer', '.leads tbody tr'],
  ['orders', '/orders', 'tbody tr'],
  ['connect', '/connect?platform=shopify', '.code-block'],
  ['live', '/live', '.empty'],
  ['imports', '/imports', '.empty'],
];

/** A width for each language, and the theme that all is looked for in; in the other one only what colours can break. */
const LOOKS: readonly Look[] = [
  { language: 'en', colorScheme: 'light', width: 1440 },
  { language: 'es', colorScheme: 'dark', width: 768 },
  { language: 'pt-BR', colorScheme: 'dark', width: 360 },
];

describe.skipIf(!canOpenWebApp)('every page of the web app (needs Chromium and the built web app)', { timeout: 120_000 }, () => {
  let web: WebApp;
  /** A page for each look, kept open and sent from address to address. */
  const looks: { look: Look; page: Page }[] = [];
  let longer: Page;

  beforeAll(async () => {
    web = await openWebApp('planted');
    for (const look of LOOKS) looks.push({ look, page: (await web.open('/imports', look)).page });
    longer = (await web.open('/imports', {}, longerWords)).page;
  }, 120_000);

  afterAll(async () => {
    await web?.close();
  });

  it.each(PAGES)('%s: readable in both themes, on desks and phones, by axe', async (name, url, loaded) => {
    for (const { look, page } of looks) {
      await turn(page, look);
      await page.goto(web.app.address + url);
      await settled(page, loaded);
      const seen = async (colorScheme: Look['colorScheme'], faults: (page: Page) => Promise<string[]>) => {
        const picture = `${name}-${look.language}-${colorScheme}-${look.width}`;
        await turn(page, { colorScheme });
        await page.screenshot({ path: path.join(web.pictures, `${picture}.png`), fullPage: true });
        expect(await overflowOf(page), picture).toBeLessThanOrEqual(0);
        expect(await faults(page), picture).toEqual([]);
      };
      await seen(look.colorScheme, faultsOf);
      await seen(look.colorScheme === 'dark' ? 'light' : 'dark', faultsOfColours);
    }
  });

  it.each(PAGES)('%s: nothing is cut off where words are two fifths longer, nor at twice the size', async (name, url, loaded) => {
    await longer.goto(web.app.address + url);
    for (const width of [1280, 640]) {
      await turn(longer, { colorScheme: 'light', width });
      await settled(longer, loaded);
      await longer.screenshot({ path: path.join(web.pictures, `${name}-longer-${width}.png`), fullPage: true });
      expect(await cutOff(longer), `${name} at ${width} px`).toEqual([]);
    }
  });

  it('carries the period from page to page, folds the rail, and opens the drawer on phones', async () => {
    const { page, context } = await web.open('/?period=90d&compare=year');
    await page.getByRole('link', { name: 'Methods', exact: true }).click();
    await page.waitForURL(
      (url) => url.pathname === '/methods' && url.searchParams.get('period') === '90d' && url.searchParams.get('compare') === 'year',
    );
    await page.getByRole('button', { name: 'Fold the navigation' }).click();
    await page.reload();
    await page.locator('.rail.folded').waitFor();
    await page.setViewportSize({ width: 360, height: 800 });
    await page.getByRole('button', { name: 'Open the pages' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Funnel' }).click();
    await page.waitForURL((url) => url.pathname === '/funnel' && url.searchParams.get('period') === '90d');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await context.close();
  });

  it('offers another day of knowledge where the figures heed it, and nowhere else', async () => {
    const { page, context } = await web.open('/links?period=90d&known=2026-01-01');
    const opened = page.getByRole('button', { name: 'Last 90 days' });
    const field = page.getByLabel('As known on');
    const names = ['Forms', 'Pop-ups', 'Landing pages'];
    for (const next of [...names, 'Products']) {
      await opened.click();
      await page.getByLabel('From').waitFor();
      expect(await field.count(), `before ${next}`).toBe(0);
      expect(await page.locator('.period .badge').count()).toBe(0);
      await page.getByRole('link', { name: next, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: next }).waitFor();
      await page.keyboard.press('Escape');
    }
    await page.locator('.period .badge').waitFor();
    await opened.click();
    await field.waitFor();
    await context.close();
  });

  it('saves what it shows: a table as CSV, a drawing as SVG and PNG that need nothing else', async () => {
    const { page, context } = await web.open('/funnel?period=12m');
    await settled(page, '.funnel-band');
    await page.getByText('Table and downloads').click();
    const saved = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).first().click()]);
      return { name: download.suggestedFilename(), stream: await download.createReadStream() };
    };
    expect(await textOf((await saved('Save as CSV')).stream)).toMatch(/^Stage,Leads,/);
    const svg = await saved('Save the picture (SVG)');
    const markup = await textOf(svg.stream);
    expect(svg.name).toBe('funil-funnel.svg');
    expect(markup).toContain('polygon');
    expect(markup).not.toMatch(/var\(|<style|href=/);
    expect((await saved('Save the picture (PNG)')).name).toBe('funil-funnel.png');
    await context.close();
  });

  it('keeps a view of the leads and the columns one chose', async () => {
    const { page, context } = await web.open('/leads?level=customer');
    await settled(page, '.leads tbody tr');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByLabel('Name of the view').fill('Buyers');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Country' }).check();
    await page.goto(`${web.app.address}/leads`);
    await page.getByRole('columnheader', { name: 'Country' }).waitFor();
    await page.getByRole('button', { name: 'Buyers', exact: true }).click();
    await page.waitForURL(/level=customer/);
    await expect.poll(() => page.getByRole('columnheader', { name: 'Country' }).count()).toBe(1);
    await context.close();
  });

  it('makes a key, puts it into the code, and turns green when the first event comes', async () => {
    const { page, context } = await web.openWithKey('/connect');
    await page.getByRole('button', { name: 'Make the key' }).click();
    await page.getByText('Waiting for the first event of storefront').waitFor();
    const code = (await page.locator('.code-block code').first().textContent()) ?? '';
    const [key] = /wk_[\w-]+/.exec(code) ?? [];
    expect(key).toBeDefined();
    const body = JSON.stringify({ writeKey: key, type: 'page', anonymousId: 'a-1', messageId: 'm-1', properties: {} });
    const answer = await fetch(`${web.app.address}/v1/page`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body });
    expect(answer.status).toBe(200);
    await page.clock.runFor(4_000);
    await settled(page, '.arrived');
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });

  it('asked nobody else for anything, and met no error', () => {
    expect(web.asked.length).toBeGreaterThan(0);
    expect(web.asked.filter((url) => !url.startsWith(web.app.address) && !url.startsWith('blob:'))).toEqual([]);
    expect(web.troubles).toEqual([]);
  });
});

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  let text = '';
  for await (const part of stream) text += String(part);
  return text;
}

/** English with accents and two fifths more letters, as translators fear: what is cut off with it would be in some language. */
async function longerWords(page: Page): Promise<void> {
  await page.route(/\/assets\/en-[\w-]+\.js$/, async (route) => {
    const code = await (await route.fetch()).text();
    const messages = /JSON\.parse\(`([\s\S]*)`\)/.exec(code);
    if (!messages) throw new Error('The English catalogue is not as this test expects it.');
    const longer = JSON.stringify(stretched(JSON.parse((messages[1] as string).replaceAll('\\\\', '\\'))));
    const name = /export\{(\w+) as messages\}/.exec(code)?.[1] ?? 'e';
    await route.fulfill({ contentType: 'text/javascript', body: `const ${name} = ${longer}; export { ${name} as messages };` });
  });
}

const ACCENTED: Record<string, string> = { a: 'á', e: 'é', i: 'î', o: 'ö', u: 'ü', n: 'ñ', c: 'ç' };

/** Catalogue entries: text, and arrays whose first item names a value to be filled in. */
function stretched(messages: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, Array.isArray(message) ? message.map(part) : message]));
}

function part(piece: unknown): unknown {
  if (typeof piece === 'string') return longer(piece);
  if (!Array.isArray(piece) || typeof piece[2] !== 'object') return piece;
  const choices = Object.entries(piece[2] as Record<string, unknown>).map(([name, choice]) => [
    name,
    Array.isArray(choice) ? choice.map((text) => (text === '#' ? text : part(text))) : choice,
  ]);
  return [piece[0], piece[1], Object.fromEntries(choices)];
}

function longer(text: string): string {
  return text.replace(
    /[a-z]+/gi,
    (word) => word.replace(/[aeiounc]/g, (letter) => ACCENTED[letter] ?? letter) + 'ö'.repeat(Math.round(word.length * 0.4)),
  );
}

/** Elements whose text runs out of them, but for those that scroll by design and those only for readers. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hidden = (element: Element) =>
      element.closest('.unseen, .skip, svg, [aria-hidden="true"], .listed thead, option, .drawer') !== null;
    const scrolls = (element: Element) => element.closest('.scroll, pre, input, select, textarea') !== null;
    return Array.from(document.querySelectorAll<HTMLElement>('body *'))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter((element) => getComputedStyle(element).display !== 'inline' && !hidden(element) && !scrolls(element))
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.slice(0, 40)}`);
  });
}
