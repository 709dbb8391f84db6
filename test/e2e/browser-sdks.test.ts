import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../tools/chromium.ts';
import { close, listen } from '../../tracker/test/recorder.ts';
import { openBrowser } from '../../tracker/test/storefront.ts';
import { type Running, startRunning } from '../collect/running.ts';

const executable = findChromium();
const PERSON = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const LANDING = '/landing?utm_source=instagram&utm_medium=social&utm_campaign=spring&fbclid=F1';

/** What each is made to say lies in sdk-pages. */
const SAID = ['identify', 'order_completed', 'page', 'product_viewed'];
const SDKS = ['segment', 'rudderstack', 'jitsu'];

/** The page's script with the SDK in it, as a shop's own build would hold it. */
async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: path.join(import.meta.dirname, 'sdk-pages', `${name}.ts`), formats: ['iife'], name: 'page' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = built as Rolldown.RolldownOutput[];
  return output!.output[0].code;
}

describe.skipIf(!executable)(
  'the SDKs of a browser, unmodified, against a running Funil (needs a Chromium on the PATH or CHROME_PATH)',
  () => {
    let funil: Running;
    let browser: Browser;
    let shop: Server;
    let address: string;
    let clock: ReturnType<typeof setInterval>;
    const scripts = new Map<string, string>();

    beforeAll(async () => {
      [funil, browser] = await Promise.all([startRunning(Date.now()), openBrowser(executable!, `--user-agent=${PERSON}`)]);
      clock = setInterval(() => funil.setNow(Date.now()), 1);
      for (const name of SDKS) scripts.set(`/${name}.js`, await bundle(name));
      shop = createServer((request, response) => {
        const { pathname, searchParams } = new URL(request.url!, 'http://shop');
        const script = scripts.get(pathname);
        if (script !== undefined) return response.setHeader('content-type', 'text/javascript').end(script);
        const attributes = `data-key="${searchParams.get('key')}" data-funil="${funil.app.address}"`;
        return response
          .setHeader('content-type', 'text/html')
          .end(`<title>Shop</title><script ${attributes} src="/${searchParams.get('sdk')}.js"></script>`);
      });
      address = await listen(shop);
    }, 120_000);
    afterAll(async () => {
      clearInterval(clock);
      await Promise.all([browser?.close(), shop && close(shop), funil?.close()]);
    });

    async function ask(path: string) {
      const headers = { authorization: `Bearer ${funil.app.localToken}` };
      return (await funil.app.http.inject({ method: 'GET', url: `/api/v1${path}`, headers })).json();
    }

    it.each(SDKS)('%s: every call once, on one known lead, credited to the campaign, with its order', async (name) => {
      const { id, writeKey } = await funil.source(name, { kind: 'browser' });
      const page = await (await browser.newContext()).newPage();
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      page.on('requestfailed', (request) => failures.push(`${request.url()} ${request.failure()?.errorText}`));
      await page.goto(`${address}${LANDING}&sdk=${name}&key=${writeKey}`);
      const told = () => funil.rows<{ type: string }>(`select type from events where source = ${id} order by type`);
      for (let tries = 0; tries < 100 && (await told()).length < SAID.length; tries += 1) await page.waitForTimeout(50);
      expect((await told()).map(({ type }) => type)).toEqual(SAID);
      expect(failures).toEqual([]);

      const { rows } = await ask(`/leads?search=${name}@example.com`);
      expect(rows).toMatchObject([{ level: 'customer', method: 'social', conversions: 1 }]);
      const lead = await ask(`/leads/${rows[0].id}`);
      const { length } = lead.rows.filter(({ kind }: { kind: string }) => kind === 'event');
      expect(length).toBe(SAID.length);
      expect(lead.rows.filter(({ kind }: { kind: string }) => kind === 'touch' || kind === 'order')).toMatchObject([
        { kind: 'order', value: 59.7, currency: 'BRL' },
        { kind: 'touch', method: 'social', channel: 'social', campaign: 'spring' },
      ]);
    });
  },
);
