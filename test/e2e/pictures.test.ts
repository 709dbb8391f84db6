import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled } from './settled.ts';
import { canOpenWebApp, type Look, openWebApp, type WebApp } from './web-app.ts';

/** Every report, what shows that it is there, and the section whose picture is taken. */
const REPORTS: readonly [name: string, url: string, loaded: string, section: string][] = [
  ['methods', '/methods?period=90d', '.methods tbody tr', '.section:has(.methods)'],
  ['cohorts', '/?period=12m', '.cohorts tbody tr', '.section:has(.cohorts)'],
  ['cycle', '/?period=12m', '.cycle tbody tr', '.section:has(.cycle)'],
  ['products', '/products?period=12m', 'tbody tr', '.section'],
  ['leads', '/leads', '.leads tbody tr', 'main'],
];

const LOOKS: readonly Partial<Look>[] = [
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
];

describe.skipIf(!canOpenWebApp)('what one takes away of a report (needs Chromium and the built web app)', { timeout: 90_000 }, () => {
  let web: WebApp;

  beforeAll(async () => {
    web = await openWebApp('planted');
  }, 120_000);

  afterAll(async () => {
    await web?.close();
  });

  it.each(REPORTS.flatMap((report) => LOOKS.map((look) => [...report, look] as const)))(
    '%s: a picture that says what the table says, and needs nothing else',
    async (name, url, loaded, section, look) => {
      const { page, context } = await web.open(url, look);
      await settled(page, loaded);
      const shown = page.locator(section).first();
      const wanted = await shown.locator('table').first().locator('tbody tr').first().locator('th, td').allInnerTexts();
      const svg = await saved(page, section, 'Save the picture (SVG)', path.join(web.pictures, `${name}-${look.width}.svg`));
      expect(svg.name).toMatch(/^funil-[\w-]+\.svg$/);
      expect(svg.text).not.toMatch(/var\(|<style|href=|NaN/);
      const told = await page.evaluate((text) => {
        const drawn = new DOMParser().parseFromString(text, 'image/svg+xml');
        return drawn.querySelector('parsererror')
          ? null
          : Array.from(drawn.querySelectorAll('text'), ({ textContent }) => textContent).join(' ');
      }, svg.text);
      if (url.includes('period=90d')) expect(told).toMatch(/Last 90 days ·.*20\d\d · against/);
      if (url === '/leads') expect(told).toContain('All time');
      for (const word of wanted.join(' ').split(/\s+/).filter(Boolean)) expect(told).toContain(word);
      const png = await saved(page, section, 'Save the picture (PNG)', path.join(web.pictures, `${name}-${look.width}.png`));
      expect(png.text.slice(1, 4)).toBe('PNG');
      await context.close();
    },
  );

  it('figures beside those of the days before, in the page and in the file', async () => {
    const { page, context } = await web.open('/methods?period=90d');
    await settled(page, '.methods tbody tr');
    await page.locator('.methods .earlier').first().waitFor();
    await page.getByText('In grey:').first().waitFor();
    const { text } = await saved(page, '.section:has(.methods)', 'Save as CSV', path.join(web.pictures, 'methods.csv'));
    const [head, first] = text.split('\r\n');
    expect(head).toMatch(/^Method,Visits,.*"?Visits, before"?/);
    expect(first?.split(',').length).toBe(2 * 13 + 1);
    await page.goto(`${web.app.address}/methods?period=90d&compare=none`);
    await settled(page, '.methods tbody tr');
    expect(await page.locator('.earlier').count()).toBe(0);
    await context.close();
  });

  it('met no error', () => {
    expect(web.troubles).toEqual([]);
  });
});

async function saved(page: Page, section: string, button: string, file: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(section).first().getByRole('button', { name: button }).first().click(),
  ]);
  await download.saveAs(file);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  const all = Buffer.concat(parts);
  return { name: download.suggestedFilename(), text: all.toString(file.endsWith('.png') ? 'latin1' : 'utf8') };
}
