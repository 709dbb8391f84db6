import { setTimeout as sleep } from 'node:timers/promises';
import { jitsuAnalytics } from '@jitsu/js';
import RudderAnalytics from '@rudderstack/rudder-sdk-node';
import { Analytics } from '@segment/analytics-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startRunning } from './running.ts';

const LANDING = 'https://shop.example/landing?utm_source=instagram&utm_medium=social&utm_campaign=spring';
const PAGE = { url: LANDING, path: '/landing', search: new URL(LANDING).search };

function order(id: string) {
  return { order_id: id, total: 59.7, currency: 'BRL', products: [{ product_id: '0012', quantity: 3, price: 19.9 }] };
}

/** What every SDK is made to say: a visitor signs in, lands, looks at a product, buys it and belongs to a company. */
const SAID = ['group', 'identify', 'order_completed', 'page', 'product_viewed'];

/** Each says it in its own way, to the address given, with the key given. */
const SDKS: Record<string, (key: string, address: string) => Promise<unknown>> = {
  async '@segment/analytics-node'(key, host) {
    const sdk = new Analytics({ writeKey: key, host });
    const userId = 'u-segment';
    sdk.identify({ userId, traits: { email: 'segment@example.com' } });
    sdk.page({ userId, properties: PAGE, context: { page: PAGE } });
    sdk.track({ userId, event: 'Product Viewed', properties: { product_id: '0012' } });
    sdk.track({ userId, event: 'Order Completed', properties: order('segment') });
    sdk.group({ userId, groupId: 'g1', traits: { name: 'Padaria' } });
    await sdk.closeAndFlush();
  },
  async '@rudderstack/rudder-sdk-node'(key, dataPlaneUrl) {
    const sdk = new RudderAnalytics(key, { dataPlaneUrl, flushInterval: 100 });
    const userId = 'u-rudder';
    sdk.identify({ userId, traits: { email: 'rudder@example.com' } });
    sdk.page({ userId, name: 'Landing', properties: PAGE, context: { page: PAGE } });
    sdk.track({ userId, event: 'Product Viewed', properties: { product_id: '0012' } });
    sdk.track({ userId, event: 'Order Completed', properties: order('rudder') });
    sdk.group({ userId, groupId: 'g1', traits: { name: 'Padaria' } });
    await sdk.flush();
  },
  // Its keys have two parts and it refuses one with an empty second; what stands there is of no matter to Funil.
  async '@jitsu/js'(key, host) {
    const sdk = jitsuAnalytics({ writeKey: `${key}:funil`, host, fetch });
    await sdk.identify('u-jitsu', { email: 'jitsu@example.com' });
    await sdk.page(PAGE);
    await sdk.track('Product Viewed', { product_id: '0012' });
    await sdk.track('Order Completed', order('jitsu'));
    await sdk.group('g1', { name: 'Padaria' });
  },
};

describe('the SDKs of a server, unmodified, against a running Funil', () => {
  let funil: Running;
  beforeAll(async () => {
    funil = await startRunning(Date.now());
  });
  afterAll(() => funil.close());

  /** The types of events this source sent, as soon as there are as many as were said: some SDKs tell nobody when they are done. */
  async function told(source: number): Promise<string[]> {
    const ask = () => funil.rows<{ type: string }>(`select type from events where source = ${source} order by type`);
    for (let tries = 0; tries < 100 && (await ask()).length < SAID.length; tries += 1) await sleep(50);
    return (await ask()).map(({ type }) => type);
  }

  it.each(Object.entries(SDKS))('%s: every call once, on one known lead, credited to the campaign, with its order', async (name, speak) => {
    const { id, writeKey } = await funil.source(name);
    await speak(writeKey, funil.app.address);
    expect(await told(id)).toEqual(SAID);
    expect(await funil.rows(`select count(distinct lead) as leads from events where source = ${id}`)).toEqual([{ leads: '1' }]);
    expect(
      await funil.rows(
        `select method, channel, campaign from touches where method != 'baseline' and lead in (select lead from events where source = ${id})`,
      ),
    ).toEqual([{ method: 'social', channel: 'social', campaign: 'spring' }]);
    expect(await funil.rows(`select total, currency from orders where source = ${id}`)).toEqual([{ total: '59.7', currency: 'BRL' }]);
  });
});
