import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { startRecorder } from '../../tracker/test/recorder.ts';
import { buildScript, openBrowser, type Storefront, startStorefront } from '../../tracker/test/storefront.ts';
import { type Running, startRunning } from '../collect/running.ts';

/** A headless or steered browser says so, and robots get no credit. Beacons only heed the name that the whole browser goes by. */
const PERSON = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** A storefront of ours in Chromium, whose tracker speaks to a running Funil. */
export interface LiveShop {
  funil: Running;
  shop: Storefront;
  /** The shop under a name that looks public, as links want their destinations. */
  named: string;
  newDevice(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** GET of the API, as the command line would. */
  ask<Answer>(path: string): Promise<Answer>;
  close(): Promise<void>;
}

const NAME = 'shop.example';

/** `settings` are of Funil's environment. */
export async function openLiveShop(executable: string, settings: Record<string, string> = {}): Promise<LiveShop> {
  const flags = [`--user-agent=${PERSON}`, '--disable-blink-features=AutomationControlled', `--host-resolver-rules=MAP ${NAME} 127.0.0.1`];
  const [funil, browser]: [Running, Browser] = await Promise.all([startRunning(Date.now(), settings), openBrowser(executable, ...flags)]);
  const scripts = await startRecorder(await buildScript());
  const shop = await startStorefront(scripts.address);
  const clock = setInterval(() => funil.setNow(Date.now()), 1);
  const { writeKey } = await funil.source('storefront', { kind: 'browser' });
  shop.attributes = `data-key="${writeKey}" data-host="${funil.app.address}"`;
  return {
    funil,
    shop,
    named: shop.address.replace('127.0.0.1', NAME),
    newDevice: (options = {}) => browser.newContext(options),
    async ask<Answer>(path: string) {
      const headers = { authorization: `Bearer ${funil.app.localToken}` };
      await funil.app.engine.apply.drained(60_000);
      return (await funil.app.http.inject({ method: 'GET', url: `/api/v1${path}`, headers })).json<Answer>();
    },
    async close() {
      clearInterval(clock);
      await Promise.all([browser.close(), scripts.close(), shop.close(), funil.close()]);
    },
  };
}
