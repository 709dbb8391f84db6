import { RudderAnalytics } from '@rudderstack/analytics-js/bundled';
import { order, place } from './place.ts';

const { key, funil } = place();
const sdk = new RudderAnalytics();
sdk.load(key, funil, { configUrl: funil });
sdk.page();
sdk.identify('u-rudder', { email: 'rudderstack@example.com' });
sdk.track('Product Viewed', { product_id: '0012' });
sdk.track('Order Completed', order('rudder'));
