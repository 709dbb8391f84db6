import { jitsuAnalytics } from '@jitsu/js';
import { order, place } from './place.ts';

const { key, funil } = place();
const sdk = jitsuAnalytics({ writeKey: `${key}:funil`, host: funil });

async function speak(): Promise<void> {
  await sdk.page();
  await sdk.identify('u-jitsu', { email: 'jitsu@example.com' });
  await sdk.track('Product Viewed', { product_id: '0012' });
  await sdk.track('Order Completed', order('jitsu'));
}

void speak();
